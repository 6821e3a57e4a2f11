import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { saveSegment } from '../../electron/engine/campaign/definition/saved-segments.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { insertListReturn } from '../../electron/engine/sql/export-events.ts';
import { exemptUnreachable } from '../../electron/engine/notices/exempt.ts';
import { writeNotices } from '../../electron/engine/notices/write-notices.ts';
import { makePlan } from '../../electron/engine/plan/make-plan.ts';
import { recallDone, recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { takeReturns } from '../../electron/engine/returns/take-returns.ts';
import { askForProofs } from '../../electron/engine/suppliers/ask-proofs.ts';
import { stateSupplier } from '../../electron/engine/suppliers/change-supplier.ts';
import { pausePersons } from '../../electron/engine/suppression/pause-persons.ts';
import { resumePerson } from '../../electron/engine/suppression/resume-person.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { keepFor } from '../../electron/engine/transfer/keep-for.ts';
import { sellFile } from '../../electron/engine/transfer/sell-file.ts';
import { AppError } from '../../shared/contract/result.ts';
import { actInOffice, moveToNewComputer, officeDisk, type OfficeStep, officeStep } from './office-steps.ts';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';

/** Whatever is done with lists, nobody can be contacted who could not be contacted without them. */

const PEOPLE = 5;
const AGREED = { ...DIRECT, transmissionInformed: true, consents: [{ channel: 'phone', ...PHONE_CONSENT }] };
const TRANSFER = { organisation: 'ALPHA', purpose: 'transfer', recipient: 'BETA' };
const BOUGHT = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-11-20' } as const;
const NOTICE = { contact: 'ALPHA, 1 rue des Halles, 69002 Lyon', purposes: 'vous écrire' };
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] as const;

