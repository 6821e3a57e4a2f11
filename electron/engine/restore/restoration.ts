import type { Finding } from '../../../shared/domain/value/finding.ts';

/** The counts by which the user recognises a workspace; the oppositions are entries of the list. */
export interface Holding {
  readonly contacts: number;
  readonly oppositions: number;
}

/** What a restore takes away besides oppositions, which are carried over. */
export interface NotInBackup {
  readonly contacts: number;
  /** Entries of the register. */
  readonly changes: number;
}

/** Possible losses. */
export interface Loss {
  /** Rows of kept tables: entries of the suppression list, erasures. */
  readonly rows: number;
  /** Acknowledged changes, each of which may have added some. */
  readonly changes: number;
  /** There may be more, in unknown number. */
  readonly isUncounted: boolean;
}

export interface Restoration {
  /** The kept copy of the replaced workspace; null when there was none. */
  readonly replacedKeptAt: string | null;
  readonly findings: readonly Finding[];
  readonly lost: Loss;
  /** Instant of the last change in the backup; null: it has no register. */
  readonly backupAt: string | null;
  readonly backup: Holding;
  /** Null: nothing was there, or only damaged files. */
  readonly replaced: (Holding & { readonly notInBackup: NotInBackup }) | null;
  /** The backup with what was carried over. */
  readonly restored: Holding;
}
