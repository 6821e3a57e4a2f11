import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, LETTER, withFirm, type Firm, type Row } from '../campaign/firm.ts';
import { runCheck } from '../../electron/engine/campaign/check.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { takeReturns } from '../../electron/engine/returns/take-returns.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { decideSuspicion } from '../../electron/engine/record/decide-suspicion.ts';
import { liftState } from '../../electron/engine/record/lift-state.ts';
import { listStates } from '../../electron/engine/record/list-states.ts';
import { reportState } from '../../electron/engine/record/report-state.ts';
import {
  CLUB,
  ROUX,
  MEMBERS,
  later,
  APPEAL,
  RECEIPTS,
  CALL,
  steps,
  listSuspicions,
  listIn,
  kindsOpen,
} from './given-states.ts';

describe('a state that holds', () => {
  const decide = (firm: Firm, kind: string, state: 'confirmed' | 'dismissed' = 'confirmed', more: object = {}) => {
    const open = listSuspicions(firm.workspace, { open: true }).find((one) => one.kind === kind);
    return decideSuspicion(later, firm.workspace, { id: open?.id ?? 0, state, ...more });
  };

  it('is lifted by name, and the file that said it does not say it again', () =>
    withFirm(async (firm) => {
      await firm.add(MEMBERS, CLUB);
      const { ids } = decide(firm, 'deceased');
      expect(liftState(later, firm.workspace, { id: ids[0] ?? '' })).toMatchObject({
        ids,
        contact: '3',
        kind: 'deceased',
        state: 'lifted',
        by: 'Karim',
        recall: { exports: 0, people: 0 },
      });
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 3, no_coordinate: 2 });
      await firm.add(MEMBERS, CLUB);
      expect(kindsOpen(firm)).toEqual([]);
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 3, no_coordinate: 2 });
      // A person may say it again.
      reportState(later, firm.workspace, { contact: 3, kind: 'deceased' });
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 2, blocked: 1, no_coordinate: 2 });
      const [first] = listStates(firm.workspace);
      expect(first).toMatchObject({ state: 'confirmed', words: 'DCD (appel de sa fille)', name: 'Ève Roux' });
    }));

  it('is lifted as the status of the person too: another file that says so asks again', () =>
    withFirm(async (firm) => {
      await firm.add(MEMBERS, CLUB);
      decide(firm, 'deceased');
      expect(liftState(later, firm.workspace, { id: 'P3' })).toMatchObject({ contact: '3', state: 'lifted' });
      expect(listStates(firm.workspace, { kind: 'deceased' })).toMatchObject([{ state: 'lifted' }]);
      await firm.add(MEMBERS, { ...CLUB, source: 'Fichier de la mairie' });
      expect(kindsOpen(firm)).toContain('deceased');
      expect((await steps(firm, APPEAL))['review']).toBeGreaterThan(0);
    }));

  it('is open as before when its confirmation is undone, and confirmed again when its lift is', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add(MEMBERS, CLUB);
      liftState(later, workspace, { id: decide(firm, 'deceased').ids[0] ?? '' });
      const records = workspace.all<{ id: number }>("SELECT id FROM imports WHERE kind = 'record' ORDER BY id DESC");
      await undoImport(context, workspace, String(records[0]?.id));
      expect(await steps(firm, APPEAL)).toEqual({ eligible: 2, blocked: 1, no_coordinate: 2 });
      expect(listSuspicions(workspace).map(({ state }) => state)).toEqual(['confirmed']);
      await undoImport(context, workspace, String(records[1]?.id));
      expect(kindsOpen(firm)).toEqual(['deceased']);
    }));

  it('is a status of a file too, which is lifted by its own number', () =>
    withFirm(async (firm) => {
      await firm.add([{ ...ROUX, status: 'décédée' }], CLUB);
      expect(await steps(firm, RECEIPTS)).toEqual({ blocked: 1 });
      expect(listStates(firm.workspace)).toEqual([
        { id: 'P1', contact: '1', name: 'Ève Roux', kind: 'deceased', state: 'confirmed' },
      ]);
      liftState(later, firm.workspace, { id: 'P1' });
      await firm.add([{ ...ROUX, status: 'décédée' }], CLUB);
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 1 });
      expect(listStates(firm.workspace)).toEqual([]);
    }));

  it('of an address is not lifted by the same address again, but by a person or by a newer one', () =>
    withFirm(async (firm) => {
      await firm.add([{ ...ROUX, note: 'NPAI' }], CLUB);
      const { ids } = decide(firm, 'undeliverable', 'confirmed', { on: '2026-11-20' });
      await firm.add([ROUX], { ...CLUB, on: '2026-11-24' });
      expect(await steps(firm, RECEIPTS)).toEqual({ invalid_coordinate: 1 });
      liftState(later, firm.workspace, { id: ids[0] ?? '' });
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 1 });
    }));

  it('of one number leaves the others callable, and asks which one it is', () =>
    withFirm(async (firm) => {
      await firm.add([{ ...ROUX, note: 'faux numéro' }], CLUB);
      const call = { ...CALL, purpose: 'transactional' };
      expect(await steps(firm, call)).toEqual({ review: 1 });
      expect(() => decide(firm, 'wrong_number')).toThrow(
        expect.objectContaining({ code: 'suspicion.which_number', params: { count: 2 } }),
      );
      expect(() => decide(firm, 'wrong_number', 'confirmed', { phone: '06 39 98 00 99' })).toThrow(
        expect.objectContaining({ code: 'suspicion.other_number' }),
      );
      expect(() => decide(firm, 'wrong_number', 'dismissed', { phone: '06 39 98 00 05' })).toThrow(
        expect.objectContaining({ code: 'suspicion.number_unused' }),
      );
      decide(firm, 'wrong_number', 'confirmed', { phone: '06 39 98 00 05' });
      const check = await runCheck(context, firm.workspace, parseCampaign(call, ['ALPHA']));
      expect(check.listed.flatMap(({ targets }) => targets.map(({ coordinate }) => coordinate))).toEqual([
        '+33465710005',
      ]);
    }));

  it.each([
    ['faux numéro de portable', '+33465710005', '+33639980005'],
    ['fixe : numéro non attribué', '+33639980005', '+33465710005'],
  ])('« %s » leaves the other line callable before and after the decision', (note, free, wrong) =>
    withFirm(async (firm) => {
      await firm.add([{ ...ROUX, note }], CLUB);
      const call = { ...CALL, purpose: 'transactional' };
      const targets = async () =>
        (await runCheck(context, firm.workspace, parseCampaign(call, ['ALPHA']))).listed.flatMap((listed) =>
          listed.targets.map(({ coordinate }) => coordinate),
        );
      expect([await steps(firm, call), await targets()]).toEqual([{ eligible: 1 }, [free]]);
      decide(firm, 'wrong_number');
      expect(listStates(firm.workspace)).toMatchObject([
        { kind: 'wrong_number', coordinate: wrong, state: 'confirmed' },
      ]);
      expect(await targets()).toEqual([free]);
      // Another file that says the same holds no other number.
      await firm.add([{ ...ROUX, note }], { ...CLUB, source: 'Autre carnet' });
      expect(await targets()).toEqual([free]);
    }),
  );

  it('that is none or not confirmed can’t be lifted', () =>
    withFirm(async (firm) => {
      await firm.add(MEMBERS, CLUB);
      const lift = (id: string) => () => liftState(later, firm.workspace, { id });
      for (const id of ['99', 'D1', 'P99', 'x', ''])
        expect(lift(id), id).toThrow(expect.objectContaining({ code: 'suspicion.unknown' }));
      for (const id of ['1', 'P1'])
        expect(lift(id), id).toThrow(expect.objectContaining({ code: 'suspicion.not_held' }));
      expect(() => liftState({ ...later, by: ' ' }, firm.workspace, { id: '1' })).toThrow(
        expect.objectContaining({ code: 'decision.name_missing' }),
      );
      expect(() => liftState(later, firm.workspace, { id: '1', on: '2026-11-27' })).toThrow(
        expect.objectContaining({ code: 'suspicion.day_to_come' }),
      );
    }));
});

