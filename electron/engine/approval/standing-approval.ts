import { AppError } from '../../../shared/contract/result.ts';
import type { Check } from '../campaign/check.ts';
import { currentRuleset } from '../campaign/definition/ruleset.ts';
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

/** Where a list stands between its two persons; `not_asked` for a list of nobody too. */
export interface ApprovalState {
  readonly state: 'not_asked' | 'missing' | 'waiting' | 'refused' | 'changed' | 'rules_changed' | 'accepted';
  /** The latest proposal of the campaign. */
  readonly approval: StoredApproval | null;
  readonly change: ListChange;
}

/**
 * People may have gone since the proposal, because a no never waits; nobody may have come, and the rules must be the
 * same. The latest proposal of a campaign counts.
 *
 * @param year of receipts for gifts.
 */
export function listState(reader: SqlReader, check: Check, year: number | null): ApprovalState {
  const same = { came: 0, went: 0 };
  // A list of nobody passes nobody on.
  if (!asksTwoPersons(reader) || check.listed.length === 0) return { state: 'not_asked', approval: null, change: same };
  const approval = latestApproval(reader, check.campaign.key, year) ?? null;
  if (approval === null) return { state: 'missing', approval, change: same };
  if (approval.decided?.decision === 'refused') return { state: 'refused', approval, change: same };
  const { sameRules, ...change } = listToday(reader, approval, check);
  const isChanged = !sameRules || change.came > 0;
  if (isChanged) return { state: sameRules ? 'changed' : 'rules_changed', approval, change };
  return { state: approval.decided === null ? 'waiting' : 'accepted', approval, change };
}

/**
 * The acceptance by which a list may leave.
 *
 * @param year of receipts for gifts.
 * @returns null: the workspace does not ask two persons, or the list has nobody.
 * @throws AppError `approval.missing`, `approval.changed`, `approval.rules_changed`.
 */
export function standingApproval(reader: SqlReader, check: Check, year: number | null): StandingApproval | null {
  const { state, approval, change } = listState(reader, check, year);
  if (state === 'not_asked') return null;
  const decided = approval?.decided;
  if (approval === null || decided?.decision !== 'accepted')
    throw new AppError('approval.missing', { campaign: check.campaign.name });
  assertNobodyCame(approval, { ...change, sameRules: state !== 'rules_changed' });
  return { ...approval, decided };
}

/** @throws AppError `approval.changed`, `approval.rules_changed`. */
export function assertNobodyCame({ name }: StoredApproval, { came, went, sameRules }: ListToday): void {
  if (!sameRules) throw new AppError('approval.rules_changed', { campaign: name, came, went });
  if (came > 0) throw new AppError('approval.changed', { campaign: name, came, went });
}
