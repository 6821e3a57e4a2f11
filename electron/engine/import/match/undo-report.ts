/** What taking an import back did. */
export interface UndoReport {
  readonly importId: string;
  /** Contacts that only this import described: they are gone. */
  readonly removed: number;
  /** Contacts that other imports described as well: they are as if this import had never run. */
  readonly restored: number;
  /** Ids of contacts that stay because somebody recorded something of them by hand. */
  readonly kept: readonly string[];
  /** Entries of the suppression list that the import brought: they outlive it. */
  readonly oppositionsKept: number;
  /** Proofs of consents on which a list relied: they go to the proof vault (docs/law/rules-fr.md, R-10). */
  readonly proofsKept: number;
}