const day = fc.constantFrom(...DAYS);
const who = fc.integer({ min: 1, max: PEOPLE });
const list = fc.integer({ min: 1, max: 4 }).map(String);
/** `no`, `noTransfer` and `told` say something of people, with or without lists; the rest is done with lists. */
const step = fc.oneof(
  fc.record({ do: fc.constant('no' as const), who, channel: fc.constantFrom('post', 'phone', 'all') }),
  fc.record({ do: fc.constant('noTransfer' as const), who }),
  fc.record({ do: fc.constant('told' as const), who, day, list }),
  fc.record({
    do: fc.constant('export' as const),
    day,
    isCall: fc.boolean(),
    attempts: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ do: fc.constant('sent' as const), list, day }),
  fc.record({ do: fc.constantFrom('not' as const, 'returned' as const, 'ended' as const), list }),
  fc.record({ do: fc.constantFrom('recall' as const, 'done' as const), list, day }),
  fc.record({ do: fc.constantFrom('transfer' as const, 'sell' as const), day }),
  fc.record({
    do: fc.constant('returns' as const),
    who,
    day,
    code: fc.constantFrom('NA', 'NI', 'DNC', 'CALLBK', 'SALE', 'DC'),
    isComplete: fc.boolean(),
  }),
  fc.record({ do: fc.constant('plan' as const), day, isWritten: fc.boolean() }),
  fc.record({ do: fc.constantFrom('inform' as const, 'exempt' as const), day }),
  fc.record({ do: fc.constantFrom('passedBack' as const, 'keep' as const), who }),
  fc.record({ do: fc.constant('supplier' as const), state: fc.constantFrom('active', 'watched', 'blocked') }),
  fc.record({ do: fc.constant('proofs' as const), day }),
  fc.record({ do: fc.constant('pause' as const), who, day: fc.constantFrom('2026-12-03', '2026-12-07', '2027-01-31') }),
  fc.record({ do: fc.constant('resume' as const), who }),
  fc.record({ do: fc.constant('leaveOut' as const), who, day }),
  fc.record({ do: fc.constant('office' as const), office: officeStep }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const on = (today: string): EngineContext => ({ ...context, today: () => today, now: () => `${today}T21:00:00+01:00` });

/** Does one step; what is refused changed nothing. */
async function act(firm: Firm, one: Step, place: number, withLists: boolean): Promise<void> {
  const { workspace, folder } = firm;
  if (one.do === 'no') {
    await suppressPerson(context, workspace, { contact: String(one.who), channel: one.channel });
    return;
  }
  if (one.do === 'noTransfer') {
    const no = { channel: 'all', event: 'opposed', at: '2026-11-30', purpose: 'transfer' };
    const bytes = Buffer.from(JSON.stringify({ id: String(one.who), add: { consents: [no] } }));
    await recordLines(context, workspace, { name: 'refus.ndjson', bytes });
    return;
  }
  if (one.do === 'told') {
    const call = { id: String(one.who), add: { calls: [{ at: `${one.day}T11:00:00+01:00`, outcome: 'no_answer' }] } };
    const bytes = Buffer.from(JSON.stringify(call));
    const { importId } = await recordLines(context, workspace, { name: 'retours.ndjson', bytes });
    const isThere = workspace.get('SELECT 1 AS yes FROM exports WHERE id = ?', [Number(one.list)]) !== undefined;
    if (withLists && isThere)
      workspace.write((transaction) => insertListReturn(transaction, Number(one.list), Number(importId)));
    return;
  }
  if (!withLists) return;
  if (one.do === 'office') return actInOffice(firm, one.office, place);
  switch (one.do) {
    case 'export':
      await exportCampaign(context, workspace, {
        campaign: { ...(one.isCall ? CALL : LETTER), name: `Liste ${String(place)}`, from: one.day },
        format: one.isCall ? 'vicidial' : 'post-lines',
        out: join(folder, String(place)),
        choices: one.isCall ? { attempts: one.attempts } : {},
      });
      return;
    case 'sent':
      await closeList(on('2026-12-07'), workspace, one.list, { event: 'sent', on: one.day });
      return;
    case 'not':
      await closeList(context, workspace, one.list, { event: 'not_sent', reason: 'panne' });
      return;
    case 'returned':
    case 'ended':
      await closeList(context, workspace, one.list, { event: one.do });
      return;
    case 'recall':
      await recallLists(on(one.day), workspace, { dryRun: false, out: join(folder, 'out') });
      return;
    case 'done':
      recallDone(on('2026-12-07'), workspace, one.list, one.day);
      return;
    case 'returns': {
      const file = join(folder, `retours-${String(place)}.csv`);
      const row = `${one.day} 11:00:00,${one.code},${firm.reference(one.who)}`;
      writeFileSync(file, `call_date,status,vendor_lead_code\n${row}\n`);
      await takeReturns(on(one.day), workspace, { file, complete: one.isComplete, dryRun: false });
      return;
    }
    case 'plan': {
      const campaign = { ...CALL, name: `Planning ${String(place)}`, from: one.day };
      const list = one.isWritten ? { format: 'vicidial', out: join(folder, String(place)) } : {};
      await makePlan(on(one.day), workspace, { campaign, agents: 1, pace: 1, ...list });
      return;
    }
    case 'supplier':
      await stateSupplier(context, workspace, BOUGHT.source, { state: one.state, reason: 'preuves' });
      return;
    case 'proofs':
      await askForProofs(on(one.day), workspace, BOUGHT.source, { count: 2, out: join(folder, String(place)) });
      return;
    case 'inform':
      await writeNotices(on(one.day), workspace, { format: 'letters', out: join(folder, String(place)), text: NOTICE });
      return;
    case 'exempt':
      await exemptUnreachable(on(one.day), workspace, { origin: BOUGHT.source, reason: 'adresses perdues' });
      return;
    case 'transfer': {
      const campaign = { ...TRANSFER, name: `Fichier ${String(place)}`, channel: 'post', from: one.day };
      const out = join(folder, String(place));
      await exportCampaign(context, workspace, { campaign, format: 'transfer-csv', out });
      return;
    }
    case 'sell': {
      const campaign = {
        ...TRANSFER,
        name: `Vente ${String(place)}`,
        sale: true,
        channels: ['post', 'email'],
        from: one.day,
      };
      await sellFile(context, workspace, { campaign, format: 'transfer-csv', out: join(folder, String(place)) });
      return;
    }
    case 'pause':
      await pausePersons(context, workspace, { contact: String(one.who), until: one.day });
      return;
    case 'resume':
      resumePerson(context, workspace, { contact: String(one.who) });
      return;
    case 'leaveOut': {
      saveSegment(context, workspace, { name: 'Sauf', where: { field: 'id', op: 'is', value: String(one.who) } });
      const campaign = { ...LETTER, name: `Sauf ${String(place)}`, from: one.day, exclude: [{ segment: 'Sauf' }] };
      await exportCampaign(context, workspace, { campaign, format: 'post-lines', out: join(folder, String(place)) });
      return;
    }
    case 'passedBack': {
      const file = join(folder, `refus-${String(place)}.csv`);
      writeFileSync(file, `REFERENCE\r\n${firm.reference(one.who)}\r\n`);
      await suppressPerson(context, workspace, { file, fromRecipient: 'BETA' });
      return;
    }
    case 'keep': {
      const where = { field: 'postcode', op: 'exists', value: one.who % 2 === 0 };
      await keepFor(context, workspace, { where, keptFor: 'accounts', dryRun: false });
    }
  }
}

/** Who agreed to calls, and two who were bought without being told: the notices have people to inform, or to give up. */
async function addPeople(firm: Firm): Promise<void> {
  await firm.add(
    Array.from({ length: PEOPLE }, (_, place) => person(place + 1)),
    AGREED,
  );
  await firm.add([person(PEOPLE + 1), person(PEOPLE + 2, { email: '', street: '', postcode: '', city: '' })], BOUGHT);
}

/** Who can be contacted after a history, by a letter with a pressure and by a call, and who can be passed on. */
async function contactable(
  history: readonly Step[],
  withLists: boolean,
  moves = false,
): Promise<readonly ReadonlySet<number>[]> {
  return withFirm(async (firm) => {
    await addPeople(firm);
    for (const [place, one] of history.entries()) {
      try {
        await act(firm, one, place, withLists);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }
    const workspace = moves ? await moveToNewComputer(firm) : firm.workspace;
    const questions = [
      { ...CALL, name: 'Question', from: '2026-12-07' },
      { ...LETTER, name: 'Question', from: '2026-12-07', pressure: { days: 30, max: 2 } },
      { ...TRANSFER, name: 'Question', channel: 'post', from: '2026-12-07' },
    ];
    const found: ReadonlySet<number>[] = [];
    for (const campaign of questions) {
      const { outcomes } = await checkCampaign(context, workspace, { campaign });
      found.push(
        new Set([...outcomes].filter(({ outcome }) => outcome === 'eligible').map(({ contactId }) => contactId)),
      );
    }
    if (moves) await workspace.close();
    return found;
  }, officeDisk());
}

it(
  'lists, closings, returns, recalls, plans, notices, transfers, sales, pauses and the work of the office never make anybody contactable',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), fc.boolean(), async (history, moves) => {
        const [withLists, without] = [await contactable(history, true, moves), await contactable(history, false)];
        for (const [place, eligible] of withLists.entries())
          for (const id of eligible) expect(without[place]?.has(id), `contact ${String(id)}`).toBe(true);
      }),
      { numRuns: 12 },
    );
  },
);

