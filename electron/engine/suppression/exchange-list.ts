import type { Channel } from '../../../shared/domain/channel.ts';
import type { Purpose } from '../../../shared/domain/contact/facts.ts';
import type { SqlReader } from '../storage/reader.ts';
import { hexDigest } from '../model/foreign-digest.ts';
import { SERVED } from '../model/suppression-entry.ts';
import { canonicalEmail } from './canonical-email.ts';

/** The refusals of a workspace, as hashes, for another organisation that must respect them. */
export interface ExchangeList {
  /** Different digests in ascending order. */
  readonly entries: readonly { readonly type: 'email' | 'phone'; readonly hash: string }[];
  /** Entries that can’t be handed on: kept by a key of our own (erased persons), or received by another recipe. */
  readonly unreadable: number;
}

/**
 * The hashed list of profile FR-SUPP-1 (docs/formats/exports.md, Hashed lists): SHA-256 of the e-mail as
 * `canonicalEmail` writes it, or of the E.164 number with its +. Everybody who closed the channel for the
 * purpose is on it, also those who agreed again to us by hand later: their yes was not given to others.
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
      else types.set(hexDigest('sha256', kind === 'email' ? canonicalEmail(clear) : clear), kind);
    }
  }
  const entries = [...types]
    .map(([hash, type]) => ({ type, hash }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1));
  return { entries, unreadable };
}

type Row = {
  readonly kind: string;
  readonly clear: string | null;
  readonly keyed_hash: string;
  readonly algorithm: string | null;
  readonly variant: string | null;
};

/** A received digest whose spelling is known, since it met a contact, and is the profile’s. */
function typeOfVariant(variant: string | null): 'email' | 'phone' | null {
  if (variant === 'lower') return 'email';
  return variant === 'e164' ? 'phone' : null;
}
