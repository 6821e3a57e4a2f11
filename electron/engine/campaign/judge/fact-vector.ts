import { RULE_FIELDS, type RuleField } from '../../../../shared/domain/contact/field-lists.ts';
import type { PersonRuleFacts } from '../../../../shared/domain/contact/fields.ts';
import {
  CONSENT_PARTS,
  CONTACTED_PARTS,
  CONTRACT_PARTS,
  ORIGIN_PARTS,
  REQUEST_PARTS,
  SALE_PARTS,
  type PartFacts,
  type PartInVector,
  type PartTable,
} from '../../../../shared/domain/contact/parts.ts';
import { isMobile } from '../../../../shared/domain/value/phone.ts';
import type { ConsentFacts, ContactFacts } from '../../../../shared/domain/contact/facts.ts';
import type { Numbers } from '../../../../shared/rules/fr/parameters/index.ts';
import { numbersOn } from '../../../../shared/rules/fr/parameters/index.ts';
import { longestMatch } from '../../../../shared/rules/situation/calling.ts';
import { lawfulChannel } from '../../../../shared/rules/situation/case-frame.ts';
import { mailboxOf } from '../../../../shared/rules/situation/person.ts';
import { flagMark } from '../../model/contact-vector.ts';
import { CallTexts } from './call-texts.ts';
import type { Campaign } from '../definition/campaign.ts';
import { DayClasses, RetentionAge } from './day-classes.ts';
import { fieldWriter, type FieldTexts } from './field-texts.ts';

/**
 * The combination of facts of a contact, as a text: two contacts with the same vector get the same answer from this
 * campaign. It omits facts that its rules never use (the consents of other channels), and groups days and coordinates
 * as far as the law permits: a million contacts share a few hundred vectors. A property test compares it with the rules
 * themselves.
 */
export class FactVectors {
  readonly #days: DayClasses;
  readonly #retention: RetentionAge;
  readonly #channels: ReadonlySet<string>;
  readonly #numbers: readonly Numbers[];
  readonly #calls: CallTexts;
  /** Many moments share one table. */
  readonly #numberZones: readonly Numbers['numberZones'][];
  /** By the beginnings of French numbers. */
  readonly #lines = new Map<string, string>();
  /** The length of the beginnings of French numbers that tell their time zone and whether they are mobile. */
  readonly #toldBy: number;
  readonly #write: (contact: ContactFacts) => string;

  constructor(campaign: Campaign) {
    this.#days = new DayClasses(campaign.moments);
    this.#retention = new RetentionAge(campaign.moments);
    this.#channels = new Set([campaign.channel, lawfulChannel(campaign.facts), 'all']);
    this.#calls = new CallTexts(campaign);
    this.#numbers = campaign.moments.map((moment) => numbersOn(moment.slice(0, 'YYYY-MM-DD'.length)));
    this.#numberZones = [...new Set(this.#numbers.map(({ numberZones }) => numberZones))];
    const beginnings = this.#numberZones.flatMap((zones) => [...zones.keys()]).filter((one) => one.startsWith('+33'));
    this.#toldBy = Math.max('+336'.length, ...beginnings.map(({ length }) => length));
    this.#write = this.#writer();
  }

  of(contact: ContactFacts): string {
    const { calls = [], consents = [], requests = [] } = contact;
    const text = this.#write(contact);
    const isCompared = consents.length + requests.length > 0;
    const told = this.#calls.of(calls, isCompared);
    if (told === '') return text;
    // The classes of consents would not tell whether a refusal on the telephone came first.
    const ledger = isCompared && calls.some(({ outcome }) => outcome === 'refused') ? JSON.stringify(consents) : '';
    return `${text}|${told}${ledger}`;
  }

