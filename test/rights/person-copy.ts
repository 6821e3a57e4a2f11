import { z } from 'zod';
import { CHANNELS } from '../../shared/domain/channel.ts';
import { CORRECTED_FIELDS } from '../../electron/engine/model/correction.ts';
import { RIGHTS_KINDS } from '../../shared/domain/contact/rights.ts';
import { CALL_OUTCOMES, CONSENT_EVENTS, CONTACT_STATUSES, ORIGIN_KINDS } from '../../shared/domain/contact/words.ts';

const Day = z.iso.date();
const Moment = z.string().regex(/^\d{4}-\d\d-\d\d/);
const Goods = z.object({ goods: z.string().optional() });

const Details = z.looseObject({ emails: z.array(z.string()), phones: z.array(z.string()) });

/** The JSON of an answer, as docs/formats/rights.md says. */
export const PersonCopy = z.strictObject({
  organisation: z.string(),
  at: Moment,
  person: Details,
  otherRecords: z.array(Details),
  origins: z.array(z.looseObject({ kind: z.enum(ORIGIN_KINDS), source: z.string().optional(), on: Day.optional() })),
  files: z.array(z.strictObject({ file: z.string(), on: Day })),
  consents: z.array(
    z.looseObject({ channel: z.enum([...CHANNELS, 'all']), event: z.enum(CONSENT_EVENTS), at: Moment }),
  ),
  oppositions: z.array(z.strictObject({ channel: z.enum(CHANNELS), on: Day })),
  transferOpposedOn: Day.optional(),
  pauses: z.array(
    z.strictObject({
      reason: z.enum(['asked', 'restriction']),
      channel: z.enum([...CHANNELS, 'all']),
      on: Day,
      until: Day.optional(),
    }),
  ),
  requests: z.array(z.strictObject({ kind: z.enum(RIGHTS_KINDS), on: Day, asked: z.string().optional() })),
  corrections: z.array(
    z.strictObject({
      field: z.enum(CORRECTED_FIELDS),
      from: z.string().nullable(),
      to: z.string().nullable(),
      on: Day,
    }),
  ),
  dealings: z.strictObject({
    sales: z.array(Goods.extend({ on: Day }).loose()),
    contracts: z.array(Goods.extend({ from: Day }).loose()),
    requests: z.array(Goods.extend({ at: Moment }).loose()),
    calls: z.array(z.strictObject({ at: Moment, outcome: z.enum(CALL_OUTCOMES) })),
    contacted: z.array(z.strictObject({ channel: z.enum(CHANNELS), at: Moment })),
    gifts: z.array(z.strictObject({ on: Day, cents: z.int() }).loose()),
  }),
  callbacks: z.array(Moment),
  comments: z.array(z.strictObject({ at: Moment, text: z.string() })),
  notices: z.array(z.strictObject({ source: z.string(), on: Day })),
  sent: z.array(z.strictObject({ campaign: z.string(), channel: z.enum(CHANNELS), on: Day })),
  passedOn: z.array(z.strictObject({ recipient: z.string(), campaign: z.string(), on: Day })),
  states: z.array(
    z.strictObject({
      kind: z.enum(CONTACT_STATUSES),
      state: z.enum(['open', 'confirmed', 'dismissed', 'lifted']),
      of: z.string().optional(),
      words: z.string().optional(),
      source: z.string().optional(),
      on: Day,
    }),
  ),
  retention: z.strictObject({
    from: Day.optional(),
    until: Day.optional(),
    isUndated: z.literal(true).optional(),
    kept: z.strictObject({ reason: z.string(), until: Day }).optional(),
  }),
});
