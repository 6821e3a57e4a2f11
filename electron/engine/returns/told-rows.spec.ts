import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AGREED, CALL, context, contextOn, LETTER, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { EFFECTS } from '../../../shared/domain/returns/meaning.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { contactAnswers } from '../campaign/check.ts';
import { iterateContacts, readContact } from '../contact/contact-reader.ts';
import { ContactWriter } from '../contact/contact-writer.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { listExports } from '../recall/list-overview.ts';
import { contactOf, contributionsOf, NO_EVENTS } from '../model/contributions.ts';
import type { Claims } from '../model/claims.ts';
import { claimsOf } from '../model/provenance.ts';
import { callsTold } from '../model/returned-contact.ts';
import { erasePerson, readPersonRecord } from '../person/person-record.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { readDirectoryRows } from '../sql/directory-rows.ts';
import { readImportHeads } from '../sql/imports.ts';
import { readToldRows } from '../sql/told-rows.ts';
import type { Shadow } from '../storage/shadow.ts';
import { takeReturns } from './take-returns.ts';
import type { ReturnsReport } from './returns-report.ts';

/**
 * What rows of returns say is read from these rows. The reference beside it writes a contribution and its calls for each row,
 * person by person, as layouts before 0041 did: every answer is the same, whatever happens before, between and after.
 */

const PEOPLE = 4;
const LATER = contextOn('2026-12-01', '20:00:00');

const who = fc.integer({ min: 1, max: PEOPLE + 1 });
const row = fc.record({
  who,
  day: fc.integer({ min: 16, max: 29 }),
  hour: fc.integer({ min: 10, max: 12 }),
  code: fc.constantFrom('NA', 'A', 'NI', 'DNC', 'SALE', 'CALLBK', 'DC', 'NEW'),
  times: fc.integer({ min: 1, max: 3 }),
});
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('calls' as const), rows: fc.array(row, { minLength: 1, maxLength: 5 }) }),
  },
  fc.record({ do: fc.constant('leads' as const), rows: fc.array(row, { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant('answers' as const), rows: fc.array(row, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    do: fc.constant('import' as const),
    who,
    town: fc.constantFrom('Lyon', 'Nantes'),
    isHired: fc.boolean(),
  }),
  fc.record({ do: fc.constant('record' as const), who, on: fc.constantFrom('2026-11-10', '2026-11-28') }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), place: fc.nat({ max: 7 }) }) },
  fc.record({ do: fc.constantFrom('erase' as const, 'oppose' as const), who }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

it('answers as contributions of their own did', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), (steps) =>
      withFirm((one) =>
        withFirm(async (other) => {
          for (const firm of [one, other]) await begin(firm);
          for (const [place, now] of steps.entries()) {
            const done = await act(one, now, place);
            const slowly = await act(other, now, place);
            if (slowly !== null && 'returnId' in slowly) await writeSeparately(other, Number(slowly.returnId));
            expect(withoutKeys(done), JSON.stringify(now)).toEqual(withoutKeys(slowly));
            expect(await answersOf(one), JSON.stringify(now)).toEqual(await answersOf(other));
          }
        }),
      ),
    ),
    { numRuns: 8 },
  ));

async function begin(firm: Firm): Promise<void> {
  await firm.add(
    Array.from({ length: PEOPLE }, (_, place) => person(place + 1, place === 2 ? { email: '', mobile: '' } : {})),
    AGREED,
  );
  await exportCampaign(context, firm.workspace, {
    campaign: CALL,
    format: 'vicidial',
    out: join(firm.folder, 'liste'),
  });
}

/** Does one step; what is refused changes nothing. */
async function act(firm: Firm, now: Step, place: number): Promise<object | null> {
  const { workspace } = firm;
  try {
    switch (now.do) {
      case 'calls':
        return await take(
          firm,
          place,
          'call_date,phone_number_dialed,status,user,full_name,vendor_lead_code,status_name',
          now.rows,
          (one) => `${moment(one)},63998${String(1000 + one.who)},${one.code},6666,Agent,${firm.reference(one.who)},x`,
        );
      case 'leads':
        return await take(
          firm,
          place,
          'lead_id,status,vendor_lead_code,phone_number,called_count,last_local_call_time',
          now.rows,
          (one) =>
            `9,${one.code === 'NEW' ? 'NA' : one.code},${firm.reference(one.who)},63998${String(1000 + one.who)},${String(one.times)},${moment(one)}`,
        );
      case 'answers':
        return await take(
          firm,
          place,
          'Référence;E-mail;Date;Résultat',
          now.rows,
          (one) =>
            `${firm.reference(one.who)};personne.${String(one.who)}@example.com;${String(one.day)}/11/2026;${one.times === 1 ? 'Répondu' : one.times === 2 ? 'Ouvert' : 'Désinscrit'}`,
        );
      case 'import':
        return await firm.add(
          [person(now.who, { city: now.town, audience: now.town === 'Lyon' ? 'consumer' : 'professional' })],
          now.isHired ? { kind: 'purchased', source: 'Courtier', on: '2026-10-05' } : AGREED,
        );
      case 'record':
        return (await firm.record({ id: String(now.who), add: { lastContactOn: now.on } })) ?? null;
      case 'undo':
        return await undoImport(LATER, workspace, String(now.place));
      case 'erase':
        return await erasePerson(LATER, workspace, { id: String(now.who) });
      case 'oppose':
        await suppressPerson(context, workspace, { contact: String(now.who), channel: 'post' });
        return null;
    }
  } catch (error) {
    if (error instanceof AppError) return { refused: error.code };
    throw error;
  }
}

