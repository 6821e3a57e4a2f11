import { AppError } from '../../../shared/contract/result.ts';
import type { Check } from '../campaign/check.ts';
import { currentRuleset } from '../campaign/ruleset.ts';
import { type ApprovalDecision, latestApproval, packedApproval, type StoredApproval } from '../sql/approvals.ts';
import { asksTwoPersons } from '../sql/two-persons.ts';
import type { SqlReader } from '../storage/reader.ts';
import { changeSince, digestOfList, type ListChange } from './proposed-list.ts';

/** An accepted list, and the person who accepted it. */
export interface StandingApproval extends StoredApproval {
  readonly decided: ApprovalDecision;
}

/** A proposed list beside the list of today. */
export interface ListToday extends ListChange {
  /** Whether the rules are those of the proposal. */
  readonly sameRules: boolean;
}

export function listToday(reader: SqlReader, approval: StoredApproval, check: Check): ListToday {
  const { fingerprint } = currentRuleset();
  const isSame = digestOfList(check, fingerprint) === approval.digest;
  const change = isSame ? { came: 0, went: 0 } : changeSince(packedApproval(reader, approval.id), check);
  return { ...change, sameRules: fingerprint === approval.fingerprint };
}

/**
 * The acceptance by which a list may leave. People may have gone since, because a no never waits; nobody may have come,
 * and the rules must be the same. The latest proposal of a campaign counts.
 *
 * @param year of receipts for gifts.
 * @returns null: the workspace does not ask two persons, or the list has nobody.
 * @throws AppError `approval.missing`, `approval.changed`, `approval.rules_changed`.
 */
export function standingApproval(reader: SqlReader, check: Check, year: number | null): StandingApproval | null {
  // A list of nobody passes nobody on.
  if (!asksTwoPersons(reader) || check.listed.length === 0) return null;
  const approval = latestApproval(reader, check.campaign.key, year);
  const decided = approval?.decided;
  if (approval === undefined || decided?.decision !== 'accepted')
    throw new AppError('approval.missing', { campaign: check.campaign.name });
  assertNobodyCame(approval, listToday(reader, approval, check));
  return { ...approval, decided };
}

/** @throws AppError `approval.changed`, `approval.rules_changed`. */
export function assertNobodyCame({ name }: StoredApproval, { came, went, sameRules }: ListToday): void {
  if (!sameRules) throw new AppError('approval.rules_changed', { campaign: name, came, went });
  if (came > 0) throw new AppError('approval.changed', { campaign: name, came, went });
}
