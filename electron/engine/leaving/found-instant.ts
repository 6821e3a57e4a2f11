import { AppError } from '../../../shared/contract/result.ts';
import { frenchInstant } from '../steps/clock.ts';

const WRITTEN = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?)?$/;

/**
 * The instant at which somebody became aware, from a day or a French local time as typed. A day alone counts from its first
 * minute: the delay ends too early rather than too late.
 *
 * @throws AppError `breach.found_unreadable` (`found`), `breach.found_future`.
 */
export function foundInstant(typed: string, now: string): string {
  const [, day, time = '00:00'] = WRITTEN.exec(typed.trim()) ?? [];
  const local = `${day ?? ''}T${time}:00`;
  const instant = ['+02:00', '+01:00']
    .map((offset) => `${local}${offset}`)
    .find((candidate) => !Number.isNaN(Date.parse(candidate)) && frenchInstant(new Date(candidate)) === candidate);
  if (instant === undefined) throw new AppError('breach.found_unreadable', { found: typed });
  if (Date.parse(instant) > Date.parse(now)) throw new AppError('breach.found_future', { found: typed });
  return instant;
}
