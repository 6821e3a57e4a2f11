import type { Decision } from '../sql/decisions.ts';
import type { SuppressionIndex } from '../suppression/suppression-index.ts';
import type { PastUses } from './past-uses.ts';

/** What a campaign needs of a workspace besides its contacts. */
export interface CheckGround {
  readonly suppressions: SuppressionIndex;
  readonly decisions: ReadonlyMap<number, Decision>;
  readonly uses: PastUses;
}
