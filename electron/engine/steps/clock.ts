/**
 * The present in French legal time, independent of the zone of the machine: days of consents, deadlines and calling
 * hours are French, and a server in another zone must not move them by a day.
 */
const ZONE = 'Europe/Paris';

const FIELDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

/** An instant as ISO 8601 with the French offset of that instant, to the second: `2026-11-24T10:30:00+01:00`. */
export function frenchInstant(moment: Date): string {
  const { year, month, day, hour, minute, second, timeZoneName } = Object.fromEntries(
    FIELDS.formatToParts(moment).map(({ type, value }) => [type, value]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'timeZoneName', string>;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${timeZoneName.replace('GMT', '')}`;
}
