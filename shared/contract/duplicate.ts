import { z } from 'zod';
import { ContactId } from './contact.ts';

/** Requests about contacts that may be one person. */

const Count = z.int().nonnegative();

/** How likely two contacts are one person: sure, probable, or two people of one name. */
export const DUPLICATE_LANES = ['sure', 'probable', 'homonym'] as const;
const PAIR_VERDICTS = ['same', 'two'] as const;

const Compared = z.strictObject({
  id: ContactId,
  name: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  /** Known facts, by field. */
  fields: z.array(z.strictObject({ field: z.string(), value: z.string() })),
});

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

/** `verdict` null takes a decision back. */
export const PairDeciding = z.strictObject({
  pair: z.string().regex(/^\d{1,12},\d{1,12}$/),
  verdict: z.enum(PAIR_VERDICTS).nullable(),
});
