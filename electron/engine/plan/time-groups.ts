import type { Zone } from '../../../shared/domain/calendar/compliance-zone.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { longestMatch } from '../../../shared/rules/situation/calling.ts';
import { zoneOf } from '../../../shared/rules/situation/case-frame.ts';
import type { DayAnswers } from '../campaign/judge-days.ts';
import { timeZoneOf } from '../export/formats/time-zones.ts';
import { isCourtesyDay } from './courtesy-days.ts';
import type { HourSlot } from './forecast.ts';
import { FRENCH_TIME, lawfulHours, minutesAt, type Stretch } from './lawful-hours.ts';
import { clockText } from './shift.ts';

/** People with the same clocks: that of their territory, and that of their number. */
export interface TimeGroup {
  readonly territory: string;
  readonly zone: Zone;
  /** Null: the same zone, or an unknown one. */
  readonly numberZone: Zone | null;
  readonly isAlsaceMoselle: boolean;
}

const TERRITORIES = ['FR', 'GP', 'MQ', 'BL', 'MF', 'GF', 'RE', 'YT', 'PM', 'NC', 'WF', 'PF'];

/** The groups of a plan, each with its number. */
export class TimeGroups {
  readonly all: TimeGroup[] = [];
  readonly #places = new Map<string, number>();
  readonly #elsewhere = new Map<DayAnswers, number>();
  readonly #inAlsaceMoselle = new Map<DayAnswers, number>();
  readonly #numberZones: ReadonlyMap<string, Zone>;

  /** @param day whose table of numbers and zones is used. */
  constructor(day: string) {
    this.#numberZones = numbersOn(day).numberZones;
  }

  /** The number of the group of people with these answers. */
  of(answers: DayAnswers, isAlsaceMoselle: boolean): number {
    const known = isAlsaceMoselle ? this.#inAlsaceMoselle : this.#elsewhere;
    let place = known.get(answers);
    if (place === undefined) known.set(answers, (place = this.#placeOf(answers, isAlsaceMoselle)));
    return place;
  }

  #placeOf({ facts }: DayAnswers, isAlsaceMoselle: boolean): number {
    const territory = facts.territory ?? 'FR';
    const zone = zoneOf(facts);
    const ofNumber = longestMatch(facts.phone ?? '', this.#numberZones) ?? zone;
    const numberZone = ofNumber === zone ? null : ofNumber;
    const key = `${territory} ${numberZone === null ? '' : zoneName(numberZone)} ${String(isAlsaceMoselle)}`;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.all.push({ territory, zone, numberZone, isAlsaceMoselle }) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

/** The lawful hours of a group within the hours of a team on a French day. */
export function hoursOfGroup(
  { territory, zone, numberZone, isAlsaceMoselle }: TimeGroup,
  day: string,
  shift: readonly Stretch[],
  courtesy: boolean,
): readonly Stretch[] {
  if (courtesy && isCourtesyDay(day, territory, isAlsaceMoselle)) return [];
  return lawfulHours(day, numberZone === null ? [zone] : [zone, numberZone], shift);
}

/** The hours of a group as clocks show them: the person's, and the team's. */
export function slotsOf({ territory, zone, numberZone }: TimeGroup, hours: readonly Stretch[]): readonly HourSlot[] {
  return hours.map(([from, until]) => ({
    zone: timeZoneOf(territory) || zoneName(zone),
    ...(numberZone === null ? {} : { numberZone: zoneName(numberZone) }),
    from: clockText(minutesAt(zone, from, false)),
    until: clockText(minutesAt(zone, until, true)),
    franceFrom: clockText(minutesAt(FRENCH_TIME, from, false)),
    franceUntil: clockText(minutesAt(FRENCH_TIME, until, true)),
  }));
}

/** IANA name of the first French territory with this legal time; of another country, its time by Greenwich. */
function zoneName(zone: Zone): string {
  const territory = TERRITORIES.find((code) => zoneOf({ audience: 'consumer', territory: code }) === zone);
  return territory === undefined
    ? `UTC${zone.standard < 0 ? '' : '+'}${String(zone.standard / 60)}`
    : timeZoneOf(territory);
}
