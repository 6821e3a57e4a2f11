import { z } from 'zod';
import { RETENTION_CAUSES, RETENTION_KINDS } from '../domain/contact/retention-words.ts';
import { FileToken } from './file.ts';
import { NOTICE_FORMS } from './notice.ts';

/** Requests about the retention period. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const Kind = z.enum(RETENTION_KINDS);

/** Most people of a list in the answer; the counts are of all. */
export const MOST_ON_DESK = 200;

/** null: everybody. */
export const RetentionAsked = z.strictObject({ kind: Kind.nullable() });

/** Who is past the period, held, asked, or without a date. */
export const RetentionDesk = z.strictObject({
  on: Day,
  /** Day of the latest erasure, which has a report; null: none yet. */
  erasedOn: Day.nullable(),
  total: Count,
  /** Of the kind asked about: the number to type before an erasure. */
  due: Count,
  byKind: z.array(z.strictObject({ kind: Kind, count: Count })),
  soon: Count,
  held: Count,
  asked: Count,
  undated: Count,
  futureDated: Count,
  people: z.array(
    z.strictObject({
      contact: z.string(),
      name: z.string(),
      kind: Kind,
      since: Day,
      because: z.enum(RETENTION_CAUSES),
    }),
  ),
  /** `until` null: kept for an open request of the person. */
  heldPeople: z.array(
    z.strictObject({ contact: z.string(), name: z.string(), until: Day.nullable(), reason: z.string() }),
  ),
  undatedPeople: z.array(z.strictObject({ contact: z.string(), name: z.string(), files: z.array(z.string()) })),
});
export type RetentionDesk = z.output<typeof RetentionDesk>;

/** `until` null lifts the hold. */
export const RetentionKeeping = z.strictObject({
  contact: z.string().max(20),
  until: Day.nullable(),
  reason: z.string().trim().max(400),
});

/** `fileToken`: a folder. `answerTo`: where to answer. */
export const RetentionAsking = z.strictObject({
  kind: Kind.nullable(),
  format: z.enum(NOTICE_FORMS),
  answerTo: z.string().trim().min(1).max(400),
  fileToken: FileToken,
});

export const RetentionAskWritten = z.strictObject({
  exportId: z.string(),
  people: Count,
  unreachable: Count,
  opposed: Count,
  before: Count,
  files: z.array(z.string()),
});
export type RetentionAskWritten = z.output<typeof RetentionAskWritten>;

/** `confirm`: the number typed. */
export const RetentionErasing = z.strictObject({ kind: Kind.nullable(), confirm: Count });

export const RetentionErased = z.strictObject({
  erased: Count,
  suppressionsKept: Count,
  proofs: Count,
  outOfReach: z.array(z.string()),
});
export type RetentionErased = z.output<typeof RetentionErased>;

/** `fileToken`: a folder. */
export const MinutesWriting = z.strictObject({ fileToken: FileToken });
export const MinutesWritten = z.strictObject({ file: z.string() });
