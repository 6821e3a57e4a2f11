import { z } from 'zod';
import { ASKED_EACH_FILE, MEANINGS, RETURN_KINDS } from '../domain/returns/meaning.ts';
import { RETURN_ZONES } from '../domain/returns/zones.ts';
import { RETURN_TOOLS } from '../domain/returns/known-codes.ts';
import { FileToken } from './file.ts';

/** Requests about what comes back of lists. */

const Count = z.int().nonnegative();
const MeaningWord = z.enum(MEANINGS);

const About = {
  file: z.string(),
  kind: z.enum(RETURN_KINDS),
  tool: z.enum(RETURN_TOOLS).nullable(),
  rows: Count,
};

export const ReturnsAsk = z.strictObject({
  fileToken: FileToken,
  /** The user's answers for codes without a known meaning. */
  codes: z.array(z.strictObject({ code: z.string().max(500), meaning: MeaningWord })).max(1000),
  /** What is asked anew for each file, and never remembered: what a refused letter or a complaint closes. */
  forThisFile: z.array(z.strictObject({ meaning: z.enum(ASKED_EACH_FILE), as: MeaningWord })).max(2),
  /** The zone of times without one, where the user said it; null: as the layout says. */
  timeZone: z.enum(RETURN_ZONES).nullable(),
  /** The lists of which all returns are there. */
  complete: z.array(z.string().max(15)).max(1000),
  /** Somebody said that the file is this organisation's. */
  sameClient: z.boolean(),
});

/** A file before anything is recorded. */
export const ReturnsInspection = z.strictObject({
  ...About,
  /** Moments of the first and the last row. */
  from: z.string().nullable(),
  until: z.string().nullable(),
  timeZone: z.enum(RETURN_ZONES),
  /** Nobody said of which zone the times of the calls are. */
  isZoneAsked: z.boolean(),
  /** Meanings of known codes that are asked about in each file, with their rows. */
  askedEachFile: z.array(z.strictObject({ meaning: z.enum(ASKED_EACH_FILE), count: Count })),
  unknownCodes: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string().nullable(),
      count: Count,
      /** Three rows with the code: whom they are about, as the file says. */
      examples: z.array(z.strictObject({ row: z.int(), who: z.string(), at: z.string().nullable() })),
      proposed: MeaningWord.nullable(),
    }),
  ),
});
export type ReturnsInspection = z.output<typeof ReturnsInspection>;

/** What a file does, rehearsed or recorded; `rows` = applied + known + unmatched + unusable. */
export const ReturnsOutcome = z.strictObject({
  ...About,
  applied: Count,
  known: Count,
  unmatched: Count,
  unusable: Count,
  calls: Count,
  oppositions: Count,
  refusals: Count,
  callbacks: Count,
  dead: Count,
  suspicions: Count,
  codes: z.array(z.strictObject({ code: z.string(), name: z.string().nullable(), meaning: MeaningWord, count: Count })),
  /** Rows about people on lists. */
  listed: Count,
  /** The lists that the rows are about. */
  lists: z.array(z.strictObject({ exportId: z.string(), campaign: z.string() })),
  /** Those who refused or opposed and are on lists in use. */
  recall: z.strictObject({ exports: Count, people: Count }),
  /** Sentences about rows, each once, with how many rows. */
  remarks: z.array(z.strictObject({ message: z.string(), count: Count })),
});
export type ReturnsOutcome = z.output<typeof ReturnsOutcome>;
