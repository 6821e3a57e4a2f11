import { AppError } from '../../../shared/contract/result.ts';
import type { BatchName } from '../sql/mirror.ts';
import type { MirrorKeys } from './mirror-keys.ts';
import { readMirrorLines, type ReadMirrorLines } from './mirror-lines.ts';
import {
  batchKey,
  type MirroredEntry,
  type MirrorHead,
  type MirrorState,
  type RemovedPeople,
  type SealedBatches,
} from './mirror-record.ts';

/** An entry, or a file of many, with the life of the workspace that wrote it. */
type MirroredNoes = { readonly life: string; readonly noes: MirroredEntry | SealedBatches };

/** What a mirror says, in the order in which it was written. */
export interface MirrorContent {
  readonly lines: ReadMirrorLines;
  readonly head: MirrorHead;
  readonly noes: readonly MirroredNoes[];
  /** The entries that are there of each batch, by `batchKey`. */
  readonly batches: ReadonlyMap<string, number>;
  readonly undone: ReadonlySet<string>;
  /** The lives of the workspace. */
  readonly lives: ReadonlySet<string>;
  readonly state: MirrorState | null;
  readonly removed: readonly RemovedPeople[];
}

/**
 * @param code of the workspace. Null: no whole first line.
 * @throws AppError `mirror.of_another` (`workspace`, `mirror`: the two codes).
 */
export function readContent(keys: MirrorKeys, bytes: Buffer, code: string): MirrorContent | null {
  const owner = ownerOf(bytes);
  if (owner !== null && owner !== code) throw new AppError('mirror.of_another', { workspace: code, mirror: owner });
  const lines = readMirrorLines(keys, bytes);
  const [head] = lines.records;
  if (head?.kind !== 'head') return null;
  const noes: MirroredNoes[] = [];
  const batches = new Map<string, number>();
  const undone = new Set<string>();
  const lives = new Set<string>();
  const removed: RemovedPeople[] = [];
  let state: MirrorState | null = null;
  const count = (name: BatchName, entries: number): unknown =>
    batches.set(batchKey(name), (batches.get(batchKey(name)) ?? 0) + entries);
  for (const record of lines.records) {
    if (record.kind === 'state') {
      state = record;
      lives.add(record.life);
    } else if (record.kind === 'no') {
      noes.push({ life: state?.life ?? '', noes: record });
      count(record, 1);
    } else if (record.kind === 'sealed') {
      noes.push({ life: state?.life ?? '', noes: record });
      for (const [batch, at] of record.batches) count({ batch, at }, Number.POSITIVE_INFINITY);
    } else if (record.kind === 'undone') undone.add(batchKey(record));
    else if (record.kind === 'removed') removed.push(record);
  }
  return { lines, head, noes, batches, undone, lives, state, removed };
}

/** The code in the first line, which needs no key. */
function ownerOf(bytes: Buffer): string | null {
  const end = bytes.indexOf('\n');
  const first = bytes.toString('utf8', 0, end < 0 ? Math.min(bytes.length, 4096) : end);
  return /^\{"kind":"head","version":\d+,"workspace":"([0-9A-Z]+)"/.exec(first)?.[1] ?? null;
}
