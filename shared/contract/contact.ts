import { z } from 'zod';
import { CARES } from '../domain/contact/care.ts';
import { CHANNELS } from '../domain/channel.ts';
import { VERDICTS } from '../domain/compliance.ts';
import { AUDIENCES, CONTACT_STATUSES, ORIGIN_KINDS } from '../domain/contact/words.ts';
import { WANTED_ANSWERS } from '../domain/contact/wanted-answer.ts';
import { FileToken } from './file.ts';
import { LiveLists } from './suppression.ts';

/** Requests about contacts. Days and instants are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
export const ContactId = z.string().regex(/^\d{1,15}$/);
const Channel = z.enum(CHANNELS);
const Verdict = z.enum(VERDICTS);

/** The query of the table of contacts: all conditions must match. */
const ContactFilter = z.strictObject({
  /** Name, number in any spelling, e-mail, firm, street, town, client number; '' for all contacts. */
  search: z.string().max(200),
  audience: z.enum(AUDIENCES).nullable(),
  origin: z.enum(ORIGIN_KINDS).nullable(),
  /** First two characters of the postcode (three overseas). */
  department: z.string().max(3).nullable(),
  /** Today's answer for one channel. Like the two below: no contact matches until today is judged (`today.judge`). */
  answer: z.strictObject({ channel: Channel, verdict: z.enum(WANTED_ANSWERS) }).nullable(),
  /** The rule that decides this answer. */
  rule: z.strictObject({ channel: Channel, rule: z.string().max(100) }).nullable(),
  /** The task of the record. */
  care: z.enum(CARES).nullable(),
});

export const ContactPage = ContactFilter.extend({
  sort: z.enum(['name', 'city', 'recent']),
  offset: Count,
  limit: z.int().min(1).max(500),
  /** Whether the answer waits for the counts by value: the first contacts by name are known long before. */
  withFacets: z.boolean(),
});

export const ContactLine = z.strictObject({
  id: ContactId,
  name: z.string(),
  company: z.string(),
  place: z.string(),
  email: z.string(),
  phone: z.string(),
  audience: z.enum(AUDIENCES),
  origin: z.enum(ORIGIN_KINDS).nullable(),
});
export type ContactLine = z.output<typeof ContactLine>;

const Facet = z.array(z.strictObject({ value: z.string(), count: Count }));

export const ContactLines = z.strictObject({
  /** Contacts of the workspace. */
  of: Count,
  /** Of the matching contacts. */
  total: Count,
  lines: z.array(ContactLine),
  /** Counts by value among the matching contacts; the most frequent first. Null: not counted yet. */
  facets: z.strictObject({ audience: Facet, origin: Facet, department: Facet }).nullable(),
  /** Whether today is judged, so that filters by answer work. */
  isJudged: z.boolean(),
});
export type ContactLines = z.output<typeof ContactLines>;

const Reason = z.strictObject({
  rule: z.string(),
  verdict: Verdict,
  message: z.string(),
  source: z.string(),
  from: Day.nullable(),
  until: Day.nullable(),
  confidence: z.string(),
});

/** A day on which consumers may be called, and the first time: minutes since midnight. */
const CallingDay = z.strictObject({ day: Day, from: Count });

const ChannelAnswer = z.strictObject({
  channel: Channel,
  /** Calls have no answer until the product is chosen (`today.chooseCallGoods`). */
  asksForGoods: z.boolean(),
  /** On a day without calls: the answer on the next day with calls, if different. */
  nextCalls: CallingDay.extend({ verdict: Verdict }).nullable(),
  /** null: no coordinate, or no answer yet. */
  verdict: Verdict.nullable(),
  coordinate: z.string().nullable(),
  reasons: z.array(Reason),
  conditions: z.array(z.string()),
  remedy: z.string().nullable(),
});

