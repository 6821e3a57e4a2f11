import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { CONFIDENCES, VERDICTS } from '../domain/compliance.ts';
import { DIALINGS, SECTORS } from '../domain/contact/facts.ts';
import { FileToken } from './file.ts';
import { ListChoices } from './list-choices.ts';
import { CampaignSegment, CampaignExclusion, SegmentName } from './segment.ts';

/** Requests about campaigns. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const Text = z.string().trim().min(1).max(300);
const LongText = z.string().trim().min(1).max(2000);

/** The purposes of a campaign. Passing the data on (`transfer`) is not a campaign. */
export const CAMPAIGN_PURPOSES = ['commercial', 'charity', 'relational', 'transactional'] as const;

/** A campaign as composed by the page; the organisation is the workspace's. */
export const CampaignDraft = z.strictObject({
  name: Text.max(120),
  channel: z.enum(CHANNELS),
  purpose: z.enum(CAMPAIGN_PURPOSES),
  goods: Text.nullable(),
  relatedGoods: z.array(Text).max(50),
  sector: z.enum(SECTORS).nullable(),
  professionRelated: z.boolean().nullable(),
  from: Day,
  /** Last day, also judged; null: a single day. */
  to: Day.nullable(),
  dialing: z.enum(DIALINGS).nullable(),
  /** As typed, in any spelling, or `hidden`. */
  callerId: Text.nullable(),
  /** The operator who calls or writes for the organisation. */
  operator: Text.nullable(),
  segment: CampaignSegment,
  /** Name of the saved segment asked instead of the conditions; null: none. */
  savedSegment: SegmentName.nullable(),
  exclude: z.array(CampaignExclusion).max(20),
  limit: z.int().positive().nullable(),
  onePerHousehold: z.boolean(),
  pressure: z.strictObject({ days: z.int().positive().max(3650), max: z.int().positive().max(1000) }).nullable(),
  sender: z.strictObject({ name: Text.nullable(), address: Text.nullable(), oppositionContact: Text.nullable() }),
});
export type CampaignDraft = z.output<typeof CampaignDraft>;

export const CampaignCount = z.strictObject({
  segment: CampaignSegment,
  savedSegment: SegmentName.nullable(),
  /** What the campaign offers: today's answers by telephone depend on it; null: nothing stated. */
  goods: Text.nullable(),
});

export const CampaignCounted = z.strictObject({ matching: Count, total: Count });

export const CampaignCheckAsk = z.strictObject({ campaign: CampaignDraft });

/** The step at which a contact leaves a campaign, or `eligible`. */
export const CAMPAIGN_STEPS = [
  'segment',
  'excluded',
  'no_coordinate',
  'invalid_coordinate',
  'suppressed',
  'paused',
  'blocked',
  'review',
  'pressure',
  'duplicate_target',
  'limit',
  'eligible',
] as const;
export type CampaignStep = (typeof CAMPAIGN_STEPS)[number];

const Step = z.enum(CAMPAIGN_STEPS);

export const CampaignReason = z.strictObject({
  rule: z.string(),
  verdict: z.enum(VERDICTS),
  message: z.string(),
  source: z.string(),
  from: Day.nullable(),
  until: Day.nullable(),
  confidence: z.enum(CONFIDENCES),
});
export type CampaignReason = z.output<typeof CampaignReason>;

const Funnel = {
  total: Count,
  steps: z.array(
    z.strictObject({
      step: Step,
      out: Count,
      /** Of those left out: each list, segment or file with its count. */
      parts: z
        .array(
          z.strictObject({
            export: z.string().optional(),
            segment: z.string().optional(),
            file: z.string().optional(),
            out: Count,
          }),
        )
        .optional(),
    }),
  ),
  eligible: Count,
};

export const CampaignCheck = z.strictObject({
  /** The first day judged, and the last when there are two. */
  evaluatedAt: z.string(),
  alsoEvaluatedAt: z.string().nullable(),
  ruleset: z.string(),
  fingerprint: z.string(),
  ...Funnel,
  /** Reasons for exclusion, by step; the counts of a step add up to it. */
  reasons: z.array(z.strictObject({ step: Step, count: Count, reason: CampaignReason, remedy: z.string().nullable() })),
  /** Sectors suggested by the goods, when people are in review until the campaign states its sector (rule SG-2). */
  suspectedSectors: z.array(z.enum(SECTORS)),
  /** The bases of the people on the list; the counts add up to the list. */
  bases: z.array(z.strictObject({ basis: z.string(), count: Count })),
  /** People on the list by decision of a named person. */
  decided: Count,
  /** The duties of the message, and the number of people on the list for each. */
  conditions: z.array(z.strictObject({ duty: z.string(), text: z.string(), count: Count })),
  /** In the language of the recipients. */
  texts: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  formats: z.array(z.strictObject({ name: z.string(), fileName: z.string() })),
  /** The typed name, as the register would record it. */
  person: z.string(),
});
export type CampaignCheck = z.output<typeof CampaignCheck>;

export const CampaignPeoplePage = z.strictObject({
  campaign: CampaignDraft,
  step: Step,
  /** Only the people for whom this rule decides; null: all of the step. */
  rule: z.string().max(200).nullable(),
  offset: Count,
  limit: z.int().min(1).max(200),
});

