import type { Channel } from '../../../shared/domain/channel.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import type { PersonFacts, PhoneUse } from '../contact/claims.ts';
import { Cursor, iterateContacts } from '../contact/contact-reader.ts';
import type { StoredConsent, StoredContact, StoredPhone } from '../contact/stored-contact.ts';
import { readCoordinatesOfKind, readContactColumns, readSuppressionCandidates, type CoordinateOfKind } from '../workspace/campaigns.ts';
import { readConsentRows, readConsentTexts, type ConsentRow } from '../workspace/consent-events.ts';
import type { Reader, SqlValue } from '../workspace/database.ts';
import { DEALINGS, readDealings, type Dealing } from '../workspace/dealings.ts';
import { readImportHeads, type ImportHead } from '../workspace/imports.ts';
import { readOrigins } from '../workspace/origins.ts';
import type { Campaign } from './campaign.ts';

/** What the rules ask of a person, and the column that holds it. */
const RULE_COLUMNS = [
  ['audience', 'audience'],
  ['territory', 'territory'],
  ['birthDate', 'birth_date'],
  ['lastContactOn', 'last_contact_on'],
  ['sirene', 'sirene'],
  ['bloctel', 'bloctel'],
  ['member', 'member'],
  ['memberUntil', 'member_until'],
  ['donor', 'donor'],
  ['lastDonationOn', 'last_donation_on'],
  ['relationUntil', 'relation_until'],
  ['status', 'status'],
  ['statusOn', 'status_on'],
] as const satisfies readonly Column[];

/** What a letter needs beside. */
const LETTER_COLUMNS = [
  ['civility', 'civility'],
  ['firstName', 'first_name'],
  ['lastName', 'last_name'],
  ['company', 'company'],
  ['street', 'street'],
  ['addressComplement', 'address_complement'],
  ['postcode', 'postcode'],
  ['city', 'city'],
  ['country', 'country'],
] as const satisfies readonly Column[];

type Column = readonly [fact: keyof PersonFacts, column: string];

const FLAGS: ReadonlySet<string> = new Set<keyof PersonFacts>(['bloctel', 'member', 'donor']);

const KIND_OF: Readonly<Record<Channel, 'email' | 'phone' | null>> = { post: null, email: 'email', phone: 'phone', sms: 'phone', automated_call: 'phone' };

/**
 * Contacts as a check without a filter needs them. Most have one contribution and nothing to do with the
 * suppression list: of those only what this campaign asks is read (« thin »), half the time of a whole
 * contact. The others come whole.
 */
export class ThinContacts {
  readonly #reader: Reader;
  readonly #campaign: Campaign;
  readonly #columns: readonly Column[];
  readonly #candidates: ReadonlySet<number> | null;

  constructor(reader: Reader, campaign: Campaign) {
    this.#reader = reader;
    this.#campaign = campaign;
    this.#columns = campaign.channel === 'post' ? [...RULE_COLUMNS, ...LETTER_COLUMNS] : RULE_COLUMNS;
    this.#candidates = readSuppressionCandidates(reader);
  }

