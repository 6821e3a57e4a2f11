import { createHash } from 'node:crypto';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { CallOutcome } from '../../../shared/domain/contact/words.ts';
import { textOf } from './column-values.ts';
import { CONSENT_SCOPE_COLUMNS, consentScopeOf, consentScopeValues } from './consent-columns.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/**
 * SQL of the proof vault: data of erased people that the law requires to keep or that prove compliance
 * (docs/law/rules-fr.md, section 6.2). It permits nothing, and is searched by coordinate alone.
 */

export const PROOF_KINDS = ['consent', 'request', 'call'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** An evidence file. */
export interface ProofEvidence {
  readonly sha256: string;
  /** It concerns this person alone, and stays with the proof. */
  readonly isKept: boolean;
}

/** The content of a proof: exactly the fields of R-10. */
export interface Proof {
  readonly kind: ProofKind;
  /** Instant or day of the consent, the request or the call. */
  readonly at: string;
  readonly channel?: ChannelScope;
  /** The text that was shown. */
  readonly wording?: string;
  /** Where the person answered: the form, the shop. */
  readonly medium?: string;
  readonly slot?: string;
  /** Last day of the stated period. */
  readonly until?: string;
  readonly mentions?: readonly string[];
  readonly organisations?: readonly string[];
  readonly operators?: readonly string[];
  readonly goods?: readonly string[];
  readonly withdrawnAt?: string;
  readonly withdrawnChannel?: ChannelScope;
  readonly outcome?: CallOutcome;
  readonly evidence: readonly ProofEvidence[];
  /** The last day on which it is kept. */
  readonly keepUntil: string;
}

/** Adds a proof to the vault; an equal proof is kept for the longer of both periods. */
export function keepProof(transaction: Transaction, proof: Proof, keyedHashes: readonly string[]): void {
  const digest = digestOf(proof, keyedHashes);
  const known = transaction.get<{ id: number; keep_until: string }>(
    'SELECT id, keep_until FROM proofs WHERE digest = ?',
    [digest],
  );
  if (known !== undefined) {
    if (proof.keepUntil > known.keep_until)
      transaction.run('UPDATE proofs SET keep_until = ? WHERE id = ?', [proof.keepUntil, known.id]);
    return;
  }
  const id = transaction.nextId('proofs');
  transaction.run(
    `INSERT INTO proofs (id, digest, kind, at, channel, ${CONSENT_SCOPE_COLUMNS}, medium, slot, until, withdrawn_at, withdrawn_channel, outcome, keep_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      digest,
      proof.kind,
      proof.at,
      proof.channel ?? null,
      ...consentScopeValues(proof),
      proof.medium ?? null,
      proof.slot ?? null,
      proof.until ?? null,
      proof.withdrawnAt ?? null,
      proof.withdrawnChannel ?? null,
      proof.outcome ?? null,
      proof.keepUntil,
    ],
  );
  for (const hash of new Set(keyedHashes))
    transaction.run('INSERT INTO proof_coordinates (keyed_hash, proof_id) VALUES (?, ?)', [hash, id]);
  for (const { sha256, isKept } of proof.evidence) {
    transaction.run('INSERT INTO proof_evidence (proof_id, sha256, is_kept) VALUES (?, ?, ?)', [
      id,
      sha256,
      Number(isKept),
    ]);
  }
}

/** Digest of all fields except the period and whether a file is kept; it never contains a coordinate in clear. */
function digestOf(proof: Proof, keyedHashes: readonly string[]): string {
  const {
    kind,
    at,
    channel,
    wording,
    medium,
    slot,
    until,
    mentions,
    organisations,
    operators,
    goods,
    withdrawnAt,
    withdrawnChannel,
    outcome,
    evidence,
  } = proof;
  const said = [
    kind,
    at,
    channel,
    wording,
    medium,
    slot,
    until,
    mentions,
    organisations,
    operators,
    goods,
    withdrawnAt,
    withdrawnChannel,
    outcome,
  ].map((value) => value ?? null);
  return createHash('sha256')
    .update(JSON.stringify([said, evidence.map(({ sha256 }) => sha256).sort(), [...new Set(keyedHashes)].sort()]))
    .digest('hex');
}

/** The proofs under some keyed hashes, oldest first. */
export function readProofsWith(reader: SqlReader, keyedHashes: Iterable<string>): readonly Proof[] {
  const ids = new Set<number>();
  for (const hash of keyedHashes)
    for (const [id] of reader.values('SELECT proof_id FROM proof_coordinates WHERE keyed_hash = ?', [hash]))
      ids.add(Number(id));
  const proofs = [...ids].flatMap((id) =>
    reader.all('SELECT * FROM proofs WHERE id = ?', [id]).map((row) => proofOf(reader, row)),
  );
  return proofs.sort((one, other) => (one.at < other.at ? -1 : 1));
}

function proofOf(reader: SqlReader, row: SqlRow): Proof {
  const evidence = reader
    .all<{ sha256: string; is_kept: number }>(
      'SELECT sha256, is_kept FROM proof_evidence WHERE proof_id = ? ORDER BY sha256',
      [Number(row['id'])],
    )
    .map(({ sha256, is_kept }) => ({ sha256, isKept: is_kept === 1 }));
  return withoutAbsent<Proof>({
    kind: String(row['kind']) as ProofKind,
    at: String(row['at']),
    channel: textOf(row['channel']) as Proof['channel'],
    ...consentScopeOf(row),
    medium: textOf(row['medium']),
    slot: textOf(row['slot']),
    until: textOf(row['until']),
    withdrawnAt: textOf(row['withdrawn_at']),
    withdrawnChannel: textOf(row['withdrawn_channel']) as Proof['withdrawnChannel'],
    outcome: textOf(row['outcome']) as Proof['outcome'],
    evidence,
    keepUntil: String(row['keep_until']),
  });
}

/** The number of proofs of each kind, and the evidence files kept for them. */
export interface ProofCounts {
  readonly consents: number;
  readonly requests: number;
  readonly calls: number;
  readonly evidence: number;
}

/** The proofs whose period is over on a day: from the third anniversary on. */
export function countProofsDue(reader: SqlReader, day: string): ProofCounts {
  const count = (kind: ProofKind): number =>
    Number(
      reader.get('SELECT count(*) AS due FROM proofs WHERE keep_until < ? AND kind = ?', [day, kind])?.['due'] ?? 0,
    );
  const evidence = reader.get(
    `SELECT count(*) AS due FROM (SELECT sha256 FROM proof_evidence JOIN proofs ON proofs.id = proof_id WHERE is_kept = 1 GROUP BY sha256 HAVING max(keep_until) < :day)
      WHERE sha256 NOT IN (SELECT sha256 FROM evidence)`,
    { day },
  );
  return {
    consents: count('consent'),
    requests: count('request'),
    calls: count('call'),
    evidence: Number(evidence?.['due'] ?? 0),
  };
}

/** Deletes them. */
export function deleteProofsDue(transaction: Transaction, day: string): void {
  const due = '(SELECT id FROM proofs WHERE keep_until < ?)';
  for (const table of ['proof_coordinates', 'proof_evidence'])
    transaction.run(`DELETE FROM ${table} WHERE proof_id IN ${due}`, [day]);
  transaction.run('DELETE FROM proofs WHERE keep_until < ?', [day]);
}

/** Every proof with the keyed hashes of its person, oldest first. */
export function* readWholeProofs(
  reader: SqlReader,
): Generator<{ readonly proof: Proof; readonly keyedHashes: readonly string[] }, undefined> {
  for (const row of reader.all('SELECT * FROM proofs ORDER BY at, id')) {
    const hashes = reader.values('SELECT keyed_hash FROM proof_coordinates WHERE proof_id = ?', [Number(row['id'])]);
    yield { proof: proofOf(reader, row), keyedHashes: Array.from(hashes, ([hash]) => String(hash)) };
  }
}

/** Copies the vault of a replaced workspace into its replacement. Both have the same key. */
export function carryOverProofs(replaced: SqlReader, restored: Transaction): void {
  for (const { proof, keyedHashes } of readWholeProofs(replaced)) keepProof(restored, proof, keyedHashes);
}

/** A call to an erased person, by the keyed hash of a number. */
export interface KeptCall {
  readonly keyedHash: string;
  readonly at: string;
}

/** The calls of a day and later. */
export function readKeptCalls(reader: SqlReader, from: string): readonly KeptCall[] {
  return reader.all<{ keyedHash: string; at: string }>(
    "SELECT keyed_hash AS keyedHash, at FROM proofs JOIN proof_coordinates ON proof_id = id WHERE kind = 'call' AND at >= ? ORDER BY at",
    [from],
  );
}

/** SHA-256 of the evidence files still named by an import, or by a proof whose file stays. */
export function readNeededEvidence(reader: Pick<SqlReader, 'all'>): ReadonlySet<string> {
  const rows = reader.all<{ sha256: string }>(
    `SELECT sha256 FROM evidence UNION SELECT sha256 FROM proof_evidence WHERE is_kept = 1
     UNION SELECT evidence_sha256 FROM recipients WHERE evidence_sha256 IS NOT NULL
     UNION SELECT value ->> 'sha256' FROM suppliers, json_each(suppliers.evidence)
     UNION SELECT evidence_sha256 FROM supplier_proofs WHERE evidence_sha256 IS NOT NULL`,
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
