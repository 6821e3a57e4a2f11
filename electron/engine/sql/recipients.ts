import { fold } from '../../../shared/domain/value/fold.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of organisations that receive data. A name is compared without case and accents. */

export interface StoredRecipient {
  readonly id: number;
  readonly name: string;
  /** Last day of the contract. */
  readonly contractUntil: string | null;
  /** The contract, kept as evidence. */
  readonly evidence: { readonly sha256: string; readonly name: string } | null;
  /** Who takes the oppositions there. */
  readonly contact: string | null;
}

const COLUMNS = 'id, name, contract_until, evidence_sha256, evidence_name, contact';

/** By name. */
export function readRecipients(reader: SqlReader): readonly StoredRecipient[] {
  return reader.all(`SELECT ${COLUMNS} FROM recipients ORDER BY folded`).map(storedRecipient);
}

export function recipientRow(reader: SqlReader, name: string): StoredRecipient | undefined {
  const row = reader.get<SqlRow>(`SELECT ${COLUMNS} FROM recipients WHERE folded = ?`, [fold(name)]);
  return row === undefined ? undefined : storedRecipient(row);
}

/** Adds a recipient; one of that name stays as it is. */
export function knowRecipient(
  transaction: Transaction,
  { name, at, by }: { readonly name: string; readonly at: string; readonly by: string },
): void {
  const id = transaction.nextId('recipients');
  transaction.run(
    'INSERT INTO recipients (id, name, folded, at, by) VALUES (?, ?, ?, ?, ?) ON CONFLICT (folded) DO NOTHING',
    [id, name, fold(name), at, by],
  );
}

/** What is known of a recipient besides its name; absent: it stays as it is. */
export type RecipientChange = Partial<Pick<StoredRecipient, 'contractUntil' | 'evidence' | 'contact'>>;

export function changeRecipient(
  transaction: Transaction,
  { name, at, by }: { readonly name: string; readonly at: string; readonly by: string },
  change: RecipientChange,
): void {
  const set: readonly (readonly [column: string, value: string | null])[] = [
    ...(change.contractUntil === undefined ? [] : [['contract_until', change.contractUntil] as const]),
    ...(change.contact === undefined ? [] : [['contact', change.contact] as const]),
    ...(change.evidence === undefined
      ? []
      : [
          ['evidence_sha256', change.evidence?.sha256 ?? null] as const,
          ['evidence_name', change.evidence?.name ?? null] as const,
        ]),
    ['at', at],
    ['by', by],
  ];
  transaction.run(`UPDATE recipients SET ${set.map(([column]) => `${column} = ?`).join(', ')} WHERE folded = ?`, [
    ...set.map(([, value]) => value),
    fold(name),
  ]);
}

/** The ids of the lists passed on to a recipient, oldest first. */
export function transfersTo(reader: SqlReader, recipientId: number): readonly number[] {
  const folded = String(reader.get('SELECT folded FROM recipients WHERE id = ?', [recipientId])?.['folded'] ?? '');
  return reader
    .all("SELECT id, recipient FROM exports WHERE purpose = 'transfer' ORDER BY id")
    .flatMap((row) => (fold(String(row['recipient'])) === folded ? [Number(row['id'])] : []));
}

function storedRecipient(row: SqlRow): StoredRecipient {
  const sha256 = textOrNull(row['evidence_sha256']);
  return {
    id: Number(row['id']),
    name: String(row['name']),
    contractUntil: textOrNull(row['contract_until']),
    evidence: sha256 === null ? null : { sha256, name: String(row['evidence_name']) },
    contact: textOrNull(row['contact']),
  };
}
