import { z } from 'zod';
import { CONTACT_STATUSES } from '../domain/contact/words.ts';
import { ContactId } from './contact.ts';
import { LiveLists } from './suppression.ts';

/** Requests about states of people and of their coordinates: dead, moved, wrong. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const Kind = z.enum(CONTACT_STATUSES);
/** As the list writes it. */
const StateId = z.string().regex(/^[DP]?\d{1,15}$/);
const Phone = z.string().max(40).nullable();

/** One question, for any number of rows that say the same; or one state that holds. */
const ShownState = z.strictObject({
  id: StateId,
  contact: ContactId,
  name: z.string(),
  kind: Kind,
  /** What the file says; '' : a person reported it, or a column states it. */
  words: z.string(),
  source: z.string(),
  /** The day of the information; null: not known, or still to be decided. */
  on: Day.nullable(),
  /** The numbers of which a confirmation has to name one. */
  numbers: z.array(z.string()),
});
export type ShownState = z.output<typeof ShownState>;

/** The first of each, and how many there are. */
export const StatesShown = z.strictObject({
  open: z.array(ShownState),
  openOf: Count,
  held: z.array(ShownState),
  heldOf: Count,
});

export const StateDecision = z.strictObject({
  id: ContactId,
  state: z.enum(['confirmed', 'dismissed']),
  /** Day of the information; null: today. */
  on: Day.nullable(),
  /** Which number is wrong, where the remark does not say it. */
  phone: Phone,
});

export const StateLift = z.strictObject({ id: StateId });

export const StateReport = z.strictObject({ contact: ContactId, kind: Kind, phone: Phone, on: Day.nullable() });

/** What was decided, the name on the next letters to the household, and the lists in use that hold the person. */
export const StateDecided = z.strictObject({
  contact: ContactId,
  household: z.string().nullable(),
  lists: LiveLists,
  toWithdraw: Count,
});
