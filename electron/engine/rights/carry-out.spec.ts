import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { context, CALL, AGREED, LETTER, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { pageOf } from '../../../test/suppliers/deliveries.ts';
import { readContact } from '../contact/contact-reader.ts';
import { liftHold, setHold } from '../sql/holds.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { answerRequest } from './answer-request.ts';
import { decidePair } from '../person/pairs/probable-duplicates.ts';
import { keepPerson } from '../retention/keep-person.ts';
import { erasePerson } from '../person/person-record.ts';
import { lookUpPerson } from '../person/lookup.ts';
import { correctPerson, eraseOnRequest, suppressOnRequest } from './carry-out.ts';
import { listRequests } from './list-requests.ts';
import { receiveRequest } from './receive-request.ts';
import { closeRequest } from './settle-request.ts';

/** What only the person of these specs has. */
const HERS = person(1, {
  firstName: 'Hildegarde',
  lastName: 'QUINTIN',
  email: 'hildegarde.q@example.com',
  mobile: '06 39 98 76 54',
  street: '7 sente des Orchidées',
});
const WORDS = ['Hildegarde', 'QUINTIN', 'quintin', 'hildegarde.q@', '639987654', 'Orchid', 'mes tulipes'];

/** The words in the workspace and beside it; the files that the firm gave and got are the firm's own. */
function left(firm: Firm): readonly string[] {
  const hits: string[] = [];
  for (const name of readdirSync(firm.folder, { recursive: true }).map(String)) {
    if (!name.startsWith('alpha') || !statSync(join(firm.folder, name)).isFile()) continue;
    const bytes = readFileSync(join(firm.folder, name));
    for (const word of WORDS)
      for (const encoding of ['utf8', 'utf16le'] as const)
        if (bytes.includes(Buffer.from(word, encoding))) hits.push(`${word} in ${name}`);
  }
  return hits;
}

describe('an erasure on request', () => {
  it('recalls the lists in use first, then leaves no byte of the person beside the workspace', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      const out = mkdtempSync(join(tmpdir(), 'aval-rights-'));
      try {
        await firm.add([HERS, person(2)], AGREED);
        for (const [campaign, format] of [
          [CALL, 'vicidial'],
          [LETTER, 'post-lines'],
        ] as const)
          await exportCampaign(context, workspace, { campaign, format, out: join(out, format) });
        receiveRequest(context, workspace, {
          kind: 'erasure',
          email: 'hildegarde.q@example.com',
          way: 'letter',
          asked: 'Je suis Hildegarde QUINTIN et je ne veux garder que mes tulipes',
        });
        expect(left(firm)).not.toEqual([]);
        const erase = (more: object) => eraseOnRequest(context, workspace, { id: '1', request: '1', ...more });
        expect(await erase({ dryRun: true })).toMatchObject({
          erased: ['1'],
          recall: { exports: 2, people: 1 },
          recalled: [],
        });
        await expect(erase({})).rejects.toMatchObject({ code: 'rights.recall_first', params: { count: 2 } });
        expect(readContact(workspace, 1)).toBeDefined();

        const erased = await erase({ recallTo: join(out, 'recall') });
        expect(erased).toMatchObject({ erased: ['1'], proofsKept: { consents: 1 } });
        const recalls = erased.recalled.map(({ name }) => readFileSync(join(out, 'recall', name), 'latin1'));
        // A file of the dialer has the person's number: it was written before the erasure.
        expect(recalls.some((text) => text.includes('639987654'))).toBe(true);
        expect(new Set(erased.recalled.map(({ name }) => name.split('/')[0]))).toEqual(new Set(['liste-1', 'liste-2']));
        expect(
          workspace
            .all<{ action: string }>(
              "SELECT action FROM register WHERE action IN ('recall.prepared', 'person.erased', 'rights.executed') ORDER BY seq",
            )
            .map(({ action }) => action),
        ).toEqual(['recall.prepared', 'recall.prepared', 'person.erased', 'rights.executed']);
        expect(left(firm)).toEqual([]);

        const [request] = listRequests(workspace, { on: '2026-11-24', all: false });
        expect(request).toMatchObject({ contacts: [], executedOn: '2026-11-24' });
        expect(request).not.toHaveProperty('asked');
        await answerRequest(context, workspace, '1', { out: join(out, 'answer') });
        expect(readdirSync(join(out, 'answer'))).toEqual(['reponse.pdf']);
        const page = await pageOf(join(out, 'answer', 'reponse.pdf'));
        expect(page).toContain('Vos données ont été effacées le 24 novembre 2026');
        expect(page).toContain('que la loi nous fait garder jusqu’au 30/09/2029');
        expect(closeRequest(context, workspace, '1', { outcome: 'done' })).toMatchObject({ outcome: 'done' });
        await workspace.compact({ dropBackup: true });
        expect(left(firm)).toEqual([]);
      } finally {
        rmSync(out, { recursive: true, force: true });
      }
    }));

  it('leaves no word of an earlier request either, of a time when nobody was found', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      const asked = 'Je suis Hildegarde QUINTIN, que savez-vous de moi ?';
      receiveRequest(context, workspace, { kind: 'access', email: 'hildegarde.q@example.com', asked });
      receiveRequest(context, workspace, { kind: 'access', email: 'autre@example.com', asked: 'Et de moi ?' });
      await firm.add([HERS, person(2)]);
      await erasePerson(context, workspace, { id: '1' });
      expect(left(firm)).toEqual([]);
      expect(listRequests(workspace, { on: '2026-11-24', all: true }).map((request) => request.asked)).toEqual([
        undefined,
        'Et de moi ?',
      ]);
      expect(await answerRequest(context, workspace, '1', { out: join(firm.folder, 'answer') })).toMatchObject({
        files: ['reponse.pdf'],
      });
    }));

  it('gives way to a hold for a dispute, but not to a restriction that the person wished', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2)]);
      await firm.record({ id: '1', add: { keptFor: 'dispute' } });
      receiveRequest(context, workspace, { kind: 'restriction', id: '2' });
      for (const id of ['1', '2']) receiveRequest(context, workspace, { kind: 'erasure', id });
      await expect(eraseOnRequest(context, workspace, { id: '1', request: '2' })).rejects.toMatchObject({
        code: 'rights.kept_by_hold',
      });
      workspace.write((transaction) =>
        setHold(transaction, {
          contactId: 2,
          until: '2026-11-24',
          reason: 'garantie',
          at: context.now(),
          by: 'Nadège',
        }),
      );
      await expect(eraseOnRequest(context, workspace, { id: '2', request: '3' })).rejects.toMatchObject({
        code: 'rights.kept_by_hold',
        params: { hold: '« garantie », gardée jusqu’au 24/11/2026' },
      });
      workspace.write((transaction) => liftHold(transaction, 2));
      expect(await eraseOnRequest(context, workspace, { id: '2', request: '3' })).toMatchObject({ erased: ['2'] });
      expect(readContact(workspace, 1)).toBeDefined();
    }));

  it('erases every contact that was said to be the same person, and lets a hold of any of them win', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([HERS, person(2, { lastName: 'QUINTIN' }), person(3)]);
      decidePair(context, workspace, '1,2', 'same');
      receiveRequest(context, workspace, { kind: 'erasure', id: '1' });
      keepPerson(context, workspace, { contact: '2', until: '2027-01-31', reason: 'litige' });
      const erasing = { id: '1', request: '1', recallTo: join(firm.folder, 'recall') };
      await expect(eraseOnRequest(context, workspace, erasing)).rejects.toMatchObject({ code: 'rights.kept_by_hold' });
      keepPerson(context, workspace, { contact: '2', until: null });
      expect(await eraseOnRequest(context, workspace, { ...erasing, dryRun: true })).toMatchObject({
        erased: ['1', '2'],
      });
      expect(await eraseOnRequest(context, workspace, erasing)).toMatchObject({ erased: ['1', '2'] });
      expect(workspace.all('SELECT id FROM contacts')).toEqual([{ id: 3 }]);
    }));

  it('is noted in the change that erases: nobody is erased while the request stays open', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      receiveRequest(context, workspace, { kind: 'erasure', id: '1' });
      const changes: string[][] = [];
      const actions = (): string[] =>
        workspace.all<{ action: string }>('SELECT action FROM register ORDER BY seq').map(({ action }) => action);
      const before = actions().length;
      const write = vi.spyOn(workspace, 'write');
      const bulk = vi.spyOn(workspace, 'bulk').mockImplementation(async (...given) => {
        bulk.mockRestore();
        const done = await workspace.bulk(...given);
        changes.push(actions().slice(before));
        return done;
      });
      await eraseOnRequest(context, workspace, { id: '1', request: '1' });
      expect(changes).toEqual([['person.erased', 'rights.executed']]);
      expect(write).not.toHaveBeenCalled();
      expect(listRequests(workspace, { on: '2026-11-24', all: false })).toMatchObject([{ executedOn: '2026-11-24' }]);
    }));

  it('is of the person of the request, and of a request for erasure', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2)]);
      receiveRequest(context, workspace, { kind: 'erasure', id: '1' });
      receiveRequest(context, workspace, { kind: 'access', id: '1' });
      const erase = (id: string, request: string) => eraseOnRequest(context, workspace, { id, request });
      await expect(erase('2', '1')).rejects.toMatchObject({ code: 'rights.other_person' });
      await expect(erase('1', '2')).rejects.toMatchObject({ code: 'rights.other_kind' });
      await expect(erase('1', '7')).rejects.toMatchObject({ code: 'rights.unknown' });
      expect(readContact(workspace, 1)).toBeDefined();
    }));
});

