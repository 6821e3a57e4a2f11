import { localTime, instantAt, type Zone } from '../../../../shared/domain/calendar/compliance-zone.ts';
import type { Duty } from '../../../../shared/domain/compliance.ts';
import { numberCountry } from '../../../../shared/domain/value/dialling.ts';
import { longestMatch } from '../../../../shared/rules/situation/calling.ts';
import { zoneOf } from '../../../../shared/rules/situation/case-frame.ts';
import type { Numbers } from '../../../../shared/rules/fr/parameters/index.ts';
import type { Target } from '../../campaign/judge/targets.ts';
import type { Division, ListEntry, ListGround } from './list-format.ts';

const MAYOTTE = 'YT';
const REUNION = 'RE';
const NOON = 720;

/**
 * The territory of a number, whose clock a dialer takes: ISO 3166-1 alpha-2. +590 is Guadeloupe, whose time Saint-Martin
 * and Saint-Barthélemy share; +262 is Mayotte where the rule book says so.
 */
export function territoryOfNumber(e164: string, { numberZones, territoryZones }: Numbers): string {
  const country = numberCountry(e164);
  if (country !== REUNION && country !== MAYOTTE) return country;
  const zone = longestMatch(e164, numberZones);
  const mayotte = territoryZones.get(MAYOTTE);
  return zone !== undefined && mayotte !== undefined && zone.standard === mayotte.standard ? MAYOTTE : REUNION;
}

/**
 * One file per zone, for a dialer that takes the hour from the country code: a number whose clock differs from that of
 * its person is not called, since the dialer would call one of them at an unlawful hour. A person’s other number in the
 * right zone is preferred.
 */
export function zoneDivision(fileName: (zone: string) => string): Division {
  return {
    fileName,
    partOf(entry, ground) {
      const conditions: readonly Duty[] = entry.listed.judged.verdict.conditions;
      const hasHours = ground.numbers.callingWindow !== null && conditions.includes('hours_observed');
      const callable = entry.listed.targets.filter((target) => !hasHours || isOfOneClock(entry, target, ground));
      const [first] = callable;
      if (first === undefined) return null;
      const part = territoryOfNumber(first.coordinate, ground.numbers);
      // The tool dials every number of a lead with one country code, by one clock.
      const targets = callable.filter(({ coordinate }) => territoryOfNumber(coordinate, ground.numbers) === part);
      return { part, targets };
    },
  };
}

/** Whether the clocks of a person and of a number agree on the days of the campaign. */
function isOfOneClock({ contact }: ListEntry, { coordinate }: Target, { campaign, numbers }: ListGround): boolean {
  const ofNumber = longestMatch(coordinate, numbers.numberZones);
  if (ofNumber === undefined) return false;
  const ofPerson = zoneOf({ audience: contact.person.audience, territory: contact.person.territory ?? 'FR' });
  return campaign.moments.every((moment) => {
    const noon = instantAt(ofPerson, moment.slice(0, 'YYYY-MM-DD'.length), NOON);
    return minutesAt(ofNumber, noon) === NOON;
  });
}

function minutesAt(zone: Zone, instant: number): number {
  return localTime(zone, instant).minutes;
}
