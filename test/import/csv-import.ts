import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collected, context } from '../samples/new-workspace.ts';
import type { Contact } from '../../shared/domain/contact/contact.ts';
import { listContacts } from '../../electron/engine/person/list-contacts.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { importFile, type ImportInput } from '../../electron/engine/import/import-file.ts';
import type { ImportReport } from '../../electron/engine/import/import-report.ts';

export const direct = {
  kind: 'direct',
  source: 'Boutique Alba',
  on: '2026-11-14',
  informed: true,
  objectionOffered: true,
};

/** Writes rows as a CSV file. */
export function csv(folder: string, name: string, rows: readonly (readonly string[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));
  return path;
}

export async function importing(
  workspace: Workspace,
  file: string,
  more: Partial<ImportInput> = {},
): Promise<ImportReport> {
  return importFile(context, workspace, {
    file,
    origin: direct,
    evidenceFolder: join(file, '..'),
    dryRun: false,
    ...more,
  });
}

export async function contactsOf(workspace: Workspace): Promise<Contact[]> {
  return collected(listContacts(context, workspace));
}

export const counts = ({ rows, created, updated, unchanged, rejected, oppositions }: ImportReport) => ({
  rows,
  created,
  updated,
  unchanged,
  rejected,
  oppositions,
});

export const HEADER = ['Nom', 'Prénom', 'E-mail', 'Portable', 'Accord e-mail', 'Opposition'];
export const MAPPING = {
  headerRow: 1,
  columns: {
    Nom: 'lastName',
    Prénom: 'firstName',
    'E-mail': 'email',
    Portable: 'mobile',
    'Accord e-mail': 'consentEmail',
    Opposition: 'opposition',
  },
};

/** The bytes of a workspace and of the files beside it. */
export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.aval') && !name.endsWith('-lock') && !name.endsWith('-files'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}