describe('an opposition named later', () => {
  it('is of the person of the request, and says what it closed', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2)]);
      receiveRequest(context, workspace, { kind: 'opposition', id: '1', channel: 'email' });
      for (const other of [{ contact: '2' }, { email: 'personne.2@example.com' }])
        await expect(suppressOnRequest(context, workspace, other, '1')).rejects.toMatchObject({
          code: 'rights.other_person',
        });
      expect(lookUpPerson(context, workspace, { email: 'personne.2@example.com' }).suppressed).toEqual([]);
      const channels = async (): Promise<string> => {
        const { folder } = await answerRequest(context, workspace, '1', {
          out: join(firm.folder, crypto.randomUUID()),
        });
        return /2026 : ([^.]*)\./.exec(await pageOf(join(folder, 'reponse.pdf')))?.[1] ?? '';
      };
      // A number that is nobody's closes no channel of the person.
      await suppressOnRequest(context, workspace, { phone: '06 39 98 77 77' }, '1');
      expect(lookUpPerson(context, workspace, { phone: '06 39 98 77 77' }).suppressed).toHaveLength(5);
      expect(await channels()).toBe('e-mail');
      await suppressOnRequest(context, workspace, { contact: '1', channel: 'post' }, '1');
      expect(await channels()).toBe('courrier, e-mail');
    }));
});

