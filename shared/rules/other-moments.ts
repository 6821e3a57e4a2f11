import { instantAt } from '../domain/calendar/compliance-zone.ts';
import { addDays, dayFromNumber } from '../domain/calendar/day.ts';
import type { Facts } from '../domain/contact/facts.ts';
import type { RuleSentence } from './parameter.ts';
import { zoneOf } from './situation/case-frame.ts';
import { withCampaign, changedDay } from './changed-facts.ts';

const SECOND = 1000;
const DAY_SECONDS = 86_400;

function instantText(instant: number): string {
  const seconds = Math.floor(instant / SECOND);
  const day = Math.floor(seconds / DAY_SECONDS);
  const clock = seconds - day * DAY_SECONDS;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${dayFromNumber(day)}T${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}:${two(clock % 60)}Z`;
}

const MORNING = 11 * 60;
const AFTERNOON = 15 * 60;

/**
 * The same campaign in the morning or afternoon of each of the next days, in the person's local time, the nearest
 * first. A generator, because the first moment tried often succeeds.
 */
export function* otherMoments(facts: Facts): Generator<Facts> {
  const zone = zoneOf(facts.contact);
  const today = changedDay(facts);
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    for (const minutes of [MORNING, AFTERNOON]) {
      yield withCampaign(facts, { at: instantText(instantAt(zone, addDays(today, ahead), minutes)) });
    }
  }
}

const DAYS_AHEAD = 100;

export const OTHER_MOMENT: RuleSentence = {
  fr: 'si le contact avait lieu à un autre moment : {moment}',
  en: 'if the contact were made at another time: {moment}',
};
