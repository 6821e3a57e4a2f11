import type { Channel } from '../../../shared/domain/channel.ts';
import { targetsOf } from '../campaign/judge/targets.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { coordinatesOf, formerIdentities } from '../model/corrected-contact.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { headOf } from '../sql/list-row-codec.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { RowOut } from './judge-list.ts';

/** A row to remove from a tool, with the remaining data of its people. */
export interface WithdrawnRow extends RowOut {
  readonly reference: string;
  /** Null: erased, or the import was undone. */
  readonly contact: StoredContact | null;
  /** E-mails or numbers of the person on the list, as far as known. */
  readonly coordinates: readonly string[];
  readonly housemates: readonly StoredContact[];
}

/** Rows per step between two pauses. */
const BATCH = 300;

/** The rows one by one, in the order of the list. */
export async function* withdrawnRows(
  { signal }: Pick<EngineContext, 'signal'>,
  reader: SqlReader,
  {
    channel,
    isPassedOn,
    rows,
    reference,
  }: {
    channel: Channel;
    /** The list went to a recipient, who got one coordinate of each person. */
    isPassedOn: boolean;
    rows: readonly RowOut[];
    reference: (contactId: number) => string;
  },
): AsyncGenerator<WithdrawnRow, undefined> {
  const pauses = new Pauses(signal);
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const ids = batch.flatMap(({ row }) => [row.contactId, ...row.housemates]);
    const contacts = new Map(
      Array.from(iterateContacts(reader, { ids: [...new Set(ids)].sort((one, other) => one - other) }), (contact) => [
        contact.id,
        contact,
      ]),
    );
    for (const out of batch) {
      const contact = contacts.get(out.row.contactId) ?? null;
      // An older list has the heads of all numbers; the first is that of the number used.
      const heads = isPassedOn ? out.row.heads.slice(0, 1) : out.row.heads;
      yield {
        ...out,
        reference: reference(out.row.contactId),
        contact,
        coordinates: contact === null ? [] : coordinatesUsed(contact, channel, { heads, isPassedOn }, hash),
        housemates: out.row.housemates.flatMap((id) => contacts.get(id) ?? []),
      };
    }
    await pauses.pause();
  }
}

/** The coordinates of a contact on the list; for an older list without heads, all possible ones. */
function coordinatesUsed(
  contact: StoredContact,
  channel: Channel,
  { heads, isPassedOn }: { readonly heads: readonly string[]; readonly isPassedOn: boolean },
  hash: KeyedHash,
): readonly string[] {
  const targets = targetsOf(contact, channel);
  const known = typeof targets === 'string' ? [] : targets.filter(({ kind }) => kind !== 'address');
  const isUsed = (coordinate: string): boolean => heads.length === 0 || heads.includes(headOf(hash, coordinate));
  const used = known.map(({ coordinate }) => coordinate).filter(isUsed);
  if (used.length > 0 || !isPassedOn) return used;
  // The recipient has the coordinate as it was before it was corrected.
  const former = formerIdentities(contact).flatMap((identity) => coordinatesOf(identity, channel));
  return [...new Set(former)].filter(isUsed);
}
