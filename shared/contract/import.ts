import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { AUDIENCES, ORIGIN_KINDS } from '../domain/contact/words.ts';
import { MENTIONS } from '../domain/contact/words.ts';
import { RETURN_TOOLS } from '../domain/returns/known-codes.ts';
import { PairsOfFile } from './duplicate.ts';
import { FileToken } from './file.ts';

/** Requests about imports. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const Text = z.string().trim().min(1).max(2000);
const Severity = z.enum(['info', 'warning', 'error']);

export const ImportInspect = z.strictObject({
  fileToken: FileToken,
  /** null: the one that Aval detects. */
  sheet: z.string().max(300).nullable(),
  /** Row of the header, 1 = first; null: the one that Aval detects. */
  headerRow: z.int().nonnegative().nullable(),
});

/** A refused repair: of a column (its header or its letter), or of whole rows (`*`). */
const RefusedRepair = z.strictObject({ column: z.string().min(1).max(33_000), code: z.string().max(100) });
export type RefusedRepair = z.output<typeof RefusedRepair>;

export const ImportInspection = z.strictObject({
  file: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), rows: Count, hidden: z.boolean() })),
  sheet: z.string().nullable(),
  headerRow: Count,
  /** Rows below the header. */
  rows: Count,
  columns: z.array(
    z.strictObject({
      letter: z.string(),
      header: z.string(),
      target: z.string().nullable(),
      confidence: z.number().min(0).max(1),
      samples: z.array(z.string()),
      problems: Count,
      /** The column is about another person than the one of the row. */
      isOtherPerson: z.boolean(),
      /** It was explicitly left out when a file of this layout was imported. */
      isLeftOut: z.boolean(),
    }),
  ),
  firstRows: z.array(z.array(z.string())),
  /** As set by an earlier import of the same layout. */
  refusedRepairs: z.array(RefusedRepair),
  /** The tool whose returns the file seems to be; null: it seems to be contacts. */
  seemsReturns: z.enum([...RETURN_TOOLS, 'other']).nullable(),
  /** The oldest purchase, visit or gift in the file; null: none. */
  oldestOn: Day.nullable(),
  remarks: z.array(z.strictObject({ severity: Severity, message: z.string() })),
});
export type ImportInspection = z.output<typeof ImportInspection>;

/** A consent that all people of the file gave with one form. */
const FileConsent = z.strictObject({
  channel: z.enum(CHANNELS),
  at: Day.nullable(),
  goods: z.array(Text).max(50),
  wording: z.string().max(5000).nullable(),
  until: Day.nullable(),
  proof: z.boolean(),
  mentions: z.array(z.enum(MENTIONS)).max(MENTIONS.length),
});

/** The answers to the six questions. */
export const OriginAnswers = z.strictObject({
  kind: z.enum(ORIGIN_KINDS),
  source: Text.nullable(),
  on: Day.nullable(),
  since: Day.nullable(),
  informed: z.boolean().nullable(),
  /** Day of our notice, when the data were collected by others. */
  noticeOn: Day.nullable(),
  objectionOffered: z.boolean().nullable(),
  transmissionConsent: z.boolean().nullable(),
  /** For data collected directly: whether people were informed that it may be passed on, and could refuse. */
  transmissionInformed: z.boolean().nullable(),
  expected: z.boolean().nullable(),
  /** Of public data: where it was captured, on which day, and the terms of its reuse there. */
  capturedFrom: Text.nullable(),
  capturedOn: Day.nullable(),
  reuseTerms: Text.nullable(),
  /** null: as in each row. */
  audience: z.enum(AUDIENCES).nullable(),
  consents: z.array(FileConsent).max(20),
  salesGoods: Text.nullable(),
  evidence: z.array(FileToken).max(50),
});
export type OriginAnswers = z.output<typeof OriginAnswers>;

