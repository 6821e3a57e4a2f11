import { AppError } from '../../../shared/contract/result.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { retentionOf } from './retention.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { lastContactId } from '../sql/imports.ts';
import { countProofsDue, type ProofCounts } from '../sql/proofs.ts';
import type { Workspace } from '../storage/workspace.ts';
import {
  eraseContacts,
  previewErasure,
  unreachedCopies,
  type KeptProofs,
  type UnreachedCopies,
} from '../erasure/erasure.ts';

export interface PurgeInput {
  /** `YYYY-MM-DD`; today by default. */
  readonly on?: string | undefined;
  /** Lists the due contacts and changes nothing. */
  readonly dryRun: boolean;
}

/** Data past the retention period: contacts, and proofs of erased people. */
export interface PurgeReport extends UnreachedCopies {
  readonly on: string;
  /** Contacts of the workspace before the purge. */
  readonly total: number;
  readonly due: readonly { readonly contact: string; readonly name: string }[];
  /** Contacts without any date to count from: reported, never erased automatically. */
  readonly undated: number;
  /** Contacts past their period except for a date after that day, which must be corrected first: reported likewise. */
  readonly futureDated: number;
  readonly erased: number;
  /** Entries of the suppression list that stay, as hashes. */
  readonly suppressionsKept: number;
  /** Proofs of the due contacts in the vault. */
  readonly proofsKept: KeptProofs;
  /** Due proofs in the vault itself: proofs of consents and requests, calls, evidence files. */
  readonly proofsDue: ProofCounts;
}

/** Contacts per step between two pauses. */
const PIECE = 500;

/**
 * Erases the contacts whose retention period is over on a day, and the proofs whose three years are.
 *
 * @throws AppError `purge.day_unreadable`, `workspace.copy_stays`.
 */
export async function purgeContacts(
  context: EngineContext,
  workspace: Workspace,
  input: PurgeInput,
): Promise<PurgeReport> {
  const on = input.on ?? context.today();
  if (!isDay(on)) throw new AppError('purge.day_unreadable', { value: on });
  const found = await findDue(context, workspace, on);
  const proofsDue = countProofsDue(workspace, on);
  const ids = found.due.map(({ contact }) => Number(contact));
  if (input.dryRun) {
    return {
      on,
      ...found,
      erased: 0,
      suppressionsKept: 0,
      ...previewErasure(workspace, ids, on),
      proofsDue,
      ...unreachedCopies(workspace),
    };
  }
  const dropsDueProofs = Object.values(proofsDue).some((count) => count > 0);
  const { erased, ...answer } = await eraseContacts(context, workspace, ids, {
    action: 'person.purged',
    on,
    dropsDueProofs,
  });
  return { on, ...found, erased: erased.length, ...answer, proofsDue };
}

async function findDue(
  context: EngineContext,
  workspace: Workspace,
  on: string,
): Promise<Pick<PurgeReport, 'total' | 'due' | 'undated' | 'futureDated'>> {
  const { organisation } = readWorkspaceIdentity(workspace);
  const pauses = new Pauses(context.signal);
  const due: { contact: string; name: string }[] = [];
  let total = 0;
  let undated = 0;
  let futureDated = 0;
  const last = lastContactId(workspace);
  for (let from = 1; from <= last; from += PIECE) {
    for (const contact of iterateContacts(workspace, { from, to: from + PIECE - 1 })) {
      total += 1;
      const state = retentionOf(contact, organisation, on);
      if (state === 'undated') undated += 1;
      if (state === 'future_dated') futureDated += 1;
      if (state !== 'past') continue;
      const { firstName, lastName, company } = contact.person;
      due.push({
        contact: String(contact.id),
        name: [firstName, lastName].filter((part) => part !== undefined).join(' ') || (company ?? ''),
      });
    }
    await pauses.pause();
  }
  return { total, due, undated, futureDated };
}
