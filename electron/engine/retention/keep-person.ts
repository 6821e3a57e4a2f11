import { AppError } from '../../../shared/contract/result.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { namedContact } from '../contact/named-contact.ts';
import { liftHold, setHold } from '../sql/holds.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';

export interface HoldInput {
  /** An id or a reference. */
  readonly contact: string;
  /** `YYYY-MM-DD`, included; null lifts the hold. */
  readonly until: string | null;
  readonly reason?: string | undefined;
}

export interface KeptPerson {
  readonly contact: string;
  /** Absent: the hold is lifted. */
  readonly until?: string;
  readonly reason?: string;
}

/**
 * Keeps somebody past the retention period, in the name of `context.by`: a purge leaves him alone until a day. It permits no
 * prospecting. A later hold takes the place of an earlier one.
 *
 * @throws AppError `purge.unknown_contact`, `purge.until_unreadable`, `purge.until_past`, `purge.reason_missing`,
 *   `purge.not_held`, `reference.other_workspace`.
 */
export function keepPerson(context: EngineContext, workspace: Workspace, input: HoldInput): KeptPerson {
  const contactId = namedContact(workspace, input.contact);
  if (contactId === null) throw new AppError('purge.unknown_contact', { contact: input.contact });
  const [contact, at, by] = [String(contactId), context.now(), context.by];
  const { until } = input;
  if (until === null) {
    workspace.write((transaction) => {
      if (!liftHold(transaction, contactId)) throw new AppError('purge.not_held', { contact });
      transaction.register({ at, by, action: 'retention.released', subject: { contact } });
    });
    return { contact };
  }
  if (!isDay(until)) throw new AppError('purge.until_unreadable', { value: until });
  if (until < context.today()) throw new AppError('purge.until_past', { until });
  const reason = input.reason?.trim() ?? '';
  if (reason === '') throw new AppError('purge.reason_missing');
  workspace.write((transaction) => {
    setHold(transaction, { contactId, until, reason, at, by });
    transaction.register({ at, by, action: 'retention.kept', subject: { contact, until } });
  });
  return { contact, until, reason };
}
