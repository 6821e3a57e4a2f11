import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { restoreBackup } from '../../electron/engine/erasure/restore-backup.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { closeList, type Said } from '../../electron/engine/lists/close-list.ts';
import { knownLists } from '../../electron/engine/lists/list-state.ts';
import { recallDone, recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { takeReturns } from '../../electron/engine/returns/take-returns.ts';
import { countInformed } from '../../electron/engine/sql/notices.ts';
import type { SqlReader } from '../../electron/engine/storage/reader.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import {
  AGREED,
  CALL,
  context,
  contextOn,
  DIRECT,
  type Firm,
  LETTER,
  person,
  PHONE_CONSENT,
  withFirm,
} from '../campaign/firm.ts';
import { LATER } from '../returns/take-lines.ts';

/** The tables that lists and their returns brought. */
const TABLES = [
  'export_rows',
  'export_events',
  'export_withdrawals',
  'export_returns',
  'return_files',
  'return_layouts',
  'return_rows',
  'callbacks',
  'dead_coordinates',
  'suspicions',
] as const;

function rowsOf(reader: SqlReader): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(TABLES.map((table) => [table, reader.all(`SELECT * FROM ${table} ORDER BY 1, 2`)]));
}

/** Two lists that left, one of them with everything that can be said of it. */
async function withHistory({ workspace, folder, add, record }: Firm): Promise<void> {
  const people = Array.from({ length: 6 }, (_, place) => person(place + 1));
  await add(people, DIRECT);
  await record(
    ...people.map((_row, place) => ({
      id: String(place + 1),
      add: { consents: [{ channel: 'phone', event: 'granted', ...PHONE_CONSENT }] },
    })),
  );
  await exportCampaign(context, workspace, { campaign: CALL, format: 'vicidial', out: join(folder, 'appels') });
  await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'lettres') });
}

async function takeEvening({ workspace, folder }: Firm): Promise<void> {
  const file = join(folder, 'soir.csv');
  const calls = ['NA', 'DNC', 'CALLBK', 'DC', 'RDV', 'DCD'].map(
    (status, place) => `2026-12-01 10:0${String(place)}:00,63998${String(1001 + place)},${status},`,
  );
  writeFileSync(file, ['call_date,phone_number_dialed,status,vendor_lead_code', ...calls].join('\n'));
  await takeReturns(LATER, workspace, { file, codes: { RDV: 'answered', DCD: 'deceased' }, dryRun: false });
}

it('a backup keeps everything that lists and returns brought, row for row', () =>
  withFirm(async (firm) => {
    const { workspace, folder } = firm;
    await withHistory(firm);
    await closeList(LATER, workspace, '1', { event: 'sent', on: '2026-12-01' });
    await takeEvening(firm);
    await recallLists(LATER, workspace, { out: join(folder, 'retraits'), dryRun: false });
    recallDone(LATER, workspace, '1', '2026-12-01');
    const before = rowsOf(workspace);
    expect(TABLES.filter((table) => before[table]?.length === 0)).toEqual([]);
    await backupWorkspace(workspace, join(folder, 'soir.aval-backup'));
    const copy = join(folder, 'copie.aval');
    await restoreBackup(LATER, join(folder, 'soir.aval-backup'), copy, false);
    const restored = await openWorkspace(copy, { by: 'Nadège', readOnly: true });
    try {
      expect(rowsOf(restored)).toEqual(before);
    } finally {
      await restored.close();
    }
  }));

it('a no that came by returns outlives the backup of the morning before', () =>
  withFirm(async (firm) => {
    const { workspace, folder } = firm;
    await withHistory(firm);
    await backupWorkspace(workspace, join(folder, 'matin.aval-backup'));
    await takeEvening(firm);
    await backupWorkspace(workspace, join(folder, 'soir.aval-backup'));
    const path = join(folder, 'copie.aval');
    await restoreBackup(LATER, join(folder, 'soir.aval-backup'), path, false);
    await restoreBackup(LATER, join(folder, 'matin.aval-backup'), path, false);
    const restored = await openWorkspace(path, { by: 'Nadège', readOnly: true });
    try {
      expect(restored.get('SELECT count(*) AS rows FROM return_rows')).toEqual({ rows: 0 });
      const campaign = { ...CALL, name: 'Demain', from: '2026-12-02' };
      const { listed } = await checkCampaign(LATER, restored, { campaign });
      expect(listed.map(({ contactId }) => contactId)).not.toContain(2);
    } finally {
      await restored.close();
    }
  }));

/** A letter that tells two people of a bought file where their data come from, and a list of calls to two others. */
async function withNoticeAndCalls(firm: Firm): Promise<void> {
  const { workspace, folder } = firm;
  await firm.add([person(1), person(2)], BOUGHT);
  await firm.add([person(3), person(4)], AGREED);
  const notice = { ...LETTER, message: { notice: true } };
  await exportCampaign(context, workspace, { campaign: notice, format: 'mail-merge', out: join(folder, 'lettres') });
  await exportCampaign(context, workspace, { campaign: CALL, format: 'vicidial', out: join(folder, 'appels') });
}

type Statement = readonly [exportId: string, said: Said];

const BOUGHT = {
  kind: 'purchased',
  source: 'Fichiers & Cie',
  on: '2026-11-10',
  informed: false,
  objectionOffered: true,
};
const NOTICE_SENT: Statement = ['1', { event: 'sent', on: '2026-12-01' }];
const NOTICE_NOT_SENT: Statement = ['1', { event: 'not_sent', reason: 'imprimante en panne' }];
const CALLS_RETURNED: Statement = ['2', { event: 'returned' }];
const CALLS_NOT_SENT: Statement = ['2', { event: 'not_sent', reason: 'équipe absente' }];