const OFFICE: readonly OfficeStep[] = [
  { do: 'seal', turn: 0 },
  { do: 'mirrorOn' },
  { do: 'hire' },
  { do: 'seal', turn: 1 },
  { do: 'dismiss' },
  { do: 'twoPersons' },
  { do: 'propose' },
  { do: 'accept' },
  { do: 'onePerson' },
  { do: 'mirrorOff' },
  { do: 'giveBack' },
  { do: 'seal', turn: 2 },
];

it('every step of a history on lists can be carried out', () =>
  withFirm(async (firm) => {
    await addPeople(firm);
    const [first, next] = DAYS;
    const steps: readonly Step[] = [
      { do: 'noTransfer', who: 3 },
      { do: 'export', day: first, isCall: true, attempts: 2 },
      { do: 'returns', who: 1, day: first, code: 'CALLBK', isComplete: true },
      { do: 'plan', day: first, isWritten: true },
      { do: 'inform', day: next },
      { do: 'exempt', day: next },
      { do: 'pause', who: 1, day: '2027-01-31' },
      { do: 'resume', who: 1 },
      { do: 'leaveOut', who: 2, day: next },
      ...OFFICE.map((office): Step => ({ do: 'office', office })),
    ];
    for (const [place, one] of steps.entries()) await act(firm, one, place, true);
    const moved = await moveToNewComputer(firm);
    expect(moved.get('SELECT count(*) AS n FROM contacts')).toEqual({ n: PEOPLE + 2 });
    await moved.close();
  }, officeDisk()));
