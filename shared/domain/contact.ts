import type { Channel, ChannelScope } from './channel.ts';
import type { PersonFacts } from './contact/fields.ts';
import type { ConsentEventKind, OriginKind } from './contact/words.ts';

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
export interface Contact extends PersonFacts {
  readonly id: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly origins: readonly Origin[];
  readonly consents: readonly ConsentEvent[];
  /** Every channel that the suppression list closes; an opposition to all names all five. */
  readonly suppressed: readonly Channel[];
}
