import { AppError } from '../../../shared/contract/result.ts';
import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import { readContact } from '../contact/contact-reader.ts';
import { addressCoordinate } from '../model/provenance.ts';
import { readSuspicionsOf } from '../sql/suspicions.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recordWithin } from './record-facts.ts';
import { reportedState } from './reported-state.ts';
import { stateAnswer, type StateAnswer } from './state-answer.ts';

/**
 * Records a state that `context.by` learnt of a person, as a record by hand.
 *
 * @param reported `phone`: the wrong number, as stored; `on`: day of the information, absent: today.
 * @throws AppError `person.unknown`, `suspicion.…`, `decision.name_missing`; then nothing was recorded.
 */
export function reportState(
  context: EngineContext,
  workspace: Workspace,
  reported: {
    readonly contact: number;
    readonly kind: ContactStatus;
    readonly phone?: string | undefined;
    readonly on?: string | undefined;
  },
): StateAnswer {
  const { contact: id, kind, phone, on = context.today() } = reported;
  const contact = readContact(workspace, id);
  if (contact === undefined) throw new AppError('person.unknown');
  if (on > context.today()) throw new AppError('suspicion.day_to_come', { day: on });
  if (context.by.trim() === '') throw new AppError('decision.name_missing');
  if ((kind === 'moved' || kind === 'undeliverable') && addressCoordinate(contact.person) === null)
    throw new AppError('suspicion.no_address');
  const add = { status: kind, statusOn: on, ...(phone === undefined ? {} : { phone }) };
  const state = reportedState(add, contact);
  if (kind === 'wrong_number' && (state?.coordinate ?? null) === null)
    throw new AppError('suspicion.which_number', { count: contact.phones.length });
  if (phone !== undefined && contact.phones.every(({ number }) => number !== phone))
    throw new AppError('suspicion.other_number');
  workspace.write((transaction) => {
    recordWithin(context, transaction, {
      name: context.by,
      bytes: Buffer.from(JSON.stringify({ id: String(id), add })),
    });
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'state.confirmed',
      subject: { contact: String(id), kind },
    });
  });
  const ids = readSuspicionsOf(workspace, id).flatMap((one) =>
    one.kind === kind && one.coordinate === (state?.coordinate ?? null) ? String(one.id) : [],
  );
  return stateAnswer(context, workspace, contact, { ids, kind, state: 'confirmed', on, by: context.by });
}
