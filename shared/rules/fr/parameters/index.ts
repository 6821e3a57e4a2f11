import type { Parameter } from '../../parameter.ts';
import {
  attempts,
  automatedCallerIds,
  callbackDays,
  callingWindow,
  dueCallerIds,
  holidays,
  insuranceSolicitedDays,
  predictiveNeedsConsent,
  premiumNumbers,
  refusalPauseDays,
  smsWindow,
} from './calling.ts';
import {
  consentProofYears,
  futureDates,
  jointConsentUnder,
  majority,
  noticeMonths,
  oppositionScope,
  phoneConsent,
  proofVault,
  retentionYears,
  suppressionYears,
} from './person.ts';
import { freeMailboxes, genericMailboxes, numberZones, openTerritories, territoryZones } from './place.ts';
import { guardedSectors } from './sector.ts';

/** Every number, list and date that rules use. */
export const PARAMETERS = {
  callingWindow,
  attempts,
  refusalPause: refusalPauseDays,
  callbackDays,
  holidays,
  smsWindow,
  automatedCallerIds,
  dueCallerIds,
  predictiveNeedsConsent,
  premiumNumbers,
  insuranceSolicitedDays,
  phoneConsent,
  retentionYears,
  noticeMonths,
  jointConsentUnder,
  majority,
  suppressionYears,
  consentProofYears,
  proofVault,
  oppositionScope,
  futureDates,
  sectorGuard: guardedSectors,
  territoryZones,
  openTerritories,
  numberZones,
  genericMailboxes,
  freeMailboxes,
} as const;

type ValueOf<P> = P extends Parameter<infer Value> ? Value : never;

/** The parameters as in force on one day. */
export type Numbers = { readonly [K in keyof typeof PARAMETERS]: ValueOf<(typeof PARAMETERS)[K]> };

/** The parameters in force on a day. */
export function numbersOn(day: string): Numbers {
  const entries = Object.entries<Parameter<unknown>>(PARAMETERS).map(([name, parameter]) => [
    name,
    valueOn(parameter, day),
  ]);
  return Object.fromEntries(entries) as Numbers;
}

function valueOn<Value>(parameter: Parameter<Value>, day: string): Value {
  const found = parameter.values.find(
    ({ from, until }) => (from === null || from <= day) && (until === null || day <= until),
  );
  if (found === undefined) throw new Error(`${parameter.id} has no value on ${day}`);
  return found.value;
}
