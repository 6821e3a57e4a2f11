import type { SqlReader } from '../storage/reader.ts';
import { readConsentRows } from '../sql/consent-events.ts';
import { readContactRows, readCoordinateRows, type ContactRow, type CoordinateRow } from '../sql/contacts.ts';
import { readContributionRows } from '../sql/contributions.ts';
import { contactsWithDeadCoordinates } from '../sql/dead-coordinates.ts';
import { DEALINGS, readDealings, type DealingKind } from '../sql/dealings.ts';
import { suspectedContacts } from '../sql/suspicions.ts';
import { contactsTold } from '../sql/told-rows.ts';
import type { StoredConsent, StoredContact, StoredContribution, StoredEvents } from '../model/stored-contact.ts';
import type { StoredNotice } from '../model/stored-notice.ts';
import {
  consentOf,
  storedContributions,
  emailsOf,
  iterateContacts,
  phonesOf,
  spansOf,
  type Dictionaries,
} from './contact-reader.ts';
import { countingNotices } from './counting-notices.ts';
import { byContact } from './row-cursor.ts';

/** Above this share of a range, reading contacts one by one costs more than reading the whole range. */
const FEW = 1 / 16;

/**
 * Contacts as `iterateContacts` gives them, in the order of their ids. Coordinates, ledger and dealings are read for a whole
 * range when they are first used for one of its contacts: most lists need few of them. Contacts with rows in returns, a doubt
 * or a dead coordinate are read at once. The database must not change while the contacts are in use.
 *
 * @param ids ascending; those of no contact are left out.
 */
export function* iterateOnDemand(
  reader: SqlReader,
  ids: readonly number[],
  dictionaries: Dictionaries,
): Generator<StoredContact, undefined> {
  for (const { from, to, wanted } of spansOf(ids)) {
    if (wanted === null) yield* iterateContacts(reader, { from, to, dictionaries });
    else yield* contactsOfSpan(reader, dictionaries, [from, to], wanted);
  }
}

function* contactsOfSpan(
  reader: SqlReader,
  dictionaries: Dictionaries,
  [from, to]: readonly [from: number, to: number],
  wanted: ReadonlySet<number>,
): Generator<StoredContact, undefined> {
  const special = specialContacts(reader, dictionaries, from, to).filter((id) => wanted.has(id));
  if (special.length > FEW * wanted.size) {
    yield* iterateContacts(reader, { ids: [...wanted], dictionaries });
    return;
  }
  const whole = new Map<number, StoredContact>();
  for (const contact of iterateContacts(reader, { ids: special, dictionaries })) whole.set(contact.id, contact);
  const parts = new PartsOfSpan(reader, dictionaries, from, to);
  const contributions = byContact(readContributionRows(reader, from, to), (row) => row);
  const notices = byContact(countingNotices(reader, [from, to], dictionaries), (notice) => notice);
  for (const row of [...readContactRows(reader, from, to)]) {
    const { id } = row;
    if (!wanted.has(id)) continue;
    const told = storedContributions(row, contributions.get(id) ?? NONE, dictionaries);
    yield whole.get(id) ?? new ContactOnDemand(row, told, notices.get(id), parts);
  }
}

/** Contacts whose parts depend on further tables: doubts, dead coordinates, returns. Ascending. */
function specialContacts(reader: SqlReader, { hasReturns }: Dictionaries, from: number, to: number): readonly number[] {
  const special = new Set([
    ...suspectedContacts(reader, from, to),
    ...contactsWithDeadCoordinates(reader, from, to),
    ...(hasReturns ? contactsTold(reader, from, to) : []),
  ]);
  return [...special].sort((one, other) => one - other);
}

/** The parts of the contacts of a range: each is read once, for the whole range, when it is first used. */
class PartsOfSpan {
  readonly #dictionaries: Dictionaries;
  readonly #reader: SqlReader;
  readonly #from: number;
  readonly #to: number;
  #coordinates: ReadonlyMap<number, readonly CoordinateRow[]> | null = null;
  #consents: ReadonlyMap<number, readonly StoredConsent[]> | null = null;
  readonly #dealings = new Map<DealingKind, ReadonlyMap<number, readonly unknown[]>>();

  constructor(reader: SqlReader, dictionaries: Dictionaries, from: number, to: number) {
    this.#dictionaries = dictionaries;
    this.#reader = reader;
    this.#from = from;
    this.#to = to;
  }

  coordinatesOf(id: number): readonly CoordinateRow[] {
    this.#coordinates ??= byContact(readCoordinateRows(this.#reader, this.#from, this.#to), (row) => row);
    return this.#coordinates.get(id) ?? NONE;
  }

  consentsOf(id: number): readonly StoredConsent[] {
    this.#consents ??= byContact(readConsentRows(this.#reader, this.#from, this.#to), (row) =>
      consentOf(row, this.#dictionaries),
    );
    return this.#consents.get(id) ?? NONE;
  }

  dealingsOf<Kind extends DealingKind>(kind: Kind, id: number): StoredEvents[Kind] {
    let dealings = this.#dealings.get(kind);
    if (dealings === undefined) this.#dealings.set(kind, (dealings = this.#readDealings(kind)));
    return (dealings.get(id) ?? NONE) as StoredEvents[Kind];
  }

  #readDealings(kind: DealingKind): ReadonlyMap<number, readonly unknown[]> {
    if (!this.#dictionaries.dealings.has(kind)) return new Map();
    return byContact(readDealings<unknown>(this.#reader, DEALINGS[kind], this.#from, this.#to), ({ entry }) => entry);
  }
}

const NONE: readonly never[] = [];

/** Its parts are getters of the class: a copy by `...` leaves them out. Getters of each object would cost more than they save. */
class ContactOnDemand implements StoredContact {
  readonly id: number;
  readonly person: StoredContact['person'];
  readonly contributions: readonly StoredContribution[];
  readonly notices?: readonly StoredNotice[];
  readonly #parts: PartsOfSpan;

  constructor(
    { id, person }: ContactRow,
    contributions: readonly StoredContribution[],
    notices: readonly StoredNotice[] | undefined,
    parts: PartsOfSpan,
  ) {
    this.id = id;
    this.person = person;
    this.contributions = contributions;
    if (notices !== undefined) this.notices = notices;
    this.#parts = parts;
  }

  get emails(): StoredContact['emails'] {
    return emailsOf(this.#parts.coordinatesOf(this.id));
  }

  get phones(): StoredContact['phones'] {
    return phonesOf(this.#parts.coordinatesOf(this.id));
  }

  get consents(): StoredContact['consents'] {
    return this.#parts.consentsOf(this.id);
  }

  get sales(): StoredContact['sales'] {
    return this.#parts.dealingsOf('sales', this.id);
  }

  get contracts(): StoredContact['contracts'] {
    return this.#parts.dealingsOf('contracts', this.id);
  }

  get requests(): StoredContact['requests'] {
    return this.#parts.dealingsOf('requests', this.id);
  }

  get calls(): StoredContact['calls'] {
    return this.#parts.dealingsOf('calls', this.id);
  }

  get contacted(): StoredContact['contacted'] {
    return this.#parts.dealingsOf('contacted', this.id);
  }

  get gifts(): StoredContact['gifts'] {
    return this.#parts.dealingsOf('gifts', this.id);
  }
}
