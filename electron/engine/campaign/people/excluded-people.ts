import { basename } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { type SegmentMatcher, segmentMatcher, type SegmentSubject } from '../../../../shared/domain/contact/segment.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { entriesOf, unrecordedEntry } from '../../model/oppositions.ts';
import { cursorOfList } from '../../sql/export-rows.ts';
import { eachListRow } from '../../sql/list-row-codec.ts';
import { takenOut } from '../../sql/export-withdrawals.ts';
import type { EngineContext } from '../../steps/context.ts';
import { inPieces, Pauses, type Steps } from '../../steps/pauses.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { everybodyConcerned } from '../../suppression/lookup/concerned.ts';
import { readOppositionList } from '../../suppression/list-file/opposition-list.ts';
import { personOfReference } from '../../suppression/list-file/recipient-list.ts';
import { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';
import type { Campaign } from '../definition/campaign.ts';
import type { ExcludedPart, Exclusion } from '../definition/exclusion.ts';

/** Whether one exclusion names a contact. */
interface Leaving {
  readonly ids: ReadonlySet<number> | null;
  readonly matches: SegmentMatcher | null;
}

/** The contacts that the files of a campaign's exclusions name, by path. */
export type PeopleOfFiles = ReadonlyMap<string, ReadonlySet<number>>;

export const NO_FILES: PeopleOfFiles = new Map();

/** The people whom a campaign leaves out. */
export class ExcludedPeople {
  static readonly NONE = new ExcludedPeople([]);
  readonly #leaving: readonly Leaving[];
  /** Whether an answer needs the fields of a contact. */
  readonly asksFields: boolean;

  private constructor(leaving: readonly Leaving[]) {
    this.#leaving = leaving;
    this.asksFields = leaving.some(({ matches }) => matches !== null);
  }

  /** @param files those read before; a file that is not there names nobody. */
  static *reading(reader: SqlReader, { exclude }: Campaign, files: PeopleOfFiles): Steps<ExcludedPeople> {
    if (exclude.length === 0) return ExcludedPeople.NONE;
    const leaving: Leaving[] = [];
    for (const one of exclude) {
      yield;
      if ('where' in one) leaving.push({ ids: null, matches: segmentMatcher(one.where) });
      else if ('export' in one) leaving.push({ ids: yield* readingListed(reader, Number(one.export)), matches: null });
      else leaving.push({ ids: files.get(one.file) ?? new Set(), matches: null });
    }
    return new ExcludedPeople(leaving);
  }

  /** The place of the first exclusion that names a contact; null: none does. @param subject null: the filters are not asked. */
  placeOf(contactId: number, subject: SegmentSubject | null): number | null {
    const place = this.#leaving.findIndex(
      ({ ids, matches }) => ids?.has(contactId) === true || (matches !== null && subject !== null && matches(subject)),
    );
    return place === -1 ? null : place;
  }
}

/** Each exclusion of a campaign with its count. */
export function excludedParts(exclude: readonly Exclusion[], counts: ReadonlyMap<number, number>): ExcludedPart[] {
  return exclude.map((one, place) => {
    const out = counts.get(place) ?? 0;
    if ('file' in one) return { file: basename(one.file), out };
    return 'segment' in one ? { segment: one.segment, out } : { export: one.export, out };
  });
}

/** The people on a list, by their own row or by a letter to their household, who were not taken out of it. */
function* readingListed(reader: SqlReader, exportId: number): Steps<ReadonlySet<number>> {
  const ids = new Set<number>();
  const rows = cursorOfList(reader, exportId);
  yield* eachListRow(rows, () => {
    ids.add(rows.contactId);
    for (const id of rows.housemates) ids.add(id);
  });
  for (const id of takenOut(reader, exportId)) ids.delete(id);
  return ids;
}

/**
 * Reads the files of a campaign's exclusions: people are found by e-mail, number, name with address, or reference.
 *
 * @throws AppError `campaign.exclude_file`, `workbook.…`, `file.…`.
 */
export async function readPeopleOfFiles(
  context: EngineContext,
  reader: SqlReader,
  { exclude }: Campaign,
): Promise<PeopleOfFiles> {
  const files = exclude.flatMap((one) => ('file' in one ? [one.file] : []));
  if (files.length === 0) return NO_FILES;
  const people = new Map<string, ReadonlySet<number>>();
  for (const file of files) people.set(file, await peopleOfFile(context, reader, file));
  return people;
}

async function peopleOfFile(context: EngineContext, reader: SqlReader, file: string): Promise<ReadonlySet<number>> {
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const asked = { file, channel: 'all', rows: 'all', personOf: personOfReference(reader) } as const;
  const { oppositions } = await readOppositionList(context, asked).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'suppression.no_columns')
      throw new AppError('campaign.exclude_file', { file: basename(file) }, { cause: error });
    throw error;
  });
  const ids = new Set(oppositions.flatMap((named) => named?.contactId ?? []));
  const entries = oppositions
    .flatMap((named) => (named === null || named.contactId !== undefined ? [] : entriesOf(named, hash)))
    .map((entry, place) => unrecordedEntry(entry, place + 1, ''));
  return inPieces(findingNamed(reader, SuppressionIndex.of(entries, hash), ids), new Pauses(context.signal));
}

function* findingNamed(reader: SqlReader, index: SuppressionIndex, ids: Set<number>): Steps<ReadonlySet<number>> {
  if (index.size === 0) return ids;
  for (const person of everybodyConcerned(index, reader)) {
    yield;
    if (person === null) continue;
    for (const { samePerson } of index.closing(person)) {
      if (!samePerson) continue;
      ids.add(person.contactId);
      break;
    }
  }
  return ids;
}
