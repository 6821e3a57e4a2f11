import { AppError } from '../../../shared/contract/result.ts';
import {
  type ApprovalDecision,
  decideApproval,
  latestApproval,
  readApproval,
  type StoredApproval,
} from '../sql/approvals.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type CampaignToApprove, checkToApprove, type ListToApprove, listsToApprove } from './campaigns-to-approve.ts';
import { isSameName } from './same-name.ts';
import { assertNobodyCame, listToday } from './standing-approval.ts';

/** The answer of the second person; a refusal says why. */
export type ApprovalAnswer =
  { readonly decision: 'accepted' } | { readonly decision: 'refused'; readonly reason: string };

/** A proposed list, and how to make it again. */
export interface ProposedList extends ListToApprove {
  readonly approval: StoredApproval;
}

/**
 * The lists proposed last for a campaign.
 *
 * @throws AppError `approval.none_proposed`, `campaign.…`.
 */
export function proposedFor(reader: SqlReader, input: CampaignToApprove): readonly ProposedList[] {
  const lists = listsToApprove(reader, input);
  const proposed = lists.flatMap((list) => {
    const approval = latestApproval(reader, list.campaign.key, list.year);
    return approval === undefined ? [] : [{ ...list, approval }];
  });
  if (proposed.length === 0) throw new AppError('approval.none_proposed', { campaign: lists[0]?.campaign.name ?? '' });
  return proposed;
}

/**
 * A proposed list by its number, made of the campaign that was proposed.
 *
 * @throws AppError `approval.unknown`, `approval.none_proposed`: it was replaced, decided, or its campaign is forgotten.
 */
export function proposedAs(reader: SqlReader, id: number): ProposedList {
  const approval = readApproval(reader, id);
  if (approval === undefined) throw new AppError('approval.unknown', { approval: String(id) });
  const { given, campaign, year, name } = approval;
  const isLatest = latestApproval(reader, campaign, year)?.id === id;
  if (given === null || !isLatest) throw new AppError('approval.none_proposed', { campaign: name });
  const [list] = listsToApprove(reader, { campaign: JSON.parse(given), ...(year === null ? {} : { year }) });
  if (list === undefined) throw new Error('a proposed campaign without a list');
  return { ...list, approval };
}

/**
 * Accepts or refuses proposed lists in the name of `context.by`: all of them or none. The person who proposed a list may
 * refuse it, but not accept it; a list that was accepted can still be refused.
 *
 * @throws AppError `approval.same_person`, `approval.none_proposed`, `approval.changed`, `approval.rules_changed`,
 *   `approval.reason_missing`.
 */
export async function decideLists(
  context: EngineContext,
  workspace: Workspace,
  proposed: readonly ProposedList[],
  answer: ApprovalAnswer,
): Promise<readonly StoredApproval[]> {
  const reason = answer.decision === 'refused' ? answer.reason.trim() : null;
  if (reason === '') throw new AppError('approval.reason_missing');
  for (const list of proposed) {
    const { approval } = list;
    const state = approval.decided?.decision ?? 'waits';
    if (state === 'refused' || (state === 'accepted' && reason === null))
      throw new AppError('approval.none_proposed', { campaign: approval.name });
    if (reason !== null) continue;
    if (isSameName(approval.by, context.by))
      throw new AppError('approval.same_person', { campaign: approval.name, by: approval.by });
    assertNobodyCame(approval, listToday(workspace, approval, await checkToApprove(context, workspace, list)));
  }
  const decided: ApprovalDecision = { decision: answer.decision, by: context.by, at: context.now(), reason };
  return workspace.write((transaction) =>
    proposed.map(({ approval }): StoredApproval => {
      decideApproval(transaction, approval.id, decided);
      const subject = { approval: approval.id, campaign: approval.name, people: approval.people };
      const entry = { at: decided.at, by: decided.by, subject };
      if (reason === null) transaction.register({ ...entry, action: 'approval.accepted' });
      else transaction.register({ ...entry, action: 'approval.refused' });
      return { ...approval, given: null, decided };
    }),
  );
}
