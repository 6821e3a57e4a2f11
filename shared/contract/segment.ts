import { z } from 'zod';
import { SEGMENT_OPERATORS } from '../domain/contact/segment.ts';
import { FileToken } from './file.ts';

/** Requests about saved segments, and the people that a campaign asks for or leaves out. */

/** One condition over a field of a contact; a list of values for `in`, true or false for `exists`. */
const CampaignCondition = z.strictObject({
  field: z.string().max(100),
  op: z.enum(SEGMENT_OPERATORS),
  value: z.union([z.string().max(300), z.boolean(), z.array(z.string().max(300)).max(200)]),
});

/** All of the conditions, or any; without conditions, all contacts. */
export const CampaignSegment = z.strictObject({
  join: z.enum(['all', 'any']),
  conditions: z.array(CampaignCondition).max(30),
});
export type CampaignSegment = z.output<typeof CampaignSegment>;

/** Longest name of a saved segment. */
export const LONGEST_SEGMENT_NAME = 80;

export const SegmentName = z.string().trim().min(1).max(LONGEST_SEGMENT_NAME);

/** People to leave out of a campaign: those of a list, of a saved segment or of a file. */
export const CampaignExclusion = z.union([
  z.strictObject({ export: z.string().max(20) }),
  z.strictObject({ segment: SegmentName }),
  z.strictObject({ fileToken: FileToken }),
]);
export type CampaignExclusion = z.output<typeof CampaignExclusion>;

/** A filter under a name. A campaign that names it asks its conditions of that moment. */
export const SavedSegments = z.array(z.strictObject({ name: z.string(), words: z.string(), by: z.string() }));
export type SavedSegments = z.output<typeof SavedSegments>;

/** The names of the campaigns of lists and the years with a gift, each once, the latest first. */
export const KnownValues = z.strictObject({ campaigns: z.array(z.string()), giftYears: z.array(z.string()) });
export type KnownValues = z.output<typeof KnownValues>;

export const SegmentSaving = z.strictObject({ name: SegmentName, segment: CampaignSegment });
export const SegmentNamed = z.strictObject({ name: SegmentName });
