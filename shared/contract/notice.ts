import { z } from 'zod';
import { ORIGIN_KINDS } from '../domain/contact/words.ts';
import { FileToken } from './file.ts';

/** Requests about the notice of art. 14 RGPD. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();

/** The forms of a notice, as in `aval notices --write`. */
export const NOTICE_FORMS = ['letters', 'mail-merge', 'email-csv'] as const;

/** What every notice says; '' : not filled in. */
export const NoticeWords = z.strictObject({
  contact: z.string().max(400),
  purposes: z.string().max(400),
  dpo: z.string().max(400),
  recipients: z.string().max(400),
  retention: z.string().max(400),
  address: z.string().max(400),
});
export type NoticeWords = z.output<typeof NoticeWords>;

/** Who must be informed, delivery by delivery; and the latest text, null: none yet. */
export const NoticesOwed = z.strictObject({
  on: Day,
  owed: Count,
  people: Count,
  overdue: Count,
  dueSoon: Count,
  origins: z.array(
    z.strictObject({
      source: z.string().nullable(),
      kind: z.enum(ORIGIN_KINDS),
      received: Day.nullable(),
      dueOn: Day.nullable(),
      capturedFrom: z.string().nullable(),
      capturedOn: Day.nullable(),
      reuseTerms: z.string().nullable(),
      owed: Count,
      post: Count,
      email: Count,
      unreachable: Count,
      opposed: Count,
      deceased: Count,
    }),
  ),
  words: NoticeWords.nullable(),
});
export type NoticesOwed = z.output<typeof NoticesOwed>;

/** Why the people of a source whom neither a letter nor an e-mail reaches can’t be informed. `by`: who says so. */
export const NoticesExempting = z.strictObject({
  source: z.string().trim().min(1).max(2000),
  reason: z.string().trim().min(1).max(400),
  by: z.string().trim().min(1).max(100),
});

/** `owed`: people of the source who are still owed a notice. */
export const NoticesExempted = z.strictObject({ exempted: Count, owed: Count });
export type NoticesExempted = z.output<typeof NoticesExempted>;

/** @see NoticesOwed; `fileToken`: a folder. */
export const NoticesWriting = z.strictObject({
  format: z.enum(NOTICE_FORMS),
  words: NoticeWords,
  fileToken: FileToken,
});

export const NoticesWritten = z.strictObject({ exportId: z.string(), people: Count, files: z.array(z.string()) });
export type NoticesWritten = z.output<typeof NoticesWritten>;
