import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { recallDone, recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import { reportState } from '../../electron/engine/record/report-state.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { listRecipients } from '../../electron/engine/transfer/list-recipients.ts';
import { context, contextOn, DIRECT, person, withFirm, type Firm } from '../campaign/firm.ts';
import { TOLD, TRANSFER } from './given.ts';

/** Noes that are in the ledger of a person, not in the suppression list (docs/law/rules-fr.md, D-1, X1, H-4). */

const consent = (channel: string, event: string, more: object = {}): object => ({
  id: '1',
  add: { consents: [{ channel, event, at: '2026-11-24', ...more }] },
});
const refusedCall = { id: '1', add: { calls: [{ at: '2026-11-24T09:00:00+01:00', outcome: 'refused' }] } };
/** A yes that lifts an earlier no. */
const PROVEN = { organisations: ['ALPHA'], positiveAct: true, proof: true, goods: ['*'], wording: 'Oui' };
/** The row of the person again, in a file whose people refuse texts. */
const again = ({ add }: Firm): Promise<unknown> =>
  add([person(1)], { ...DIRECT, source: 'Salon', consents: [{ channel: 'sms', event: 'refused', at: '2026-11-20' }] });

async function passOn({ folder, workspace }: Firm): Promise<void> {
  const asked = { campaign: TRANSFER, format: 'transfer-csv', out: join(folder, 'beta') };
  await exportCampaign(context, workspace, asked);
}

/** What a recall tells the recipient on a day: reference and channels of each row. */
async function tell({ folder, workspace }: Firm, day = '2026-11-24'): Promise<readonly string[]> {
  const on = contextOn(day);
  const [recipient] = await listRecipients(on, workspace);
  const out = join(folder, `out-${day}`);
  const { exports } = await recallLists(on, workspace, { out, dryRun: false });
  const file = join(out, 'liste-1', 'oppositions-beta-literie.csv');
  if (!existsSync(file)) {
    expect([recipient?.toPassOn, exports[0]?.withdrawn]).toEqual([0, 0]);
    return [];
  }
  const rows = readFileSync(file, 'utf8').split('\r\n').slice(1, -1);
  expect([recipient?.toPassOn, exports[0]?.withdrawn]).toEqual([rows.length, rows.length]);
  recallDone(on, workspace, '1', day);
  return rows.map((line) => line.split(';').slice(0, 2).join(';'));
}

describe('the recipient of a postal transfer is told', () => {
  it.each<{ readonly what: string; readonly says: (firm: Firm) => Promise<unknown>; readonly channels: string }>([
    { what: 'a consent taken back', says: ({ record }) => record(consent('sms', 'withdrawn')), channels: 'SMS' },
    { what: 'a no to a question', says: ({ record }) => record(consent('email', 'refused')), channels: 'EMAIL' },
    { what: 'a no in a later file', says: again, channels: 'SMS' },
    { what: 'a refusal during a call', says: ({ record }) => record(refusedCall), channels: 'TELEPHONE AUTOMATE' },
    {
      what: 'a no of the ledger beside one of the list',
      says: async ({ record, workspace }) => {
        await record(consent('sms', 'withdrawn'));
        await suppressPerson(context, workspace, { contact: '1', channel: 'email' });
      },
      channels: 'EMAIL SMS',
    },
    {
      what: 'a no of a person whose letters come back',
      says: async ({ record, workspace }) => {
        await record(consent('post', 'withdrawn'));
        reportState(context, workspace, { contact: 1, kind: 'undeliverable' });
      },
      channels: 'COURRIER',
    },
    {
      what: 'a no that a yes lifted for us alone',
      says: ({ record }) =>
        record(
          consent('sms', 'withdrawn', { at: '2026-11-10' }),
          consent('sms', 'granted', { at: '2026-11-12', ...PROVEN }),
        ),
      channels: 'SMS',
    },
    {
      what: 'a no after a yes after a no',
      says: ({ record }) =>
        record(
          consent('sms', 'withdrawn', { at: '2026-11-10' }),
          consent('sms', 'granted', { at: '2026-11-12', ...PROVEN }),
          consent('sms', 'withdrawn'),
        ),
      channels: 'SMS',
    },
  ])('$what', ({ says, channels }) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], TOLD);
      await passOn(firm);
      await says(firm);
      expect(await tell(firm)).toEqual([`${firm.reference(1)};${channels}`]);
      expect(await tell(firm, '2026-11-25')).toEqual([]);
    }),
  );
});

