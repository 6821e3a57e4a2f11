import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import { say } from '../../../shared/text/index.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { openRowSource } from '../spreadsheet/open-row-source.ts';
import type { Row } from '../spreadsheet/row-source.ts';
import { digestInRow, findingHits, foreignEntry } from './list-file/foreign-list.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { readAlgorithm, readChannelScope, readNamedOpposition } from './named-person.ts';
import { readOppositionList, type ListColumn, type OppositionListInput } from './list-file/opposition-list.ts';
import { entriesOf, type NewEntry, type Opposition } from '../model/oppositions.ts';
import type { OppositionBatch } from './record-oppositions.ts';
import type { ResultsColumn } from './list-file/results-column.ts';
import { type PersonOfRow, personOfReference } from './list-file/recipient-list.ts';
import { isToldForm, personOfSender } from './list-file/told-form.ts';
import { recipientNamed } from './list-file/recipient-named.ts';
import { readChosenRows, type ChosenRows } from './list-file/row-choice.ts';
import type { SuppressionReport } from './suppression-report.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import type { StoredRecipient } from '../sql/recipients.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { SuppressInput } from './suppress-input.ts';

/** The additions of a list, or of a person named by hand, to the suppression list. */
export interface GatheredEntries {
  readonly batch: OppositionBatch;
  /**
   * The entries of each opposition, built one by one as they are recorded, so that a list of a million is not in memory
   * twice.
   */
  readonly entries: Iterable<readonly NewEntry[]>;
  /** Every row of the file, those left out included. */
  readonly rows: number;
  readonly skipped: number;
  readonly columns: readonly ListColumn[];
  readonly results: ResultsColumn | null;
  readonly hashed: SuppressionReport['hashed'];
  readonly problems: readonly Problem[];
  /** Absent: the oppositions do not come from a recipient of data. */
  readonly recipient?: StoredRecipient;
}

/** `untilColumn`: of pauses, the column of a list that has the last days. */
type GatheredInput = SuppressInput & { readonly untilColumn?: string | undefined };

/**
 * Reads the list or the named person.
 *
 * @throws AppError `suppression.…` (usage), `workbook.…`, `file.…`
 */
export async function gatherEntries(
  context: EngineContext,
  workspace: Workspace,
  input: GatheredInput,
  hash: KeyedHash,
): Promise<GatheredEntries> {
  if (input.file === undefined) {
    if (
      input.fromRecipient !== undefined ||
      input.hashed !== undefined ||
      input.only !== undefined ||
      input.allRows === true
    )
      throw new AppError('suppression.nothing_named');
    const opposition = readNamedOpposition(workspace, input, context.today());
    const batch = {
      at: context.now(),
      by: context.by,
      source: say(context.language, 'suppression.by_hand', { by: context.by }),
    };
    const entries = [entriesOf(opposition, hash)];
    return { batch, entries, rows: 1, skipped: 0, columns: [], results: null, hashed: null, problems: [] };
  }
  const list = { ...input, file: input.file };
  const recipient = input.fromRecipient === undefined ? null : recipientNamed(workspace, input.fromRecipient);
  const gathered =
    input.hashed === undefined
      ? await gatherList(
          context,
          {
            ...list,
            personOf: recipient === null ? undefined : personOfReference(workspace),
            personOfSender: personOfSender(workspace),
          },
          hash,
        )
      : await gatherHashes(context, workspace, { ...list, hashed: input.hashed }, hash);
  if (recipient === null) return gathered;
  const source = say(context.language, 'suppression.from_recipient', {
    recipient: recipient.name,
    file: gathered.batch.source,
  });
  return { ...gathered, batch: { ...gathered.batch, source }, recipient };
}

async function gatherList(
  context: EngineContext,
  input: GatheredInput & { readonly file: string } & Pick<OppositionListInput, 'personOf' | 'personOfSender'>,
  hash: KeyedHash,
): Promise<GatheredEntries> {
  const channel = readChannelScope(input.channel);
  const list = await readOppositionList(context, { ...input, channel, rows: rowsOf(input) });
  return {
    columns: list.columns,
    results: list.results,
    batch: await batchOf(context, input.file),
    entries: entriesOfAll(list.oppositions, hash),
    rows: list.oppositions.length + list.skipped,
    skipped: list.skipped,
    hashed: null,
    problems: list.problems,
  };
}

function rowsOf({ only, allRows, chosenRows }: SuppressInput): ChosenRows | undefined {
  if (chosenRows !== undefined) return chosenRows;
  if (only !== undefined) return readChosenRows(only);
  return allRows === true ? 'all' : undefined;
}