  #writer(): (contact: ContactFacts) => string {
    const writeOrigin = this.#partWriter(ORIGIN_PARTS);
    // Of several origins the sources are compared: the same source keeps its earliest day.
    const writeOneOfOrigins = this.#partWriter({
      ...ORIGIN_PARTS,
      source: { ...ORIGIN_PARTS.source, vector: 'quoted' },
    });
    const writeConsent = this.#partWriter(CONSENT_PARTS);
    const writeSale = this.#partWriter(SALE_PARTS);
    const writeContract = this.#partWriter(CONTRACT_PARTS);
    const writeRequest = this.#partWriter(REQUEST_PARTS);
    const writeContacted = this.#partWriter(CONTACTED_PARTS);
    return fieldWriter<ContactFacts>({
      ...this.#personWriters(),
      email: (email) => this.#mailbox(email),
      phone: (phone) => this.#line(phone),
      phoneUse: itself,
      origins: (origins) => each(origins, origins.length > 1 ? writeOneOfOrigins : writeOrigin),
      consents: (ledger) => this.#consents(ledger, writeConsent),
      sales: (sales) => each(sales, writeSale),
      contracts: (contracts) => each(contracts, writeContract),
      requests: (requests) => each(requests, writeRequest),
      calls: () => '',
      contacted: (messages) => each(messages, writeContacted),
      statusConfirmed: flagMark,
    });
  }

  /** A flag or a word unchanged, a day by its class. */
  #personWriters(): FieldTexts<PersonRuleFacts> {
    const writerOf = ({ type, rules: { day } }: RuleField): ((value: never) => string) => {
      if (type === 'flag') return flagMark;
      if (day === undefined || day === 'compared') return itself;
      return day === 'event' ? (moment) => this.#days.classOfEvent(moment) : (end) => this.#days.classOf(end);
    };
    return Object.fromEntries(RULE_FIELDS.map((field) => [field.as, writerOf(field)])) as FieldTexts<PersonRuleFacts>;
  }

  #partWriter<Table extends PartTable>(table: Table): (entry: PartFacts<Table>) => string {
    const writers: Readonly<Record<PartInVector, (value: never) => string>> = {
      event: (moment: string) => this.#days.classOfEvent(moment),
      end: (day: string | null) => (day === null ? '-' : this.#days.classOf(day)),
      quoted,
      itself,
      json,
      flag: flagMark,
      nothing: () => '',
    };
    return fieldWriter<PartFacts<Table>>(
      Object.fromEntries(Object.entries(table).map(([name, { vector }]) => [name, writers[vector]])) as FieldTexts<
        PartFacts<Table>
      >,
    );
  }

  /** The kind of an e-mail or a number for the rules: its mailbox, or its kind of line. */
  coordinate({
    kind,
    coordinate,
  }: {
    readonly kind: 'email' | 'phone' | 'address';
    readonly coordinate: string;
  }): string {
    if (kind === 'email') return this.#mailbox(coordinate);
    return kind === 'phone' ? this.#line(coordinate) : '';
  }

  #mailbox(email: string): string {
    return this.#numbers
      .map((numbers) => {
        const { generic, free } = mailboxOf(email, numbers);
        return flagMark(generic) + flagMark(free);
      })
      .join('');
  }

  /** Mobile or not, and the time zone of its territory. The beginning of a French number tells both. */
  #line(phone: string): string {
    if (!phone.startsWith('+33')) return this.#lineOf(phone);
    const beginning = phone.slice(0, this.#toldBy);
    let line = this.#lines.get(beginning);
    if (line === undefined) this.#lines.set(beginning, (line = this.#lineOf(phone)));
    return line;
  }

  #lineOf(phone: string): string {
    const clocks = this.#numberZones.map((zones) => {
      const zone = longestMatch(phone, zones);
      return zone === undefined ? '?' : `${zone.standard}${zone.saving ?? ''}`;
    });
    return flagMark(isMobile(phone)) + clocks.join('/');
  }

  /**
   * Several events are written with their own moments, which give their order; a single event with its class. For other
   * channels, only consents that extend the retention.
   */
  #consents(ledger: readonly ConsentFacts[], write: (consent: ConsentFacts) => string): string {
    const relevant = ledger.filter(({ channel = 'all' }) => this.#channels.has(channel));
    const ages = new Set(
      ledger
        .filter((consent) => !relevant.includes(consent) && comesForward(consent))
        .map(({ at = '' }) => this.#retention.of(at) ?? at),
    );
    const age = ages.size === 0 ? '' : `g${[...ages].sort().join()}`;
    return (relevant.length > 1 ? JSON.stringify(relevant) : each(relevant, write)) + age;
  }
}

/** A consent by an act of the person, which extends the retention. */
function comesForward({ event, positiveAct }: ConsentFacts): boolean {
  return event === 'granted' && positiveAct === true;
}

const itself = (value: string): string => value;
const json = (value: unknown): string => JSON.stringify(value);

function each<Entry>(entries: readonly Entry[], write: (entry: Entry) => string): string {
  return entries.map((entry) => `[${write(entry)}]`).join('');
}

/** A free text, quoted so that it cannot be read as part of its neighbours. */
function quoted(text: string): string {
  return `${text.length}"${text}"`;
}