describe('the recipient is not told', () => {
  it.each<{
    readonly what: string;
    readonly says: (firm: Firm) => Promise<unknown>;
    readonly first?: (firm: Firm) => Promise<unknown>;
  }>([
    {
      what: 'a no of before',
      first: ({ record }) => record(consent('sms', 'withdrawn')),
      says: () => Promise.resolve(),
    },
    {
      what: 'the same no in another file',
      first: ({ record }) => record(consent('sms', 'refused', { at: '2026-11-20' })),
      says: again,
    },
    {
      what: 'a no that a yes to the recipient lifted',
      says: ({ record }) =>
        record(
          consent('sms', 'withdrawn', { at: '2026-11-10' }),
          consent('sms', 'granted', { at: '2026-11-12', ...PROVEN, organisations: ['ALPHA', 'Béta literie'] }),
        ),
    },
    {
      what: 'a no of a file that is undone',
      says: async (firm) => {
        await again(firm);
        await undoImport(context, firm.workspace, '2');
      },
    },
  ])('$what', ({ first, says }) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], TOLD);
      await first?.(firm);
      await passOn(firm);
      await says(firm);
      expect(await tell(firm)).toEqual([]);
    }),
  );
});

it('is told again of a no to a further channel, and each record says so', () =>
  withFirm(async (firm) => {
    const { workspace, reference } = firm;
    const record = async (day: string, line: object): Promise<unknown> => {
      const bytes = Buffer.from(JSON.stringify(line));
      return (await recordLines(contextOn(day), workspace, { name: 'record.ndjson', bytes })).recall;
    };
    const one = { exports: 1, people: 1 };
    await firm.add([person(1), person(2)], TOLD);
    await passOn(firm);
    expect(await record('2026-11-25', consent('sms', 'withdrawn'))).toEqual(one);
    expect(await tell(firm, '2026-11-25')).toEqual([`${reference(1)};SMS`]);
    expect(await record('2026-11-26', consent('email', 'withdrawn'))).toEqual(one);
    expect(await tell(firm, '2026-11-26')).toEqual([`${reference(1)};EMAIL SMS`]);
    expect(await record('2026-11-27', refusedCall)).toEqual(one);
    expect(await tell(firm, '2026-11-27')).toEqual([`${reference(1)};TELEPHONE EMAIL SMS AUTOMATE`]);
    expect(await record('2026-11-28', consent('sms', 'refused'))).toEqual({ exports: 0, people: 0 });
    expect(await tell(firm, '2026-11-28')).toEqual([]);
  }));

it('is still told of it when the recipient passes another no on itself', () =>
  withFirm(async (firm) => {
    const { folder, workspace, reference } = firm;
    await firm.add([person(1), person(2)], TOLD);
    await passOn(firm);
    await firm.record(consent('sms', 'withdrawn'));
    const file = join(folder, 'refus-beta.csv');
    writeFileSync(file, `REFERENCE;CANAL\r\n${reference(1)};COURRIER\r\n${reference(2)};COURRIER\r\n`);
    await suppressPerson(context, workspace, { file, fromRecipient: 'BETA Literie' });
    expect((await recallLists(context, workspace, { dryRun: true })).exports).toMatchObject([
      { people: 2, withdrawn: 1, alreadyWithdrawn: 1, stay: 0 },
    ]);
    const out = join(folder, 'out');
    await recallLists(context, workspace, { out, dryRun: false });
    const rows = readFileSync(join(out, 'liste-1', 'oppositions-beta-literie.csv'), 'utf8')
      .split('\r\n')
      .slice(1, -1);
    expect(rows).toEqual([expect.stringMatching(`^${reference(1)};COURRIER SMS;`)]);
  }));