async function gatherHashes(
  context: EngineContext,
  workspace: Workspace,
  input: SuppressInput & { readonly file: string; readonly hashed: string },
  hash: KeyedHash,
): Promise<GatheredEntries> {
  const algorithm = readAlgorithm(input.hashed);
  if (input.only !== undefined) throw new AppError('suppression.only_of_hashes');
  const channel = readChannelScope(input.channel);
  const { digests, persons, isTold, problems } = await readDigests(context, input, {
    algorithm,
    personOfSender: personOfSender(workspace),
  });
  const present = new Set(digests.filter((found) => found !== null));
  if (present.size === 0 && !isTold)
    throw new AppError('suppression.no_digest_at_all', { file: basename(input.file), algorithm });
  const hits = await inPieces(findingHits(workspace, present, algorithm), new Pauses(context.signal));
  const on = input.on ?? null;
  const entries = digests.map((found, place) => {
    if (found !== null) return [foreignEntry(found, algorithm, hits.byDigest.get(found) ?? null, channel, on)];
    const person = persons.get(place);
    return person === undefined ? [] : entriesOf({ ...person, channels: [channel], on }, hash);
  });
  const noHits: Problem[] =
    hits.variant === null && present.size > 0
      ? [{ code: 'suppression.no_hits', severity: 'info', params: { digests: present.size } }]
      : [];
  return {
    batch: await batchOf(context, input.file),
    entries,
    rows: entries.length,
    skipped: 0,
    columns: [],
    results: null,
    hashed: { algorithm, variant: hits.variant, hits: hits.byDigest.size },
    problems: [...noHits, ...problems],
  };
}

interface ReadDigests {
  /** One per row: the digest, or null where the row has none. */
  readonly digests: (string | null)[];
  /** By place among them, the people of rows that have nothing but a reference. */
  readonly persons: ReadonlyMap<number, NonNullable<ReturnType<PersonOfRow>>>;
  /** The list is the one that the sender of a transfer writes. */
  readonly isTold: boolean;
  readonly problems: Problem[];
}

/** A first row without a digest is the header. */
async function readDigests(
  context: EngineContext,
  input: SuppressInput & { readonly file: string },
  how: { readonly algorithm: ReturnType<typeof readAlgorithm>; readonly personOfSender: PersonOfRow },
): Promise<ReadDigests> {
  const { algorithm } = how;
  const source = await openRowSource(input.file, context.signal === undefined ? {} : { signal: context.signal });
  try {
    const digests: (string | null)[] = [];
    const persons = new Map<number, NonNullable<ReturnType<PersonOfRow>>>();
    const problems: Problem[] = [];
    const sheet =
      input.sheet ?? source.sheets.find((candidate) => !candidate.hidden)?.name ?? source.sheets[0]?.name ?? '';
    const pauses = new Pauses(context.signal);
    let [isFirst, isTold] = [true, false];
    for await (const batch of source.rows(sheet, context.signal === undefined ? {} : { signal: context.signal })) {
      for (const row of batch) {
        const found = digestInRow(row, algorithm);
        if (isFirst) isTold = isToldForm(textsOf(row));
        else if (found === null) {
          const person = isTold ? how.personOfSender(row) : null;
          const code = isTold ? 'suppression.reference_unknown' : 'suppression.no_digest';
          if (person !== null) persons.set(digests.length, person);
          else problems.push({ row: row.number, code, severity: 'error', params: { algorithm } });
        }
        if (found !== null || !isFirst) digests.push(found);
        isFirst = false;
        if (pauses.isDue) await pauses.pause();
      }
    }
    return { digests, persons, isTold, problems };
  } finally {
    await source.close();
  }
}

function textsOf(row: Row): readonly string[] {
  return Array.from({ length: row.width }, (_, column) => row.cell(column)).map((cell) =>
    typeof cell === 'string' ? cell : '',
  );
}

async function batchOf(context: EngineContext, file: string): Promise<OppositionBatch> {
  const { sha256 } = await hashFile(realFileSystem, file);
  const name = basename(file);
  return { at: context.now(), by: context.by, source: name, file: name, sha256 };
}

function* entriesOfAll(oppositions: readonly (Opposition | null)[], hash: KeyedHash): Generator<readonly NewEntry[]> {
  for (const opposition of oppositions) yield opposition === null ? [] : entriesOf(opposition, hash);
}
