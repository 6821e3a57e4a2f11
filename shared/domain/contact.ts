import type { Channel, ChannelScope } from './channel.ts';

/** Who the person is in the eyes of the law (legal/rules-fr.md, section 0.1). */
export const AUDIENCES = ['consumer', 'professional', 'sole_trader', 'organisation'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ORIGIN_KINDS = ['direct', 'purchased', 'partner', 'public', 'referral', 'unknown'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

export const CONTACT_STATUSES = ['deceased', 'moved', 'wrong_number', 'undeliverable'] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/** Where a contact, or one of its coordinates, came from. Days are ISO 8601; absent: not known. */
export interface Origin {
  readonly kind: OriginKind;
  readonly source?: string;
  /** Day of collection (direct) or of reception (others). */
  readonly on?: string;
  readonly since?: string;
  readonly informed?: boolean;
  readonly noticeOn?: string;
  readonly objectionOffered?: boolean;
  readonly transmissionConsent?: boolean;
  readonly transmissionInformed?: boolean;
  readonly expected?: boolean;
  /** The e-mail, E.164 number or address key that the entry is about; absent: the whole person. */
  readonly coordinate?: string;
}

export const CONSENT_EVENTS = ['granted', 'refused', 'withdrawn', 'opposed'] as const;
export type ConsentEventKind = (typeof CONSENT_EVENTS)[number];

/** One entry of the append-only consent ledger (design/facts.md). */
export interface ConsentEvent {
  readonly channel: ChannelScope;
  readonly event: ConsentEventKind;
  /** ISO 8601 day or instant. */
  readonly at: string;
  readonly organisations?: readonly string[];
  readonly operators?: readonly string[];
  readonly goods?: readonly string[];
  /** Last day of the stated period, included. */
  readonly until?: string;
  readonly slot?: string;
  readonly positiveAct?: boolean;
  readonly mentions?: readonly string[];
  readonly proof?: boolean;
  readonly outsideHours?: boolean;
  readonly purpose?: 'commercial' | 'charity';
  readonly parental?: boolean;
  readonly coordinate?: string;
  readonly wording?: string;
}

/** A contact as `aval contacts --json` shows it. Absent fields are not known. */
export interface Contact {
  readonly id: string;
  readonly civility?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  readonly jobTitle?: string;
  readonly siret?: string;
  readonly audience: Audience;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly street?: string;
  readonly addressComplement?: string;
  readonly postcode?: string;
  readonly city?: string;
  readonly country?: string;
  /** ISO 3166-1 alpha-2. */
  readonly territory?: string;
  readonly birthDate?: string;
  readonly customerRef?: string;
  readonly lastContactOn?: string;
  readonly sirene?: 'A' | 'P';
  readonly bloctel?: boolean;
  readonly member?: boolean;
  readonly memberUntil?: string;
  readonly donor?: boolean;
  readonly lastDonationOn?: string;
  /** End of a warranty or after-sale duty. */
  readonly relationUntil?: string;
  readonly status?: ContactStatus;
  readonly statusOn?: string;
  readonly note?: string;
  readonly origins: readonly Origin[];
  readonly consents: readonly ConsentEvent[];
  /** Every channel that the suppression list closes; an opposition to all names all five. */
  readonly suppressed: readonly Channel[];
  readonly extra?: Readonly<Record<string, string>>;
}
