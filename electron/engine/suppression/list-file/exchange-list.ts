import type { Channel } from '../../../../shared/domain/channel.ts';
import type { Purpose } from '../../../../shared/domain/contact/facts.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { hexDigest } from '../../model/foreign-digest.ts';
import { SERVED } from '../../model/suppression-entry.ts';
import { canonicalEmail } from './canonical-email.ts';

/** The oppositions of a workspace, as hashes, for another organisation that must respect them. */
export interface ExchangeList {
  /** Distinct digests in ascending order. */
  readonly entries: readonly { readonly type: 'email' | 'phone'; readonly hash: string }[];
  /**
   * Entries that can’t be passed on: hashed with the workspace's key (erased persons), or received in another
   * normalisation.
   */
  readonly unreadable: number;
}

/**
 * The hashed list of profile FR-SUPP-1 (docs/formats/exports.md, Hashed lists): SHA-256 of the e-mail in the form of
 * `canonicalEmail`, or of the E.164 number with its +. It contains everyone who closed the channel for the purpose,
 * also those who later consented again to us: that consent was not given to others.
 */
export function exchangeList(reader: SqlReader, channel: Channel, purpose: Purpose): ExchangeList {
  const types = new Map<string, 'email' | 'phone'>();
  let unreadable = 0;
  const rows = reader.iterate<Row>(
    `SELECT kind, clear, keyed_hash, algorithm, variant FROM suppressions
     WHERE channel IN ('all', ?) AND (purpose IS NULL OR purpose = ?)`,
    [channel, purpose],
  );
  for (const row of rows) {
    const { kind, clear } = row;
    if (kind === 'foreign') {
      const type = row.algorithm === 'sha256' ? typeOfVariant(row.variant) : null;
      if (type === null) unreadable += 1;
      else if (SERVED[type].includes(channel)) types.set(row.keyed_hash, type);
    } else if ((kind === 'email' || kind === 'phone') && SERVED[kind].includes(channel)) {
      if (clear === null) unreadable += 1;
      else types.set(exchangeDigest(kind, clear), kind);
    }
  }
  const entries = [...types]
    .map(([hash, type]) => ({ type, hash }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1));
  return { entries, unreadable };
}

/** SHA-256 of an e-mail or number, as the profile FR-SUPP-1 writes it (docs/formats/exports.md). */
export function exchangeDigest(kind: 'email' | 'phone', coordinate: string): string {
  return hexDigest('sha256', kind === 'email' ? canonicalEmail(coordinate) : coordinate);
}

type Row = {
  readonly kind: string;
  readonly clear: string | null;
  readonly keyed_hash: string;
  readonly algorithm: string | null;
  readonly variant: string | null;
};

/** A received digest whose spelling is known from a matching contact, and is that of the profile. */
function typeOfVariant(variant: string | null): 'email' | 'phone' | null {
  if (variant === 'lower') return 'email';
  return variant === 'e164' ? 'phone' : null;
}
