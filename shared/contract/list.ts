import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { FileToken } from './file.ts';

/** Requests about lists that have left. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const ExportId = z.string().min(1).max(20);

export const LIST_STATES = ['open', 'sent', 'partly', 'returned', 'not_sent', 'ended'] as const;

export const LIST_EVENTS = ['sent', 'partly', 'not_sent', 'returned', 'ended', 'reopened'] as const;

/** A list of people and what was said of it. */
export const ListStanding = z.strictObject({
  exportId: ExportId,
  campaign: z.string(),
  channel: z.enum(CHANNELS),
  /** Its formats: which tool has it. */
  formats: z.array(z.string()),
  people: Count,
  state: z.enum(LIST_STATES),
  /** Day that it counts on. */
  on: Day,
  /** Still in use: a recall judges it. */
  isLive: z.boolean(),
  /** Calls in its returns. */
  returned: Count,
  /** Rows to take out or to print again, of which nobody said that it is done. */
  toWithdraw: Count,
  /** Of a list that was passed on: people corrected since, of whom the recipient has still to be told. */
  toCorrect: Count,
});
export type ListStanding = z.output<typeof ListStanding>;

/** Every list of people; how many people leave one or several of them, and of how many recipients are told corrections. */
export const ListsStanding = z.strictObject({ lists: z.array(ListStanding), toWithdraw: Count, toCorrect: Count });

/** A list with everything that was said of it, the oldest first. */
export const ListHistory = z.strictObject({
  standing: ListStanding,
  statements: z.array(
    z.strictObject({
      event: z.enum(LIST_EVENTS),
      at: z.string(),
      by: z.string(),
      on: Day.nullable(),
      people: Count,
      reason: z.string().nullable(),
    }),
  ),
  /** Recalls: people named in the files of one preparation, and when somebody said that they are out. */
  withdrawals: z.array(
    z.strictObject({ at: z.string(), people: Count, doneOn: Day.nullable(), doneBy: z.string().nullable() }),
  ),
});
export type ListHistory = z.output<typeof ListHistory>;

/** « Envoyée le », « Envoyée en partie », « Pas envoyée », all returns there, « Terminée ». */
export const ListSaid = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('sent'), on: Day }),
  z.strictObject({ event: z.literal('partly'), on: Day, fileToken: FileToken }),
  z.strictObject({ event: z.literal('not_sent'), reason: z.string().trim().min(1).max(300) }),
  z.strictObject({ event: z.enum(['returned', 'ended']) }),
]);

export const ListClosing = z.strictObject({ exportId: ExportId, said: ListSaid });
export const ListClosed = z.strictObject({ state: z.enum(LIST_STATES), people: Count, counted: Count });

/** `exportId` null: every list in use. */
export const RecallAsk = z.strictObject({
  fileToken: FileToken,
  exportId: ExportId.nullable(),
  /** Only the lists passed on to this recipient. */
  recipient: z.string().max(200).optional(),
  /** For a recipient: hashes instead of coordinates in clear. */
  hashed: z.boolean().optional(),
});

export const RecallPrepared = z.strictObject({
  people: Count,
  lists: z.array(
    z.strictObject({
      exportId: ExportId,
      campaign: z.string(),
      /** Of the list: which tool takes its files. */
      formats: z.array(z.string()),
      files: z.array(z.string()),
      /** Letters that stay under another name. */
      reprint: Count,
      /** Of a list that was passed on: people without a no who could not be passed on today. */
      closedOtherwise: Count,
      /** Of a list that was passed on: people corrected since, who are told now. */
      corrected: Count,
      /** People without details here: only the reference finds them. */
      withoutCoordinate: Count,
    }),
  ),
});
export type RecallPrepared = z.output<typeof RecallPrepared>;

export const RecallDone = z.strictObject({ exportId: ExportId, on: Day });

export const ListFileAsk = z.strictObject({ fileToken: FileToken });

/** A list that somebody kept, judged as of today; `people` = withdrawn + alreadyWithdrawn + stay. */
export const ListFileJudged = z.strictObject({
  exportId: ExportId,
  campaign: z.string(),
  channel: z.enum(CHANNELS),
  /** Instant of its approval. */
  at: z.string(),
  /** The file is not as it was written. */
  isAltered: z.boolean(),
  people: Count,
  withdrawn: Count,
  alreadyWithdrawn: Count,
  stay: Count,
  /** Of a list that was passed on: people among those who stay, without a no, who could not be passed on today. */
  closedOtherwise: Count,
  /** The most frequent first. */
  reasons: z.array(z.strictObject({ words: z.string(), count: Count })),
});
export type ListFileJudged = z.output<typeof ListFileJudged>;