const Decision = z.strictObject({
  verdict: z.enum(['allow', 'refuse']),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

export const CampaignPeople = z.strictObject({
  total: Count,
  people: z.array(
    z.strictObject({
      contact: z.string(),
      name: z.string(),
      /** The coordinate that the campaign would use: e-mail, E.164 number, or postcode and town. */
      coordinate: z.string().nullable(),
      verdict: z.enum(VERDICTS).nullable(),
      reason: CampaignReason.nullable(),
      decision: Decision.nullable(),
    }),
  ),
});
export type CampaignPeople = z.output<typeof CampaignPeople>;

export const CampaignWhy = z.strictObject({ campaign: CampaignDraft, contact: z.string().max(20) });

export const CampaignExplanation = z.strictObject({
  contact: z.string(),
  name: z.string(),
  sentence: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  /** The questions with an answer, in the order of decision. */
  steps: z.array(z.strictObject({ question: z.string(), outcome: z.enum(VERDICTS), reasons: z.array(CampaignReason) })),
  conditions: z.array(z.string()),
  remedy: z.string().nullable(),
  decision: Decision.nullable(),
});
export type CampaignExplanation = z.output<typeof CampaignExplanation>;

export const CampaignDecision = z.strictObject({
  campaign: CampaignDraft,
  contact: z.string().max(20),
  verdict: z.enum(['allow', 'refuse']),
  reason: Text,
  by: Text.max(120),
});

export const CampaignDecided = z.strictObject({ at: z.string() });

/** Days, in the order of comparison. */
export const CampaignReplay = z.strictObject({ campaign: CampaignDraft, dates: z.array(Day).min(1).max(4) });

export const CampaignReplayed = z.strictObject({
  dates: z.array(z.strictObject({ date: Day, ...Funnel })),
  changes: z.array(
    z.strictObject({
      from: Day,
      to: Day,
      before: z.enum(VERDICTS),
      after: z.enum(VERDICTS),
      rule: z.string(),
      message: z.string(),
      source: z.string(),
      count: Count,
    }),
  ),
});
export type CampaignReplayed = z.output<typeof CampaignReplayed>;

export const CampaignPreview = z.strictObject({
  campaign: CampaignDraft,
  format: z.string().max(60),
  choices: ListChoices,
});

export const CampaignPreviewed = z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) });
export type CampaignPreviewed = z.output<typeof CampaignPreviewed>;

/** Statements of the approver for the compliance record; null: not stated. */
export const CampaignApproval = z.strictObject({
  function: Text.nullable(),
  dpo: Text.nullable(),
  message: z.string().trim().min(1).max(20_000).nullable(),
  balancingTest: LongText.nullable(),
  similarBecause: LongText.nullable(),
  professionBecause: LongText.nullable(),
  recipients: z.array(Text).max(20),
  processors: z.array(Text).max(20),
  deletedBy: Text.nullable(),
});
export type CampaignApproval = z.output<typeof CampaignApproval>;

export const CampaignExport = z.strictObject({
  campaign: CampaignDraft,
  format: z.string().max(60),
  /** Further formats for the same people, under the same approval. */
  further: z.array(z.string().max(60)).max(10),
  choices: ListChoices,
  approval: CampaignApproval,
  /** The message as a file; only its digest is computed. */
  messageToken: FileToken.nullable(),
  /** Of the folder. */
  fileToken: FileToken,
  /** Tokens of other files in that folder that the user allowed to overwrite (`file.askReplace`). */
  replaceTokens: z.array(FileToken).max(50),
  /** The approver. */
  by: Text.max(120),
});

/** `rows` null: a script or a test page beside the list. */
const ExportedFile = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  rows: Count.nullable(),
  /** Of a file of the list. */
  format: z.string().optional(),
  /** People who opposed: the tool gets it before the list. */
  lists: z.literal('oppositions').optional(),
});

export const CampaignExported = z.strictObject({
  exportId: z.string(),
  files: z.array(ExportedFile),
  remarks: z.array(z.string()),
  ...Funnel,
});
export type CampaignExported = z.output<typeof CampaignExported>;

/** An export as the workspace keeps it. */
export const CampaignRecord = z.strictObject({
  exportId: z.string(),
  name: z.string(),
  channel: z.enum(CHANNELS),
  format: z.string(),
  at: z.string(),
  by: z.string(),
  /** The two persons who approved it, and the people of the accepted list; null: no second person was asked. */
  twoPersons: z.strictObject({ proposedBy: z.string(), acceptedBy: z.string(), people: Count }).nullable(),
  evaluatedAt: z.string(),
  ruleset: z.string(),
  fingerprint: z.string(),
  ...Funnel,
  reasons: z.array(z.strictObject({ rule: z.string(), count: Count, message: z.string(), source: z.string() })),
  files: z.array(ExportedFile),
  /** The final text or script; null: none was given. `text` null: a file that is no plain text. */
  message: z.strictObject({ text: z.string().nullable(), file: z.string().nullable(), sha256: z.string() }).nullable(),
});
export type CampaignRecord = z.output<typeof CampaignRecord>;

export const CampaignRecords = z.strictObject({ total: Count, records: z.array(CampaignRecord) });

export const CampaignPage = z.strictObject({ offset: Count, limit: z.int().min(1).max(200) });

export const CampaignRecordAsk = z.strictObject({ exportId: z.string().regex(/^\d{1,12}$/) });
