import { instantAt } from '../../../shared/domain/calendar/compliance-zone.ts';
import { dayOf } from '../../../shared/domain/calendar/day.ts';
import { ZONES, type ReturnZone } from '../../../shared/domain/returns/zones.ts';
import type { Cell } from '../spreadsheet/row-source.ts';
import { tidyText } from '../import/cell/cell-text.ts';

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const FRENCH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:(?: |, ?| à )(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/;
/** As nearly every dialer writes it. */
const PLAIN_HOUR = /^\d{4}-\d{2}-\d{2} \d{2}$/;
const HOUR_LENGTH = 'YYYY-MM-DD HH'.length;
const PLAIN_LENGTH = 'YYYY-MM-DD HH:MM:SS'.length;
const MINUTE = 60_000;

/**
 * Reads the moment of an event: an instant with its offset, or a day if the cell has no time. A time without a zone is
 * in the zone of the tool; of an hour that occurs twice, the earlier one.
 */
export class ReturnMoments {
  readonly #zone: ReturnZone;
  readonly #offsets = new Map<string, string>();
  #usedZone = false;
  /** By day and hour as written; null: no such day or hour. */
  readonly #hours = new Map<string, PlainHour | null>();
  /** That of the row before: the rows of a report are in the order of their calls. */
  #lately: PlainHour = { written: '', before: '', after: '' };

  constructor(zone: ReturnZone) {
    this.#zone = zone;
  }

  /** Whether a time without a zone was read: it would be another one elsewhere. */
  get usedZone(): boolean {
    return this.#usedZone;
  }

  /** Null: nothing that could be read as a day. */
  read(cell: Cell): string | null {
    const text = tidyText(cell);
    if (text.length !== PLAIN_LENGTH || !isSixtieths(text, HOUR_LENGTH) || !isSixtieths(text, MINUTES_LENGTH))
      return this.#read(text);
    if (this.#lately.written === '' || !text.startsWith(this.#lately.written)) {
      const written = text.slice(0, HOUR_LENGTH);
      const hour = PLAIN_HOUR.test(written) ? this.#hourOf(written) : null;
      if (hour === null) return this.#read(text);
      this.#lately = hour;
    }
    const { before, after } = this.#lately;
    return `${before}${text.slice(HOUR_LENGTH)}${after}`;
  }

  #hourOf(written: string): PlainHour | null {
    let known = this.#hours.get(written);
    if (known === undefined) {
      const moment = this.#read(`${written}:00:00`);
      known =
        moment === null
          ? null
          : { written, before: moment.slice(0, HOUR_LENGTH), after: moment.slice('YYYY-MM-DDTHH:00:00'.length) };
      this.#hours.set(written, known);
    }
    return known;
  }

  #read(text: string): string | null {
    const iso = ISO.exec(text);
    if (iso !== null) {
      const [, year = '', month = '', date = '', hours, minutes = '', seconds = '00', offset] = iso;
      return this.#moment(dayOf(Number(year), Number(month), Number(date)), hours, minutes, seconds, offset);
    }
    const french = FRENCH.exec(text);
    if (french === null) return null;
    const [, date = '', month = '', year = '', hours, minutes = '', seconds = '00'] = french;
    return this.#moment(dayOf(Number(year), Number(month), Number(date)), hours, minutes, seconds, undefined);
  }

  #moment(
    day: string | null,
    hours: string | undefined,
    minutes: string,
    seconds: string,
    offset: string | undefined,
  ): string | null {
    if (day === null || hours === undefined) return day;
    if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
    const hour = hours.padStart(2, '0');
    this.#usedZone ||= offset === undefined;
    return `${day}T${hour}:${minutes}:${seconds}${offset === undefined ? this.#offset(day, hour, Number(minutes)) : written(offset)}`;
  }

  #offset(day: string, hour: string, minutes: number): string {
    // Clocks change at the beginning of an hour.
    const key = `${day}T${hour}`;
    const known = this.#offsets.get(key);
    if (known !== undefined) return known;
    const wall = Date.parse(`${day}T${hour}:${String(minutes).padStart(2, '0')}:00Z`);
    const east = (wall - instantAt(ZONES[this.#zone], day, Number(hour) * 60 + minutes)) / MINUTE;
    const size = Math.abs(east);
    const offset = `${east < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
    this.#offsets.set(key, offset);
    return offset;
  }
}

/** A day and hour as written, and what stands before and after the minutes and seconds of its moments. */
interface PlainHour {
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

const MINUTES_LENGTH = 'YYYY-MM-DD HH:MM'.length;
const COLON = ':'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const FIVE = '5'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/** Whether a text has a colon and two digits below sixty at a place. Called for every row: a pattern takes several times as long. */
function isSixtieths(text: string, at: number): boolean {
  const tens = text.charCodeAt(at + 1);
  const ones = text.charCodeAt(at + 2);
  return text.charCodeAt(at) === COLON && tens >= ZERO && tens <= FIVE && ones >= ZERO && ones <= NINE;
}

function written(offset: string): string {
  return offset === 'Z' || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** Whether a moment has a time: two rows of one person with the same one are the same event. */
export function isToTheSecond(moment: string): boolean {
  return moment.length > 'YYYY-MM-DD'.length;
}
