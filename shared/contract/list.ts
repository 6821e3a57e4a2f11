import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { FileToken } from './file.ts';

/** Requests about lists that have left. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const ExportId = z.string().min(1).max(20);

export const LIST_STATES = ['open', 'sent', 'partly', 'returned', 'not_sent', 'ended'] as const;

/** A list of people and what was said of it. */
export const ListStanding = z.strictObject({
  exportId: ExportId,
  campaign: z.string(),
  channel: z.enum(CHANNELS),
  people: Count,
  state: z.enum(LIST_STATES),
  /** Day that it counts on. */
  on: Day,
  /** Still in use: a recall judges it. */
  isLive: z.boolean(),
  /** Rows to take out or to print again, of which nobody said that it is done. */
  toWithdraw: Count,
});
export type ListStanding = z.output<typeof ListStanding>;

/** « Envoyée le », « Envoyée en partie », « Pas envoyée », all returns there, « Terminée ». */
export const ListSaid = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('sent'), on: Day }),
  z.strictObject({ event: z.literal('partly'), on: Day, fileToken: FileToken }),
  z.strictObject({ event: z.literal('not_sent'), reason: z.string().trim().min(1).max(300) }),
  z.strictObject({ event: z.enum(['returned', 'ended']) }),
]);

export const ListClosing = z.strictObject({ exportId: ExportId, said: ListSaid });
export const ListClosed = z.strictObject({ state: z.enum(LIST_STATES), people: Count, counted: Count });

export const RecallPrepared = z.strictObject({
  people: Count,
  lists: z.array(
    z.strictObject({
      exportId: ExportId,
      campaign: z.string(),
      /** Of the list: which tool takes its files. */
      formats: z.array(z.string()),
      files: z.array(z.string()),
    }),
  ),
});
export type RecallPrepared = z.output<typeof RecallPrepared>;

export const RecallDone = z.strictObject({ exportId: ExportId, on: Day });
