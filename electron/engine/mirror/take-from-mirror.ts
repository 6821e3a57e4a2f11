import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { batchesAfter, countEntries } from '../sql/mirror.ts';
import { findContactsByPersonIds } from '../sql/person-ids.ts';
import { readRecordedEntries } from '../sql/suppressions.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { fileError } from '../storage/disk/file-system.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { recordEntries } from '../suppression/record-oppositions.ts';
import { DIGEST } from './entry-of-list.ts';
import { type MirrorContent, readContent } from './mirror-content.ts';
import { type MirrorDisk, realMirrorDisk } from './mirror-disk.ts';
import { MirrorKeys } from './mirror-keys.ts';
import { batchKey, type MirroredEntry } from './mirror-record.ts';
import { readMirrorSettings, storeMirrorSettings } from './mirror-settings.ts';
import { removeAgain } from './removed-people.ts';
import { openBatches } from './sealed-batches.ts';

/** The mirror that a restore reads. */
export interface MirrorChoice {
  readonly path: string;
  /** Takes what stands before an altered line. */
  readonly acceptPartial: boolean;
  readonly disk?: MirrorDisk;
}

/** What a mirror brought to a restored workspace. */
export interface TakenFromMirror {
  /** Entries of the suppression list. */
  readonly fromMirror: number;
  /** Instant. */
  readonly mirrorSince: string;
  /** What of the mirror could not be read. */
  readonly findings: readonly Finding[];
}

type Entry = MirroredEntry & { readonly life: string };

/** A mirror that was read: `record` writes what a restored workspace lacks of it. */
interface MirrorToTake {
  record(restored: Transaction, batch: { readonly at: string; readonly by: string }): TakenFromMirror;
}

/**
 * Reads the mirror of a restored workspace.
 *
 * @throws AppError `mirror.of_another`, `mirror.unreadable` (`path`), `mirror.altered` (`path`, `line`, `last`),
 *   `mirror.sealed_altered` (`path`), `file.…`.
 */
export async function readMirror(
  restored: SqlReader,
  { path, acceptPartial, disk = realMirrorDisk }: MirrorChoice,
): Promise<MirrorToTake> {
  const { suppressionKey, code } = readWorkspaceIdentity(restored);
  const keys = new MirrorKeys(suppressionKey);
  const bytes = await disk.read(path).catch((error: unknown) => {
    throw fileError(error, path);
  });
  const content = readContent(keys, bytes, code);
  if (content === null) throw new AppError('mirror.unreadable', { path });
  const findings = findingsOf(content, path);
  const [altered] = findings.filter(({ code: name }) => name === 'mirror.altered');
  if (altered !== undefined && !acceptPartial) throw new AppError(altered.code, altered.params);
  const entries: Entry[] = [];
  for (const { life, noes } of content.noes) {
    const found = noes.kind === 'no' ? [noes] : await openBatches(disk, keys, path, noes);
    if (found === null) {
      const lost: Finding = {
        code: 'mirror.sealed_altered',
        severity: 'error',
        params: { file: noes.kind === 'sealed' ? noes.file : path, count: noes.kind === 'sealed' ? noes.entries : 0 },
      };
      if (!acceptPartial) throw new AppError(lost.code, lost.params);
      findings.push(lost);
    } else for (const entry of found) entries.push({ ...entry, life });
  }
  return {
    record: (transaction, batch) => {
      const before = countEntries(transaction);
      record(transaction, keys, suppressionKey, entries, content.undone);
      removeAgain(transaction, content.removed);
      const fromMirror = countEntries(transaction) - before;
      transaction.register({ ...batch, action: 'mirror.taken', subject: { entries: fromMirror } });
      return { fromMirror, mirrorSince: content.head.at, findings };
    },
  };
}

/**
 * A restore is meant: the workspace gets another life, so that its mirror accepts the older state, and refuses the
 * replaced one.
 */
export function beginAnotherLife(restored: Transaction): void {
  const settings = readMirrorSettings(restored);
  if (settings !== null) storeMirrorSettings(restored, { ...settings, life: randomUUID() });
}

