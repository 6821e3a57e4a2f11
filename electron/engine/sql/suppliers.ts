import type { Delivery, SupplierKind, SupplierState } from '../../../shared/contract/supplier.ts';
import { supplierKey } from '../../../shared/domain/value/supplier-key.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import type { Supplier, SupplierDossier, SupplierEvidence } from '../model/supplier.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { columnValue, flagOf, flagValue, jsonList, listValue, textOf } from './column-values.ts';

/** SQL of suppliers, known by their folded names. */

/** In the order in which they became known. */
export function readSuppliers(reader: SqlReader): readonly Supplier[] {
  return reader.all('SELECT * FROM suppliers ORDER BY id').map(supplierOf);
}

/** By name, in any spelling. */
export function findSupplier(reader: SqlReader, name: string): Supplier | undefined {
  const row = reader.get('SELECT * FROM suppliers WHERE folded = ?', [supplierKey(name)]);
  return row === undefined ? undefined : supplierOf(row);
}

/** The names of the blocked suppliers by their keys. */
export function readBlockedSuppliers(reader: SqlReader): ReadonlyMap<string, string> {
  return new Map(
    Array.from(reader.values("SELECT folded, name FROM suppliers WHERE state = 'blocked'"), ([folded, name]) => [
      String(folded),
      String(name),
    ]),
  );
}

function supplierOf(row: SqlRow): Supplier {
  const by = textOf(row['state_by']);
  return {
    id: Number(row['id']),
    name: String(row['name']),
    folded: String(row['folded']),
    dossier: dossierOf(row),
    state: String(row['state']) as SupplierState,
    stated:
      by === undefined ? null : { on: textOf(row['state_on']) ?? '', by, reason: textOf(row['state_reason']) ?? '' },
    evidence: JSON.parse(String(row['evidence'])) as readonly SupplierEvidence[],
  };
}

function dossierOf(row: SqlRow): SupplierDossier {
  const price = row['price_cents'];
  return withoutAbsent<SupplierDossier>({
    kind: textOf(row['kind']) as SupplierKind | undefined,
    listOwner: textOf(row['list_owner']),
    address: textOf(row['address']),
    contractUntil: textOf(row['contract_until']),
    collected: textOf(row['collected']),
    wording: textOf(row['wording']),
    named: jsonList(row['named']),
    proofOnRequest: flagOf(row['proof_on_request']),
    delivery: textOf(row['delivery']) as Delivery | undefined,
    priceCents: typeof price === 'number' ? price : undefined,
    note: textOf(row['note']),
  });
}

/** The number of a supplier, made when its name is new. */
export function keepSupplier(transaction: Transaction, name: string): number {
  const known = findSupplier(transaction, name);
  if (known !== undefined) return known.id;
  const id = transaction.nextId('suppliers');
  transaction.run("INSERT INTO suppliers (id, name, folded, state, evidence) VALUES (?, ?, ?, 'active', '[]')", [
    id,
    name.trim(),
    supplierKey(name),
  ]);
  return id;
}

/** Replaces the whole dossier. */
export function updateDossier(transaction: Transaction, id: number, dossier: SupplierDossier): void {
  transaction.run(
    `UPDATE suppliers SET kind = ?, list_owner = ?, address = ?, contract_until = ?, collected = ?, wording = ?, named = ?,
       proof_on_request = ?, delivery = ?, price_cents = ?, note = ? WHERE id = ?`,
    [
      columnValue(dossier.kind),
      columnValue(dossier.listOwner),
      columnValue(dossier.address),
      columnValue(dossier.contractUntil),
      columnValue(dossier.collected),
      columnValue(dossier.wording),
      listValue(dossier.named),
      flagValue(dossier.proofOnRequest),
      columnValue(dossier.delivery),
      dossier.priceCents ?? null,
      columnValue(dossier.note),
      id,
    ],
  );
}

export function updateState(
  transaction: Transaction,
  id: number,
  {
    state,
    on,
    by,
    reason,
  }: { readonly state: SupplierState; readonly on: string; readonly by: string; readonly reason: string },
): void {
  transaction.run('UPDATE suppliers SET state = ?, state_on = ?, state_by = ?, state_reason = ? WHERE id = ?', [
    state,
    on,
    by,
    reason,
    id,
  ]);
}

/** Adds evidence to that of a supplier; a file that is there already is not added again. */
export function addSupplierEvidence(
  transaction: Transaction,
  { id, evidence }: Pick<Supplier, 'id' | 'evidence'>,
  added: readonly SupplierEvidence[],
): void {
  const fresh = added.filter(({ sha256 }) => !evidence.some((kept) => kept.sha256 === sha256));
  transaction.run('UPDATE suppliers SET evidence = ? WHERE id = ?', [JSON.stringify([...evidence, ...fresh]), id]);
}
