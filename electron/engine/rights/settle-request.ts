import { AppError } from '../../../shared/contract/result.ts';
import type { RightsKind, RightsOutcome } from '../../../shared/domain/contact/rights.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import type { RightsRequest } from '../model/rights-request.ts';
import { endPause } from '../sql/pauses.ts';
import { closeRightsRequest, executeRightsRequest } from '../sql/rights-requests.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { currentRequest, listedRequest, requestNumbered, type ListedRequest } from './list-requests.ts';

/** Whether what was asked for is done; where nothing is held, or any more, the answer is all there is to do. */
export function isExecuted({ executedOn, contactId, kind, answers }: RightsRequest): boolean {
  const isAnswered = answers.length > 0;
  if (kind === 'access' || kind === 'portability') return isAnswered;
  return executedOn !== null || (contactId === null && isAnswered);
}

/**
 * Closes a request: done, refused or unfounded, the last two with the reason.
 *
 * @throws AppError `rights.unknown`, `rights.closed`, `rights.reason_missing`, `rights.not_done`.
 */
export function closeRequest(
  context: EngineContext,
  workspace: Workspace,
  number: string,
  given: { readonly outcome: RightsOutcome; readonly reason?: string | undefined; readonly on?: string | undefined },
): ListedRequest {
  const { outcome, on = context.today() } = given;
  const request = currentRequest(workspace, number);
  if (on > context.today() || on < request.receivedOn) throw new AppError('rights.day_outside', { day: on });
  const reason = given.reason?.trim() ?? '';
  if (outcome !== 'done' && reason === '') throw new AppError('rights.reason_missing');
  if (outcome === 'done' && !isExecuted(request)) throw notDone(request);
  workspace.write((transaction) => {
    // A refused restriction holds nobody back.
    if (request.kind === 'restriction' && outcome !== 'done')
      for (const pause of request.executed) endPause(transaction, Number(pause), { at: context.now(), by: context.by });
    closeRightsRequest(transaction, request.id, { outcome, reason: reason === '' ? null : reason, on });
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'rights.closed',
      subject: { request: request.id, kind: request.kind, outcome },
    });
  });
  return listedRequest(workspace, requestNumbered(workspace, number), on);
}

/** The sentence that says what is to be done first. */
export function notDone({ id, kind, contactId }: RightsRequest): AppError {
  return new AppError(contactId !== null ? `rights.not_done_${kind}` : 'rights.not_answered', { number: String(id) });
}

/**
 * The request that an erasure, a correction or an opposition carries out.
 *
 * @param contactIds the people named with it; absent: not one contact.
 * @throws AppError `rights.unknown`, `rights.closed`, `rights.other_kind`, `rights.other_person`.
 */
export function requestFor(
  workspace: Workspace,
  number: string,
  kind: RightsKind,
  contactIds?: readonly number[],
): RightsRequest {
  const request = currentRequest(workspace, number);
  if (request.kind !== kind) throw new AppError('rights.other_kind', { number });
  if (contactIds !== undefined && !areThePerson(workspace, contactIds, request.contactId))
    throw new AppError('rights.other_person', { number });
  return request;
}

/** Whether some contacts are the person of a request; none is nobody. */
function areThePerson(reader: SqlReader, contactIds: readonly number[], asking: number | null): boolean {
  return asking !== null && contactIds.length > 0 && LinkedContacts.read(reader).areOne([asking, ...contactIds]);
}

export function noteExecuted(
  { today, now, by }: EngineContext,
  transaction: Transaction,
  request: RightsRequest,
  executed: readonly string[],
): void {
  executeRightsRequest(transaction, request, { on: today(), executed });
  transaction.register({
    at: now(),
    by,
    action: 'rights.executed',
    subject: { request: request.id, kind: request.kind },
  });
}
