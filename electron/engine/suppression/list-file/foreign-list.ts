import {
  emailSpellings,
  hexDigest,
  phoneSpellings,
  readDigest,
  type Algorithm,
  type Variant,
} from '../../model/foreign-digest.ts';
import type { NewEntry } from '../../model/oppositions.ts';
import type { ChannelScope } from '../../../../shared/domain/channel.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import type { Steps } from '../../steps/pauses.ts';
import { readCoordinateRows, type CoordinateRow } from '../../sql/contacts.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { lastContactId } from '../../sql/imports.ts';

/** A list of plain hashes from another organisation: every spelling is tried on the workspace's contacts. */

/** The first digest in a row, or null. */
export function digestInRow(row: Row, algorithm: Algorithm): string | null {
  for (let column = 0; column < row.width; column += 1) {
    const found = readDigest(algorithm, textOf(row.cell(column)));
    if (found !== null) return found;
  }
  return null;
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  // A digest of only digits may have become a number in a spreadsheet, which loses digits.
  return cell !== null && typeof cell === 'object' && cell.kind !== 'date' ? cell.text : '';
}

/** The digests that match a coordinate of the workspace, and their spelling. */
export interface ForeignHits {
  readonly byDigest: ReadonlyMap<string, Variant>;
  /** The spelling with the most hits. */
  readonly variant: Variant | null;
}

export function* findingHits(
  reader: SqlReader,
  digests: ReadonlySet<string>,
  algorithm: Algorithm,
): Steps<ForeignHits> {
  const byDigest = new Map<string, Variant>();
  const counts = new Map<Variant, number>();
  for (const { kind, value } of coordinatesInPieces(reader)) {
    yield;
    const spellings = kind === 'email' ? emailSpellings(value) : phoneSpellings(value);
    for (const [variant, spelling] of spellings) {
      const hashed = hexDigest(algorithm, spelling);
      if (!digests.has(hashed) || byDigest.has(hashed)) continue;
      byDigest.set(hashed, variant);
      counts.set(variant, (counts.get(variant) ?? 0) + 1);
    }
  }
  const best = [...counts].sort(([, one], [, other]) => other - one)[0];
  return { byDigest, variant: best?.[0] ?? null };
}

/** Contacts per read of coordinates. */
const PIECE = 500;

/** Every coordinate; no query is open during pauses. */
function* coordinatesInPieces(reader: SqlReader): Generator<CoordinateRow, undefined> {
  const last = lastContactId(reader);
  for (let from = 1; from <= last; from += PIECE) yield* [...readCoordinateRows(reader, from, from + PIECE - 1)];
}

export function foreignEntry(
  hashed: string,
  algorithm: Algorithm,
  variant: Variant | null,
  channel: ChannelScope,
  on: string | null,
): NewEntry {
  return {
    kind: 'foreign',
    channel,
    keyedHash: hashed,
    clear: null,
    personHash: null,
    personClear: null,
    algorithm,
    variant,
    on,
    purpose: null,
  };
}
