import { z } from 'zod';
import {
  CampaignCheckAsk,
  CampaignCount,
  CampaignCounted,
  CampaignDecided,
  CampaignDecision,
  CampaignExplanation,
  CampaignExport,
  CampaignPage,
  CampaignPeople,
  CampaignPeoplePage,
  CampaignPreview,
  CampaignPreviewed,
  CampaignRecord,
  CampaignRecordAsk,
  CampaignRecords,
  CampaignReplay,
  CampaignWhy,
} from './campaign.ts';
import { Started } from './job.ts';
import { KnownValues, SavedSegments, SegmentNamed, SegmentSaving } from './segment.ts';

/** Requests about campaigns and saved segments: a part of `requests`. */
export const campaignRequests = {
  /** The number of contacts in a segment. */
  'campaign.count': { by: 'engine', input: CampaignCount, output: CampaignCounted },
  /** The waterfall; changes nothing. */
  'campaign.check': { by: 'engine', input: CampaignCheckAsk, output: Started },
  /** The people who leave at a step, or who are on the list. */
  'campaign.people': { by: 'engine', input: CampaignPeoplePage, output: CampaignPeople },
  'campaign.explain': { by: 'engine', input: CampaignWhy, output: CampaignExplanation },
  'campaign.decide': { by: 'engine', input: CampaignDecision, output: CampaignDecided },
  /** The same campaign on other days. */
  'campaign.replay': { by: 'engine', input: CampaignReplay, output: Started },
  'campaign.preview': { by: 'engine', input: CampaignPreview, output: CampaignPreviewed },
  /** Approves by name, writes the list and its record. */
  'campaign.export': { by: 'engine', input: CampaignExport, output: Started },
  /** Exports, latest first. */
  'campaign.list': { by: 'engine', input: CampaignPage, output: CampaignRecords },
  'campaign.record': { by: 'engine', input: CampaignRecordAsk, output: CampaignRecord },

  /** What the workspace has for conditions on lists and gifts. */
  'segment.known': { by: 'engine', input: z.strictObject({}), output: KnownValues },
  /** The saved segments, by name. */
  'segment.list': { by: 'engine', input: z.strictObject({}), output: SavedSegments },
  /** Saves conditions under a name, in place of another of that name. */
  'segment.save': { by: 'engine', input: SegmentSaving, output: SavedSegments },
  'segment.drop': { by: 'engine', input: SegmentNamed, output: SavedSegments },
} as const;
