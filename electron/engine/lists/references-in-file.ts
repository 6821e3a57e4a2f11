import { AppError } from '../../../shared/contract/result.ts';
import { CODE_LENGTH, readReference } from '../../../shared/domain/contact/reference.ts';
import { assertOurs } from '../contact/named-contact.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import type { Cell, Row } from '../spreadsheet/row-source.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';

/** A reference in a separate cell, between the fields of a line, or in the name of a file. */
const PARTS = /[^\p{L}\d–-]+/u;
const WITH_CODE = new RegExp(`^[\\p{L}\\d]{${String(CODE_LENGTH)}}[-–]\\d+$`, 'u');

/**
 * The contacts that a file names by references of this workspace (`K7Q2M-1074`), in any column. An id without a code is
 * not a reference, because postcodes and amounts look the same.
 *
 * @throws AppError `export.no_references`; `reference.other_workspace` when the file names another workspace's people;
 * `workbook.…`, `file.…`.
 */
export async function contactsNamedIn(context: EngineContext, reader: SqlReader, file: string): Promise<Set<number>> {
  const { code } = readWorkspaceIdentity(reader);
  const options = context.signal === undefined ? {} : { signal: context.signal };
  const source = await openRowSource(file, options);
  const contacts = new Set<number>();
  let stranger: string | null = null;
  const pauses = new Pauses(context.signal);
  try {
    for (const { name } of source.sheets) {
      for await (const batch of source.rows(name, options)) {
        for (const row of batch) {
          for (const text of wordsOf(row)) {
            const reference = readReference(text);
            if (reference?.code === code) contacts.add(reference.contactId);
            else if (reference !== null) stranger ??= text;
          }
          if (pauses.isDue) await pauses.pause();
        }
      }
    }
  } finally {
    await source.close();
  }
  if (contacts.size > 0) return contacts;
  if (stranger !== null) assertOurs(reader, stranger, readReference(stranger)?.code ?? '');
  throw new AppError('export.no_references', { code });
}

function* wordsOf(row: Row): Generator<string, undefined> {
  for (let column = 0; column < row.width; column += 1) {
    const text = textOf(row.cell(column));
    if (text === null) continue;
    for (const word of text.split(PARTS)) if (WITH_CODE.test(word)) yield word;
  }
}

function textOf(cell: Cell): string | null {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : null;
}
