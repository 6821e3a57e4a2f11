import { z } from 'zod';
import { VERDICTS } from '../domain/compliance.ts';
import { CampaignDraft } from './campaign.ts';
import { FileToken } from './file.ts';

/** Requests of the call planner. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();

export const PlanAsk = z.strictObject({
  campaign: CampaignDraft,
  agents: z.int().positive(),
  pace: z.int().positive(),
  /** French hours: `10:00-13:00,14:00-20:00`. */
  shift: z.string().trim().min(1).max(200),
  /** Null: the next calling day. */
  from: Day.nullable(),
  days: z.int().positive(),
  perDay: z.int().positive(),
  courtesy: z.boolean(),
  /** The list of the first calling day, in a format and a folder; null: the forecast alone. */
  list: z.strictObject({ format: z.string().min(1).max(50), fileToken: FileToken }).nullable(),
});
export type PlanAsk = z.output<typeof PlanAsk>;

const HourSlotShown = z.strictObject({
  zone: z.string(),
  numberZone: z.string().optional(),
  from: z.string(),
  until: z.string(),
  franceFrom: z.string(),
  franceUntil: z.string(),
});

/** As `aval plan --json` has it, with the names of those to call back. */
export const PlanMade = z.strictObject({
  campaign: z.string(),
  from: Day,
  until: Day,
  people: Count,
  attempts: Count,
  planned: Count,
  unplaced: Count,
  why: z.array(z.strictObject({ reason: z.string(), count: Count })),
  days: z.array(
    z.strictObject({
      day: Day,
      capacity: Count,
      planned: Count,
      holiday: z.boolean(),
      slots: z.array(HourSlotShown),
    }),
  ),
  /** Whom to call back, by time: judged at that time. `nearest`: the nearest lawful one, where it is not. */
  callbacks: z.array(
    z.strictObject({
      contact: z.string(),
      name: z.string(),
      at: z.string(),
      lastDay: Day.nullable(),
      lawful: z.boolean(),
      nearest: z.string().nullable(),
    }),
  ),
  lists: z.array(
    z.strictObject({ exportId: z.string(), day: Day, format: z.string(), folder: z.string(), people: Count }),
  ),
  /** Formats of lists of this campaign. */
  formats: z.array(z.string()),
});
export type PlanMade = z.output<typeof PlanMade>;

/** Somebody who asked to be called back, judged on the day of the question. */
export const CallbackShown = z.strictObject({
  contact: z.string(),
  name: z.string(),
  at: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  lastDay: Day.nullable(),
  /** What alone the call may be about; null: a list says it, or nothing is known. */
  goods: z.string().nullable(),
});
export type CallbackShown = z.output<typeof CallbackShown>;