describe('a correction by hand', () => {
  it('stays when the old row comes again, with a problem', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2)]);
      receiveRequest(context, workspace, { kind: 'rectification', id: '1' });
      expect(
        correctPerson(context, workspace, {
          id: '1',
          request: '1',
          corrections: ['phones.0=06 39 98 99 99', 'lastName=NOMMÉ'],
        }),
      ).toMatchObject({
        contact: '1',
        corrected: [
          { field: 'phone', from: '+33639981001', to: '+33639989999' },
          { field: 'lastName', from: 'NOMB', to: 'NOMMÉ' },
        ],
      });
      const again = await firm.add([person(1), person(2)]);
      expect(again).toMatchObject({ rows: 2, created: 0, unchanged: 2 });
      const told = again.problems.filter(({ code }) => code === 'field.corrected_by_hand');
      expect(told.map(({ row, field, value, message }) => [row, field, value, message])).toEqual([
        [2, 'phone', '+33639981001', '« +33639981001 » a été corrigé à la main : la valeur corrigée reste.'],
        [2, 'lastName', 'NOMB', '« NOMB » a été corrigé à la main : la valeur corrigée reste.'],
      ]);
      const contact = readContact(workspace, 1);
      expect(contact?.phones).toEqual([{ number: '+33639989999' }]);
      expect(contact?.person.lastName).toBe('NOMMÉ');
      await answerRequest(context, workspace, '1', { out: join(firm.folder, 'answer') });
      const page = await pageOf(join(firm.folder, 'answer', 'reponse.pdf'));
      expect(page).toContain('Nous avons corrigé : nom, téléphone.');
      expect(closeRequest(context, workspace, '1', { outcome: 'done' })).toMatchObject({ outcome: 'done' });
    }));

  it.each([
    ['lastName', 'correction.unwritten'],
    ['colour=red', 'correction.field_unknown'],
    ['phones.1=0639989999', 'correction.no_such_value'],
    ['phones.0=12', 'correction.not_one_phone'],
    ['emails.0=a@example.com, b@example.com', 'correction.not_one_email'],
    ['lastName=NOMB', 'correction.nothing'],
  ])('refuses %s', (typed, code) =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      expect(() => correctPerson(context, firm.workspace, { id: '1', corrections: [typed] })).toThrow(
        expect.objectContaining({ code }),
      );
    }),
  );
});
