import { z } from 'zod';
import { CARES } from '../domain/contact/care.ts';
import { CHANNELS } from '../domain/channel.ts';
import { VERDICTS } from '../domain/compliance.ts';
import { AUDIENCES, CONTACT_STATUSES, ORIGIN_KINDS } from '../domain/contact/words.ts';
import { WANTED_ANSWERS } from '../domain/contact/wanted-answer.ts';
import { LiveLists } from './suppression.ts';

/** Requests about contacts. Days and instants are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
export const ContactId = z.string().regex(/^\d{1,15}$/);
const Channel = z.enum(CHANNELS);
const Verdict = z.enum(VERDICTS);

/** What of the contacts is wanted: all conditions together. */
const ContactFilter = z.strictObject({
  /** Name, number in any spelling, e-mail, firm, street, town, client number; '' for everybody. */
  search: z.string().max(200),
  audience: z.enum(AUDIENCES).nullable(),
  origin: z.enum(ORIGIN_KINDS).nullable(),
  /** First two characters of the postcode (three overseas). */
  department: z.string().max(3).nullable(),
  /** The answer today for one channel. Like the two below: nobody matches until today was judged (`today.judge`). */
  answer: z.strictObject({ channel: Channel, verdict: z.enum(WANTED_ANSWERS) }).nullable(),
  /** The rule that decides that answer. */
  rule: z.strictObject({ channel: Channel, rule: z.string().max(100) }).nullable(),
  /** What the record needs. */
  care: z.enum(CARES).nullable(),
});

export const ContactPage = ContactFilter.extend({
  sort: z.enum(['name', 'city', 'recent']),
  offset: Count,
  limit: z.int().min(1).max(500),
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
  /** Of those that match. */
  total: Count,
  lines: z.array(ContactLine),
  /** Among those that match, how many have which value; the most frequent first. */
  facets: z.strictObject({ audience: Facet, origin: Facet, department: Facet }),
  /** Whether today was judged, so that it can be filtered by. */
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

/** A day on which consumers may be called, and from when: minutes since midnight. */
const CallingDay = z.strictObject({ day: Day, from: Count });

const ChannelAnswer = z.strictObject({
  channel: Channel,
  /** Calls, before somebody says for which product (`today.chooseCallGoods`): there is no answer. */
  asksForGoods: z.boolean(),
  /** On a day without calls: the answer on the next day with calls, where it is another. */
  nextCalls: CallingDay.extend({ verdict: Verdict }).nullable(),
  /** null: nothing to be reached by, or no answer yet. */
  verdict: Verdict.nullable(),
  coordinate: z.string().nullable(),
  reasons: z.array(Reason),
  conditions: z.array(z.string()),
  remedy: z.string().nullable(),
});

export const ContactSheet = z.strictObject({
  id: ContactId,
  name: z.string(),
  /** Fields in the order in which they are shown, by the names of facts and files; empty ones left out. */
  fields: z.array(z.strictObject({ field: z.string(), value: z.string() })),
  /** What can be corrected by hand beside e-mails and numbers; null: nothing is known. */
  identity: z.strictObject({
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    company: z.string().nullable(),
    street: z.string().nullable(),
    addressComplement: z.string().nullable(),
    postcode: z.string().nullable(),
    city: z.string().nullable(),
  }),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  suppressed: z.array(Channel),
  answers: z.array(ChannelAnswer),
  /** What remarks of files tell and nobody has decided: each holds the person, or the coordinate that it is about. */
  suspicions: z.array(
    z.strictObject({ id: z.string(), kind: z.enum(CONTACT_STATUSES), words: z.string(), source: z.string() }),
  ),
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
        'export',
      ]),
      what: z.string(),
    }),
  ),
  /** « Où avez-vous eu mon numéro ? », to read aloud. */
  sentence: z.string(),
});
export type ContactSheet = z.output<typeof ContactSheet>;

export const ContactSuppress = z.strictObject({ id: ContactId, channels: z.array(Channel).max(CHANNELS.length) });

/** The sheet after the no, and the lists in use that hold the person. */
export const ContactSuppressed = z.strictObject({ sheet: ContactSheet, lists: LiveLists });

export const ContactCorrection = z.strictObject({
  id: ContactId,
  /** `from`: what stands there; null: nothing. */
  corrections: z
    .array(
      z.strictObject({
        field: z.enum([
          'firstName',
          'lastName',
          'company',
          'street',
          'addressComplement',
          'postcode',
          'city',
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

export const SuspicionDecision = z.strictObject({
  suspicion: ContactId,
  state: z.enum(['confirmed', 'dismissed']),
  /** Day on which it was found out; null: today. */
  on: Day.nullable(),
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
});

export const StandingOfToday = z.strictObject({
  day: Day,
  contacts: Count,
  /** `asksForGoods`: nobody is counted before somebody says what is sold by phone. `nextCalls`: on a day without calls, who may be called on the next day with calls. */
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
  /** The rules that decide for anybody, by channel. */
  rules: z.array(z.strictObject({ rule: z.string(), channel: Channel, count: Count })),
  /** People whose records need care, by why; one person may need several. */
  care: z.array(z.strictObject({ kind: z.enum(CARES), count: Count })),
  /** When a list of oppositions last came from outside, if that is more than thirty days ago. */
  staleListOn: Day.nullable(),
});

/** What is sold by phone, where it is known, and what it may be: what was sold or agreed to. */
export const CallGoods = z.strictObject({ chosen: z.string().nullable(), suggested: z.array(z.string()) });
export type CallGoods = z.output<typeof CallGoods>;
export type StandingOfToday = z.output<typeof StandingOfToday>;
