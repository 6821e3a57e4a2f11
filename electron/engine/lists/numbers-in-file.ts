import { normaliseEmails } from '../../../shared/domain/value/email.ts';
import { returnedPhone } from '../../../shared/domain/value/returned-phone.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import type { Cell } from '../spreadsheet/row-source.ts';
import { cursorOfList } from '../sql/export-rows.ts';
import { headOf } from '../sql/list-row-codec.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * The heads of the keyed hashes of the e-mails and numbers that a file has, in any column: a list of bare numbers has
 * nothing else to be recognised by. Rows of lists keep the heads, so that it works after numbers changed or people were erased.
 *
 * @throws AppError `workbook.…`, `file.…`
 */
export async function headsInFile(context: EngineContext, reader: SqlReader, file: string): Promise<Set<string>> {
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const options = context.signal === undefined ? {} : { signal: context.signal };
  const source = await openRowSource(file, options);
  const heads = new Set<string>();
  const pauses = new Pauses(context.signal);
  try {
    for (const { name } of source.sheets) {
      for await (const batch of source.rows(name, options)) {
        for (const row of batch) {
          for (let column = 0; column < row.width; column += 1) {
            const coordinate = coordinateIn(row.cell(column));
            if (coordinate !== null) heads.add(headOf(hash, coordinate));
          }
          if (pauses.isDue) await pauses.pause();
        }
      }
    }
  } finally {
    await source.close();
  }
  return heads;
}

function coordinateIn(cell: Cell): string | null {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
  return text.includes('@') ? (normaliseEmails(text).value?.[0] ?? null) : returnedPhone(text);
}

/** The people of a list whose row has one of the heads, and the heads that no row has. */
export function peopleByHeads(
  reader: SqlReader,
  exportId: number,
  heads: ReadonlySet<string>,
): { readonly people: ReadonlySet<number>; readonly strangers: number } {
  const people = new Set<number>();
  const found = new Set<string>();
  const cursor = cursorOfList(reader, exportId);
  while (cursor.next()) {
    for (const head of cursor.heads) {
      if (!heads.has(head)) continue;
      people.add(cursor.contactId);
      found.add(head);
    }
  }
  return { people, strangers: heads.size - found.size };
}
