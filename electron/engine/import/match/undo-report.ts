/** The result of an undo. */
export interface UndoReport {
  readonly importId: string;
  /** Contacts that only this import described: deleted. */
  readonly removed: number;
  /** Contacts that other imports described as well: restored as if this import had never run. */
  readonly restored: number;
  /** Ids of contacts that stay because of a record by hand. */
  readonly kept: readonly string[];
  /** Entries of the suppression list from the import: they stay. */
  readonly oppositionsKept: number;
  /** Proofs of consents on which a list relied: they go to the proof vault (docs/law/rules-fr.md, R-10). */
  readonly proofsKept: number;
}
