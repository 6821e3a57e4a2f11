import { numbersOn } from '../../../../shared/rules/fr/parameters/index.ts';
import { sectorGuard } from '../../../../shared/rules/fr/sector/guard.ts';
import type { GuardedSector } from '../../../../shared/rules/situation/sector-guard.ts';
import { suspectedSectors } from '../../../../shared/rules/situation/sector-guard.ts';
import type { Check } from '../check.ts';

/** The sectors to ask about once for the campaign, if people wait for the answer; empty otherwise. */
export function suspectedIn({ campaign: { facts, moments }, funnel }: Check): readonly GuardedSector[] {
  if (!funnel.reasons.some(({ rule }) => rule === sectorGuard.id)) return [];
  return [...suspectedSectors(facts, numbersOn(moments[0].slice(0, 'YYYY-MM-DD'.length)).sectorGuard)];
}
