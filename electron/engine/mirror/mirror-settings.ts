import { readProperty, storeProperty } from '../sql/mirror.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** What the workspace keeps of its mirror. */
export interface MirrorSettings {
  /** The file `NAME.refus`. */
  readonly path: string;
  /** The random id of that file. */
  readonly file: string;
  /** Instant. */
  readonly since: string;
  /** Replaced by each restore: a copy from before one is recognised. */
  readonly life: string;
}

/** Since when the file can't be reached, the entries that it had then, and the instant of its last line. */
interface MirrorAbsence {
  readonly since: string;
  readonly entries: number;
  /** Null: not known. */
  readonly lastAt: string | null;
}

const SETTINGS = 'mirror';
const ABSENCE = 'mirror_absent';

/** Null: the workspace has no mirror. */
export function readMirrorSettings(reader: SqlReader): MirrorSettings | null {
  const value = readProperty(reader, SETTINGS);
  return value === null ? null : (JSON.parse(value) as MirrorSettings);
}

/** Also forgets an absence. @param settings null: no mirror from here on. */
export function storeMirrorSettings(transaction: Transaction, settings: MirrorSettings | null): void {
  storeProperty(transaction, SETTINGS, settings === null ? null : JSON.stringify(settings));
  storeMirrorAbsence(transaction, null);
}

export function readMirrorAbsence(reader: SqlReader): MirrorAbsence | null {
  const value = readProperty(reader, ABSENCE);
  return value === null ? null : (JSON.parse(value) as MirrorAbsence);
}

export function storeMirrorAbsence(transaction: Transaction, absence: MirrorAbsence | null): void {
  storeProperty(transaction, ABSENCE, absence === null ? null : JSON.stringify(absence));
}
