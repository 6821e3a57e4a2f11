import { copyRightsRequest, readRightsRequestRows } from '../sql/rights-requests.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { contactThere } from './contact-there.ts';

/**
 * Carries the requests of people about their data, with their answers, into a restored workspace of the same key: a request
 * that came after the backup still has its month, and a restriction is lifted by its request alone. Those that the backup has
 * stay as they are there.
 *
 * @param pauses the restrictions of the replaced workspace, by their number there, in the restored one.
 */
export function carryOverRequests(
  replaced: SqlReader,
  restored: Transaction,
  pauses: ReadonlyMap<number, number>,
): void {
  for (const { request, answers } of readRightsRequestRows(replaced)) {
    const { kind, contactId } = request;
    const contact = contactId === null ? null : contactThere(String(contactId), replaced, restored);
    const isThere = contact !== null && /^\d+$/.test(contact);
    const executed =
      kind === 'restriction'
        ? request.executed.flatMap((pause) => pauses.get(Number(pause)) ?? []).map(String)
        : request.executed;
    copyRightsRequest(restored, {
      request: { ...request, contactId: isThere ? Number(contact) : null, executed },
      answers,
    });
  }
}
