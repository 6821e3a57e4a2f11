import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, DIRECT, LETTER, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { textsOfPages } from '../../../test/export/pdf-contents.ts';
import { PersonCopy } from '../../../test/rights/person-copy.ts';
import { pageOf } from '../../../test/suppliers/deliveries.ts';
import { NAMED, TRANSFER } from '../../../test/transfer/given.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { readContact } from '../contact/contact-reader.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { exportPerson, readPersonRecord } from '../person/person-record.ts';
import { decidePair } from '../person/pairs/probable-duplicates.ts';
import { keepPerson } from '../retention/keep-person.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { answerRequest } from './answer-request.ts';
import { correctPerson, eraseOnRequest } from './carry-out.ts';
import { heldLines } from './held-lines.ts';
import { heldOnPerson } from './held-on-person.ts';
import { listRequests } from './list-requests.ts';
import { receiveRequest } from './receive-request.ts';
import { closeRequest } from './settle-request.ts';

/** One person under two names, with one mailbox: contact 1 of the shop, contact 2 bought since. Contact 3 is another. */
const MAILBOX = 'maud@example.com';
const SHOP = person(1, { firstName: 'Maud', lastName: 'QUINTIN', email: MAILBOX });
const BOUGHT = person(2, { firstName: 'Maud', lastName: 'VASSEUR', email: MAILBOX });

async function given({ workspace, add, folder }: Firm): Promise<void> {
  await add([SHOP], NAMED);
  await exportCampaign(context, workspace, { campaign: TRANSFER, format: 'transfer-csv', out: join(folder, 'beta') });
  await add([BOUGHT, person(3)], { ...DIRECT, kind: 'purchased', source: 'Fichiers & Cie', on: '2026-11-02' });
  decidePair(context, workspace, '1,2', 'same');
}

const eligible = async ({ workspace }: Firm): Promise<number> =>
  (await runCheck(context, workspace, parseCampaign(LETTER, ['ALPHA']))).funnel.eligible;

