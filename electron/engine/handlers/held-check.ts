import type { EngineContext } from '../steps/context.ts';
import { checkCampaign } from './campaign.ts';
import { lastRegisterEntry } from '../sql/campaigns.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { Check } from '../campaign/check.ts';

interface Held {
  /** The campaign, the language and the state of the workspace that it answers for. */
  readonly key: string;
  readonly check: Check;
}

/** The last check of each open workspace: a million answers are held once, not twice. */
const held = new WeakMap<Workspace, Held>();

/**
 * The answer to a campaign, judged anew only when the campaign, the language or the workspace changed
 * since the last time: anyone who leafs through the people of a step does not wait for a check a page.
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