export const ImportChoice = z.strictObject({
  fileToken: FileToken,
  sheet: z.string().max(300).nullable(),
  headerRow: Count,
  /** As counted before: for the progress. */
  rows: Count,
  /** The field of each column; null: explicitly left out. A missing column is undecided. */
  columns: z
    .array(z.strictObject({ letter: z.string().regex(/^[A-Z]{1,3}$/), target: z.string().max(200).nullable() }))
    .max(16_384),
  /** Letters of the columns whose empty cells erase what was known before. */
  emptied: z.array(z.string().regex(/^[A-Z]{1,3}$/)).max(200),
  refusedRepairs: z.array(RefusedRepair).max(2000),
  origin: OriginAnswers,
  /** Why the file is taken although the contract of its supplier has ended; null: not said. */
  acceptExpired: Text.nullable(),
  /** Rows whose retention period is over on arrival are not taken. */
  skipPast: z.boolean(),
});

/** The result of an import or of its dry run: `rows` is the sum of the four counts that follow. */
export const ImportOutcome = z.strictObject({
  importId: z.string().nullable(),
  file: z.string(),
  rows: Count,
  created: Count,
  updated: Count,
  unchanged: Count,
  rejected: Count,
  oppositions: Count,
  /** Rows whose retention period is over on arrival, rejected or not. */
  pastRetention: Count,
  /** Unmapped columns with refusals in words: each must be decided before the import. */
  questions: z.array(
    z.strictObject({
      letter: z.string(),
      column: z.string(),
      row: z.int(),
      count: Count,
      /** The column asks for an agreement to be contacted, and the counted cells say no. */
      isConsent: z.boolean(),
      samples: z.array(z.string()),
    }),
  ),
  /** Grouped by kind, the most frequent first. */
  problems: z.array(
    z.strictObject({
      code: z.string(),
      column: z.string().nullable(),
      severity: Severity,
      /** The common sentence. */
      title: z.string(),
      count: Count,
      /** Number of different values or causes among them. */
      cases: Count,
      /** The most frequent cases, each with its first row. */
      samples: z.array(
        z.strictObject({ count: Count, row: z.int().nullable(), value: z.string().nullable(), message: z.string() }),
      ),
    }),
  ),
  /** Repairs by rule and column, the most frequent first. */
  repairs: z.array(
    z.strictObject({
      /** Its sentence is `repair.` and the code. */
      code: z.string(),
      /** null: whole rows, the table or the file. */
      column: z.string().nullable(),
      count: Count,
      /** The first of them; `after` null: left out. */
      samples: z.array(z.strictObject({ row: z.int().nullable(), before: z.string(), after: z.string().nullable() })),
      isRefusable: z.boolean(),
      isRefused: z.boolean(),
    }),
  ),
});
export type ImportOutcome = z.output<typeof ImportOutcome>;

/** The result of a dry run. */
export const ImportRehearsal = ImportOutcome.extend({ pairs: PairsOfFile });

export const ListedImport = z.strictObject({
  importId: z.string(),
  kind: z.enum(['file', 'record']),
  at: z.string(),
  by: z.string(),
  file: z.string(),
  rows: Count,
  created: Count,
  updated: Count,
  unchanged: Count,
  rejected: Count,
  oppositions: Count,
  isUndone: z.boolean(),
  /** The stated origin of its contacts; null: unknown, or not asked. */
  origin: z
    .strictObject({ kind: z.enum(ORIGIN_KINDS), source: z.string(), audience: z.enum(AUDIENCES).nullable() })
    .nullable(),
});
export type ListedImport = z.output<typeof ListedImport>;

/** `targetToken`: the workbook to write. */
export const ProblemsSaving = z.strictObject({
  importId: z.string().max(20),
  fileToken: FileToken,
  targetToken: FileToken,
});

export const ProblemsSaved = z.strictObject({ file: z.string(), rows: Count });

export const ImportUndone = z.strictObject({
  removed: Count,
  restored: Count,
  kept: Count,
  oppositionsKept: Count,
});
