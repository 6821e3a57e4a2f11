import {
  CHANGE,
  decodeJournalHead,
  digest,
  encodeJournalHead,
  JOURNAL_HEAD,
  linkOf,
  RECORD_HEAD,
  RECORD_MAGIC,
  recordHeadAt,
} from '../storage/disk/journal-format.ts';
import type { SnapshotIdentity } from '../storage/disk/snapshot.ts';

/** The salvage of a journal that may be damaged anywhere. */
interface SavedJournal {
  /** Null when its head can't be read. */
  readonly follows: SnapshotIdentity | null;
  /** The contents of the intact changes, in order, including those past a break. */
  readonly changes: readonly Buffer[];
  /** Number of records that can't be read or proven, each possibly a change. A torn last one was never acknowledged. */
  readonly lost: number;
}

/**
 * Reads every provable record: its link follows from the one before, as written or, where that link is damaged, as it
 * should be. The numbers of the records give the number of missing ones.
 *
 * @param snapshot the snapshot that the journal presumably continues, in case its own head is damaged.
 */
export function saveJournal(bytes: Buffer, snapshot: SnapshotIdentity | null): SavedJournal {
  const follows = decodeJournalHead(bytes);
  const believed = follows ?? snapshot;
  const changes: Buffer[] = [];
  let lost = 0;
  /** Possible links of the record before; empty: unknown. */
  /** False after an altered record: the next one may be intact but not provable. It is taken, and counted. */
  let isCertain = believed !== null;
  let links: readonly Buffer[] = believed === null ? [] : [digest(encodeJournalHead(believed))];
  let position = JOURNAL_HEAD;
  let number = 1;
  for (let found = nextRecord(bytes, position, number); found !== null; found = nextRecord(bytes, position, number)) {
    if (found.number === number + 1) {
      // The record in between has lost its head, but its place and number are known.
      const place = { position, number, end: found.position };
      const between = recordOf(bytes, { ...place, kind: CHANGE }, links);
      if (between.isProven) changes.push(between.content);
      else lost += 1;
      links = between.links;
      isCertain = between.isProven;
    } else if (found.number > number) {
      lost += found.number - number;
      links = [];
      isCertain = false;
    }
    const record = recordOf(bytes, found, links);
    if (found.kind === CHANGE && (record.isProven || !isCertain)) changes.push(record.content);
    if (found.kind === CHANGE && !record.isProven) lost += 1;
    links = record.links;
    isCertain = record.isProven;
    number = found.number + 1;
    position = found.end;
  }
  return { follows, changes, lost };
}

/** A record, whether its link proves it, and the links from which the next one may follow. */
function recordOf(
  bytes: Buffer,
  { position, number, kind, end }: FoundRecord,
  links: readonly Buffer[],
): { content: Buffer; isProven: boolean; links: readonly Buffer[] } {
  const content = bytes.subarray(position + RECORD_HEAD, end);
  const about = Buffer.alloc(12);
  about.writeUInt32LE(content.length, 0);
  about.writeUInt32LE(number, 4);
  about.writeUInt32LE(kind, 8);
  const written = bytes.subarray(position + 20, position + RECORD_HEAD);
  const proper = links.map((link) => linkOf(link, about, content));
  const isProven = proper.some((link) => link.equals(written));
  return { content, isProven, links: isProven ? [written] : [written, ...proper] };
}

interface FoundRecord {
  readonly position: number;
  readonly number: number;
  readonly kind: number;
  readonly end: number;
}

/** The next record with an intact head and complete content, at `position` or after it. */
function nextRecord(bytes: Buffer, position: number, number: number): FoundRecord | null {
  for (let at = bytes.indexOf(RECORD_MAGIC, position); at !== -1; at = bytes.indexOf(RECORD_MAGIC, at + 1)) {
    const head = recordHeadAt(bytes, at);
    if (head !== null && head.number >= number && head.end <= bytes.length) return { position: at, ...head };
  }
  return null;
}
