import { join } from 'node:path';
import { expect, it } from 'vitest';
import { context, person, withFirm } from '../../../test/campaign/firm.ts';
import { restoreBackup } from '../erasure/restore-backup.ts';
import { closeList } from '../lists/close-list.ts';
import { erasePerson } from '../person/person-record.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { exemptUnreachable } from './exempt.ts';
import { noticesReport } from './notices-report.ts';
import { writeNotices } from './write-notices.ts';

const PAGE = 'profils.example/claire-perdrix';
const PUBLIC = {
  kind: 'public',
  source: 'Annuaire des artisans',
  on: '2026-10-20',
  informed: false,
  capturedFrom: PAGE,
  capturedOn: '2026-10-12',
  reuseTerms: 'licence ouverte 2.0',
} as const;
const NOTICE = { contact: 'ALPHA, 69002 Lyon', purposes: 'vous écrire' };

it('a notice that was given and an exemption survive a backup and its restoration', () =>
  withFirm(async (firm) => {
    const { workspace, folder } = firm;
    const { mobile = '', lastName = '' } = person(3);
    await firm.add([person(1), person(2), { mobile, lastName }], PUBLIC);
    await firm.add([person(4)], { ...PUBLIC, source: 'Registre' });
    const letters = { format: 'mail-merge', out: join(folder, 'letters'), text: NOTICE } as const;
    const { exportId } = await writeNotices(context, workspace, { ...letters, origin: PUBLIC.source });
    await closeList(context, workspace, exportId, { event: 'sent', on: '2026-11-24' });
    await exemptUnreachable(context, workspace, { origin: PUBLIC.source, reason: 'ni adresse ni e-mail' });
    const before = await noticesReport(context, workspace, {});
    expect(before).toMatchObject({ owed: 1, people: 1, origins: [{ source: 'Registre', capturedFrom: PAGE }] });

    const backup = join(folder, 'alpha.avalbackup');
    await backupWorkspace(workspace, backup);
    const path = join(folder, 'restored.aval');
    await restoreBackup(context, backup, path, false);
    const restored = await openWorkspace(path, { by: context.by, readOnly: true });
    expect(await noticesReport(context, restored, {})).toEqual(before);
    expect(restored.all('SELECT by, exempt_reason AS reason FROM notice_rounds ORDER BY id')).toEqual([
      { by: 'Nadège', reason: null },
      { by: 'Nadège', reason: 'ni adresse ni e-mail' },
    ]);
    await restored.close();
  }));

it('an erasure leaves of a notice its numbers alone, and nothing of the page where the person was found', () =>
  withFirm(async (firm) => {
    const { workspace, folder } = firm;
    await firm.add([person(1)], PUBLIC);
    const { exportId } = await writeNotices(context, workspace, {
      format: 'mail-merge',
      out: join(folder, 'letters'),
      text: NOTICE,
    });
    await closeList(context, workspace, exportId, { event: 'sent', on: '2026-11-24' });
    await erasePerson(context, workspace, { id: '1' });
    expect(workspace.all('SELECT * FROM origins')).toEqual([]);
    expect(JSON.stringify(workspace.all('SELECT origin FROM imports'))).not.toContain(PAGE);
    expect(workspace.all('SELECT contact_id, origin_id, place FROM notices')).toEqual([
      { contact_id: 1, origin_id: 1, place: 0 },
    ]);
    expect(await noticesReport(context, workspace, {})).toMatchObject({ owed: 0, people: 0, origins: [] });
  }));
