import { AppError } from '../../../shared/contract/result.ts';
import { addDays, addYears, isDay } from '../../../shared/domain/calendar/day.ts';
import type { RetentionKind } from '../../../shared/domain/contact/retention-words.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import {
  eraseContacts,
  previewErasure,
  unreachedCopies,
  type KeptProofs,
  type UnreachedCopies,
} from '../erasure/erasure.ts';
import { retentionOf } from '../person/retention.ts';
import { countTraces, deleteTraces, type TraceCounts } from '../sql/old-traces.ts';
import { countProofsDue, type ProofCounts } from '../sql/proofs.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type DueContact, peopleByPeriod, type UndatedContact } from './due-people.ts';

/** People who may be erased without their number being said. */
export const MOST_WITHOUT_NUMBER = 100;

/** Days ahead that count as « soon ». */
export const SOON_DAYS = 90;

/** Years for which traces of people who stay are kept. */
const TRACE_YEARS = 3;

export interface PurgeInput {
  /** `YYYY-MM-DD`; today by default. A day to come is for a preview alone. */
  readonly on?: string | undefined;
  /** Lists the due contacts and changes nothing. */
  readonly dryRun: boolean;
  /** Only the people of one kind. */
  readonly kind?: RetentionKind | undefined;
  /** Days ahead for `soon`; 90 by default. */
  readonly within?: number | undefined;
  /** The number of people to erase, as the preview gave it. */
  readonly confirm?: number | undefined;
}

/** Data past the retention period: contacts, proofs of erased people, and traces of people who stay. */
export interface PurgeReport extends UnreachedCopies {
  readonly on: string;
  /** Contacts of the workspace before the purge. */
  readonly total: number;
  /** Of the kind asked for, neither held nor asked. */
  readonly due: readonly DueContact[];
  /** Their number, which a purge of many wants. */
  readonly dueCount: number;
  /** The same of every kind. */
  readonly byKind: Readonly<Partial<Record<RetentionKind, number>>>;
  /** Within their period. */
  readonly kept: number;
  /** Of them, those whose period is over within the days asked about. */
  readonly soon: number;
  /** Past their period, with a hold. */
  readonly held: number;
  /** Past their period, asked whether they want to stay, with days left to answer. */
  readonly asked: number;
  /** Contacts without any date to count from: reported, never erased automatically. */
  readonly undated: number;
  readonly undatedContacts: readonly UndatedContact[];
  /** Contacts past their period except for a date after that day, which must be corrected first: reported likewise. */
  readonly futureDated: number;
  readonly erased: number;
  /** Entries of the suppression list that stay, as hashes. */
  readonly suppressionsKept: number;
  /** Proofs of the due contacts in the vault. */
  readonly proofsKept: KeptProofs;
  /** Due proofs in the vault itself: proofs of consents and requests, calls, evidence files. */
  readonly proofsDue: ProofCounts;
  /** Traces of people who stay, older than three years. */
  readonly tracesDue: TraceCounts;
}

/**
 * Erases the contacts whose retention period is over on a day, and the proofs and traces whose three years are. People who are
 * held, and those who were asked to stay and may still answer, are left alone.
 *
 * @throws AppError `purge.day_unreadable`, `purge.day_to_come`, `purge.confirm_missing`, `purge.confirm_wrong`, `workspace.copy_stays`.
 */
export async function purgeContacts(
  context: EngineContext,
  workspace: Workspace,
  { on = context.today(), dryRun, kind, within = SOON_DAYS, confirm }: PurgeInput,
): Promise<PurgeReport> {
  if (!isDay(on)) throw new AppError('purge.day_unreadable', { value: on });
  // The period of these people runs on until that day, and they may act before it.
  if (!dryRun && on > context.today()) throw new AppError('purge.day_to_come', { day: on });
  const {
    due: everybody,
    held,
    asked,
    undatedContacts,
    ...counts
  } = await peopleByPeriod(context, workspace, {
    on,
    within,
  });
  const { byKind } = counts;
  const due = kind === undefined ? everybody : everybody.filter((one) => one.kind === kind);
  if (!dryRun) assertConfirmed(due.length, confirm);
  const before = addDays(addYears(on, -TRACE_YEARS), 1);
  const found = {
    on,
    ...counts,
    due,
    dueCount: due.length,
    held: held.length,
    asked: asked.length,
    undated: undatedContacts.length,
    undatedContacts,
    proofsDue: countProofsDue(workspace, on),
    tracesDue: countTraces(workspace, before),
  };
  const ids = due.map(({ contact }) => Number(contact));
  if (dryRun) {
    const { proofsKept } = await previewErasure(context, workspace, ids, on);
    return { ...found, erased: 0, suppressionsKept: 0, proofsKept, ...unreachedCopies(workspace) };
  }
  const { withdrawalFiles: _files, ...traces } = found.tracesDue;
  const dropsDueProofs = isAny(found.proofsDue);
  const besides = {
    drop: (shadow: Transaction) => {
      if (isAny(traces)) deleteTraces(shadow, before);
    },
    subject: {
      on,
      ...(kind === undefined ? byKind : due.length === 0 ? {} : { [kind]: due.length }),
      ...traces,
      held: found.held,
      asked: found.asked,
      undated: found.undated,
    },
  };
  const { erased, ...answer } = await eraseContacts(context, workspace, ids, {
    action: 'retention.purged',
    on,
    dropsDueProofs,
    assertMayGo: assertPastOn(workspace, on),
    ...(due.length > 0 || dropsDueProofs || isAny(traces) ? { besides } : {}),
  });
  return { ...found, erased: erased.length, ...answer };
}

/**
 * Each person is judged once more, read whole under all of its contacts: nobody is erased because of a vector alone, and a
 * contact without a date is past its period with the others of its person.
 */
function assertPastOn(workspace: Workspace, on: string): (contact: StoredContact) => void {
  const { organisation } = readWorkspaceIdentity(workspace);
  const linked = LinkedContacts.read(workspace).forPass();
  return (contact) => {
    if (retentionOf(contact, organisation, on, linked.othersOf(contact.id)) !== 'past')
      throw new Error(`contact ${String(contact.id)} is within its period`);
  };
}

function isAny(counts: object): boolean {
  return Object.values(counts).some((count) => count > 0);
}

/** @throws AppError `purge.confirm_missing`, `purge.confirm_wrong`. */
function assertConfirmed(due: number, confirm: number | undefined): void {
  if (confirm === undefined) {
    if (due > MOST_WITHOUT_NUMBER) throw new AppError('purge.confirm_missing', { count: due });
  } else if (confirm !== due) throw new AppError('purge.confirm_wrong', { count: due, confirm });
}
