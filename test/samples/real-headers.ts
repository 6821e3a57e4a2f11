import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findTable } from '../../electron/engine/import/table/find-table.ts';
import { proposeMapping } from '../../electron/engine/import/columns/propose-mapping.ts';
import { sheetOf } from './tables.ts';

/** A real header and its correct fields (test/fixtures/headers/headers.txt). */
export interface RealHeader {
  readonly header: string;
  readonly right: readonly string[];
  readonly values: readonly string[];
}

const DATES = ['12/03/2025', '14/05/2026'];
const ANSWERS = ['oui', 'non'];
/** The cells of a column for which the table gives none. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  email: ['jean@example.com', 'anne@example.org'],
  phone: ['04 65 71 14 59', '01 99 00 12 12'],
  mobile: ['06 39 98 12 34', '06 39 98 12 35'],
  firstName: ['Jean', 'Anne'],
  lastName: ['DUPONT', 'ROY'],
  fullName: ['Jean DUPONT', 'Anne ROY'],
  civility: ['M.', 'Mme'],
  company: ['Ets Roy', 'SARL Petit'],
  street: ['12 rue Pasteur', '3 bd Voltaire'],
  postcode: ['69003', '71000'],
  city: ['Lyon', 'Mâcon'],
  country: ['France', 'Belgique'],
  customerRef: ['C001', 'C002'],
  siret: ['73282932000074', '44306184100047'],
};

function valuesOf(field: string, header: string): readonly string[] {
  if (field === 'other')
    return valuesOf(
      /mail|courriel|mel\b/i.test(header)
        ? 'email'
        : /t[ée]l|phone|portable|mobile|num[ée]ro|n°/i.test(header)
          ? 'mobile'
          : 'fullName',
      '',
    );
  if (/(?:On|From|Until)$|Date$/.test(field)) return DATES;
  if (/^consent/.test(field)) return ANSWERS;
  return VALUES[field] ?? ['abc', 'xyz'];
}

/** All headers of the table, each once. */
export function readHeaders(path: string): readonly RealHeader[] {
  const found = new Map<string, RealHeader>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, fields, headers] = /^([a-zA-Z+]+): (.*)$/.exec(line) ?? [];
    if (fields === undefined || headers === undefined) continue;
    for (const entry of headers.split('; ')) {
      const [, name = '', more = '', values] = /^(.*?)((?:\+[a-zA-Z]+)*)(?: \{(.*)\})?$/.exec(entry.trim()) ?? [];
      const right = [...fields.split('+'), ...more.split('+').slice(1)];
      if (!found.has(name))
        found.set(name, { header: name, right, values: values?.split('|') ?? valuesOf(right[0] ?? '', name) });
    }
  }
  return [...found.values()];
}

/** Whether a header belongs to the third that was kept aside while the rules were written. */
export function isHeldOut({ header }: RealHeader): boolean {
  return (createHash('sha256').update(header).digest()[0] ?? 0) % 3 === 0;
}

/** The field proposed for a column, in a table with the columns that it needs. */
export function proposedFor({ header, right, values }: RealHeader): string {
  const beside: readonly (readonly [string, readonly string[]])[] = right.includes('other')
    ? [
        ['Nom', ['MOREL', 'FAURE']],
        ['Prénom', ['Léa', 'Hugo']],
      ]
    : [
        right.includes('email')
          ? ['Code postal', ['69003', '71000']]
          : ['E-mail', ['lea@example.com', 'hugo@example.org']],
        ...(right.includes('purchasedGoods') ? [['Dernier achat', DATES] as const] : []),
        ...(right.includes('contractGoods') ? [['Début contrat', DATES] as const] : []),
        ...(right.includes('requestGoods') ? [['Date de la demande', DATES] as const] : []),
      ];
  const columns = [...beside, [header, values] as const];
  const rows = [0, 1].map((row) => columns.map(([, cells]) => cells[row] ?? ''));
  const proposal = proposeMapping(
    findTable([sheetOf([columns.map(([title]) => title), ...rows, ...rows])], { headerRow: 1 }),
  );
  const column = proposal.at(-1);
  if (column?.isOtherPerson === true) return 'other';
  return column?.target ?? 'none';
}