/** A backup of before does not switch the mirror of the replaced workspace off. */
export function carryOverMirror(replaced: SqlReader, restored: Transaction): void {
  const settings = readMirrorSettings(replaced);
  const isSame = readWorkspaceIdentity(replaced).id === readWorkspaceIdentity(restored).id;
  if (isSame && settings !== null && readMirrorSettings(restored) === null) storeMirrorSettings(restored, settings);
}

function findingsOf({ lines }: MirrorContent, path: string): Finding[] {
  const { torn, altered } = lines;
  if (altered !== null) {
    const last = altered.line + altered.after;
    return [{ code: 'mirror.altered', severity: 'error', params: { path, line: altered.line, last } }];
  }
  return torn === null ? [] : [{ code: 'mirror.torn', severity: 'warning', params: { path, line: torn } }];
}

/** Batch by batch, under its own instant, name and source: those that the backup has are left out. */
function record(
  restored: Transaction,
  keys: MirrorKeys,
  suppressionKey: string,
  entries: readonly Entry[],
  undone: ReadonlySet<string>,
): void {
  const hash = new KeyedHash(suppressionKey);
  const known = new Set(batchesAfter(restored, 0).map(batchKey));
  const firsts = new Map<string, NewEntry>();
  for (const batch of byBatch(entries)) {
    const [first] = batch;
    const isThere = first === undefined || known.has(batchKey(first)) || undone.has(batchKey(first));
    const oppositions = new Map<string, NewEntry[]>();
    for (const mirrored of batch) {
      const group = `${mirrored.life} ${String(mirrored.opposition)}`;
      const entry = entryFrom(restored, keys, hash, mirrored);
      if (entry === null) continue;
      const start = firsts.get(group) ?? entry;
      firsts.set(group, start);
      if (isThere || isHeld(restored, entry, mirrored.at)) continue;
      const opposition = start === entry ? undefined : readRecordedEntries(restored, start).at(-1)?.opposition;
      const others = oppositions.get(group) ?? [];
      oppositions.set(group, [...others, { ...entry, ...(opposition === undefined ? {} : { opposition }) }]);
    }
    if (first !== undefined && oppositions.size > 0) {
      const { at, by, source } = first;
      recordEntries(restored, { at, by, source }, [...oppositions.values()]);
    }
  }
}

function byBatch(entries: readonly Entry[]): Iterable<readonly Entry[]> {
  const batches = new Map<string, Entry[]>();
  for (const entry of entries) {
    const others = batches.get(batchKey(entry));
    if (others === undefined) batches.set(batchKey(entry), [entry]);
    else others.push(entry);
  }
  return batches.values();
}

/** Whether the list has the entry already, as late as the mirror says: nothing is added twice. */
function isHeld(reader: SqlReader, entry: NewEntry, at: string): boolean {
  const { on } = entry;
  return readRecordedEntries(reader, entry)
    .filter(({ bindsOnePerson }) => entry.variant === 'person' || !bindsOnePerson)
    .some((before) =>
      on === null ? Date.parse(before.recordedAt) >= Date.parse(at) : before.on !== null && before.on >= on,
    );
}

/** Null: a digest that can't be opened. A contact without a coordinate is found again by the ids of the person. */
function entryFrom(reader: SqlReader, keys: MirrorKeys, hash: KeyedHash, mirrored: MirroredEntry): NewEntry | null {
  const {
    coordinate: kind,
    channel,
    persons,
    name = null,
    algorithm = null,
    variant = null,
    purpose = null,
  } = mirrored;
  const digest =
    kind === 'foreign' ? (keys.open(Buffer.from(mirrored.hash, 'base64'), DIGEST)?.toString() ?? null) : mirrored.hash;
  if (digest === null) return null;
  const [contactId] = persons === undefined ? [] : findContactsByPersonIds(reader, new Set(persons));
  const clear = contactId === undefined ? (persons?.[0] ?? null) : String(contactId);
  return {
    ...{ kind, channel, clear, algorithm, variant, purpose },
    keyedHash: clear === null ? digest : hash.of(clear),
    personHash: name,
    personClear: null,
    on: mirrored.on ?? null,
  };
}
