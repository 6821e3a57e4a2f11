import type { Campaign } from '../campaign/definition/campaign.ts';
import { heldCheck } from '../campaign/check-campaign.ts';
import { type Check, runCheck } from '../campaign/check.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { receiptDonors } from '../campaign/answers/receipt-donors.ts';
import { isSale, saleCampaigns } from '../campaign/definition/sale-campaigns.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';

/** A campaign whose list two persons approve. */
export interface CampaignToApprove {
  /** CAMPAIGN.json, parsed. */
  readonly campaign: unknown;
  /** The year of receipts for gifts: the list is that of its donors. */
  readonly year?: number | undefined;
}

/** One list of a campaign. */
export interface ListToApprove {
  readonly campaign: Campaign;
  readonly given: unknown;
  readonly year: number | null;
}

/**
 * The lists of a campaign: one, or one for each channel of a sale.
 *
 * @throws AppError `campaign.…`, `segment.…`.
 */
export function listsToApprove(
  reader: SqlReader,
  { campaign: json, year }: CampaignToApprove,
): readonly ListToApprove[] {
  const campaigns: readonly unknown[] = isSale(json) ? saleCampaigns(json) : [json];
  return campaigns.map((given) => ({ campaign: parseOwnCampaign(reader, given), given, year: year ?? null }));
}

/** Who is on the list today. */
export async function checkToApprove(
  context: EngineContext,
  workspace: Workspace,
  { campaign, given, year }: ListToApprove,
): Promise<Check> {
  return year === null
    ? heldCheck(context, workspace, given)
    : runCheck(context, workspace, campaign, null, receiptDonors(workspace, year));
}
