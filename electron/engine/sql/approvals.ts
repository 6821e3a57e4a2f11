import type { Channel } from '../../../shared/domain/channel.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { textOrNull } from './column-values.ts';

/** SQL of lists that two persons approve. */

/** What the second person said. */
export interface ApprovalDecision {
  readonly decision: 'accepted' | 'refused';
  readonly by: string;
  /** Instant. */
  readonly at: string;
  /** Why it is refused; null: accepted. */
  readonly reason: string | null;
}

/** A list that one person proposed. */
export interface StoredApproval {
  readonly id: number;
  /** Key of the campaign. */
  readonly campaign: string;
  readonly name: string;
  readonly channel: Channel;
  /** The year of receipts for gifts; null: another list. */
  readonly year: number | null;
  /** The campaign as given (JSON); null: it was decided, or somebody was erased since. */
  readonly given: string | null;
  /** Of the rules. */
  readonly fingerprint: string;
  readonly digest: string;
  readonly people: number;
  /** Instant. */
  readonly proposedAt: string;
  readonly by: string;
  readonly decided: ApprovalDecision | null;
}

const COLUMNS =
  'id, campaign, name, channel, year, given, fingerprint, digest, people, proposed_at, by, decided_at, decided_by, decision, reason';

/** @param list its people, packed by `ListRowPacker`. */
export function insertApproval(
  transaction: Transaction,
  approval: Omit<StoredApproval, 'decided'>,
  list: Uint8Array,
): void {
  transaction.run(
    `INSERT INTO approvals (id, campaign, name, channel, year, given, fingerprint, digest, people, list, proposed_at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      approval.id,
      approval.campaign,
      approval.name,
      approval.channel,
      approval.year,
      approval.given,
      approval.fingerprint,
      approval.digest,
      approval.people,
      list,
      approval.proposedAt,
      approval.by,
    ],
  );
}

export function decideApproval(transaction: Transaction, id: number, decided: ApprovalDecision): void {
  transaction.run(
    'UPDATE approvals SET decision = ?, decided_by = ?, decided_at = ?, reason = ?, given = NULL WHERE id = ?',
    [decided.decision, decided.by, decided.at, decided.reason, id],
  );
}

/** The campaign of a list that another proposal replaces. */
export function forgetProposedCampaign(transaction: Transaction, id: number): void {
  transaction.run('UPDATE approvals SET given = NULL WHERE id = ? AND given IS NOT NULL', [id]);
}

/** The campaigns of all proposed lists: their filters may name a person who is erased. */
export function forgetProposedCampaigns(transaction: Transaction): void {
  transaction.run('UPDATE approvals SET given = NULL WHERE given IS NOT NULL');
}

/** Latest first. */
export function readApprovals(reader: SqlReader): readonly StoredApproval[] {
  return reader.all<SqlRow>(`SELECT ${COLUMNS} FROM approvals ORDER BY id DESC`).map(approvalOf);
}

export function readApproval(reader: SqlReader, id: number): StoredApproval | undefined {
  const row = reader.get<SqlRow>(`SELECT ${COLUMNS} FROM approvals WHERE id = ?`, [id]);
  return row === undefined ? undefined : approvalOf(row);
}

/** The latest list proposed for a campaign: it replaces those before. */
export function latestApproval(reader: SqlReader, campaign: string, year: number | null): StoredApproval | undefined {
  const row = reader.get<SqlRow>(
    `SELECT ${COLUMNS} FROM approvals WHERE campaign = ? AND year IS ? ORDER BY id DESC LIMIT 1`,
    [campaign, year],
  );
  return row === undefined ? undefined : approvalOf(row);
}

/** Its people, packed. */
export function packedApproval(reader: SqlReader, id: number): Uint8Array {
  const list = reader.get<SqlRow>('SELECT list FROM approvals WHERE id = ?', [id])?.['list'];
  return list instanceof Uint8Array ? list : new Uint8Array();
}

function approvalOf(row: SqlRow): StoredApproval {
  const text = (column: string): string => String(row[column]);
  return {
    id: Number(row['id']),
    campaign: text('campaign'),
    name: text('name'),
    channel: text('channel') as Channel,
    year: typeof row['year'] === 'number' ? row['year'] : null,
    given: textOrNull(row['given']),
    fingerprint: text('fingerprint'),
    digest: text('digest'),
    people: Number(row['people']),
    proposedAt: text('proposed_at'),
    by: text('by'),
    decided: decisionOf(row),
  };
}

function decisionOf(row: SqlRow): ApprovalDecision | null {
  const decision = textOrNull(row['decision']);
  if (decision === null) return null;
  return {
    decision: decision as ApprovalDecision['decision'],
    by: String(row['decided_by']),
    at: String(row['decided_at']),
    reason: textOrNull(row['reason']),
  };
}

/**
 * What was refused in a replaced workspace is refused in the restored one, by id and digest. A list that was proposed
 * again since has to be proposed again.
 */
export function carryOverRefusals(replaced: SqlReader, restored: Transaction): void {
  for (const { id, digest, proposedAt, decided } of readApprovals(replaced))
    if (decided?.decision === 'refused')
      restored.run(
        `UPDATE approvals SET decision = 'refused', decided_by = ?, decided_at = ?, reason = ?, given = NULL
         WHERE id = ? AND digest = ? AND proposed_at = ? AND decision IS NOT 'refused'`,
        [decided.by, decided.at, decided.reason, id, digest, proposedAt],
      );
}
