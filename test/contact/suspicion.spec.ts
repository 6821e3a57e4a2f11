import { describe, expect, it } from 'vitest';
import { context, withFirm } from '../campaign/firm.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { runCheck } from '../../electron/engine/campaign/check.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { iterateContacts } from '../../electron/engine/contact/contact-reader.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { decideSuspicion } from '../../electron/engine/record/decide-suspicion.ts';
import {
  CLUB,
  PLACES,
  ROUX,
  MEMBERS,
  later,
  APPEAL,
  RECEIPTS,
  CALL,
  steps,
  listSuspicions,
  kindsOpen,
} from './given-states.ts';

describe('a « DCD » in a remark', () => {
  it('puts the person in review for appeals and receipts until a decision', () =>
    withFirm(async (firm) => {
      await firm.add(MEMBERS, CLUB);
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 2, review: 1, no_coordinate: 2 });
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 2, review: 1, no_coordinate: 2 });
    }));

  it('blocks every channel once confirmed, after any further import', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add(MEMBERS, CLUB);
      const [open] = listSuspicions(workspace, { open: true });
      expect(open).toMatchObject({ kind: 'deceased', coordinate: null, words: 'DCD (appel de sa fille)' });
      const decided = decideSuspicion(later, workspace, { id: open?.id ?? 0, state: 'confirmed', on: '2026-11-20' });
      expect(decided).toMatchObject({ state: 'confirmed', contact: '3', on: '2026-11-20', by: 'Karim' });
      const again = await add(
        MEMBERS.map(({ note: _, ...row }) => row),
        CLUB,
      );
      expect(again).toMatchObject({ created: 0, unchanged: 5 });
      for (const campaign of [APPEAL, RECEIPTS])
        expect(await steps(firm, campaign)).toEqual({ eligible: 2, blocked: 1, no_coordinate: 2 });
      expect(kindsOpen(firm)).toEqual([]);
    }));

  it('is on the list again once dismissed, and is not asked about the same remark again', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add(MEMBERS, CLUB);
      decideSuspicion(later, workspace, { id: listSuspicions(workspace)[0]?.id ?? 0, state: 'dismissed' });
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 3, no_coordinate: 2 });
      await add(MEMBERS, CLUB);
      // Other words of the same source.
      await add([{ ...ROUX, note: 'décédée' }], CLUB);
      expect(kindsOpen(firm)).toEqual([]);
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 3, no_coordinate: 2 });
      // Another source says it: that is news.
      await add([{ ...ROUX, note: 'décédée' }], { ...CLUB, source: 'Retour du trésorier' });
      expect(kindsOpen(firm)).toEqual(['deceased']);
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 2, review: 1, no_coordinate: 2 });
    }));

  it('is decided once, by name, on a day that has come', () =>
    withFirm(async ({ workspace, add }) => {
      await add(MEMBERS, CLUB);
      const id = listSuspicions(workspace)[0]?.id ?? 0;
      const decide =
        (by: EngineContext, on: string, place = id) =>
        () =>
          decideSuspicion(by, workspace, { id: place, state: 'confirmed', on });
      expect(decide(later, '2026-11-27')).toThrow(expect.objectContaining({ code: 'suspicion.day_to_come' }));
      expect(decide({ ...later, by: ' ' }, '2026-11-26')).toThrow(
        expect.objectContaining({ code: 'decision.name_missing' }),
      );
      expect(decide(later, '2026-11-26', 99)).toThrow(expect.objectContaining({ code: 'suspicion.unknown' }));
      expect(listSuspicions(workspace, { open: true })).toHaveLength(1);
      decide(later, '2026-11-26')();
      expect(decide(later, '2026-11-26')).toThrow(
        expect.objectContaining({ code: 'suspicion.decided', params: { by: 'Karim', on: '2026-11-26' } }),
      );
    }));
});

