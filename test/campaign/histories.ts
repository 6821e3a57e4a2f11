import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { iterateContacts, readContact } from '../../electron/engine/contact/contact-reader.ts';
import { CALL, context, DIRECT, LETTER, PHONE_CONSENT, type Firm, type Row } from './firm.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { correctContact } from '../../electron/engine/record/record-correction.ts';
import { takeReturns } from '../../electron/engine/returns/take-returns.ts';
import { findSupplier } from '../../electron/engine/sql/suppliers.ts';
import { stateSupplier } from '../../electron/engine/suppliers/change-supplier.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { decideSuspicion } from '../../electron/engine/record/decide-suspicion.ts';
import { readSuspicions } from '../../electron/engine/sql/suspicions.ts';
import { person, email, row } from './random-rows.ts';

/** Events of a workspace, in sequence. */
type Step =
  | { readonly kind: 'again'; readonly on: string | null }
  | { readonly kind: 'import'; readonly rows: readonly Row[]; readonly origin: object }
  | { readonly kind: 'record'; readonly person: number; readonly add: object }
  | { readonly kind: 'undo'; readonly place: number }
  | { readonly kind: 'decide'; readonly state: 'confirmed' | 'dismissed' }
  | { readonly kind: 'correct'; readonly person: number; readonly phone: string }
  | { readonly kind: 'suppress'; readonly person: number }
  | { readonly kind: 'list'; readonly format: string; readonly campaign: object }
  | { readonly kind: 'returns'; readonly calls: readonly Call[] }
  | { readonly kind: 'supplier'; readonly state: 'active' | 'blocked' }
  | { readonly kind: 'erase'; readonly person: number };

/** A call in a file of returns. */
interface Call {
  readonly person: number;
  /** As a tool writes it. */
  readonly at: string;
  readonly status: string;
}

export const published = {
  kind: 'public',
  source: 'Site de l’entreprise',
  on: '2026-11-10',
  informed: true,
  expected: true,
} as const;

const BOUGHT_FROM = 'Fichiers & Cie';

const origin = fc.constantFrom<object>(
  DIRECT,
  { ...DIRECT, transmissionInformed: true },
  { ...DIRECT, since: '2021-03-01' },
  { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }] },
  { ...DIRECT, sales: { informed: true, refusalOffered: true } },
  {
    kind: 'purchased',
    source: BOUGHT_FROM,
    on: '2026-11-02',
    informed: true,
    objectionOffered: true,
    transmissionConsent: false,
  },
  published,
);

/** Earlier lists: of calls, of automated calls, of letters. */
export const LISTS: readonly Step[] = (
  [
    ['dialer-csv', { ...CALL, from: '2026-11-25' }],
    ['dialer-csv', { ...CALL, name: 'Relance', from: '2026-11-27' }],
    ['robot-csv', { ...CALL, name: 'Robot', channel: 'automated_call', from: '2026-11-26' }],
    ['post-lines', { ...LETTER, from: '2026-11-28' }],
  ] as const
).map(([format, campaign]) => ({ kind: 'list', format, campaign: { ...campaign, purpose: 'transactional' } }));

/** Calls near the ends of the legal periods before the first of December, and within them. */
const calls = fc.array(
  fc.record({
    person,
    at: fc.constantFrom('2026-11-02 10:05:00', '2026-11-03 19:58:00', '2026-11-20 12:00:00', '2026-11-24 10:00:00'),
    status: fc.constantFrom('NA', 'NA', 'A', 'B', 'PU', 'NI', 'NI', 'SALE', 'DC', 'DNC'),
  }),
  { minLength: 1, maxLength: 8 },
);

const imported: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('import' as const),
  rows: fc.array(row, { minLength: 1, maxLength: 5 }),
  origin,
});

