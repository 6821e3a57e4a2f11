import { madeFile, type MadeCell } from '../samples/made-file.ts';
import { collected, context, withWorkspace } from '../samples/new-workspace.ts';
import type { Contact } from '../../shared/domain/contact/contact.ts';
import { listContacts } from '../../electron/engine/person/list-contacts.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import type { ImportReport } from '../../electron/engine/import/import-report.ts';

/** Cases of workbooks altered by users: the rows that are read, and the repairs that are reported. */

export const origin = {
  kind: 'direct',
  source: 'Carte de fidélité',
  on: '2026-11-14',
  informed: true,
  objectionOffered: true,
};

export const HEADER = ['Nom', 'Prénom', 'Téléphone', 'E-mail', 'Code postal', 'Ville'];
export const PEOPLE = [
  ['PETIT', 'Zoé', '06 39 98 00 00', 'zoe@example.com', '69001', 'Lyon'],
  ['ROCHE', 'Luc', '06 39 98 00 01', 'luc@example.com', '13001', 'Marseille'],
  ['GARNIER', 'Anne', '06 39 98 00 02', 'anne@example.com', '33000', 'Bordeaux'],
  ['MOREL', 'Paul', '06 39 98 00 03', 'paul@example.com', '59000', 'Lille'],
  ['FAURE', 'Léa', '06 39 98 00 04', 'lea@example.com', '75011', 'Paris'],
];
/** The same columns of all rows, in another order. */
export const columnsOf = (...columns: readonly number[]): string[][] =>
  PEOPLE.map((cells) => columns.map((column) => cells[column] ?? ''));

export type Rows = readonly (readonly MadeCell[])[];
export type Imported = ImportReport & { readonly contacts: readonly Contact[] };

export function imported(
  rows: Rows,
  { merged = [], refused }: { readonly merged?: readonly string[]; readonly refused?: object } = {},
): Promise<Imported> {
  return withWorkspace(async (workspace, folder) => {
    const file = await madeFile(folder, rows, merged);
    const mapping = refused === undefined ? undefined : { refusedRepairs: refused };
    const report = await importFile(context, workspace, {
      file,
      origin,
      evidenceFolder: folder,
      dryRun: false,
      mapping,
    });
    return { ...report, contacts: await collected(listContacts(context, workspace)) };
  });
}

export const counts = ({ rows, created, updated, unchanged, rejected }: ImportReport): number[] => [
  rows,
  created,
  updated,
  unchanged,
  rejected,
];
export const rejections = ({ problems }: ImportReport): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ row = 0, code }) => `${row} ${code}`);
export const names = ({ contacts }: Imported): string[] =>
  contacts.map(({ firstName = '', lastName = '' }) => `${firstName} ${lastName}`.trim());
export const EVERYBODY = ['Zoé PETIT', 'Luc ROCHE', 'Anne GARNIER', 'Paul MOREL', 'Léa FAURE'];
