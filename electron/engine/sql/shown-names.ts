import type { SqlReader } from '../storage/reader.ts';
import { readJoinedColumns } from './joined-columns.ts';

/** As `shownName`. */
const NAME = "coalesce(nullif(concat_ws(' ', first_name, last_name), ''), company, '')";
const AMONG = 'FROM contacts WHERE id BETWEEN ? AND ?';

/** The names under which contacts are shown, by id, of a range of ids, both ends included. */
export function readShownNames(reader: SqlReader, from: number, to: number): ReadonlyMap<number, string> {
  const columns = readJoinedColumns(reader, { columns: ['id', NAME], from: AMONG }, [from, to]);
  if (columns === null) return readNamesOneByOne(reader, from, to);
  const [ids = [], names = []] = columns;
  return new Map(ids.map((id, place) => [Number(id), names[place] ?? '']));
}

/** For names with a line break in them. */
function readNamesOneByOne(reader: SqlReader, from: number, to: number): ReadonlyMap<number, string> {
  const rows = reader.values(`SELECT id, ${NAME} ${AMONG}`, [from, to]);
  return new Map(Array.from(rows, ([id, name]) => [Number(id), String(name)]));
}
