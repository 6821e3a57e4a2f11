import { createHash } from 'node:crypto';
import type { Check } from '../campaign/check.ts';
import { ListRowCursor, ListRowPacker } from '../sql/list-row-codec.ts';

/** The people of a proposed list: their digest, their packed ids, and what changed since. */

/** Who came to a list and who went since it was proposed. */
export interface ListChange {
  readonly came: number;
  readonly went: number;
}

/** Ids that are hashed at once. */
const PIECE = 10_000;

/**
 * SHA-256, in hexadecimal, over the key of the campaign, the fingerprint of the rules and the ids of its people in order.
 * It has no day and no instant: the same list has the same digest tomorrow.
 */
export function digestOfList({ campaign, listed }: Check, fingerprint: string): string {
  const hash = createHash('sha256').update(`${campaign.key}\n${fingerprint}\n`);
  for (let from = 0; from < listed.length; from += PIECE)
    hash.update(
      listed
        .slice(from, from + PIECE)
        .map(({ contactId }) => `${String(contactId)}\n`)
        .join(''),
    );
  return hash.digest('hex');
}

/** The ids of its people. */
export function packedIds({ listed }: Check): Uint8Array {
  const packer = new ListRowPacker();
  for (const { contactId } of listed) packer.add({ contactId, attempts: 1, heads: [], notice: false, housemates: [] });
  return packer.finish();
}

/** @param packed the ids of the proposed list. Both ascend. */
export function changeSince(packed: Uint8Array, { listed }: Check): ListChange {
  const before = new ListRowCursor(packed);
  let came = 0;
  let went = 0;
  let isBefore = before.next();
  for (const { contactId } of listed) {
    while (isBefore && before.contactId < contactId) {
      went += 1;
      isBefore = before.next();
    }
    if (isBefore && before.contactId === contactId) isBefore = before.next();
    else came += 1;
  }
  while (isBefore) {
    went += 1;
    isBefore = before.next();
  }
  return { came, went };
}
