import { AppError } from '../../../shared/contract/result.ts';
import { readContact } from '../contact/contact-reader.ts';
import { namedContact } from '../contact/named-contact.ts';
import { insertDecision } from '../sql/decisions.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { ContactChecker } from './check-contacts.ts';
import { readFilteredGround } from './read-ground.ts';
import { parseOwnCampaign } from './definition/parse-campaign.ts';

export interface DecideInput {
  readonly id: string;
  readonly campaign: unknown;
  readonly verdict: 'allow' | 'refuse';
  readonly reason: string;
}

export interface DecideAnswer {
  readonly contact: string;
  readonly campaign: string;
  readonly verdict: 'allow' | 'refuse';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Records the decision of `context.by` on a review. It applies to this campaign alone, and lifts only a review: a
 * blocked contact stays blocked, on that day and on any other.
 *
 * @throws AppError `campaign.…`, `person.unknown`, `decision.…`; then nothing was recorded.
 */
export async function decideReview(
  context: EngineContext,
  workspace: Workspace,
  input: DecideInput,
): Promise<DecideAnswer> {
  const campaign = parseOwnCampaign(workspace, input.campaign);
  const reason = input.reason.trim();
  if (reason === '') throw new AppError('decision.reason_missing');
  if (context.by.trim() === '') throw new AppError('decision.name_missing');
  const id = namedContact(workspace, input.id);
  const contact = id === null ? undefined : readContact(workspace, id);
  if (contact === undefined) throw new AppError('person.unknown');
  const ground = await readFilteredGround(context, workspace, campaign);
  const checker = new ContactChecker(campaign, ground, context.language);
  const verdict = checker.check(contact).judged?.verdict.verdict;
  if (verdict !== 'review') throw new AppError('decision.no_review', { contact: input.id, verdict: verdict ?? 'none' });
  const decision = {
    contactId: contact.id,
    campaign: campaign.key,
    verdict: input.verdict,
    reason,
    by: context.by,
    at: context.now(),
  };
  workspace.write((transaction) => {
    insertDecision(transaction, decision);
    transaction.register({
      at: decision.at,
      by: decision.by,
      action: 'review.decided',
      subject: { contact: String(contact.id), campaign: campaign.name, verdict: decision.verdict },
    });
  });
  return {
    contact: String(contact.id),
    campaign: campaign.name,
    verdict: decision.verdict,
    reason,
    by: decision.by,
    at: decision.at,
  };
}
