import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The workbooks of test/fixtures/samples and their expected imports (see the README.md there). */
export const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));

export interface TruthProblem {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

export interface TruthContact {
  readonly _rows: readonly number[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly _emailsInclude?: readonly string[];
  readonly _phonesInclude?: readonly string[];
  readonly consents?: readonly { readonly channel: string; readonly event: string; readonly at?: string }[];
  readonly _noConsent?: readonly string[];
  readonly suppressed?: readonly string[];
  readonly _collectedOn?: string;
  readonly _consentOn?: string;
  readonly _lastPurchaseOn?: string;
  readonly _source?: string;
  readonly [field: string]: unknown;
}

export interface Truth {
  readonly file: string;
  readonly command: 'import' | 'suppress';
  readonly sheet: string | null;
  readonly mapping: {
    readonly headerRow: number;
    readonly columns: Readonly<Record<string, string | readonly string[]>>;
    readonly open: readonly string[];
  };
  readonly expect: {
    readonly rows: number;
    readonly rejectedRows?: readonly number[];
    readonly contacts?: readonly TruthContact[];
    readonly problems: readonly TruthProblem[];
    readonly maybeProblems: readonly TruthProblem[];
    readonly suppressions?: readonly {
      readonly row: number;
      readonly emails: readonly string[];
      readonly phones: readonly string[];
      readonly on?: string;
      readonly channels: readonly string[] | null;
    }[];
  };
}

/** The truths of readable single files, in the order of their names. */
export function readTruths(): Truth[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.truth.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(SAMPLES + name, 'utf8')) as Partial<Truth>)
    .filter((truth): truth is Truth => truth.file !== undefined && Boolean(truth.mapping));
}

/** Text as the truths compare it: NFC, white space collapsed, one apostrophe, case ignored; accents count. */
export function comparable(value: unknown): unknown {
  return typeof value === 'string'
    ? value.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase()
    : value;
}
