import type { Channel } from '../../domain/channel.ts';
import type { Audience } from '../../domain/contact/words.ts';
import type { CampaignFacts, ContactFacts } from '../../domain/contact/facts.ts';
import type { Numbers } from '../fr/parameters/index.ts';
import { callerState, type CallerState } from './caller.ts';
import { callsState, hoursState, lastDayOfRequest, type CallsState, type HoursState } from './calling.ts';
import { isAbout, type CaseFrame } from './case-frame.ts';
import { consentState, type ConsentState } from './consents.ts';
import type { FutureDate, LeftOut } from './future-dates.ts';
import { knownOrigins, type KnownOrigin } from './origins.ts';
import { ageOn, tableAudience } from './person.ts';
import { relationState, requestsFor, retentionState, type RelationState, type Retention } from './relation.ts';
import { suspectedSectors, type GuardedSector } from './sector-guard.ts';
import { isAfter, type When } from './when.ts';

/**
 * One person, one campaign, one moment, prepared for the conditions: values are derived from the facts once, and only
 * when a rule needs them.
 */
export class Situation {
  readonly contact: ContactFacts;
  readonly campaign: CampaignFacts;
  readonly channel: Channel;
  /** The column of the tables. */
  readonly audience: Audience;
  readonly now: When;
  readonly numbers: Numbers;
  readonly frame: CaseFrame;

  #consents: ConsentState | undefined;
  #origins: readonly KnownOrigin[] | undefined;
  #relation: RelationState | undefined;
  #hours: HoursState | undefined;
  #calls: CallsState | undefined;
  #caller: CallerState | undefined;
  #retention: Retention | undefined;
  #suspected: ReadonlySet<GuardedSector> | undefined;

  constructor(frame: CaseFrame) {
    this.frame = frame;
    this.contact = frame.contact;
    this.campaign = frame.campaign;
    this.channel = frame.channel;
    this.now = frame.now;
    this.numbers = frame.numbers;
    this.audience = tableAudience(frame);
  }

  get consents(): ConsentState {
    return (this.#consents ??= consentState(this.frame));
  }

  get origins(): readonly KnownOrigin[] {
    return (this.#origins ??= knownOrigins(this.frame));
  }

  get relation(): RelationState {
    return (this.#relation ??= relationState(this.frame));
  }

  get hours(): HoursState {
    return (this.#hours ??= hoursState(this.frame));
  }

  get calls(): CallsState {
    return (this.#calls ??= callsState(this.frame, this.consents.valid));
  }

  get caller(): CallerState {
    return (this.#caller ??= callerState(this.frame));
  }

  get retention(): Retention {
    return (this.#retention ??= retentionState(this.frame, this.origins));
  }

  /** Null: not known to be a minor. */
  get age(): number | null {
    return this.contact.birthDate === undefined ? null : ageOn(this.contact.birthDate, this.now.day);
  }

  /** Whether the person’s request to be called back is recent, expired, or absent. */
  get request(): 'none' | 'fresh' | 'late' {
    const requests = requestsFor(this.frame);
    if (requests.length === 0) return 'none';
    return requests.some((request) => this.#isFresh(request)) ? 'fresh' : 'late';
  }

  /** Whether the person asked to be called back after every refusal that closes this call (OP-4). */
  get isAskedAfterNo(): boolean {
    if (this.channel !== 'phone' || this.campaign.purpose !== 'commercial') return false;
    const noes = [...this.consents.noes, ...this.calls.refusals];
    return requestsFor(this.frame).some(
      (request) => this.#isFresh(request) && noes.every((no) => no !== null && isAfter(request, no)),
    );
  }

  #isFresh({ day }: When): boolean {
    return this.now.day <= lastDayOfRequest(day, this.numbers);
  }

  /** Sectors suggested by the goods while the campaign states none (SG-1). */
  get suspected(): ReadonlySet<GuardedSector> {
    return (this.#suspected ??= suspectedSectors(this.campaign, this.numbers.sectorGuard));
  }

  /** Facts dated after the contact: in favour, which do not count, or against, which do (FD-3). */
  get futureDates(): readonly FutureDate[] {
    const { purpose } = this.campaign;
    const noes = [
      ...this.consents.futureNoes,
      ...(this.channel === 'phone' || this.channel === 'automated_call' ? this.calls.futureRefusals : []),
    ];
    return purpose === 'relational'
      ? this.consents.futureNoes
      : [...this.frame.leftOut.filter((fact) => this.#isAsked(fact)), ...noes];
  }

  #isAsked({ origin, consent }: LeftOut): boolean {
    if (origin !== undefined) return isAbout(this.frame, origin.coordinate, false);
    return (
      consent === undefined ||
      consent.positiveAct === true ||
      (consent.channel === this.channel && isAbout(this.frame, consent.coordinate, false))
    );
  }
}
