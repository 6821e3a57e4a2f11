import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { restoreBackup } from '../../electron/engine/erasure/restore-backup.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { recallDone, recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { takeReturns } from '../../electron/engine/returns/take-returns.ts';
import type { SqlReader } from '../../electron/engine/storage/reader.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { CALL, context, DIRECT, type Firm, LETTER, person, PHONE_CONSENT, withFirm } from '../campaign/firm.ts';
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
