import { z } from 'zod';

/** The record of processing (art. 30 RGPD): what the workspace knows, and the words of the firm. */

/** The blanks that only the firm can fill. */
export const PROCESSING_BLANKS = [
  'address',
  'contact',
  'representative',
  'dpo',
  'jointControllers',
  'recipients',
  'outsideEu',
  'measures',
] as const;

/** Filled by a call centre alone, which keeps the workspace on behalf of its client (art. 30(2)). */
export const PROCESSING_KEYS = [...PROCESSING_BLANKS, 'processor'] as const;

export type ProcessingKey = (typeof PROCESSING_KEYS)[number];

const Line = z.strictObject({
  heading: z.string(),
  content: z.string(),
  /** The content is « à compléter ». */
  isMissing: z.boolean(),
});

export const ProcessingRecord = z.strictObject({
  organisation: z.string(),
  on: z.string(),
  /** The words of the firm, by key; an absent key is not filled yet. */
  words: z.partialRecord(z.enum(PROCESSING_KEYS), z.string()),
  /** The controller, then each processing, in the user's language. */
  parts: z.array(z.strictObject({ title: z.string(), lines: z.array(Line) })),
  processings: z.int().nonnegative(),
  /** Blanks that are not filled. */
  toComplete: z.int().nonnegative(),
});
export type ProcessingRecord = z.output<typeof ProcessingRecord>;

/** '' empties a blank. */
export const ProcessingWords = z.partialRecord(z.enum(PROCESSING_KEYS), z.string().max(5000));

export const ProcessingWritten = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  processings: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  toComplete: z.int().nonnegative(),
});
export type ProcessingWritten = z.output<typeof ProcessingWritten>;