describe('a remark about one coordinate', () => {
  it('holds letters to the address that came back, and nothing else', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([{ ...ROUX, email: 'eve@example.com', note: 'NPAI' }], CLUB);
      expect(await steps(firm, APPEAL)).toEqual({ review: 1 });
      expect(await steps(firm, { ...RECEIPTS, channel: 'email' })).toEqual({ eligible: 1 });
      decideSuspicion(later, workspace, { id: listSuspicions(workspace)[0]?.id ?? 0, state: 'confirmed' });
      expect(await steps(firm, RECEIPTS)).toEqual({ invalid_coordinate: 1 });
      expect(await steps(firm, { ...RECEIPTS, channel: 'email' })).toEqual({ eligible: 1 });
      // A newer address is another one.
      await add([{ ...ROUX, email: 'eve@example.com', street: '18 quai du Rhône', note: '' }], {
        ...CLUB,
        on: '2026-11-20',
      });
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 1 });
    }));

  it('closes the wrong number alone: the other line may still be called', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([{ lastName: 'Roux', firstName: 'Ève', mobile: '06 39 98 00 05', note: 'faux numéro' }], CLUB);
      const call = { ...CALL, channel: 'phone', purpose: 'transactional' };
      expect(await steps(firm, call)).toEqual({ review: 1 });
      await add([{ lastName: 'Roux', firstName: 'Ève', mobile: '06 39 98 00 05', phone: '04 65 71 00 05' }], CLUB);
      decideSuspicion(later, workspace, { id: listSuspicions(workspace)[0]?.id ?? 0, state: 'confirmed' });
      const check = await runCheck(context, workspace, parseCampaign(call, ['ALPHA']));
      expect(check.listed.flatMap(({ targets }) => targets.map(({ coordinate }) => coordinate))).toEqual([
        '+33465710005',
      ]);
    }));
});

describe('later events of the file or the person', () => {
  it('is deleted with an undone import, unless another one has it too', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      const plain = MEMBERS.map((row) => ({ ...row, note: '' }));
      await add(plain, CLUB);
      const { importId: first } = await add(MEMBERS, CLUB);
      const { importId: second } = await add(MEMBERS, CLUB);
      await undoImport(context, workspace, first ?? '');
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 2, review: 1, no_coordinate: 2 });
      await undoImport(context, workspace, second ?? '');
      expect(listSuspicions(workspace)).toEqual([]);
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 3, no_coordinate: 2 });
    }));

  it('stays confirmed when its file is undone, and is open again when the confirmation is undone', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add(MEMBERS, CLUB);
      decideSuspicion(later, workspace, { id: listSuspicions(workspace)[0]?.id ?? 0, state: 'confirmed' });
      const { importId } = await add(MEMBERS, CLUB);
      await undoImport(context, workspace, importId ?? '');
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 2, blocked: 1, no_coordinate: 2 });
      const recorded = workspace.get<{ id: number }>("SELECT id FROM imports WHERE kind = 'record'");
      await undoImport(context, workspace, String(recorded?.id));
      expect(kindsOpen(firm)).toContain('deceased');
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 2, review: 1, no_coordinate: 2 });
    }));

  it('goes with the row that stated it when an undo parts two people', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      // The second file joins the two rows of the others: one by its e-mail, one by its number.
      await add([{ lastName: 'Roux', firstName: 'Ève', email: 'eve@example.com', ...PLACES }], CLUB);
      const { importId } = await add(
        [{ lastName: 'Roux', firstName: 'Ève', email: 'eve@example.com', mobile: '06 39 98 00 05' }],
        CLUB,
      );
      await add([{ ...ROUX, phone: '', note: 'DCD' }], CLUB);
      expect([...iterateContacts(workspace)]).toHaveLength(1);
      await undoImport(context, workspace, importId ?? '');
      const [first, second] = [...iterateContacts(workspace)];
      expect([first?.suspicions, second?.suspicions?.map(({ kind }) => kind)]).toEqual([undefined, ['deceased']]);
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 1, review: 1 });
    }));

  it('goes with the person who is erased', () =>
    withFirm(async ({ workspace, add }) => {
      await add(MEMBERS, CLUB);
      await erasePerson(context, workspace, { id: String(listSuspicions(workspace)[0]?.contactId) });
      expect(listSuspicions(workspace)).toEqual([]);
    }));
});
