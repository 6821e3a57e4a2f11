import type { SqlReader } from '../storage/reader.ts';

/** As `shownName`. */
const NAME = "coalesce(nullif(concat_ws(' ', first_name, last_name), ''), company, '')";
const AMONG = 'FROM contacts WHERE id BETWEEN ? AND ?';

/**
 * The names under which contacts are shown, by id, of a range of ids, both ends included. SQLite joins texts many times
 * faster than it hands over values; where a name has a line break the names are read one by one.
 */
export function readShownNames(reader: SqlReader, from: number, to: number): ReadonlyMap<number, string> {
  const [row] = reader.values(`SELECT group_concat(id), group_concat(${NAME}, char(10)) ${AMONG}`, [from, to]);
  const [joinedIds = null, joinedNames = ''] = row ?? [];
  if (joinedIds === null) return new Map();
  const ids = String(joinedIds).split(',');
  const names = String(joinedNames).split('\n');
  return names.length === ids.length
    ? new Map(ids.map((id, place) => [Number(id), names[place] ?? '']))
    : new Map(
        Array.from(reader.values(`SELECT id, ${NAME} ${AMONG}`, [from, to]), ([id, name]) => [
          Number(id),
          String(name),
        ]),
      );
}
