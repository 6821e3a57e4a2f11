import type { Zone } from '../calendar/compliance-zone.ts';

/** The time zones in which a dialer or a mailing tool may write its times. */
export const RETURN_ZONES = [
  'Europe/Paris',
  'UTC',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
] as const;
export type ReturnZone = (typeof RETURN_ZONES)[number];

/** A file that names no zone is read in this one. */
export const USUAL_ZONE: ReturnZone = 'Europe/Paris';

export const ZONES: Readonly<Record<ReturnZone, Zone>> = {
  'Europe/Paris': { standard: 60, saving: 'europe' },
  UTC: { standard: 0, saving: null },
  'America/Guadeloupe': { standard: -240, saving: null },
  'America/Martinique': { standard: -240, saving: null },
  'America/Cayenne': { standard: -180, saving: null },
  'Indian/Reunion': { standard: 240, saving: null },
  'Indian/Mayotte': { standard: 180, saving: null },
  'Pacific/Noumea': { standard: 660, saving: null },
};
