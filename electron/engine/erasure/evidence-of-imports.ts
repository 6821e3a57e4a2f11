import type { RowRef } from '../model/stored-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readEvidenceRows, concernsOnePerson } from '../sql/imports.ts';
import type { ProofEvidence } from '../sql/proofs.ts';

/** The evidence of imports, and whether a file concerns one person alone. */
export class EvidenceOfImports {
  readonly #reader: SqlReader;
  readonly #byImport = new Map<number, string[]>();
  /** Number of imports that name a file. */
  readonly #named = new Map<string, number>();
  readonly #isOfOne = new Map<number, boolean>();

  constructor(reader: SqlReader) {
    this.#reader = reader;
    for (const { importId, sha256 } of readEvidenceRows(reader)) {
      this.#byImport.set(importId, [...(this.#byImport.get(importId) ?? []), sha256]);
      this.#named.set(sha256, (this.#named.get(sha256) ?? 0) + 1);
    }
  }

  readonly of = ({ importId }: RowRef): readonly ProofEvidence[] => {
    const files = this.#byImport.get(importId);
    if (files === undefined) return [];
    return files.map((sha256) => ({
      sha256,
      isKept: this.#named.get(sha256) === 1 && this.#concernsOnePerson(importId),
    }));
  };

  #concernsOnePerson(importId: number): boolean {
    let isOfOne = this.#isOfOne.get(importId);
    if (isOfOne === undefined) this.#isOfOne.set(importId, (isOfOne = concernsOnePerson(this.#reader, importId)));
    return isOfOne;
  }
}