function moment({ day, hour }: Row): string {
  return `2026-11-${String(day)} ${String(hour)}:05:00`;
}

function take(
  firm: Firm,
  place: number,
  header: string,
  rows: readonly Row[],
  lineOf: (one: Row) => string,
): Promise<ReturnsReport> {
  const file = join(firm.folder, `retours-${String(place)}.csv`);
  writeFileSync(file, `${[header, ...rows.map(lineOf)].join('\n')}\n`);
  return takeReturns(LATER, firm.workspace, {
    file,
    dryRun: false,
    sameClient: true,
    codes: { Répondu: 'replied', Ouvert: 'opened', Désinscrit: 'unsubscribed' },
  });
}

/** The reference: a contribution and its calls for each row, in tables of their own. */
async function writeSeparately({ workspace }: Firm, returnId: number): Promise<void> {
  await workspace.bulk(
    (shadow) => {
      const rows = [...readToldRows(shadow, 1, 1000)]
        .filter(({ importId }) => importId === returnId)
        .sort((one, other) => one.row - other.row);
      forget(shadow, returnId);
      const made = readImportHeads(shadow).get(returnId);
      const writer = new ContactWriter(shadow);
      for (const told of rows) {
        const contact = readContact(shadow, told.contactId);
        if (contact === undefined) throw new Error('nobody');
        const { audience, lastContactOn = '' } = contact.person;
        const touched = EFFECTS[told.meaning].touches === true && told.at !== null ? frenchDay(told.at) : '';
        const claims = {
          person: touched > lastContactOn ? { audience, lastContactOn: touched } : { audience },
          emails: [],
          phones: [],
        };
        const calls = callsTold(told).map(({ at, outcome }) => ({ at, outcome }));
        const head = {
          importId: returnId,
          row: told.row,
          origin: null,
          byHand: true,
          recordedAt: made?.at ?? '',
          by: made?.by ?? '',
        };
        const added = { head, claims, events: { ...NO_EVENTS, calls }, isWritten: false };
        writer.update(contact, contactOf(contact.id, [...contributionsOf(contact), added]));
      }
      return Promise.resolve();
    },
    { growth: 10_000 },
  );
}

/** Leaves the rows as a layout before 0041 had them. */
function forget(shadow: Shadow, returnId: number): void {
  const name = 'return_rows_only_forget_persons';
  const trigger = String(shadow.get('SELECT sql FROM sqlite_schema WHERE name = ?', [name])?.['sql']);
  shadow.execute(`DROP TRIGGER ${name}`);
  shadow.run('UPDATE return_rows SET calls = NULL, last_contact_on = NULL WHERE return_id = ?', [returnId]);
  shadow.execute(trigger);
}

/** Everything that a user or a check is told. */
async function answersOf({ workspace }: Firm): Promise<object> {
  const contacts = [...iterateContacts(workspace)].map((contact) => ({
    ...contact,
    contributions: contact.contributions.map(({ isReturned: _, payload: __, ...head }, place) => ({
      ...head,
      claims: withoutFiller(claimsOf(contact)[place], head.byHand),
    })),
  }));
  const checks: unknown[] = [];
  for (const campaign of [{ ...CALL, name: 'Suite', from: '2026-12-02' }, LETTER]) {
    const check = await checkCampaign(LATER, workspace, { campaign });
    checks.push(check.funnel, [...contactAnswers(check)]);
  }
  const lists: unknown[] = [];
  for await (const list of listExports(LATER, workspace, { live: false })) lists.push(list);
  return {
    contacts,
    checks,
    people: contacts.map(({ id }) => readPersonRecord(workspace, { id: String(id) })),
    directory: [...readDirectoryRows(workspace, 1, 1000)],
    suppressions: workspace.all(
      'SELECT kind, channel, clear, on_day, source, variant, opposition FROM suppressions ORDER BY id',
    ),
    lists,
    rows: workspace.all('SELECT contact_id, at, code, meaning FROM return_rows ORDER BY return_id, row'),
    others: ['callbacks', 'dead_coordinates', 'suspicions', 'proofs', 'import_problems'].map((table) =>
      workspace.get(`SELECT count(*) AS rows FROM ${table}`),
    ),
  };
}

/** A record by hand that tells no category has that of the contact on its day, which no fold reads. */
function withoutFiller(claims: Claims | undefined, byHand: boolean): object | undefined {
  if (claims === undefined || !byHand || claims.audienceTold === true) return claims;
  return { ...claims, person: { ...claims.person, audience: '' } };
}

/** Two workspaces have other codes and paths. */
function withoutKeys(answer: object | null): unknown {
  return answer === null
    ? null
    : JSON.parse(JSON.stringify(answer).replaceAll(/"(file|path|sha256|fileSha256)":"[^"]*"/g, '"$1":""'));
}
