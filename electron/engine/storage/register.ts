import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import type { SqlReader } from './reader.ts';
import { sealNext } from './register-seal.ts';
import { growingListDigest } from './suppression-digest.ts';

/** An entry of the register: who did what, when, on which file. No personal data: codes, counts and ids only. */
export interface RegisterEntry {
  /** Instant, ISO 8601 with offset. */
  readonly at: string;
  readonly by: string;
  /** `noun.verb`: `import.accepted`, `export.approved`. */
  readonly action: string;
  readonly subject: Readonly<Record<string, RegisterValue>>;
  /** Of the file that was read or written, in hexadecimal. */
  readonly fileSha256?: string;
}

type RegisterValue =
  string | number | boolean | null | readonly RegisterValue[] | { readonly [key: string]: RegisterValue };

/** The place of an entry in the chain. */
export interface RegisterPlace {
  readonly seq: number;
  /** SHA-256 in hexadecimal over the entry and the hash before it. */
  readonly hash: string;
}

/** The target of an entry: a transaction of a small change or of an import. */
export interface RegisterKeeper {
  register(entry: RegisterEntry): RegisterPlace;
}

/** The hash before the first entry. */
const BEGINNING = '0'.repeat(64);

type RegisterRow = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly file_sha256: string | null;
  readonly previous: string;
  readonly hash: string;
};

/**
 * Adds an entry to the register and returns its place in the chain.
 *
 * The place is final with the change. Only an entry added during an import may move: it comes after the import's own
 * entries when the import ends (`Workspace.settledRegister` gives the last one that stays).
 */
export function appendRegister(keeper: RegisterKeeper, entry: RegisterEntry): RegisterPlace {
  return keeper.register(entry);
}

/** The last entry; null: none. */
export function registerEnd(reader: SqlReader): RegisterPlace | null {
  return reader.get<{ seq: number; hash: string }>('SELECT seq, hash FROM register ORDER BY seq DESC LIMIT 1') ?? null;
}

/** The instant of the last entry; null: none. */
export function lastChangeAt(reader: SqlReader): string | null {
  return reader.get<{ at: string }>('SELECT at FROM register ORDER BY seq DESC LIMIT 1')?.at ?? null;
}

/**
 * Chains an entry to the last one of the database, adds the digest of the suppression list, and seals the register's
 * new end. For transactions and replays only.
 */
export function appendTo(database: Database, entry: RegisterEntry): RegisterPlace {
  const last = registerEnd(database);
  const list = growingListDigest(database);
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    by: entry.by,
    action: entry.action,
    subject: JSON.stringify(list === null ? entry.subject : { ...entry.subject, list }),
    file_sha256: entry.fileSha256 ?? null,
    previous: last?.hash ?? BEGINNING,
  };
  const hash = hashOf(row);
  database.run(
    `INSERT INTO register (seq, at, by, action, subject, file_sha256, previous, hash)
     VALUES (:seq, :at, :by, :action, :subject, :file_sha256, :previous, :hash)`,
    { ...row, hash },
  );
  sealNext(database, last, { seq: row.seq, hash });
  return { seq: row.seq, hash };
}

/** The number of entries, and the first altered one (or null). */
export function verifyRegister(reader: SqlReader): { readonly entries: number; readonly brokenAt: number | null } {
  let entries = 0;
  let previous = BEGINNING;
  for (const row of reader.iterate<RegisterRow>(
    'SELECT seq, at, by, action, subject, file_sha256, previous, hash FROM register ORDER BY seq',
  )) {
    entries += 1;
    if (row.seq !== entries || row.previous !== previous || row.hash !== hashOf(row))
      return { entries, brokenAt: row.seq };
    previous = row.hash;
  }
  return { entries, brokenAt: null };
}

function hashOf(row: Omit<RegisterRow, 'hash'>): string {
  const written = JSON.stringify([row.seq, row.at, row.by, row.action, row.subject, row.file_sha256, row.previous]);
  return createHash('sha256').update(written).digest('hex');
}
