import { createHmac } from 'node:crypto';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { holdsTable } from './holds-table.ts';
import type { Database } from './database.ts';
import type { SqlReader } from './reader.ts';

/**
 * The end of the register, sealed with the workspace's key and kept apart from it (`workspace`, key `register_head`):
 * entries missing at the end are detected, and a rewritten chain does not match. A break is permanent: an append to a
 * register that does not match its seal records the place under the next seal.
 */
interface RegisterHead {
  readonly seq: number;
  readonly hash: string;
  /** The first entry appended after a break; null: no break. */
  readonly brokenAt: number | null;
  /** HMAC-SHA-256 (hex) of the three. */
  readonly seal: string;
}

type RegisterEnd = Pick<RegisterHead, 'seq' | 'hash'>;

const KEY = 'register_head';

/** The first layout with a sealed head. */
const SEALED_FROM = 14;

/** Seals the current end of the register; for the entries that exist at the migration. */
export function sealRegister(database: Database): void {
  const last = endOf(database);
  if (last !== null) write(database, last, null);
}

/** Seals the register with a new end. `before`: the previous end. Does nothing in a layout without workspace. */
export function sealNext(database: Database, before: RegisterEnd | null, end: RegisterEnd): void {
  if (!holdsTable(database, 'workspace')) return;
  const head = readHead(database);
  const fits =
    head === null
      ? before === null || database.layout < SEALED_FROM
      : isSealed(database, head) && before?.seq === head.seq && before.hash === head.hash;
  write(database, end, fits ? (head?.brokenAt ?? null) : (head?.brokenAt ?? end.seq));
}

/** The reasons why the end of the register does not match its seal. */
export function registerEndDamages(reader: SqlReader, layout: number): Finding[] {
  if (layout < SEALED_FROM || !holdsTable(reader, 'workspace')) return [];
  const head = readHead(reader);
  const last = endOf(reader);
  if (head === null || !isSealed(reader, head)) return [damage('workspace.register_unsealed', {})];
  if ((last?.seq ?? 0) < head.seq) return [damage('workspace.register_cut', { entries: head.seq - (last?.seq ?? 0) })];
  if (last?.seq !== head.seq || last.hash !== head.hash) return [damage('workspace.register_unsealed', {})];
  return head.brokenAt === null ? [] : [damage('workspace.register_was_broken', { seq: head.brokenAt })];
}

/** A workspace's register begins with its creation. */
export function registerBeginningDamages(reader: SqlReader): Finding[] {
  if (!holdsTable(reader, 'workspace')) return [];
  const first = reader.get<{ seq: number; action: string }>('SELECT seq, action FROM register ORDER BY seq LIMIT 1');
  return first?.seq === 1 && first.action === 'workspace.created'
    ? []
    : [damage('workspace.register_beginning_lost', {})];
}

function endOf(reader: SqlReader): RegisterEnd | null {
  return reader.get<{ seq: number; hash: string }>('SELECT seq, hash FROM register ORDER BY seq DESC LIMIT 1') ?? null;
}

function readHead(reader: SqlReader): RegisterHead | null {
  const value = reader.get<{ value: string }>('SELECT value FROM workspace WHERE key = ?', [KEY])?.value;
  if (value === undefined) return null;
  try {
    return JSON.parse(value) as RegisterHead;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function write(database: Database, { seq, hash }: RegisterEnd, brokenAt: number | null): void {
  const head: RegisterHead = { seq, hash, brokenAt, seal: sealOf(database, { seq, hash, brokenAt }) };
  database.run(
    'INSERT INTO workspace (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [KEY, JSON.stringify(head)],
  );
}

function isSealed(reader: SqlReader, head: RegisterHead): boolean {
  return head.seal === sealOf(reader, head);
}

function sealOf(reader: SqlReader, { seq, hash, brokenAt }: Omit<RegisterHead, 'seal'>): string {
  const key = reader.get<{ value: string }>("SELECT value FROM workspace WHERE key = 'suppression_key'")?.value ?? '';
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(JSON.stringify(['register', seq, hash, brokenAt]))
    .digest('hex');
}

function damage(code: string, params: NonNullable<Finding['params']>): Finding {
  return { code, severity: 'error', params };
}
