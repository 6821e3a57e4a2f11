import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { FileToken } from './file.ts';

/** Requests about the suppression list (liste d'opposition). Days are ISO 8601. */

const Channel = z.enum(CHANNELS);
const Day = z.iso.date();
const Count = z.int().nonnegative();

/** An e-mail, a number in any spelling, or a name with an optional address. */
const Typed = z.string().trim().max(300);
const ContactId = z.string().max(20);

/** A postal opposition of a person who is not a contact. */
const Postal = z.strictObject({
  name: z.string().trim().min(1).max(200),
  street: z.string().trim().min(1).max(200),
  postcode: z.string().trim().min(1).max(20),
});

/** A list in use that contains the person, who must be removed from it by hand. */
export const LiveLists = z.array(
  z.strictObject({ exportId: z.string(), campaign: z.string(), channel: Channel, on: Day, people: Count }),
);

export const SuppressionAdd = z.strictObject({
  typed: Typed,
  /** The chosen contact, with all coordinates. */
  contact: ContactId.nullable(),
  postal: Postal.nullable(),
  /** Empty: all of them. */
  channels: z.array(Channel).max(CHANNELS.length),
});

export const SuppressionAdded = z.strictObject({
  /** The id for undoing it. */
  suppressionId: z.string(),
  /** The person: a name, an e-mail in lower case, or a number as E.164. */
  who: z.string(),
  /** False when it was already in the list. */
  isNew: z.boolean(),
  /** Stored beside a workspace that another user has open: it waits for that program, and applies here already. */
  isWaiting: z.boolean(),
  /** Number of contacts concerned. */
  contacts: Count,
  lists: LiveLists,
  /** People on `lists`, each counted once. */
  toWithdraw: Count,
});

/** Within ten seconds, before anything else was recorded. */
export const SuppressionUndo = z.strictObject({ suppressionId: z.string().max(20) });

export const SuppressionLookup = z.strictObject({
  typed: Typed,
  contact: ContactId.nullable(),
  postal: Postal.nullable(),
});

export const SuppressionFound = z.strictObject({
  kind: z.enum(['email', 'phone', 'text']),
  /** As understood: an e-mail in lower case, a number as E.164; otherwise the typed text. */
  who: z.string(),
  /** The typed text, if it is a name and postal address. */
  postal: Postal.nullable(),
  suppressed: z.array(z.strictObject({ channel: Channel, on: Day, source: z.string() })),
  /** The first matches. */
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      place: z.string(),
      email: z.string(),
      phone: z.string(),
      suppressed: z.array(Channel),
    }),
  ),
  /** Number of matches. */
  total: Count,
  /** Sentence to read aloud; null until one person is identified. */
  sentence: z.string().nullable(),
  lists: LiveLists,
});
export type SuppressionFound = z.output<typeof SuppressionFound>;

export const SuppressionPage = z.strictObject({
  /** Part of an e-mail, a number in any spelling, a name; '' for everything. */
  search: z.string().max(300),
  offset: Count,
  limit: z.int().min(1).max(500),
});

export const SuppressionEntries = z.strictObject({
  /** Of the entries that match the search. */
  total: Count,
  entries: z.array(
    z.strictObject({
      id: z.int(),
      /** Name or coordinate in clear; null once the person was erased, or for a foreign hash. */
      person: z.string().nullable(),
      coordinate: z.string().nullable(),
      kind: z.enum(['email', 'phone', 'address', 'contact', 'foreign']),
      channel: z.enum([...CHANNELS, 'all']),
      on: Day.nullable(),
      recordedAt: z.string(),
      source: z.string(),
    }),
  ),
});
export type SuppressionEntries = z.output<typeof SuppressionEntries>;

export const SuppressionListImport = z.strictObject({
  fileToken: FileToken,
  /** For rows without a channel. */
  channel: z.enum([...CHANNELS, 'all']),
  /** The list contains hashes of this kind. */
  hashed: z.enum(['sha256', 'sha1', 'md5']).nullable(),
  /** By letter; null: as detected. */
  columns: z
    .array(z.strictObject({ letter: z.string().max(4), target: z.string().max(200).nullable() }))
    .max(1000)
    .nullable(),
  /** For a file of results: the rows with these values, or all; null: such a file is refused. */
  rows: z
    .union([
      z.literal('all'),
      z.strictObject({ column: z.string().max(500), values: z.array(z.string().max(500)).min(1).max(100) }),
    ])
    .nullable(),
  /** The recipient of data that passes these oppositions back. */
  fromRecipient: z.string().max(200).optional(),
});

/** The result of a list; `rows` = added + known + unusable + skipped. */
export const SuppressionListResult = z.strictObject({
  file: z.string(),
  rows: Count,
  added: Count,
  known: Count,
  unusable: Count,
  skipped: Count,
  lists: LiveLists,
  /** People on `lists`, each counted once. */
  toWithdraw: Count,
  hashed: z.strictObject({ algorithm: z.string(), variant: z.string().nullable(), hits: Count }).nullable(),
  /** Each kind once, with its count and some examples. */
  problems: z.array(
    z.strictObject({
      column: z.string().nullable(),
      severity: z.enum(['info', 'warning', 'error']),
      count: Count,
      samples: z.array(z.strictObject({ row: z.int().nullable(), value: z.string().nullable(), message: z.string() })),
    }),
  ),
});

/** The preview of a list. */
export const SuppressionListPreview = z.strictObject({
  outcome: SuppressionListResult,
  columns: z.array(
    z.strictObject({
      letter: z.string(),
      header: z.string(),
      target: z.string().nullable(),
      samples: z.array(z.string()),
    }),
  ),
  /** The column that shows that the file contains results, not only refusals. */
  results: z
    .strictObject({
      column: z.string(),
      values: z.array(z.strictObject({ value: z.string(), count: Count, saysNo: z.boolean() })),
    })
    .nullable(),
});
export type SuppressionListPreview = z.output<typeof SuppressionListPreview>;