interface Restored {
  /** The statements about the letter, then about the calls. */
  readonly said: readonly string[];
  readonly states: readonly string[];
  /** People whom the letter informed. */
  readonly informed: number;
}

const RESTORES: readonly (readonly [
  string,
  {
    readonly before: readonly Statement[];
    readonly after: readonly Statement[];
    readonly restored: Restored;
  },
])[] = [
  [
    '« Pas envoyée » outlives the backup in which the notice was « Envoyée le »',
    {
      before: [NOTICE_SENT],
      after: [NOTICE_NOT_SENT],
      restored: { said: ['1 sent', '1 not_sent'], states: ['not_sent', 'open'], informed: 0 },
    },
  ],
  [
    'what was said to be sent since is still said',
    {
      before: [],
      after: [NOTICE_NOT_SENT, NOTICE_SENT],
      restored: { said: ['1 not_sent', '1 sent'], states: ['sent', 'open'], informed: 2 },
    },
  ],
  [
    'nothing is said twice',
    {
      before: [NOTICE_SENT],
      after: [],
      restored: { said: ['1 sent'], states: ['sent', 'open'], informed: 2 },
    },
  ],
  [
    'returns that the backup lacks do not close its list: the permitted calls count',
    {
      before: [],
      after: [CALLS_RETURNED],
      restored: { said: [], states: ['open', 'open'], informed: 0 },
    },
  ],
  [
    'calls that were not made still were not made',
    {
      before: [],
      after: [CALLS_NOT_SENT],
      restored: { said: ['2 not_sent'], states: ['open', 'not_sent'], informed: 0 },
    },
  ],
];

const eventsOf = (reader: SqlReader): readonly string[] =>
  reader
    .all<{ said: string }>("SELECT export_id || ' ' || event AS said FROM export_events ORDER BY export_id, seq")
    .map(({ said }) => said);

function stateAfter(reader: SqlReader): Restored {
  return {
    said: eventsOf(reader),
    states: knownLists(reader).map(({ said }) => said),
    informed: countInformed(reader, 1),
  };
}

describe('what was said of a list after the backup', () => {
  it.each(RESTORES)('%s', (_, { before, after, restored }) =>
    withFirm(async (firm) => {
      const { workspace, folder } = firm;
      let minute = 0;
      const say = async (statements: readonly Statement[]): Promise<void> => {
        for (const [exportId, said] of statements) {
          minute += 1;
          await closeList(contextOn('2026-12-02', `09:0${String(minute)}:00`), workspace, exportId, said);
        }
      };
      await withNoticeAndCalls(firm);
      await say(before);
      await backupWorkspace(workspace, join(folder, 'matin.aval-backup'));
      await say(after);
      await backupWorkspace(workspace, join(folder, 'soir.aval-backup'));
      const path = join(folder, 'copie.aval');
      const evening = contextOn('2026-12-02', '20:00:00');
      await restoreBackup(evening, join(folder, 'soir.aval-backup'), path, false);
      await restoreBackup(evening, join(folder, 'matin.aval-backup'), path, false);
      const copy = await openWorkspace(path, { by: 'Nadège', readOnly: true });
      try {
        expect(stateAfter(copy)).toEqual(restored);
        const told = copy.get("SELECT count(*) AS entries FROM register WHERE action GLOB 'closing.*'");
        expect(told).toEqual({ entries: restored.said.length });
      } finally {
        await copy.close();
      }
    }),
  );

  it('stays after a newer backup is restored, which was told earlier', () =>
    withFirm(async (firm) => {
      const { workspace, folder } = firm;
      await withNoticeAndCalls(firm);
      await backupWorkspace(workspace, join(folder, 'matin.aval-backup'));
      await closeList(contextOn('2026-12-02', '12:00:00'), workspace, ...NOTICE_SENT);
      await backupWorkspace(workspace, join(folder, 'midi.aval-backup'));
      const path = join(folder, 'copie.aval');
      const copyOf = async (name: string): Promise<Workspace> => {
        await restoreBackup(contextOn('2026-12-02', '20:00:00'), join(folder, name), path, false);
        return openWorkspace(path, { by: 'Nadège' });
      };
      const morning = await copyOf('matin.aval-backup');
      await closeList(contextOn('2026-12-02', '18:00:00'), morning, ...NOTICE_NOT_SENT);
      await morning.close();
      const noon = await copyOf('midi.aval-backup');
      try {
        expect(stateAfter(noon)).toEqual({ said: ['1 sent', '1 not_sent'], states: ['not_sent', 'open'], informed: 0 });
      } finally {
        await noon.close();
      }
    }));

  it('is not said of another list that got the same number', () =>
    withFirm(async (firm) => {
      const { workspace, folder } = firm;
      await firm.add([person(1)], DIRECT);
      await backupWorkspace(workspace, join(folder, 'vide.aval-backup'));
      const letters = async (at: typeof workspace, name: string): Promise<void> => {
        const campaign = { ...LETTER, name };
        await exportCampaign(context, at, { campaign, format: 'mail-merge', out: join(folder, name) });
      };
      await letters(workspace, 'noel');
      await backupWorkspace(workspace, join(folder, 'noel.aval-backup'));
      const path = join(folder, 'copie.aval');
      await restoreBackup(LATER, join(folder, 'vide.aval-backup'), path, false);
      const other = await openWorkspace(path, { by: 'Nadège' });
      await letters(other, 'paques');
      await closeList(LATER, other, ...NOTICE_NOT_SENT);
      await other.close();
      await restoreBackup(LATER, join(folder, 'noel.aval-backup'), path, false);
      const restored = await openWorkspace(path, { by: 'Nadège', readOnly: true });
      try {
        expect(eventsOf(restored)).toEqual([]);
      } finally {
        await restored.close();
      }
    }));
});
