/** The answer of `aval plan`. A forecast is no permission: tomorrow's refusals are not known today. */
export interface Forecast {
  readonly campaign: string;
  /** First and last day planned, both included. */
  readonly from: string;
  readonly until: string;
  /** People with at least one attempt that the law permits. */
  readonly people: number;
  /** Attempts that the law permits at most; `planned` + `unplaced`. */
  readonly attempts: number;
  readonly planned: number;
  readonly unplaced: number;
  /** Why attempts are not placed, the most frequent reason first; adds up to `unplaced`. */
  readonly why: readonly { readonly reason: UnplacedReason; readonly count: number }[];
  /** Every calendar day. */
  readonly days: readonly PlannedDay[];
  /** People to call back, by their times. */
  readonly callbacks: readonly PromisedCall[];
  /** The list written for the next calling day. */
  readonly lists: readonly PlannedList[];
}

export const UNPLACED_REASONS = [
  'capacity',
  'consent_ends',
  'request_ends',
  'permission_ends',
  'not_yet',
  'callback_later',
  'no_lawful_hour',
  'days',
] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

export interface PlannedDay {
  readonly day: string;
  /** Calls of the team in the hours that are lawful for somebody. */
  readonly capacity: number;
  readonly planned: number;
  /** A public holiday of L3133-1. */
  readonly holiday: boolean;
  readonly slots: readonly HourSlot[];
}

/** Hours of the team at which people of one clock may be called. */
export interface HourSlot {
  /** IANA name of the person's time zone. */
  readonly zone: string;
  /** The zone of the number, where it is another one: both clocks count. */
  readonly numberZone?: string;
  /** `14:00`, by the person's clock. */
  readonly from: string;
  readonly until: string;
  /** The same by the clock of the team. */
  readonly franceFrom: string;
  readonly franceUntil: string;
}

/** Somebody who asked to be called: judged like any call. */
export interface PromisedCall {
  readonly contact: string;
  /** Instant or day of the promised call, or of the request. */
  readonly at: string;
  /** The person asked for it by a request with its proof, without a time. */
  readonly request?: true;
  /** Last day on which a call is lawful, within three months; null: none. */
  readonly lastDay: string | null;
  /** Whether a call at that time is lawful; for a request, on some day of the plan. */
  readonly lawful: boolean;
  /** The nearest lawful time, where that time is not. */
  readonly nearest?: string;
}

export interface PlannedList {
  readonly exportId: string;
  readonly day: string;
  readonly format: string;
  readonly folder: string;
  readonly people: number;
}
