import { AppError } from '../../../shared/contract/result.ts';
import { headsInFile, peopleByHeads } from '../lists/numbers-in-file.ts';
import { contactsNamedIn } from '../lists/references-in-file.ts';
import { type KnownList, knownLists } from '../lists/list-state.ts';
import { cursorOfList } from '../sql/export-rows.ts';
import { readExportRecord } from '../sql/exports.ts';
import type { EngineContext } from '../steps/context.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { fileError, realFileSystem } from '../storage/disk/file-system.ts';
import type { SqlReader } from '../storage/reader.ts';

export interface ListOfFile {
  /** Several where the file is as much of one as of another: one person is on the list of the dialer and of the printer. */
  readonly lists: readonly KnownList[];
  /** The rows of the file; absent: all. */
  readonly only?: ReadonlySet<number>;
  /** The file was altered. */
  readonly altered: boolean;
}

/**
 * The lists of an old file: by its SHA-256, by its references, or by the numbers of a file without any.
 *
 * @throws AppError `recall.file_unknown`; `reference.file_of_other_workspace`, `workbook.…`, `file.…`.
 */
export async function listOfFile(context: EngineContext, reader: SqlReader, file: string): Promise<ListOfFile> {
  const { sha256 } = await hashFile(realFileSystem, file).catch((error: unknown) => {
    throw fileError(error, file);
  });
  const latestFirst = [...knownLists(reader)].reverse();
  const same = latestFirst.find(({ head }) => digestsOf(reader, head.id).has(sha256));
  if (same !== undefined) return { lists: [same], altered: false };
  const named = await contactsNamedIn(context, reader, file).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'export.no_references') return null;
    throw error;
  });
  if (named === null) return byNumbers(latestFirst, reader, await headsInFile(context, reader, file));
  let best: KnownList[] = [];
  let most = 1;
  for (const list of latestFirst) {
    const held = countHeld(reader, list.head.id, named);
    if (held > most) [best, most] = [[list], held];
    else if (held === most) best.push(list);
  }
  if (best.length === 0) throw new AppError('recall.file_unknown');
  return { lists: best, only: named, altered: true };
}

/** The list that most of the numbers or e-mails of a file are of. */
function byNumbers(lists: readonly KnownList[], reader: SqlReader, heads: ReadonlySet<string>): ListOfFile {
  let best: { readonly list: KnownList; readonly people: ReadonlySet<number> } | null = null;
  for (const list of lists) {
    const { people, strangers } = peopleByHeads(reader, list.head.id, heads);
    const isMostly = strangers * 2 <= heads.size;
    if (people.size > (best?.people.size ?? 0) && isMostly) best = { list, people };
  }
  if (best === null) throw new AppError('recall.file_unknown');
  return { lists: [best.list], only: best.people, altered: true };
}

function digestsOf(reader: SqlReader, exportId: number): ReadonlySet<string> {
  const files = JSON.parse(readExportRecord(reader, exportId)?.files ?? '[]') as readonly { readonly sha256: string }[];
  return new Set(files.map(({ sha256 }) => sha256));
}

function countHeld(reader: SqlReader, exportId: number, contacts: ReadonlySet<number>): number {
  const cursor = cursorOfList(reader, exportId);
  let held = 0;
  while (cursor.next()) if (contacts.has(cursor.contactId)) held += 1;
  return held;
}
