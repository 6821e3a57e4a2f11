import type { CampaignDraft } from '../../../shared/contract/campaign.ts';
import { campaignOfDraft } from '../campaign/definition/draft-campaign.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { RequestContext } from './request-context.ts';

/** The campaign of the page as a CAMPAIGN.json of the organisation. */
export function draftedCampaign(
  draft: CampaignDraft,
  { session, by, today, files }: RequestContext,
): Readonly<Record<string, unknown>> {
  return campaignOfDraft(draft, {
    organisation: readWorkspaceIdentity(session.workspace).organisation,
    stated: { by, on: today() },
    pathOf: (token) => files.toRead(token),
  });
}