describe('a state that a person reports', () => {
  it.each([
    ['deceased', ['blocked', 'blocked', 'blocked'], undefined],
    ['moved', ['blocked', 'eligible', 'eligible'], undefined],
    ['undeliverable', ['invalid_coordinate', 'eligible', 'eligible'], undefined],
    ['wrong_number', ['eligible', 'eligible', 'eligible'], '+33639980005'],
  ] as const)('%s closes what it concerns, and goes when it is undone', (kind, closed, phone) =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([{ ...ROUX, email: 'eve@example.com' }], CLUB);
      const transactional = { ...CALL, purpose: 'transactional' };
      const answers = async (): Promise<readonly string[]> => {
        const all = [RECEIPTS, transactional, { ...RECEIPTS, channel: 'email' }];
        const found: string[] = [];
        for (const campaign of all) found.push(Object.keys(await steps(firm, campaign)).join());
        return found;
      };
      const targets = async (): Promise<readonly string[]> =>
        (await runCheck(context, workspace, parseCampaign(transactional, ['ALPHA']))).listed.flatMap((one) =>
          one.targets.map(({ coordinate }) => coordinate),
        );
      const before = await answers();
      expect(before).toEqual(['eligible', 'eligible', 'eligible']);
      const answer = reportState(later, workspace, { contact: 1, kind, phone, on: '2026-11-20' });
      expect(answer).toMatchObject({ ids: ['1'], contact: '1', kind, state: 'confirmed', on: '2026-11-20' });
      expect(await answers()).toEqual(closed);
      if (kind === 'wrong_number') expect(await targets()).toEqual(['+33465710005']);
      expect(listStates(workspace)).toMatchObject([{ id: '1', kind, state: 'confirmed', source: 'Karim' }]);
      const recorded = workspace.get<{ id: number }>("SELECT id FROM imports WHERE kind = 'record'");
      await undoImport(context, workspace, String(recorded?.id));
      expect(await answers()).toEqual(before);
      expect(listStates(workspace)).toEqual([]);
    }),
  );

  it('somebody may have moved and have a dead mobile', () =>
    withFirm(async (firm) => {
      await firm.add([ROUX], CLUB);
      await firm.record(
        { id: '1', add: { status: 'moved', statusOn: '2026-11-20' } },
        { id: '1', add: { status: 'wrong_number', phone: '06 39 98 00 05' } },
      );
      expect(await steps(firm, RECEIPTS)).toEqual({ blocked: 1 });
      expect(listStates(firm.workspace)).toMatchObject([
        { kind: 'moved', state: 'confirmed' },
        { kind: 'wrong_number', coordinate: '+33639980005', state: 'confirmed' },
      ]);
    }));

  it('answers the open question of a file', () =>
    withFirm(async (firm) => {
      await firm.add(MEMBERS, CLUB);
      expect(reportState(later, firm.workspace, { contact: 3, kind: 'deceased' }).ids).toEqual(['1']);
      expect(kindsOpen(firm)).toEqual([]);
    }));

  it.each([
    ['nobody', { contact: 99, kind: 'deceased' }, 'person.unknown'],
    ['a day to come', { contact: 1, kind: 'deceased', on: '2026-11-27' }, 'suspicion.day_to_come'],
    ['no address', { contact: 4, kind: 'moved' }, 'suspicion.no_address'],
    ['which number', { contact: 3, kind: 'wrong_number' }, 'suspicion.which_number'],
    ['another number', { contact: 3, kind: 'wrong_number', phone: '+33639980099' }, 'suspicion.other_number'],
  ] as const)('is refused for %s', (_, reported, code) =>
    withFirm(async (firm) => {
      await firm.add(MEMBERS, CLUB);
      expect(() => reportState(later, firm.workspace, reported)).toThrow(expect.objectContaining({ code }));
      expect(firm.workspace.all("SELECT id FROM imports WHERE kind = 'record'")).toEqual([]);
    }),
  );
});