/** Any event. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LISTS) },
  {
    weight: 2,
    // The last file, with the same origin, of an earlier or later day.
    arbitrary: fc.record({
      kind: fc.constant('again' as const),
      on: fc.constantFrom(null, '2026-09-01', '2026-11-20'),
    }),
  },
  { weight: 4, arbitrary: imported },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('returns' as const), calls }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('supplier' as const),
      state: fc.constantFrom('blocked' as const, 'blocked' as const, 'active' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), place: fc.nat({ max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      person,
      add: fc.constantFrom<object>(
        { calls: [{ at: '2026-11-20T10:00:00+01:00', outcome: 'no_answer' }] },
        {
          consents: [
            {
              channel: 'email',
              event: 'granted',
              at: '2026-11-20T10:00:00+01:00',
              positiveAct: true,
              proof: true,
              organisations: ['ALPHA'],
              goods: ['*'],
            },
          ],
        },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('suppress' as const), person }),
      fc.record({
        kind: fc.constant('decide' as const),
        state: fc.constantFrom('confirmed' as const, 'dismissed' as const),
      }),
      fc.record({
        kind: fc.constant('correct' as const),
        person,
        phone: fc.constantFrom('06 39 98 20 01', '01 99 00 56 78'),
      }),
      fc.record({ kind: fc.constant('erase' as const), person }),
    ),
  },
);

/** Events one after another, a file first. */
export const history: fc.Arbitrary<readonly Step[]> = fc
  .tuple(imported, fc.array(step, { minLength: 1, maxLength: 6 }))
  .map(([first, others]) => [first, ...others]);

/** What has happened so far. */
export interface Done {
  readonly imports: string[];
  lastFile: { readonly rows: readonly Row[]; readonly origin: object } | null;
}

/** Applies it; impossible events do nothing. */
export async function take(
  taken: Step,
  { folder, workspace, reference, add, record }: Firm,
  done: Done,
): Promise<void> {
  switch (taken.kind) {
    case 'import':
      done.lastFile = taken;
      done.imports.push((await add(taken.rows, taken.origin)).importId ?? '');
      return;
    case 'again': {
      if (done.lastFile === null) return;
      const { rows, origin: before } = done.lastFile;
      const again = taken.on === null ? before : { ...before, on: taken.on };
      done.imports.push((await add(rows, again)).importId ?? '');
      return;
    }
    case 'undo': {
      const [id] = done.imports.splice(taken.place, 1);
      if (id !== undefined) await undoImport(context, workspace, id);
      return;
    }
    case 'returns': {
      const ids = new Map([...iterateContacts(workspace)].flatMap(({ id, emails }) => emails.map((one) => [one, id])));
      const lines = taken.calls.flatMap(({ person: number, at, status }) => {
        const id = ids.get(email(number));
        return id === undefined ? [] : [`${at},${status},${reference(id)}`];
      });
      if (lines.length === 0) return;
      const file = join(mkdtempSync(join(folder, 'returns-')), 'calls.csv');
      writeFileSync(file, `call_date,status,vendor_lead_code\n${lines.join('\n')}\n`);
      done.imports.push((await takeReturns(context, workspace, { file, dryRun: false })).returnId ?? '');
      return;
    }
    case 'list':
      await exportCampaign(context, workspace, {
        campaign: taken.campaign,
        format: taken.format,
        out: join(mkdtempSync(join(folder, 'list-')), 'list'),
      });
      return;
    case 'supplier':
      if (findSupplier(workspace, BOUGHT_FROM) !== undefined)
        await stateSupplier(context, workspace, BOUGHT_FROM, { state: taken.state, reason: 'preuves' });
      return;
    case 'suppress':
      await suppressPerson(
        context,
        workspace,
        taken.person % 2 === 0
          ? { email: email(taken.person) }
          : { name: 'Claire Perdrix', street: '3 rue des Halles', postcode: '69002' },
      );
      return;
    case 'decide': {
      const open = readSuspicions(workspace).find((one) => one.state === 'open');
      if (open === undefined) return;
      const { kind, coordinate, contactId } = open;
      const [number] = readContact(workspace, contactId)?.phones ?? [];
      const asksForNumber = taken.state === 'confirmed' && kind === 'wrong_number' && coordinate === null;
      const phone = asksForNumber ? number?.number : undefined;
      decideSuspicion(context, workspace, { id: open.id, state: taken.state, phone });
      return;
    }
    case 'correct': {
      const contact = [...iterateContacts(workspace)].find(({ emails }) => emails.includes(email(taken.person)));
      const from = contact?.phones[0]?.number;
      if (contact !== undefined && from !== undefined && from !== `+33${taken.phone.replaceAll(' ', '').slice(1)}`)
        correctContact(context, workspace, contact.id, [{ field: 'phone', from, to: taken.phone }]);
      return;
    }
    case 'record':
    case 'erase': {
      // A missing person, or one distinguished by name: nothing to do.
      const [contact, ...namesakes] = [...iterateContacts(workspace)].filter(({ emails }) =>
        emails.includes(email(taken.person)),
      );
      if (contact === undefined || namesakes.length > 0) return;
      if (taken.kind === 'erase') await erasePerson(context, workspace, { id: String(contact.id) });
      else await record({ id: String(contact.id), add: taken.add });
    }
  }
}
