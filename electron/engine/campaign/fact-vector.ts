import { isMobile } from '../../../shared/domain/phone.ts';
import type { ConsentFacts, ContactFacts, OriginFacts } from '../../../shared/domain/facts.ts';
import type { Numbers } from '../../../shared/rules/fr/parameters/index.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { longestMatch } from '../../../shared/rules/situation/calling.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import { mailboxOf } from '../../../shared/rules/situation/person.ts';
import { flag } from '../contact/contact-vector.ts';
import type { Campaign } from './campaign.ts';
import { DayClasses } from './day-classes.ts';

/**
 * The combination of facts that a contact is an instance of, as a text: two contacts with the same
 * vector get the same answer from this campaign. It leaves out what its rules never ask (the consents
 * of other channels), and reads days and coordinates as coarsely as the law does: a million contacts
 * share a few hundred vectors. A property test holds it against the rules themselves.
 */
export class FactVectors {
  readonly #days: DayClasses;
  readonly #channels: ReadonlySet<string>;
  readonly #numbers: readonly Numbers[];

  constructor(campaign: Campaign) {
    this.#days = new DayClasses(campaign.moments);
    this.#channels = new Set([campaign.channel, lawfulChannel(campaign.facts), 'all']);
    this.#numbers = campaign.moments.map((moment) => numbersOn(moment.slice(0, 'YYYY-MM-DD'.length)));
  }

  of(contact: ContactFacts): string {
    const { audience, territory, birthDate, email, phone, phoneUse, sirene, lastContactFromPerson, bloctel, status, statusOn } = contact;
    const { member, memberUntil, donor, lastDonationOn, relationUntil, requests = [], calls = [], contacted = [] } = contact;
    let vector = `${audience}|${territory ?? ''}|${this.#day(birthDate)}|${sirene ?? ''}|${this.#day(lastContactFromPerson)}|${flag(bloctel)}`;
    if (email !== undefined) vector += `|@${this.#mailbox(email)}`;
    if (phone !== undefined) vector += `|+${this.#line(phone)}${phoneUse ?? ''}`;
    if (status !== undefined) vector += `|s${status}${statusOn ?? ''}`;
    if (member !== undefined || memberUntil !== undefined) vector += `|m${flag(member)}${this.#day(memberUntil)}`;
    if (donor !== undefined || lastDonationOn !== undefined) vector += `|d${flag(donor)}${this.#day(lastDonationOn)}`;
    if (relationUntil !== undefined) vector += `|r${this.#day(relationUntil)}`;
    vector += this.#origins(contact.origins ?? []) + this.#consents(contact.consents ?? []) + this.#relation(contact);
    if (requests.length > 0 || calls.length > 0 || contacted.length > 0) vector += `|${JSON.stringify([requests, calls, contacted])}`;
    return vector;
  }

  #day(day: string | undefined): string {
    return day === undefined ? '' : this.#days.classOf(day);
  }

  /** What the rules see of an e-mail or a number: its mailbox, or its kind of line. */
  coordinate({ kind, coordinate }: { readonly kind: 'email' | 'phone' | 'address'; readonly coordinate: string }): string {
    if (kind === 'email') return this.#mailbox(coordinate);
    return kind === 'phone' ? this.#line(coordinate) : '';
  }

  #mailbox(email: string): string {
    return this.#numbers
      .map((numbers) => {
        const { generic, free } = mailboxOf(email, numbers);
        return flag(generic) + flag(free);
      })
      .join('');
  }

  /** Mobile or not, and the clocks of its territory. */
  #line(phone: string): string {
    const clocks = this.#numbers.map((numbers) => {
      const zone = longestMatch(phone, numbers.numberZones);
      return zone === undefined ? '?' : `${zone.standard}${zone.saving ?? ''}`;
    });
    return flag(isMobile(phone)) + clocks.join('/');
  }

  /** Of several origins the sources are compared: the same source keeps its earliest day. */
  #origins(origins: readonly OriginFacts[]): string {
    let vector = '';
    for (const { kind, on, since, source, informed, noticeOn, objectionOffered, transmissionConsent, expected, coordinate } of origins) {
      vector += `|o${kind ?? ''} ${this.#day(on)} ${this.#day(since)} ${this.#day(noticeOn)} ${coordinate ?? ''} `;
      vector += flag(informed) + flag(objectionOffered) + flag(transmissionConsent) + flag(expected);
      if (origins.length > 1) vector += quoted(source);
    }
    return vector;
  }

  /** The order of several events is told by their own moments; one alone by its class. */
  #consents(ledger: readonly ConsentFacts[]): string {
    const relevant = ledger.filter(({ channel = 'all' }) => this.#channels.has(channel));
    if (relevant.length === 0) return '';
    if (relevant.length > 1) return `|c${JSON.stringify(relevant)}`;
    return `|c${JSON.stringify(relevant.map(({ at, until, ...consent }) => ({ ...consent, at: this.#day(at), until: this.#day(until) })))}`;
  }

  #relation({ sales = [], contracts = [] }: ContactFacts): string {
    let vector = '';
    for (const { on, goods, informed, refusalOffered, organisation } of sales) {
      vector += `|a${this.#day(on)} ${flag(informed)}${flag(refusalOffered)}${quoted(goods)}${quoted(organisation)}`;
    }
    for (const { from, until, goods, informed, refusalOffered, organisation } of contracts) {
      const end = until === undefined || until === null ? String(until) : this.#day(until);
      vector += `|k${this.#day(from)} ${end} ${flag(informed)}${flag(refusalOffered)}${quoted(goods)}${quoted(organisation)}`;
    }
    return vector;
  }
}

/** A free text that can't run into what stands beside it. */
function quoted(text: string | undefined): string {
  return text === undefined ? '-' : `${text.length}"${text}"`;
}