export const ContactSheet = z.strictObject({
  id: ContactId,
  name: z.string(),
  /** Fields in display order, by the names of facts and files, without empty ones. */
  fields: z.array(z.strictObject({ field: z.string(), value: z.string() })),
  /** The fields other than e-mails and numbers that can be corrected by hand; null: not known. */
  identity: z.strictObject({
    civility: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    company: z.string().nullable(),
    siret: z.string().nullable(),
    street: z.string().nullable(),
    addressComplement: z.string().nullable(),
    postcode: z.string().nullable(),
    city: z.string().nullable(),
    country: z.string().nullable(),
    birthDate: Day.nullable(),
    customerRef: z.string().nullable(),
  }),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  suppressed: z.array(Channel),
  /** Last day of the pause that the person asked for, included; null: none. */
  pausedUntil: Day.nullable(),
  answers: z.array(ChannelAnswer),
  /** Undecided remarks of files: each puts the person, or its coordinate, in review. */
  suspicions: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(CONTACT_STATUSES),
      words: z.string(),
      source: z.string(),
      /** A confirmation has to say which number is wrong. */
      asksForNumber: z.boolean(),
    }),
  ),
  /** The sum of the gifts of each year, the latest year first, in cents of euros. */
  gifts: z.array(z.strictObject({ year: z.int(), cents: z.int().positive(), count: z.int().positive() })),
  history: z.array(
    z.strictObject({
      at: z.string(),
      kind: z.enum([
        'import',
        'record',
        'consent',
        'sale',
        'contract',
        'request',
        'call',
        'message',
        'opposition',
        'pause',
        'export',
        'gift',
      ]),
      what: z.string(),
    }),
  ),
  /** « Où avez-vous eu mon numéro ? », to read aloud. */
  sentence: z.string(),
});
export type ContactSheet = z.output<typeof ContactSheet>;

export const ContactSuppress = z.strictObject({ id: ContactId, channels: z.array(Channel).max(CHANNELS.length) });

/** The sheet after the opposition, the lists in use that contain the person, and the number of people on them. */
export const ContactSuppressed = z.strictObject({
  sheet: ContactSheet,
  lists: LiveLists,
  toWithdraw: z.int().nonnegative(),
});

/** `until`: the last day, included. Without channels: all of them. */
export const ContactPause = z.strictObject({
  id: ContactId,
  until: Day,
  channels: z.array(Channel).max(CHANNELS.length),
});

export const ContactCorrection = z.strictObject({
  id: ContactId,
  /** `from`: the current value; null: none. */
  corrections: z
    .array(
      z.strictObject({
        field: z.enum([
          'civility',
          'firstName',
          'lastName',
          'company',
          'siret',
          'street',
          'addressComplement',
          'postcode',
          'city',
          'country',
          'birthDate',
          'customerRef',
          'email',
          'phone',
        ]),
        from: z.string().nullable(),
        to: z.string().max(300).nullable(),
      }),
    )
    .min(1)
    .max(50),
});

/** The sheet after the correction, and the recipients of a transfer who have still to be told (RGPD art. 19). */
export const ContactCorrected = z.strictObject({
  sheet: ContactSheet,
  recipients: z.array(z.strictObject({ recipient: z.string(), exportIds: z.array(z.string()) })),
});

export const ContactConsent = z.strictObject({
  id: ContactId,
  channel: Channel,
  /** Day of the consent. */
  at: Day,
  goods: z.array(z.string().trim().min(1).max(300)).min(1).max(50),
  wording: z.string().trim().min(1).max(5000),
  until: Day.nullable(),
  mentions: z.array(z.enum(['identity', 'choice', 'period', 'withdrawal', 'proof_access'])).max(5),
  /** A photograph of the form or a recording; null: the proof is the word of the user. */
  evidence: FileToken.nullable(),
});

export const StandingOfToday = z.strictObject({
  day: Day,
  contacts: Count,
  /**
   * `asksForGoods`: no count before the product of calls is chosen. `nextCalls`: on a day without calls, the people who
   * may be called on the next day with calls.
   */
  channels: z.array(
    z.strictObject({
      channel: Channel,
      asksForGoods: z.boolean(),
      nextCalls: CallingDay.extend({ yes: Count }).nullable(),
      allow: Count,
      conditional: Count,
      review: Count,
      block: Count,
      none: Count,
    }),
  ),
  /** The rules that decide for at least one contact, by channel. */
  rules: z.array(z.strictObject({ rule: z.string(), channel: Channel, count: Count })),
  /** People with tasks, by kind of task; a person may have several. */
  care: z.array(z.strictObject({ kind: z.enum(CARES), count: Count })),
  /** Day of the last external list of oppositions, if it is more than thirty days ago. */
  staleListOn: Day.nullable(),
  /** Undecided remarks, by people: who may have died, whose address or number may be wrong. */
  doubts: z.strictObject({ deceased: Count, addresses: Count, numbers: Count }),
  /** Suppliers whose contract has ended or ends soon. */
  supplierContracts: Count,
  /** Requests of people that are due within ten days or late, and the days left of the next; null: none. */
  rights: z.strictObject({ count: Count, days: z.int() }).nullable(),
  /** Exported lists older than 90 days that nobody destroyed. */
  oldCopies: Count,
});

/** The product of calls, if chosen, and the suggestions: goods sold or agreed to. */
export const CallGoods = z.strictObject({ chosen: z.string().nullable(), suggested: z.array(z.string()) });
export type CallGoods = z.output<typeof CallGoods>;
export type StandingOfToday = z.output<typeof StandingOfToday>;
