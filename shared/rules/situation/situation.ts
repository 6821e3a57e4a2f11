import { workingDaysAfter } from '../../domain/compliance-calendar.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Audience } from '../../domain/contact.ts';
import type { CampaignFacts, ContactFacts } from '../../domain/facts.ts';
import type { Numbers } from '../fr/parameters/index.ts';
import { callerState, type CallerState } from './caller.ts';
import { callsState, hoursState, type CallsState, type HoursState } from './calling.ts';
import type { CaseFrame } from './case-frame.ts';
import { consentState, type ConsentState } from './consents.ts';
import { knownOrigins, type KnownOrigin } from './origins.ts';
import { ageOn, tableAudience } from './person.ts';
import { isPastRetention, relationState, requestDay, type RelationState } from './relation.ts';
import type { When } from './when.ts';

/**
 * One person, one campaign, one moment, prepared for the conditions: what is derived from the facts is
 * derived once, and only when a rule asks for it.
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

  get isPastRetention(): boolean {
    return isPastRetention(this.frame, this.origins);
  }

  /** Null: not known to be a minor. */
  get age(): number | null {
    return this.contact.birthDate === undefined ? null : ageOn(this.contact.birthDate, this.now.day);
  }

  /** Whether the person's request to be called back is still fresh, past its days, or was never made. */
  get request(): 'none' | 'fresh' | 'late' {
    const day = requestDay(this.frame);
    if (day === undefined) return 'none';
    return this.now.day <= workingDaysAfter(day, this.numbers.callbackDays, this.numbers.holidays) ? 'fresh' : 'late';
  }
}
