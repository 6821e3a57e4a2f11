import { AppError } from '../../../shared/contract/result.ts';
import {
  asksTwoPersons,
  decideOffProposal,
  insertOffProposal,
  switchTwoPersonsOn,
  waitingOffProposal,
} from '../sql/two-persons.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { ApprovalAnswer } from './decide-list.ts';
import { isSameName } from './same-name.ts';

/**
 * The setting « two persons approve every list ». One name switches it on; to switch it off, one person proposes and
 * another one accepts.
 */

type Signer = Pick<EngineContext, 'now' | 'by'>;

/** From now on every list waits for two persons; a proposal to switch the setting off is over. */
export function askTwoPersons({ now, by }: Signer, transaction: Transaction): void {
  if (asksTwoPersons(transaction) && waitingOffProposal(transaction) === null) return;
  switchTwoPersonsOn(transaction, { at: now(), by });
  transaction.register({ at: now(), by, action: 'approval.switched_on', subject: {} });
}

/** @throws AppError `approval.not_asked`, `approval.off_proposed`. */
export function proposeOff({ now, by }: Signer, transaction: Transaction): void {
  if (!asksTwoPersons(transaction)) throw new AppError('approval.not_asked');
  const waiting = waitingOffProposal(transaction);
  if (waiting !== null) throw new AppError('approval.off_proposed', { by: waiting.by });
  insertOffProposal(transaction, { at: now(), by });
  transaction.register({ at: now(), by, action: 'approval.off_proposed', subject: {} });
}

/**
 * @throws AppError `approval.off_none`, `approval.off_same_person`, `approval.reason_missing`. The person who proposed it may
 *   refuse it.
 */
export function decideOff({ now, by }: Signer, transaction: Transaction, answer: ApprovalAnswer): void {
  const waiting = waitingOffProposal(transaction);
  if (waiting === null) throw new AppError('approval.off_none');
  const reason = answer.decision === 'refused' ? answer.reason.trim() : null;
  if (reason === '') throw new AppError('approval.reason_missing');
  if (reason === null && isSameName(waiting.by, by)) throw new AppError('approval.off_same_person', { by: waiting.by });
  decideOffProposal(transaction, waiting.id, { decision: answer.decision, by, at: now(), reason });
  const entry = { at: now(), by, subject: {} };
  if (reason === null) transaction.register({ ...entry, action: 'approval.switched_off' });
  else transaction.register({ ...entry, action: 'approval.off_refused' });
}
