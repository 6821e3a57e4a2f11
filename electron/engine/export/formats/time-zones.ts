/**
 * IANA names of the zones of territories with a single time zone; '' elsewhere, so that a dialer does not use a wrong
 * one.
 */
const NAMES: Readonly<Record<string, string>> = {
  FR: 'Europe/Paris',
  GP: 'America/Guadeloupe',
  MQ: 'America/Martinique',
  BL: 'America/St_Barthelemy',
  MF: 'America/Marigot',
  GF: 'America/Cayenne',
  RE: 'Indian/Reunion',
  YT: 'Indian/Mayotte',
  PM: 'America/Miquelon',
  NC: 'Pacific/Noumea',
  WF: 'Pacific/Wallis',
  PF: 'Pacific/Tahiti',
  BE: 'Europe/Brussels',
  LU: 'Europe/Luxembourg',
  CH: 'Europe/Zurich',
  MC: 'Europe/Monaco',
  DE: 'Europe/Berlin',
  IT: 'Europe/Rome',
  NL: 'Europe/Amsterdam',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  AD: 'Europe/Andorra',
};

/** @param territory ISO 3166-1 alpha-2 */
export function timeZoneOf(territory: string): string {
  return NAMES[territory] ?? '';
}
