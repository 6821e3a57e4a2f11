import type { BreachKind } from '../../../shared/domain/value/breach.ts';
import { listCopies } from '../copies/list-copies.ts';
import { countHeldData, type HeldCount } from '../sql/held-counts.ts';
import { countContacts } from '../sql/contacts.ts';
import { lastBackupOn } from '../sql/processing.ts';
import { frenchInstant } from '../steps/clock.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { lastChangeAt } from '../storage/register.ts';
import { isSealed } from '../storage/vault/vault-head.ts';
import type { Workspace } from '../storage/workspace.ts';
import { foundInstant } from './found-instant.ts';

/** What a workspace can tell of a breach. It names no person. */
export interface BreachFacts {
  readonly organisation: string;
  readonly what: BreachKind;
  /** Instant at which it was found, and the end of the 72 hours after it (art. 33(1) RGPD). */
  readonly found: string;
  readonly until: string;
  /** Whole hours left; negative: the delay is over. */
  readonly hoursLeft: number;
  /** Whether the files of this workspace are encrypted. */
  readonly encrypted: boolean;
  readonly contacts: number;
  readonly data: readonly HeldCount[];
  /** Instant of the last change of this workspace. */
  readonly changedAt: string;
  /** Day of the last backup; absent: none was noted. */
  readonly lastBackup?: string;
  /** Files outside the workspace that nobody noted as destroyed, by kind. */
  readonly copies: readonly { readonly kind: string; readonly count: number }[];
  /**
   * A proposal, which a person decides: `likely_not` where the holder can't read the data (art. 34(3)(a)), else
   * `decide`.
   */
  readonly notifyPeople: 'likely_not' | 'decide';
  /** Likewise for the authority (art. 33(1)). */
  readonly notifyAuthority: 'likely_not' | 'likely';
}

const DELAY_HOURS = 72;
const HOUR = 3_600_000;

/** @param found a day or a French local time, as typed. @throws AppError `breach.found_unreadable`, `breach.found_future`. */
export function breachFacts(
  { now, today }: EngineContext,
  workspace: Workspace,
  { found: typed, what }: { readonly found: string; readonly what: BreachKind },
): BreachFacts {
  const found = foundInstant(typed, now());
  const until = frenchInstant(new Date(Date.parse(found) + DELAY_HOURS * HOUR));
  const encrypted = isSealed(realFileSystem, workspace.path);
  // Sent files are not encrypted, and a person who opened a workspace had its key.
  const isUnreadable = encrypted && (what === 'lost' || what === 'stolen');
  const lastBackup = lastBackupOn(workspace);
  return {
    organisation: readWorkspaceIdentity(workspace).organisation,
    what,
    found,
    until,
    hoursLeft: Math.floor((Date.parse(until) - Date.parse(now())) / HOUR),
    encrypted,
    contacts: countContacts(workspace),
    data: countHeldData(workspace),
    changedAt: lastChangeAt(workspace) ?? now(),
    ...(lastBackup === null ? {} : { lastBackup }),
    copies: copiesOutside(workspace, today()),
    notifyPeople: isUnreadable ? 'likely_not' : 'decide',
    notifyAuthority: isUnreadable && lastBackup !== null ? 'likely_not' : 'likely',
  };
}

function copiesOutside(workspace: Workspace, on: string): BreachFacts['copies'] {
  const counts = new Map<string, number>();
  for (const { kind, destroyedOn } of listCopies(workspace, on))
    if (destroyedOn === undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
