import type { Housemate } from '../model/recipient.ts';
import { textOf } from './column-values.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';

/** SQL of campaign checks: the contacts, the few columns that most checks need, whether an answer is still valid. */

/** The last entry of the register: every change that affects a campaign adds one. */
export function lastRegisterEntry(reader: SqlReader): number {
  return Number(reader.get('SELECT max(seq) AS last FROM register')?.['last'] ?? 0);
}

/** The contacts of a territory whose postcodes begin with one of these pairs of digits. */
export function contactsOfDepartments(
  reader: SqlReader,
  territory: string,
  departments: readonly string[],
): ReadonlySet<number> {
  const marks = departments.map(() => '?').join(', ');
  return new Set(
    Array.from(
      reader.values(
        `SELECT id FROM contacts WHERE coalesce(territory, ?) = ? AND substr(postcode, 1, 2) IN (${marks})`,
        [territory, territory, ...departments],
      ),
      ([id]) => Number(id),
    ),
  );
}

/** The names of a few contacts, for one letter to all of them. */
export function readHousemates(reader: SqlReader, ids: readonly number[]): readonly Housemate[] {
  return ids.flatMap((id) =>
    [...reader.values('SELECT audience, civility, first_name, last_name FROM contacts WHERE id = ?', [id])].map(
      housemateOf,
    ),
  );
}

function housemateOf([audience, civility, firstName, lastName]: readonly SqlValue[]): Housemate {
  return withoutAbsent<Housemate>({
    audience: String(audience) as Housemate['audience'],
    civility: textOf(civility),
    firstName: textOf(firstName),
    lastName: textOf(lastName),
  });
}
