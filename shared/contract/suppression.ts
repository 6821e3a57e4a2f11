import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { FileToken } from './file.ts';

/** Requests about the suppression list (liste d'opposition). Days are ISO 8601. */

const Channel = z.enum(CHANNELS);
const Day = z.iso.date();
const Count = z.int().nonnegative();

/** One e-mail or number as the person typed it, in any spelling. */
const Typed = z.string().trim().min(1).max(300);

export const SuppressionAdd = z.strictObject({
  typed: Typed,
  /** Empty: all of them. */
  channels: z.array(Channel).max(CHANNELS.length),
});

export const SuppressionAdded = z.strictObject({
  /** As it was understood: an e-mail in lower case, a number as E.164. */
  coordinate: z.string(),
  /** False when the list knew it already. */
  isNew: z.boolean(),
  /** Noted beside a workspace that somebody else holds: it waits for that person's Aval, and counts here already. */
  isWaiting: z.boolean(),
  /** How many contacts of the workspace it concerns. */
  contacts: Count,
});

export const SuppressionLookup = z.strictObject({ typed: Typed });

export const SuppressionFound = z.strictObject({
  coordinate: z.string(),
  suppressed: z.array(z.strictObject({ channel: Channel, on: Day, source: z.string() })),
  contacts: z.array(z.string()),
  /** To read aloud. */
  sentence: z.string(),
});

export const SuppressionPage = z.strictObject({
  /** Part of an e-mail, a number in any spelling, a name; '' for everything. */
  search: z.string().max(300),
  offset: Count,
  limit: z.int().min(1).max(500),
});

export const SuppressionEntries = z.strictObject({
  /** Of those that match the search. */
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
  /** For rows that name no channel of their own. */
  channel: z.enum([...CHANNELS, 'all']),
  /** The list holds hashes of this kind. */
  hashed: z.enum(['sha256', 'sha1', 'md5']).nullable(),
});

/** What became of a list; `rows` = added + known + unusable + skipped. */
export const SuppressionListResult = z.strictObject({
  file: z.string(),
  rows: Count,
  added: Count,
  known: Count,
  unusable: Count,
  skipped: Count,
  hashed: z.strictObject({ algorithm: z.string(), variant: z.string().nullable(), hits: Count }).nullable(),
  problems: z.array(z.strictObject({ row: z.int().nullable(), column: z.string().nullable(), value: z.string().nullable(), severity: z.enum(['info', 'warning', 'error']), message: z.string() })),
});