  /** The contacts of a stretch of ids, both ends included, in their order; `whole`: with all that is held. */
  *between(from: number, to: number): Generator<{ readonly contact: StoredContact; readonly whole: boolean }, undefined> {
    if (this.#candidates === null) {
      for (const contact of iterateContacts(this.#reader, { from, to })) yield { contact, whole: true };
      return;
    }
    const read = [...this.#rows(from, to)];
    const wholes = iterateContacts(this.#reader, { ids: read.flatMap((one) => (typeof one === 'number' ? [one] : [])) });
    for (const one of read) {
      if (typeof one !== 'number') {
        yield { contact: one, whole: false };
        continue;
      }
      const { value } = wholes.next();
      if (value?.id !== one) throw new Error(`contact ${one} was lost between two readings`);
      yield { contact: value, whole: true };
    }
  }

  /** Thin contacts, and the ids of those that are to be read whole. */
  *#rows(from: number, to: number): Generator<StoredContact | number, undefined> {
    const reader = this.#reader;
    const names = this.#columns.map(([, column]) => column);
    const origins = readOrigins(reader);
    const imports = readImportHeads(reader);
    const kind = KIND_OF[this.#campaign.channel];
    const coordinates = new Cursor<CoordinateOfKind>(kind === null ? [].values() : readCoordinatesOfKind(reader, kind, from, to));
    const consents = new Cursor(readConsentRows(reader, from, to));
    const sales = new Cursor(readDealings(reader, DEALINGS.sales, from, to));
    const contracts = new Cursor(readDealings(reader, DEALINGS.contracts, from, to));
    const requests = new Cursor(readDealings(reader, DEALINGS.requests, from, to));
    const calls = new Cursor(readDealings(reader, DEALINGS.calls, from, to));
    const contacted = new Cursor(readDealings(reader, DEALINGS.contacted, from, to));
    const consentsOf = this.#consentReader(imports);
    try {
      for (const values of readContactColumns(reader, names, from, to)) {
        const id = Number(values[0]);
        const importId = numberOf(values[1]);
        if (importId === null || this.#candidates?.has(id) === true) {
          yield id;
          continue;
        }
        const originId = numberOf(values[3]);
        const origin = originId === null ? null : (origins.get(originId) ?? null);
        const told = coordinates.of(id);
        const broughtBy = imports.get(importId);
        yield {
          id,
          person: this.#personOf(values),
          emails: kind === 'email' ? told.map(({ value }) => value) : NONE,
          phones: kind === 'phone' ? told.map(phoneOf) : NONE,
          contributions: [
            { importId, row: Number(values[2]), origin, byHand: broughtBy?.kind === 'record', recordedAt: broughtBy?.at ?? '', by: broughtBy?.by ?? '', payload: null },
          ],
          consents: consentsOf(consents.of(id)),
          sales: entriesOf(sales.of(id)),
          contracts: entriesOf(contracts.of(id)),
          requests: entriesOf(requests.of(id)),
          calls: entriesOf(calls.of(id)),
          contacted: entriesOf(contacted.of(id)),
        };
      }
    } finally {
      for (const cursor of [coordinates, consents, sales, contracts, requests, calls, contacted]) cursor.close();
    }
  }

  #personOf(values: readonly SqlValue[]): PersonFacts {
    const person: Record<string, SqlValue | boolean> = {};
    for (let place = 0; place < this.#columns.length; place += 1) {
      const value = values[place + 4] ?? null;
      const fact = this.#columns[place]?.[0];
      if (value !== null && fact !== undefined) person[fact] = FLAGS.has(fact) ? value === 1 : value;
    }
    return person as unknown as PersonFacts;
  }

  /** The consents of the campaign's channel: its rules ask for no others. */
  #consentReader(imports: ReadonlyMap<number, ImportHead>): (rows: readonly ConsentRow[]) => readonly StoredConsent[] {
    const texts = readConsentTexts(this.#reader);
    const channels: ReadonlySet<string> = new Set([this.#campaign.channel, lawfulChannel(this.#campaign.facts), 'all']);
    return (rows) => {
      if (rows.length === 0) return NONE;
      return rows
        .filter(({ channel }) => channels.has(channel))
        .map(({ importId, row, textId, channel, event, at, undated, until, slot, coordinate }) => {
          const broughtBy = imports.get(importId);
          return {
            event: {
              channel, event, at, ...texts.get(textId),
              ...(until === null ? {} : { until }), ...(slot === null ? {} : { slot }), ...(coordinate === null ? {} : { coordinate }),
            },
            importId, row, undated,
            byHand: broughtBy?.kind === 'record', recordedAt: broughtBy?.at ?? at, by: broughtBy?.by ?? '',
          };
        });
    };
  }
}

const NONE: readonly never[] = [];

function phoneOf({ value, use }: CoordinateOfKind): StoredPhone {
  return use === null ? { number: value } : { number: value, use: use as PhoneUse };
}

function numberOf(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function entriesOf<Entry>(rows: readonly Dealing<Entry>[]): readonly Entry[] {
  return rows.length === 0 ? NONE : rows.map(({ entry }) => entry);
}