describe('« décès du conjoint »', () => {
  const colin = (firstName: string, more: Row = {}): Row => ({
    lastName: 'Colin',
    firstName,
    street: '7 rue Haute',
    postcode: '69002',
    city: 'Lyon',
    ...more,
  });
  const MARIE = colin('Marie', { civility: 'Mme', note: 'décès du conjoint' });
  const suspected = ({ workspace }: Firm): readonly number[] => listSuspicions(workspace).map((one) => one.contactId);

  it.each([
    ['the spouse who comes later in the file', [MARIE, colin('Jean', { civility: 'M.' })], [2]],
    [
      'the one of the other civility',
      [colin('Jean', { civility: 'M.' }), MARIE, colin('Zoé', { civility: 'Mme' })],
      [1],
    ],
    [
      'nobody where two could be meant',
      [colin('Jean', { civility: 'M.' }), MARIE, colin('Luc', { civility: 'M.' })],
      [],
    ],
    ['nobody of another name', [MARIE, colin('Jean', { lastName: 'Roux' })], []],
    ['nobody of another address', [MARIE, colin('Jean', { street: '8 rue Haute' })], []],
    ['nobody where she lives alone', [MARIE], []],
    ['nobody for « veuve »', [colin('Marie', { note: 'veuve' }), colin('Jean')], []],
    ['nobody for « ex-DCD »', [colin('Marie', { note: 'ex-DCD' }), colin('Jean')], []],
    ['nobody for a firm named DCD', [colin('Marie', { company: 'DCD', note: 'DCD : relance' })], []],
  ])('is about %s', (_, rows, contacts) =>
    withFirm(async (firm) => {
      await firm.add(rows, CLUB);
      expect(suspected(firm)).toEqual(contacts);
      expect(listSuspicions(firm.workspace).map(({ words }) => words)).toEqual(contacts.map(() => 'décès du conjoint'));
    }),
  );

  it('confirmed, is followed by letters to the widow, and by the lists that hold the dead', () =>
    withFirm(async (firm) => {
      const { workspace, folder } = firm;
      await firm.add([colin('Jean', { civility: 'M.' }), MARIE, ROUX], CLUB);
      decide(firm, 'dismissed');
      const campaign = { ...LETTER, purpose: 'charity', name: 'Appel' };
      await exportCampaign(context, workspace, { campaign, format: 'router-csv', out: join(folder, 'avant') });
      expect(listIn(join(folder, 'avant'))).toContain('MONSIEUR ET MADAME COLIN');
      const answer = reportState(later, workspace, { contact: 1, kind: 'deceased' });
      expect(answer).toMatchObject({
        household: 'MADAME MARIE COLIN',
        recall: { exports: 1, people: 1 },
        lists: [{ campaign: 'Appel', channel: 'post', people: 1 }],
      });
      expect(reportState(later, workspace, { contact: 3, kind: 'deceased' }).household).toBeUndefined();
      const recalled = await recallLists(later, workspace, { dryRun: true });
      expect(recalled.exports).toMatchObject([
        { people: 2, withdrawn: 1, stay: 1, reprint: 1, reasons: [{ rule: 'fr.person.deceased', count: 1 }] },
      ]);
      const next = { ...campaign, name: 'Suivant', from: '2027-03-01' };
      await exportCampaign(context, workspace, { campaign: next, format: 'router-csv', out: join(folder, 'apres') });
      const after = listIn(join(folder, 'apres'));
      expect(after).toContain('MADAME MARIE COLIN');
      expect(after).not.toMatch(/MONSIEUR|JEAN|DCD|d[ée]c[èe]s/i);
    }));

  const decide = ({ workspace }: Firm, state: 'confirmed' | 'dismissed') =>
    decideSuspicion(later, workspace, { id: listSuspicions(workspace, { open: true })[0]?.id ?? 0, state });
});

