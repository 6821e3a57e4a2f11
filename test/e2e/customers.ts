import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { context, DIRECT, person } from '../campaign/firm.ts';
import { NAMED } from '../transfer/given.ts';

/** The workspace of a shop whose customers were told of the transmission and accept e-mails of BETA, but for the fourth. */
export async function withCustomers(folder: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  for (const [name, numbers, origin] of [
    ['clients', [1, 2, 3], NAMED],
    ['salon', [4], { ...DIRECT, source: 'Salon' }],
  ] as const) {
    const rows = numbers.map((number) => person(number));
    const fields = Object.keys(rows[0] ?? {});
    const contacts = path.join(folder, `${name}.csv`);
    writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
    await importFile(context, workspace, {
      file: contacts,
      origin,
      mapping: { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) },
      evidenceFolder: folder,
      dryRun: false,
    });
  }
  await workspace.close();
  return file;
}
