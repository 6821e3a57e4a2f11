import { addYears } from '../../../shared/domain/calendar/day.ts';
import type { Origin } from '../../../shared/domain/contact/contact.ts';
import type { ContactStretch } from '../campaign/people/contact-stretch.ts';
import type { LinkedContacts } from '../contact/linked-contacts.ts';
import { PART } from '../model/contact-vector.ts';
import { type DueSource, dueSource, needsNotice } from '../model/owed-sources.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { StoredNotice } from '../model/stored-notice.ts';
import { readVectorTexts, type VectorRow } from '../sql/contact-vectors.ts';
import { readOrigins } from '../sql/origins.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import type { OwedPerson } from './owed-person.ts';

/** What the text of a vector tells about notices. */
type Meaning =
  /** Nothing is owed, whatever else happened. */
  | 'nothing'
  /** The text is not known here: another program added it. */
  | 'unknown'
  | Origin;

const NO_NOTICES: readonly StoredNotice[] = [];
const NO_SOURCES: readonly DueSource[] = [];

/** The audience of organisations, in the text of a vector. */
const ORGANISATION = '|aorganisation';

/**
 * Who must be informed, from the vectors of contacts: most people of a file came from one source, which is judged once for
 * all of them. Where a vector does not tell, the contact is read whole.
 */
export class OwedVectors {
  readonly #suppressions: SuppressionIndex;
  readonly #day: string;
  readonly #isPast: (contact: StoredContact) => boolean;
  readonly #linked: LinkedContacts;
  readonly #meanings = new Map<number, Meaning>();
  /** By origin, of people without a notice. */
  readonly #untold = new Map<Origin, readonly DueSource[]>();
  /** By text and days: people with the same facts have the same retention. */
  readonly #past = new Map<string, boolean>();

  /** @param isPast whether the retention of a contact is over on the day. */
  constructor(
    reader: SqlReader,
    {
      suppressions,
      day,
      isPast,
      linked,
    }: {
      readonly suppressions: SuppressionIndex;
      readonly day: string;
      readonly isPast: (contact: StoredContact) => boolean;
      readonly linked: LinkedContacts;
    },
  ) {
    this.#suppressions = suppressions;
    this.#day = day;
    this.#isPast = isPast;
    this.#linked = linked;
    const origins = readOrigins(reader);
    for (const [id, text] of readVectorTexts(reader)) this.#meanings.set(id, meaningOf(text, origins));
  }

  /** The people of a stretch to whom something is owed, and the ids of contacts that must be read whole for that. */
  of(stretch: ContactStretch): { readonly people: readonly OwedPerson[]; readonly whole: readonly number[] } {
    const people: OwedPerson[] = [];
    const whole: number[] = [];
    const asked = stretch.vectors.filter((row) => this.#meaning(row) !== 'nothing');
    if (asked.length === 0) return { people, whole };
    const withEmail = new Set(stretch.coordinates('email').map(({ contactId }) => contactId));
    for (const row of asked) {
      const { contactId: id } = row;
      const meaning = this.#meaning(row);
      if (typeof meaning === 'string' || stretch.suspected.has(id) || stretch.reopened.has(id)) {
        whole.push(id);
        continue;
      }
      const sources = this.#sourcesOf(meaning, stretch.notices.get(id) ?? NO_NOTICES);
      if (sources.length === 0 || this.#isPastRetention(meaning, row, stretch)) continue;
      const concerned = stretch.concerned.get(id);
      people.push({
        id,
        sources,
        // The death of a person is read from the whole contact: a vector with a state has no text.
        isDeceased: false,
        isOpposed: concerned !== undefined && this.#suppressions.closing(concerned).next().done !== true,
        reach: { post: row.addressFit === 'fits', email: withEmail.has(id) },
      });
    }
    return { people, whole };
  }

  #meaning({ textId }: VectorRow): Meaning {
    return (textId === null ? undefined : this.#meanings.get(textId)) ?? 'unknown';
  }

  #sourcesOf(origin: Origin, notices: readonly StoredNotice[]): readonly DueSource[] {
    if (notices.length > 0) return listOf(dueSource(origin, notices, this.#day));
    let sources = this.#untold.get(origin);
    if (sources === undefined) this.#untold.set(origin, (sources = listOf(dueSource(origin, notices, this.#day))));
    return sources;
  }

  #isPastRetention({ on }: Origin, { contactId, textId, days }: VectorRow, stretch: ContactStretch): boolean {
    if (isRecent(on, this.#day)) return false;
    // A vector has neither calls nor notices, of which a later day keeps a contact until the date is corrected, nor the other
    // contacts of a person.
    if (stretch.calls.has(contactId) || stretch.notices.has(contactId) || this.#linked.isLinked(contactId))
      return this.#isPast(stretch.whole(contactId));
    const key = `${String(textId)} ${days.join()}`;
    let past = this.#past.get(key);
    if (past === undefined) this.#past.set(key, (past = this.#isPast(stretch.whole(contactId))));
    return past;
  }
}

/** The shortest retention is three years from reception. */
const YEARS = 2;

/** Whether data received on a day is certainly not past its retention yet. */
export function isRecent(received: string | undefined, day: string): boolean {
  return received !== undefined && received >= addYears(day, -YEARS) && received <= day;
}

function meaningOf(text: string, origins: ReturnType<typeof readOrigins>): Meaning {
  const [origin, person = ''] = text.split(PART, 2);
  const stated = origins.get(Number(origin))?.stated;
  if (stated === undefined || !needsNotice(stated)) return 'nothing';
  return `${person}|`.includes(`${ORGANISATION}|`) ? 'nothing' : stated;
}

function listOf(source: DueSource | null): readonly DueSource[] {
  return source === null ? NO_SOURCES : [source];
}
