import { AppError } from '../../../shared/contract/result.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { onDay, type Campaign } from '../campaign/campaign.ts';
import { readGround, runCheck, type Check } from '../campaign/check.ts';
import { ContactChecker } from '../campaign/check-contacts.ts';
import { explainInCampaign, type ContactExplanation } from '../campaign/explain.ts';
import { parseCampaign } from '../campaign/parse-campaign.ts';
import { simulateDays, type Simulation } from '../campaign/simulate.ts';
import { readContact } from '../contact/contact-reader.ts';
import { namedContact } from '../contact/named-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { findContacts } from '../suppression/find-contacts.ts';
import { readTypedPerson } from '../suppression/named-person.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { insertDecision } from '../sql/decisions.ts';
import type { Workspace } from '../storage/workspace.ts';

export interface CheckInput {
  /** CAMPAIGN.json, parsed. */
  readonly campaign: unknown;
  /** `YYYY-MM-DD`: judges this day, and this day alone, instead of the campaign's own. */
  readonly on?: string | undefined;
}

/**
 * Who may be contacted, and why the others may not. Changes nothing. `check.funnel` is what
 * `aval check --json` writes, `contactAnswers(check)` its details.
 *
 * @throws AppError `campaign.…`, `segment.…`.
 */
export async function checkCampaign(context: EngineContext, workspace: Workspace, input: CheckInput): Promise<Check> {
  const campaign = campaignOf(workspace, input.campaign);
  return runCheck(context, workspace, input.on === undefined ? campaign : onDay(campaign, input.on));
}

export interface SimulateInput {
  readonly campaign: unknown;
  /** Days (`YYYY-MM-DD`), in the order in which they are compared. */
  readonly dates: readonly string[];
}

/**
 * The same campaign on several days: each day's funnel, and who changes from one to the next by which rule.
 *
 * @throws AppError `campaign.…`, `segment.…`.
 */
export async function simulateCampaign(
  context: EngineContext,
  workspace: Workspace,
  input: SimulateInput,
): Promise<Simulation> {
  const campaign = campaignOf(workspace, input.campaign);
  if (input.dates.length === 0) throw new AppError('campaign.no_dates');
  for (const date of input.dates) if (!isDay(date)) throw new AppError('campaign.not_a_date', { date });
  return simulateDays(context, workspace, campaign, input.dates);
}

/** Who is meant: an id, or an e-mail or number in any spelling. */
export interface SubjectInput {
  readonly id?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

export interface ExplainInput extends SubjectInput {
  readonly campaign: unknown;
}

/**
 * One person, or those who share the coordinate asked for: what is held, each step with its outcome,
 * the deciding rule and what would change the answer.
 *
 * @throws AppError `campaign.…`, `segment.…`, `person.unknown`, `suppression.…` for a coordinate that can't be read.
 */
export function explainContact(
  context: EngineContext,
  workspace: Workspace,
  input: ExplainInput,
): readonly ContactExplanation[] {
  const campaign = campaignOf(workspace, input.campaign);
  const ground = readGround(workspace, campaign);
  const contacts = idsOf(workspace, input).flatMap((id) => readContact(workspace, id) ?? []);
  if (contacts.length === 0) throw new AppError('person.unknown');
  return contacts.map((contact) => explainInCampaign(contact, campaign, ground, context.language));
}

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
 * Records what `context.by` decided on a review. It holds for this campaign alone, and lifts nothing
 * but a review: a contact who is blocked stays blocked, on that day and on any other.
 *
 * @throws AppError `campaign.…`, `person.unknown`, `decision.…`; then nothing was recorded.
 */
export function decideReview(context: EngineContext, workspace: Workspace, input: DecideInput): DecideAnswer {
  const campaign = campaignOf(workspace, input.campaign);
  const reason = input.reason.trim();
  if (reason === '') throw new AppError('decision.reason_missing');
  if (context.by.trim() === '') throw new AppError('decision.name_missing');
  const [id] = idsOf(workspace, { id: input.id });
  const contact = id === undefined ? undefined : readContact(workspace, id);
  if (contact === undefined) throw new AppError('person.unknown');
  const checker = new ContactChecker(campaign, readGround(workspace, campaign), context.language);
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

function campaignOf(workspace: Workspace, json: unknown): Campaign {
  const { organisation, also } = readWorkspaceIdentity(workspace);
  return parseCampaign(json, [organisation, ...also]);
}

function idsOf(workspace: Workspace, { id, email, phone }: SubjectInput): readonly number[] {
  if (id !== undefined) return [namedContact(workspace, id)].filter((known) => known !== null);
  return findContacts(
    workspace,
    readTypedPerson({ ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) }),
  );
}