describe('states of returns', () => {
  it('of a household of three are three dead addresses; a newer address of one lifts one, a person another', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      const home = { street: '3 rue des Halles', lastName: 'Morel', postcode: '69002', city: 'Lyon' };
      const names = ['Anne', 'Paul', 'Zoé'];
      await firm.add(
        names.map((firstName) => ({ ...home, firstName, email: `${firstName}@example.com`.toLowerCase() })),
        CLUB,
      );
      await exportCampaign(context, workspace, {
        campaign: { ...LETTER, purpose: 'charity', from: '2026-11-24' },
        format: 'post-lines',
        out: join(firm.folder, 'noel'),
      });
      const taken = await takeReturns(later, workspace, {
        ids: [firm.reference(1)],
        meaning: 'npai',
        on: '2026-11-26',
        dryRun: false,
      });
      expect(taken).toMatchObject({ applied: 1, dead: 3 });
      expect(listStates(workspace)).toMatchObject([
        { id: 'D1', contact: '1', name: 'Anne Morel', kind: 'undeliverable', state: 'confirmed', words: 'npai' },
        { id: 'D2', contact: '2', state: 'confirmed' },
        { id: 'D3', contact: '3', state: 'confirmed' },
      ]);
      expect(await steps(firm, RECEIPTS)).toEqual({ invalid_coordinate: 3 });
      await firm.record({ email: 'anne@example.com', add: { donor: true } });
      await firm.add([{ ...home, firstName: 'Anne', email: 'anne@example.com', street: '18 quai du Rhône' }], {
        ...CLUB,
        on: '2026-11-20',
      });
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 1, invalid_coordinate: 2 });
      expect(liftState(later, workspace, { id: 'D2' })).toMatchObject({ ids: ['D2'], contact: '2', state: 'lifted' });
      expect(await steps(firm, RECEIPTS)).toEqual({ eligible: 2, invalid_coordinate: 1 });
      expect(() => liftState(later, workspace, { id: 'D2' })).toThrow(
        expect.objectContaining({ code: 'suspicion.not_held' }),
      );
      expect(listStates(workspace).map(({ state }) => state)).toEqual(['lifted', 'lifted', 'confirmed']);
    }));
});
