import type { ContactSheet } from '../../../shared/contract/contact.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { normalisePhones } from '../../../shared/domain/value/phone.ts';
import { readContact } from '../contact/contact-reader.ts';
import { numbersInDoubt } from '../model/doubted-coordinate.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Suspicion, SuspicionState } from '../model/suspicion.ts';
import type { EngineContext } from '../steps/context.ts';
import { bindSuspicions, decideSuspicions, readSuspicion } from '../sql/suspicions.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recordWithin } from './record-facts.ts';
import { stateAnswer, type StateAnswer } from './state-answer.ts';

type OpenQuestion = ContactSheet['suspicions'][number];

/** The decisions to take about a contact: each question once, for any number of rows. */
export function openQuestions(
  suspicions: readonly Suspicion[],
  { phones }: Pick<StoredContact, 'phones'>,
): readonly OpenQuestion[] {
  const asked = new Map<string, OpenQuestion>();
  for (const { id, kind, coordinate, source, words, state } of suspicions) {
    const key = `${kind} ${coordinate ?? ''}`;
    if (state === 'open' && !asked.has(key))
      asked.set(key, {
        id: String(id),
        kind,
        words,
        source,
        asksForNumber: kind === 'wrong_number' && coordinate === null && numbersInDoubt(words, phones).length > 1,
      });
  }
  return [...asked.values()];
}

export interface DecidedSuspicion {
  readonly id: number;
  readonly state: Extract<SuspicionState, 'confirmed' | 'dismissed'>;
  /** Day of the information; absent: today. */
  readonly on?: string | undefined;
  /** Which of the person's numbers is wrong, where the remark does not say it; in any spelling. */
  readonly phone?: string | undefined;
}

/**
 * Records the decision of `context.by` on a remark, for all rows with the same statement. A confirmation about the
 * person is a fact recorded by hand, which no file reverts; about one coordinate, it closes that one alone.
 *
 * @throws AppError `suspicion.…`, `decision.name_missing`; then nothing was recorded.
 */
export function decideSuspicion(context: EngineContext, workspace: Workspace, decision: DecidedSuspicion): StateAnswer {
  const { id, state, on = context.today() } = decision;
  const found = readSuspicion(workspace, id);
  const contact = found === null ? undefined : readContact(workspace, found.contactId);
  if (found === null || contact === undefined) throw new AppError('suspicion.unknown', { id: String(id) });
  if (found.state !== 'open')
    throw new AppError('suspicion.decided', { by: found.decidedBy ?? '', on: found.decidedOn ?? '' });
  if (on > context.today()) throw new AppError('suspicion.day_to_come', { day: on });
  if (context.by.trim() === '') throw new AppError('decision.name_missing');
  const number = numberMeant(contact, found, decision);
  const ids = workspace.write((transaction) => {
    if (number !== null) bindSuspicions(transaction, found, number);
    const decided = { ...found, coordinate: number ?? found.coordinate };
    const ids = decideSuspicions(transaction, decided, { state, on, by: context.by });
    if (state === 'confirmed' && decided.coordinate === null) {
      const line = { id: String(found.contactId), add: { status: found.kind, statusOn: on } };
      recordWithin(context, transaction, { name: context.by, bytes: Buffer.from(JSON.stringify(line)) });
    }
    transaction.register({
      at: context.now(),
      by: context.by,
      action: `state.${state}`,
      subject: { contact: String(found.contactId), kind: found.kind },
    });
    return ids;
  });
  return stateAnswer(context, workspace, contact, {
    ids: ids.map(String),
    kind: found.kind,
    state,
    on,
    by: context.by,
  });
}

/** @throws AppError `suspicion.which_number`, `suspicion.other_number`, `suspicion.number_unused` */
function numberMeant(
  { phones }: StoredContact,
  { kind, coordinate, words }: Suspicion,
  { state, phone }: DecidedSuspicion,
): string | null {
  const isAsked = kind === 'wrong_number' && coordinate === null && state === 'confirmed';
  if (phone === undefined) {
    if (!isAsked) return null;
    const [meant = null, ...others] = numbersInDoubt(words, phones);
    if (others.length > 0) throw new AppError('suspicion.which_number', { count: others.length + 1 });
    return meant;
  }
  if (!isAsked) throw new AppError('suspicion.number_unused');
  const [number] = normalisePhones(phone).value ?? [];
  const own = phones.find((one) => one.number === number);
  if (own === undefined) throw new AppError('suspicion.other_number');
  return own.number;
}
