import type { CampaignStep } from '../../../../../shared/contract/campaign.ts';

/** The colour of each step: that of the verdict where one decides, grey where no verdict was given. */
export const BARS: Readonly<Record<CampaignStep, string>> = {
  segment: 'bg-inverted/30',
  excluded: 'bg-inverted/30',
  no_coordinate: 'bg-inverted/30',
  invalid_coordinate: 'bg-inverted/30',
  suppressed: 'bg-error',
  paused: 'bg-error',
  blocked: 'bg-error',
  review: 'bg-warning',
  pressure: 'bg-inverted/50',
  duplicate_target: 'bg-inverted/50',
  limit: 'bg-inverted/50',
  eligible: 'bg-success',
};
