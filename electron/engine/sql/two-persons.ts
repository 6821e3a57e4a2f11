import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { ApprovalDecision } from './approvals.ts';

/** SQL of the setting « two persons approve every list ». */

/** A proposal to switch it off, which waits for another person. */
interface OffProposal {
  readonly id: number;
  readonly by: string;
  /** Instant. */
  readonly proposedAt: string;
}

interface Signed {
  readonly by: string;
  /** Instant. */
  readonly at: string;
}

/** Whether every list waits for two persons. Off in a new workspace. */
export function asksTwoPersons(reader: SqlReader): boolean {
  return (
    reader.get<SqlRow>("SELECT wanted FROM two_persons WHERE decision = 'accepted' ORDER BY id DESC LIMIT 1")?.[
      'wanted'
    ] === 'on'
  );
}

/** One name is enough; a proposal to switch it off is over. */
export function switchTwoPersonsOn(transaction: Transaction, { by, at }: Signed): void {
  transaction.run(
    `INSERT INTO two_persons (id, wanted, proposed_at, by, decided_at, decided_by, decision)
     VALUES (?, 'on', ?, ?, ?, ?, 'accepted')`,
    [transaction.nextId('two_persons'), at, by, at, by],
  );
}

export function insertOffProposal(transaction: Transaction, { by, at }: Signed): void {
  transaction.run("INSERT INTO two_persons (id, wanted, proposed_at, by) VALUES (?, 'off', ?, ?)", [
    transaction.nextId('two_persons'),
    at,
    by,
  ]);
}

/** The proposal to switch it off that nobody decided; null: none. */
export function waitingOffProposal(reader: SqlReader): OffProposal | null {
  const row = reader.get<SqlRow>('SELECT id, by, proposed_at, decision FROM two_persons ORDER BY id DESC LIMIT 1');
  if (row === undefined || row['decision'] !== null) return null;
  return { id: Number(row['id']), by: String(row['by']), proposedAt: String(row['proposed_at']) };
}

export function decideOffProposal(transaction: Transaction, id: number, decided: ApprovalDecision): void {
  transaction.run('UPDATE two_persons SET decision = ?, decided_by = ?, decided_at = ?, reason = ? WHERE id = ?', [
    decided.decision,
    decided.by,
    decided.at,
    decided.reason,
    id,
  ]);
}