describe('the person of two contacts', () => {
  it.each([{ email: MAILBOX }, { id: '1' }, { id: '2' }])('is given all that is held under both, asked by %o', (by) =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      const out = (name: string): string => join(firm.folder, name);
      await given(firm);
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: out('letters') });
      await suppressPerson(context, workspace, { contact: '2', channel: 'sms' });
      correctPerson(context, workspace, { id: '2', corrections: ['city=Nantes'] });
      keepPerson(context, workspace, { contact: '1', until: '2030-06-30', reason: 'garantie' });
      const { requestId } = receiveRequest(context, workspace, { kind: 'access', ...by });
      await answerRequest(context, workspace, requestId, { out: out('answer') });

      const page = await pageOf(out('answer/reponse.pdf'));
      for (const word of ['« Carnet de la boutique »', '« Fichiers & Cie »', '« Noël »', 'BETA Literie', '30/06/2030'])
        expect(page).toContain(word);
      const json = readFileSync(out('answer/donnees.json'), 'utf8');
      const copy = PersonCopy.parse(JSON.parse(json));
      expect([copy.person, ...copy.otherRecords].map(({ lastName }) => lastName).sort()).toEqual([
        'QUINTIN',
        'VASSEUR',
      ]);
      expect(copy).toMatchObject({
        files: [{ on: '2026-11-24' }, { on: '2026-11-24' }],
        passedOn: [{ recipient: 'BETA Literie' }],
        sent: [{ campaign: 'Noël' }],
        oppositions: [{ channel: 'sms', on: '2026-11-24' }],
        corrections: [{ field: 'city', to: 'Nantes' }],
        retention: { from: '2026-11-02', until: '2029-11-01', kept: { until: '2030-06-30' } },
        requests: [{ kind: 'access' }],
      });
      const texts = [
        (await textsOfPages(out('answer/copie.pdf'))).join(' '),
        readFileSync(out('answer/donnees.csv'), 'utf8'),
        json,
        JSON.stringify(heldLines(heldOnPerson(context, workspace, 1), 'fr')),
        JSON.stringify(heldLines(heldOnPerson(context, workspace, 2), 'fr')),
      ];
      for (const text of texts) {
        for (const word of ['QUINTIN', 'VASSEUR', '1 rue des Halles', '2 rue des Halles', 'Nantes', 'BETA Literie'])
          expect(text).toContain(word);
        expect(text).not.toContain('3 rue des Halles');
      }
    }),
  );

  it.each([
    ['a person', {}, { from: '2026-11-02', until: '2029-11-01' }],
    [
      'an organisation',
      { company: 'SARL LUNE', audience: 'organisation' },
      { from: '2025-03-04', until: '2028-03-03' },
    ],
  ])('reads the period of all its contacts but those of organisations (R-1): with %s', (_, fields, retention) =>
    withFirm(async ({ workspace, add }) => {
      await add([SHOP], { ...DIRECT, on: '2025-03-04' });
      await add([{ ...BOUGHT, ...fields }], { ...DIRECT, on: '2026-11-02' });
      decidePair(context, workspace, '1,2', 'same');
      expect(heldOnPerson(context, workspace, 1).retention).toEqual(retention);
    }),
  );

  it('is written whole by the command line too', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await given(firm);
      for (const id of ['1', '2'])
        expect(readPersonRecord(workspace, { id }).persons.map(({ contact }) => contact.id)).toEqual(['1', '2']);
      const file = join(firm.folder, 'person.json');
      await exportPerson(context, workspace, { id: '2', file });
      const words = readFileSync(file, 'utf8');
      for (const word of ['QUINTIN', 'VASSEUR']) expect(words).toContain(word);
    }));

  it('is one person for a request by the mailbox of both, and two once they are said to be two', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await given(firm);
      const ask = () => receiveRequest(context, workspace, { kind: 'opposition', email: MAILBOX });
      expect(await eligible(firm)).toBe(2);
      expect(ask()).toMatchObject({ contacts: ['1', '2'] });
      expect(await eligible(firm)).toBe(1);
      decidePair(context, workspace, '1,2', 'two');
      expect(ask).toThrow(expect.objectContaining({ code: 'rights.several_people', params: { ids: '1, 2' } }));
    }));

  it.each([{ email: MAILBOX }, { id: '1' }, { id: '2' }])('is erased whole on request, named by %o', (by) =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await given(firm);
      receiveRequest(context, workspace, { kind: 'erasure', id: '1' });
      await eraseOnRequest(context, workspace, { ...by, request: '1', recallTo: join(firm.folder, 'recall') });
      expect([1, 2, 3].map((id) => readContact(workspace, id) === undefined)).toEqual([true, true, false]);
      expect(closeRequest(context, workspace, (await answered(firm, '1')).number, { outcome: 'done' })).toMatchObject({
        state: 'closed',
      });
    }),
  );

  it('has a correction of either contact made for one request', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await given(firm);
      receiveRequest(context, workspace, { kind: 'rectification', id: '1' });
      correctPerson(context, workspace, { id: '2', corrections: ['city=Nantes'], request: '1' });
      expect((await answered(firm, '1')).letter).toContain('Nous avons');
      await expect(async () =>
        Promise.resolve(correctPerson(context, workspace, { id: '3', corrections: ['city=Nantes'], request: '1' })),
      ).rejects.toMatchObject({ code: 'rights.other_person' });
    }));

  it('is still held when the contact of the request goes with its file', () =>
    withFirm(async (firm) => {
      const { workspace } = firm;
      await given(firm);
      receiveRequest(context, workspace, { kind: 'access', id: '1' });
      await undoImport(context, workspace, '1');
      expect(listRequests(workspace, { on: '2026-11-24', all: false })).toMatchObject([{ contacts: ['2'] }]);
      const { letter } = await answered(firm, '1');
      expect(letter).toContain('« Fichiers & Cie »');
      expect(letter).not.toContain('nous ne détenons rien');
    }));
});

async function answered({ workspace, folder }: Firm, number: string) {
  const answer = await answerRequest(context, workspace, number, { out: join(folder, `answer-${number}`) });
  return { number, letter: await pageOf(join(answer.folder, 'reponse.pdf')) };
}
