import type { ProofVerdict } from '../../../shared/contract/supplier.ts';
import type { SupplierProof } from '../model/supplier.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOf } from './column-values.ts';

/** SQL of the proofs that were asked of suppliers. */

/** In the order in which they were asked for. */
export function readSupplierProofs(reader: SqlReader, supplierId: number): readonly SupplierProof[] {
  return reader.all('SELECT * FROM supplier_proofs WHERE supplier_id = ? ORDER BY id', [supplierId]).map((row) => {
    const on = textOf(row['received_on']);
    return {
      id: Number(row['id']),
      contactId: row['contact_id'] === null ? null : Number(row['contact_id']),
      askedOn: String(row['asked_on']),
      received:
        on === undefined
          ? null
          : { on, verdict: String(row['verdict']) as ProofVerdict, sha256: textOf(row['evidence_sha256']) ?? null },
    };
  });
}

export function insertAskedProofs(
  transaction: Transaction,
  supplierId: number,
  { on, contactIds }: { readonly on: string; readonly contactIds: readonly number[] },
): void {
  for (const contactId of contactIds)
    transaction.run('INSERT INTO supplier_proofs (id, supplier_id, contact_id, asked_on) VALUES (?, ?, ?, ?)', [
      transaction.nextId('supplier_proofs'),
      supplierId,
      contactId,
      on,
    ]);
}

export function receiveProof(
  transaction: Transaction,
  id: number,
  { on, verdict, sha256 }: { readonly on: string; readonly verdict: ProofVerdict; readonly sha256: string | null },
): void {
  transaction.run('UPDATE supplier_proofs SET received_on = ?, verdict = ?, evidence_sha256 = ? WHERE id = ?', [
    on,
    verdict,
    sha256,
    id,
  ]);
}
