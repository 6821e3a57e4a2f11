import { z } from 'zod';
import { ContactId } from './contact.ts';

/** Requests about contacts that may be one person. */

const Count = z.int().nonnegative();

/** How likely two contacts are one person: sure, probable, or two people of one name. */
export const DUPLICATE_LANES = ['sure', 'probable', 'homonym'] as const;
const PAIR_VERDICTS = ['same', 'two'] as const;

const ComparedFacts = z.strictObject({
  name: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  /** Known facts, by field. */
  fields: z.array(z.strictObject({ field: z.string(), value: z.string() })),
});
export type ComparedFacts = z.output<typeof ComparedFacts>;

const Compared = ComparedFacts.extend({ id: ContactId });

export const ShownPair = z.strictObject({
  /** `ID,ID`, ascending. */
  id: z.string(),
  one: Compared,
  other: Compared,
  decided: z.enum(PAIR_VERDICTS).nullable(),
});
export type ShownPair = z.output<typeof ShownPair>;

/** The pairs of each lane, those without a decision first. */
export const DuplicatesListed = z.strictObject({
  lanes: z.array(
    z.strictObject({
      lane: z.enum(DUPLICATE_LANES),
      /** Pairs of the lane; `pairs` has the first of them. */
      total: Count,
      open: Count,
      pairs: z.array(ShownPair),
    }),
  ),
});
export type DuplicatesListed = z.output<typeof DuplicatesListed>;

/** New contacts of a file in a dry run that may be one person with an earlier row, or with a contact known before. */
export const PairsOfFile = z.strictObject({
  /** There are more: the counts are lower bounds. */
  isCut: z.boolean(),
  lanes: z.array(
    z.strictObject({
      lane: z.enum(DUPLICATE_LANES),
      /** New contacts; each counts in one lane. */
      people: Count,
      /** The first of them. */
      pairs: z.array(
        z.strictObject({
          /** Its row in the file; null: it was known before, under `id`. */
          one: ComparedFacts.extend({ row: z.int().nullable(), id: ContactId.nullable() }),
          other: ComparedFacts.extend({ row: z.int() }),
        }),
      ),
    }),
  ),
});
export type PairsOfFile = z.output<typeof PairsOfFile>;

/** `verdict` null takes a decision back. */
export const PairDeciding = z.strictObject({
  pair: z.string().regex(/^\d{1,12},\d{1,12}$/),
  verdict: z.enum(PAIR_VERDICTS).nullable(),
});
