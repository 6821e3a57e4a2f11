import { MEANINGS, RETURN_KINDS, type Meaning, type ReturnKind } from '../../domain/returns/meaning.ts';
import { RETURN_ZONES, type ReturnZone } from '../../domain/returns/zones.ts';
import { objectOf, oneOf, optional, readDocument, wholeNumber, type Schema } from './document.ts';
import { z } from 'zod';

/** LAYOUT.json and CODES.json of returns (docs/formats/returns.md). */

/** What a column of returns holds. */
export const RETURN_TARGETS = [
  'reference',
  'phone',
  'email',
  'name',
  'street',
  'postcode',
  'at',
  'code',
  'codeName',
  'attempts',
  'callbackAt',
  'newAddress',
  'comment',
] as const;
export type ReturnTarget = (typeof RETURN_TARGETS)[number];

export interface ReturnLayout {
  readonly kind?: ReturnKind;
  /** Whether a row is one call, or all calls to a person. */
  readonly rows?: 'call' | 'person';
  /** 1 = first; 0: the file has none. */
  readonly headerRow?: number;
  readonly timeZone?: ReturnZone;
  /** Whether the column `comment` is kept: never remembered, each file says it. */
  readonly comment?: 'keep' | 'leave';
  /** By header; null: not taken. */
  readonly columns?: Readonly<Record<string, ReturnTarget | null>>;
}

export type ReturnCodes = Readonly<Record<string, Meaning>>;

const columns = z.record(z.string(), oneOf(RETURN_TARGETS).nullable(), {
  error: 'facts.not_an_object',
}) as Schema<Readonly<Record<string, ReturnTarget | null>>>;

const layout = objectOf<ReturnLayout>({
  kind: optional(oneOf(RETURN_KINDS)),
  rows: optional(oneOf(['call', 'person'])),
  headerRow: optional(wholeNumber(0)),
  timeZone: optional(oneOf(RETURN_ZONES)),
  comment: optional(oneOf(['keep', 'leave'])),
  columns: optional(columns),
});

const codes = z.record(z.string(), oneOf(MEANINGS), { error: 'facts.not_an_object' }) as Schema<ReturnCodes>;

/** @throws DocumentProblem */
export function readReturnLayout(json: unknown): ReturnLayout {
  return readDocument(layout, json);
}

/** @throws DocumentProblem */
export function readReturnCodes(json: unknown): ReturnCodes {
  return readDocument(codes, json);
}
