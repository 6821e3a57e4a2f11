import { z } from 'zod';
import { PairDeciding } from './duplicate.ts';
import { HouseholdDeciding, HouseholdsAsking, HouseholdsOfCampaign, ShownHousehold } from './household.ts';
import { Started } from './job.ts';
import { NoticesExempting, NoticesWriting } from './notice.ts';
import * as retention from './retention.ts';
import * as rights from './rights.ts';
import * as states from './state.ts';

/** Requests about what people are told, what is known of them, and their rights: a part of `requests`. */
export const peopleRequests = {
  /** The letters of a campaign to several people of one address. */
  'household.list': { by: 'engine', input: HouseholdsAsking, output: HouseholdsOfCampaign },
  /** Confirms the name on such a letter, or a letter each, under the user's name. */
  'household.decide': { by: 'engine', input: HouseholdDeciding, output: ShownHousehold },
  /** The calendar years with a gift, the latest first. */
  'gift.years': { by: 'engine', input: z.strictObject({}), output: z.array(z.int()) },

  /** The contacts that may be one person, by lane, side by side. */
  'duplicate.list': { by: 'engine', input: z.strictObject({}), output: Started },
  /** Says that two contacts are one person, or two, under the user's name; or takes it back. */
  'duplicate.decide': { by: 'engine', input: PairDeciding, output: z.null() },

  /** Who may have died or moved, which numbers and addresses may be wrong; and what is known to be so. */
  'state.list': { by: 'engine', input: z.strictObject({}), output: states.StatesShown },
  /** Confirms or dismisses a remark, under the user's name. */
  'state.decide': { by: 'engine', input: states.StateDecision, output: states.StateDecided },
  /** Takes a confirmed state back. */
  'state.lift': { by: 'engine', input: states.StateLift, output: states.StateDecided },
  /** « Signaler »: a state that the user learnt. */
  'state.report': { by: 'engine', input: states.StateReport, output: states.StateDecided },

  /** The requests of people about their data, the next due first. */
  'rights.list': { by: 'engine', input: rights.RightsListing, output: z.array(rights.ShownRequest) },
  'rights.held': { by: 'engine', input: rights.HeldAsking, output: rights.HeldOnPerson },
  /** An opposition and a restriction are executed at once. */
  'rights.receive': { by: 'engine', input: rights.RequestReceiving, output: rights.RequestReceived },
  'rights.answer': { by: 'engine', input: rights.RequestAnswering, output: rights.RequestAnswered },
  'rights.extend': { by: 'engine', input: rights.RequestWithReason, output: rights.LetterWritten },
  /** Ends a restriction, with a letter to the person. */
  'rights.lift': { by: 'engine', input: rights.RequestWithReason, output: rights.LetterWritten },
  'rights.close': { by: 'engine', input: rights.RequestClosing, output: z.undefined() },
  'rights.previewErasure': { by: 'engine', input: rights.ErasureAsking, output: rights.ErasurePreview },
  'rights.erase': { by: 'engine', input: rights.ErasureOrder, output: rights.ErasureDone },

  /** Who is past the retention period, held, asked, or without a date. */
  'retention.read': { by: 'engine', input: retention.RetentionAsked, output: Started },
  /** Holds somebody until a day, or lifts the hold. */
  'retention.keep': { by: 'engine', input: retention.RetentionKeeping, output: z.null() },
  /** Writes the letters that ask whether people want to stay, as a list. */
  'retention.ask': { by: 'engine', input: retention.RetentionAsking, output: Started },
  /** Erases those past the period; the number typed must be theirs. */
  'retention.erase': { by: 'engine', input: retention.RetentionErasing, output: Started },
  /** The report of the latest erasure, into a folder. */
  'retention.writeMinutes': { by: 'engine', input: retention.MinutesWriting, output: retention.MinutesWritten },

  /** Who must be informed of the source of the data about them (art. 14 RGPD). */
  'notice.owed': { by: 'engine', input: z.strictObject({}), output: Started },
  /** Writes the notices into a folder, as a list that informs once it is said to be sent. */
  'notice.write': { by: 'engine', input: NoticesWriting, output: Started },
  /** Records why the unreachable people of a source can’t be informed (art. 14(5)(b)). */
  'notice.exempt': { by: 'engine', input: NoticesExempting, output: Started },
} as const;
