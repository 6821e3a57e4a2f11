import { AppError } from '../../../shared/contract/result.ts';
import { isDay } from '../../../shared/domain/day.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import type { EngineContext } from '../context.ts';
import { Pauses } from '../pauses.ts';
import { retentionOf } from '../person/retention.ts';
import { readWorkspaceIdentity } from '../workspace/create-workspace.ts';
import { lastContactId } from '../workspace/imports.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { eraseContacts } from './person.ts';

export interface PurgeInput {
  /** `YYYY-MM-DD`; today by default. */
  readonly on?: string | undefined;
  /** Lists who is due and changes nothing. */
  readonly dryRun: boolean;
}

/** Who is past the retention period, and whether they were erased. */
export interface PurgeReport {
  readonly on: string;
  /** Contacts of the workspace before the purge. */
  readonly total: number;
  readonly due: readonly { readonly contact: string; readonly name: string }[];
  /** Contacts without any date to count from: told, never erased unseen. */
  readonly undated: number;
  readonly erased: number;
  /** Entries of the suppression list that stay, as hashes. */
  readonly suppressionsKept: number;
}

/** Contacts that are looked at between two pauses. */
const PIECE = 500;

/**
 * Erases the contacts whose retention period is over on a day.
 *
 * @throws AppError `purge.day_unreadable`.
 */
export async function purge(context: EngineContext, workspace: Workspace, input: PurgeInput): Promise<PurgeReport> {
  const on = input.on ?? context.today();
  if (!isDay(on)) throw new AppError('purge.day_unreadable', { value: on });
  const found = await findDue(context, workspace, on);
  const { erased, suppressionsKept } = input.dryRun
    ? { erased: [], suppressionsKept: 0 }
    : await eraseContacts(context, workspace, found.due.map(({ contact }) => Number(contact)), 'person.purged');
  return { on, ...found, erased: erased.length, suppressionsKept };
}

async function findDue(context: EngineContext, workspace: Workspace, on: string): Promise<Pick<PurgeReport, 'total' | 'due' | 'undated'>> {
  const { organisation } = readWorkspaceIdentity(workspace);
  const pauses = new Pauses(context.signal);
  const due: { contact: string; name: string }[] = [];
  let total = 0;
  let undated = 0;
  const last = lastContactId(workspace);
  for (let from = 1; from <= last; from += PIECE) {
    for (const contact of iterateContacts(workspace, { from, to: from + PIECE - 1 })) {
      total += 1;
      const state = retentionOf(contact, organisation, on);
      if (state === 'undated') undated += 1;
      if (state !== 'past') continue;
      const { firstName, lastName, company } = contact.person;
      due.push({ contact: String(contact.id), name: [firstName, lastName].filter((part) => part !== undefined).join(' ') || (company ?? '') });
    }
    await pauses.pause();
  }
  return { total, due, undated };
}
