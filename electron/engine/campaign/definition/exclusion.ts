import type { Segment } from '../../../../shared/domain/contact/segment.ts';

/** People whom a campaign leaves out: those of an earlier list, of a saved segment, or named by a file. */
export type Exclusion =
  | { readonly export: string }
  | { readonly segment: string; readonly where: Segment }
  /** A path; a relative one in CAMPAIGN.json is of its folder. */
  | { readonly file: string };

/** One exclusion with the people who left by it; each person leaves by the first that names them. */
export interface ExcludedPart {
  readonly export?: string;
  readonly segment?: string;
  /** Name of the file. */
  readonly file?: string;
  readonly out: number;
}
