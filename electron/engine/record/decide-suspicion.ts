import type { ContactSheet } from '../../../shared/contract/contact.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import type { Suspicion, SuspicionState } from '../model/suspicion.ts';
import type { EngineContext } from '../steps/context.ts';
import { decideSuspicions, readSuspicion, readSuspicions } from '../sql/suspicions.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recordWithin } from './record-facts.ts';

export interface SuspicionFilter {
  /** Undecided ones. */
  readonly open?: boolean;
  readonly kind?: ContactStatus | undefined;
}

/** The statuses found in remarks, in reading order. */
export function listSuspicions(workspace: Workspace, filter: SuspicionFilter = {}): readonly Suspicion[] {
  return readSuspicions(workspace).filter(
    ({ state, kind }) =>
      (filter.open !== true || state === 'open') && (filter.kind === undefined || kind === filter.kind),
  );
}

type OpenQuestion = ContactSheet['suspicions'][number];

/** The decisions to take: each question once, for any number of rows. */
export function openQuestions(suspicions: readonly Suspicion[]): readonly OpenQuestion[] {
  const asked = new Map<string, OpenQuestion>();
  for (const { id, kind, coordinate, source, words, state } of suspicions) {
    const key = `${kind} ${coordinate ?? ''}`;
    if (state === 'open' && !asked.has(key)) asked.set(key, { id: String(id), kind, words, source });
  }
  return [...asked.values()];
}

export interface DecidedSuspicion {
  readonly id: number;
  readonly state: Exclude<SuspicionState, 'open'>;
  /** Day of the information; absent: today. */
  readonly on?: string | undefined;
}

/**
 * Records the decision of `context.by` on a remark, for all rows with the same statement. A confirmation about the
 * person is a fact recorded by hand, which no file reverts; about one coordinate, it closes that one alone.
 *
 * @throws AppError `suspicion.unknown`, `suspicion.decided`, `suspicion.day_to_come`, `decision.name_missing`; then nothing was recorded.
 */
export function decideSuspicion(context: EngineContext, workspace: Workspace, decision: DecidedSuspicion): Suspicion {
  const { id, state, on = context.today() } = decision;
  const found = readSuspicion(workspace, id);
  if (found === null) throw new AppError('suspicion.unknown', { id: String(id) });
  if (found.state !== 'open')
    throw new AppError('suspicion.decided', { by: found.decidedBy ?? '', on: found.decidedOn ?? '' });
  if (on > context.today()) throw new AppError('suspicion.day_to_come', { day: on });
  if (context.by.trim() === '') throw new AppError('decision.name_missing');
  workspace.write((transaction) => {
    decideSuspicions(transaction, found, { state, on, by: context.by });
    if (state === 'confirmed' && found.coordinate === null) {
      const line = { id: String(found.contactId), add: { status: found.kind, statusOn: on } };
      recordWithin(context, transaction, { name: context.by, bytes: Buffer.from(JSON.stringify(line)) });
    }
    transaction.register({
      at: context.now(),
      by: context.by,
      action: `person.${state}`,
      subject: { contact: String(found.contactId), kind: found.kind },
    });
  });
  return { ...found, state, decidedOn: on, decidedBy: context.by };
}
