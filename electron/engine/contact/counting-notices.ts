import { sourceKey } from '../model/provenance.ts';
import type { StoredNotice } from '../model/stored-notice.ts';
import type { StoredOrigin } from '../model/stored-contact.ts';
import { type NoticeRounds, readNotices } from '../sql/notices.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * The notices that count for the contacts in a range of ids, both ends included, in the order of the contacts. A notice
 * of an origin that was taken back is left out.
 */
export function* countingNotices(
  reader: SqlReader,
  [from, to]: readonly [from: number, to: number],
  { notices, origins }: { readonly notices: NoticeRounds; readonly origins: ReadonlyMap<number, StoredOrigin> },
): Generator<StoredNotice & { readonly contactId: number }, undefined> {
  const keys = new Map<number, string>();
  for (const { contactId, originId, importId, on } of readNotices(reader, from, to, notices)) {
    const told = origins.get(originId);
    if (told?.importId !== importId) continue;
    let source = keys.get(originId);
    if (source === undefined) keys.set(originId, (source = sourceKey(told.stated)));
    yield { contactId, source, on };
  }
}
