import type { EngineContext } from '../steps/context.ts';
import { lastRegisterEntry } from '../sql/campaigns.ts';
import type { Workspace } from '../storage/workspace.ts';
import { onDay } from './definition/campaign.ts';
import { runCheck, type Check } from './check.ts';
import { parseOwnCampaign } from './definition/parse-campaign.ts';

export interface CheckInput {
  /** CAMPAIGN.json, parsed. */
  readonly campaign: unknown;
  /** `YYYY-MM-DD`: judges only this day, instead of the campaign's own. */
  readonly on?: string | undefined;
}

/**
 * Who may be contacted, and why the others may not. Changes nothing. `check.funnel` is the output of `aval check
 * --json`, `contactAnswers(check)` its details.
 *
 * @throws AppError `campaign.…`, `segment.…`.
 */
export async function checkCampaign(context: EngineContext, workspace: Workspace, input: CheckInput): Promise<Check> {
  const campaign = parseOwnCampaign(workspace, input.campaign);
  return runCheck(context, workspace, input.on === undefined ? campaign : onDay(campaign, input.on));
}

interface Held {
  /** The campaign, the language and the state of the workspace of the answer. */
  readonly key: string;
  readonly check: Check;
}

/** The last check of each open workspace, so that a million answers are in memory once. */
const held = new WeakMap<Workspace, Held>();

/**
 * The answer to a campaign, judged again only when the campaign, the language or the workspace changed: paging through
 * the people of a step needs no new check.
 *
 * @throws as `checkCampaign`.
 */
export async function heldCheck(context: EngineContext, workspace: Workspace, campaign: unknown): Promise<Check> {
  const key = JSON.stringify([context.language, lastRegisterEntry(workspace), campaign]);
  const before = held.get(workspace);
  if (before?.key === key) return before.check;
  held.delete(workspace);
  const check = await checkCampaign(context, workspace, { campaign });
  held.set(workspace, { key, check });
  return check;
}
