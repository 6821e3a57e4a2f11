import type { Problem } from '../../../shared/domain/value/finding.ts';
import type { ReturnTool } from '../../../shared/domain/returns/known-codes.ts';
import type { ReturnKind } from '../../../shared/domain/returns/meaning.ts';
import type { ReturnZone } from '../../../shared/domain/returns/zones.ts';
import type { ReturnCounts } from '../sql/return-files.ts';
import type { AppliedCounts } from './apply-returns.ts';
import type { ReadCode, UnknownCode } from './code-book.ts';

/** What a file of returns came to. */
export interface ReturnsReport extends ReturnCounts, AppliedCounts {
  /** Takes it back by `aval undo`, oppositions aside; null: a rehearsal. */
  readonly returnId: string | null;
  readonly file: string;
  readonly sha256: string | null;
  readonly kind: ReturnKind;
  readonly tool: ReturnTool | null;
  /** Day since which the answers for the layout are known; absent: they are new. */
  readonly layoutSince?: string;
  /** Of times without one. */
  readonly timeZone: ReturnZone;
  /** The lists that the rows are about. */
  readonly exports: readonly string[];
  /** Rows about people on them. */
  readonly listed: number;
  readonly codes: readonly ReadCode[];
  readonly unknownCodes: readonly UnknownCode[];
  /** Of those who refused or opposed, the ones on lists in use. */
  readonly recall: { readonly exports: number; readonly people: number };
  readonly problems: readonly (Problem & { readonly message: string })[];
}

/** What a file is, before anybody decides anything. */
export interface InspectedReturns {
  readonly file: string;
  readonly kind: ReturnKind;
  readonly tool: ReturnTool | null;
  readonly rows: number;
  /** Moments of the first and the last row that tell one; null: none does. */
  readonly from: string | null;
  readonly until: string | null;
  /** Of times without one. */
  readonly timeZone: ReturnZone;
  /** Nobody said of which zone the times of the calls are. */
  readonly isZoneAsked: boolean;
  readonly codes: readonly ReadCode[];
  readonly unknownCodes: readonly UnknownCode[];
}
