import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { CONFIDENCES } from '../domain/compliance.ts';
import { AUDIENCES } from '../domain/contact/words.ts';

/** Requests about the rule book. Days are ISO 8601, both ends of a period included. */

const Day = z.iso.date();

/** `value`: a number or a list that rules use; `question`: an open question. */
export const RULE_ENTRY_KINDS = ['case', 'limit', 'information', 'value', 'question'] as const;

export const RuleEntry = z.strictObject({
  id: z.string(),
  kind: z.enum(RULE_ENTRY_KINDS),
  channels: z.array(z.enum(CHANNELS)),
  audiences: z.array(z.enum(AUDIENCES)),
  title: z.string(),
  text: z.string(),
  from: Day.nullable(),
  until: Day.nullable(),
  sources: z.array(z.strictObject({ instrument: z.string(), provision: z.string(), url: z.string() })),
  confidence: z.enum(CONFIDENCES),
  /** A person must open the official text before relying on it. */
  isToConfirm: z.boolean(),
  nextCheck: z.string(),
  /** Ids of the reference. */
  reference: z.array(z.string()),
});
export type RuleEntry = z.output<typeof RuleEntry>;

export const RuleBookAsk = z.strictObject({ on: Day });

export const RuleBook = z.strictObject({ ruleset: z.string(), fingerprint: z.string(), entries: z.array(RuleEntry) });
export type RuleBook = z.output<typeof RuleBook>;

export const RuleComparisonAsk = z.strictObject({ before: Day, after: Day });

/** Only the differences: a rule of one day alone has null on the other. */
export const RuleComparison = z.strictObject({
  changes: z.array(z.strictObject({ id: z.string(), before: RuleEntry.nullable(), after: RuleEntry.nullable() })),
});
export type RuleComparison = z.output<typeof RuleComparison>;
