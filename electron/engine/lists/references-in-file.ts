import { AppError } from '../../../shared/contract/result.ts';
import { CODE_LENGTH, readReference } from '../../../shared/domain/contact/reference.ts';
import { normaliseEmails } from '../../../shared/domain/value/email.ts';
import { normalisePhones } from '../../../shared/domain/value/phone.ts';
import { findingContactsWith } from '../sql/contacts.ts';
import { assertOurs } from '../contact/named-contact.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import type { Cell, Row } from '../spreadsheet/row-source.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';

/** A reference in a separate cell, between the fields of a line, or in the name of a file. */
const PARTS = /[^\p{L}\d–-]+/u;
const WITH_CODE = new RegExp(`^[\\p{L}\\d]{${String(CODE_LENGTH)}}[-–]\\d+$`, 'u');

/**
 * The contacts that a file names by references of this workspace (`K7Q2M-1074`), in any column. An id without a code, as
 * in lists of before references, is believed only beside an e-mail or number of its contact: postcodes and amounts look
 * like ids.
 *
 * @throws AppError `export.no_references`; `reference.file_of_other_workspace` when the file names another workspace's people;
 * `workbook.…`, `file.…`.
 */
export async function contactsNamedIn(context: EngineContext, reader: SqlReader, file: string): Promise<Set<number>> {
  const { code } = readWorkspaceIdentity(reader);
  const options = context.signal === undefined ? {} : { signal: context.signal };
  const source = await openRowSource(file, options);
  const contacts = new Set<number>();
  let stranger: string | null = null;
  const bare: BareRow[] = [];
  const pauses = new Pauses(context.signal);
  try {
    for (const { name } of source.sheets) {
      for await (const batch of source.rows(name, options)) {
        for (const row of batch) {
          let isReferred = false;
          for (const text of wordsOf(row)) {
            const reference = readReference(text);
            if (reference === null) continue;
            isReferred = true;
            if (reference.code === code) contacts.add(reference.contactId);
            else stranger ??= text;
          }
          if (!isReferred) bare.push(...bareRowOf(row));
          if (pauses.isDue) await pauses.pause();
        }
      }
    }
  } finally {
    await source.close();
  }
  for (const id of await contactsBeside(reader, bare, pauses)) contacts.add(id);
  if (contacts.size > 0) return contacts;
  if (stranger !== null) assertOurs(reader, stranger, readReference(stranger)?.code ?? '', 'file');
  throw new AppError('export.no_references', { code });
}

function* wordsOf(row: Row): Generator<string, undefined> {
  for (let column = 0; column < row.width; column += 1) {
    const text = textOf(row.cell(column));
    if (text === null) continue;
    for (const word of text.split(PARTS)) if (WITH_CODE.test(word)) yield word;
  }
}

/** A row without a reference: the whole numbers in it, and its e-mails and numbers. */
interface BareRow {
  readonly ids: readonly number[];
  readonly coordinates: readonly string[];
}

const ID = /^[1-9]\d{0,11}$/;

function bareRowOf(row: Row): readonly BareRow[] {
  const ids: number[] = [];
  const coordinates: string[] = [];
  for (let column = 0; column < row.width; column += 1) {
    const cell = row.cell(column);
    const text = typeof cell === 'number' ? String(cell) : (textOf(cell) ?? '').trim();
    if (ID.test(text)) ids.push(Number(text));
    if (text.includes('@')) coordinates.push(...(normaliseEmails(text).value ?? []));
    else if (PHONE.test(text)) coordinates.push(...(normalisePhones(text).value ?? []));
  }
  return ids.length === 0 || coordinates.length === 0 ? [] : [{ ids, coordinates }];
}

const PHONE = /^[+\d][\d\s.()/-]{7,}$/;

/** The ids next to a coordinate of their contact. */
async function contactsBeside(reader: SqlReader, rows: readonly BareRow[], pauses: Pauses): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const wanted = new Set(rows.flatMap(({ coordinates }) => coordinates));
  const holders = await inPieces(findingContactsWith(reader, wanted), pauses);
  return rows.flatMap(({ ids, coordinates }) => {
    const held = new Set(coordinates.flatMap((coordinate) => holders.get(coordinate) ?? []));
    return ids.filter((id) => held.has(id));
  });
}

function textOf(cell: Cell): string | null {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : null;
}
