import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import type {
  CALL_PARTS,
  CONTACTED_PARTS,
  CONTRACT_PARTS,
  GIFT_PARTS,
  PartEntry,
  REQUEST_PARTS,
  SALE_PARTS,
} from '../../../shared/domain/contact/parts.ts';
import type { LedgerEntry } from '../../../shared/domain/contact/consent-ledger.ts';
import type { PhoneUse } from '../../../shared/domain/contact/facts.ts';
import type { Claims } from './claims.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import type { DeadCoordinate } from './dead-coordinate.ts';
import type { StoredNotice } from './stored-notice.ts';
import type { Suspicion } from './suspicion.ts';

/** The origin of a contribution, from the dictionary of origins. */
export interface StoredOrigin {
  readonly id: number;
  readonly importId: number;
  /** Without `coordinate`: it is derived from the contributions. */
  readonly stated: Origin;
  /** For a file that spans years: the last day of collection; `stated` has the first. */
  readonly lastOn?: string;
  /** The name of its supplier, where the firm blocked it. */
  readonly blockedSupplier?: string;
}

export interface StoredPhone {
  /** E.164. */
  readonly number: string;
  readonly use?: PhoneUse;
}

/** The import and the row of a statement; together they identify one contribution. */
export interface RowRef {
  readonly importId: number;
  /** As the spreadsheet shows it; in a record, the line. */
  readonly row: number;
}

export interface ContributionHead extends RowRef {
  /** Absent for a record by hand without an origin. */
  readonly origin: StoredOrigin | null;
  readonly byHand: boolean;
  /** Instant and author of the import. */
  readonly recordedAt: string;
  readonly by: string;
  /** A row of returns says it, and stores it: it is not written with the contact. */
  readonly isReturned?: true;
}

export interface StoredContribution extends ContributionHead {
  /** Null: equal to the contribution before it; for the first, to the contact itself. */
  readonly payload: Claims | null;
}

export interface StoredConsent extends LedgerEntry, RowRef {
  readonly event: ConsentEvent;
  /** Instant at which it entered the ledger, and its author. */
  readonly recordedAt: string;
  readonly by: string;
}

export type StoredSale = RowRef & PartEntry<typeof SALE_PARTS>;
export type StoredContract = RowRef & PartEntry<typeof CONTRACT_PARTS>;
export type StoredRequest = RowRef & PartEntry<typeof REQUEST_PARTS>;
export type StoredCall = RowRef & PartEntry<typeof CALL_PARTS>;
export type StoredGift = RowRef & PartEntry<typeof GIFT_PARTS>;
export type StoredMessage = RowRef & PartEntry<typeof CONTACTED_PARTS>;

/** Dated events of a contact, in the order of imports and rows, including repetitions. */
export interface StoredEvents {
  /** The whole ledger; `countingEntries` gives the entries that count. */
  readonly consents: readonly StoredConsent[];
  readonly sales: readonly StoredSale[];
  readonly contracts: readonly StoredContract[];
  readonly requests: readonly StoredRequest[];
  readonly calls: readonly StoredCall[];
  readonly contacted: readonly StoredMessage[];
  readonly gifts: readonly StoredGift[];
}

/** A contact with all its data in the workspace. */
export interface StoredContact extends StoredEvents {
  readonly id: number;
  readonly person: PersonFacts;
  readonly emails: readonly string[];
  readonly phones: readonly StoredPhone[];
  /** At least one, in the order of imports and rows. */
  readonly contributions: readonly StoredContribution[];
  /** The statuses in remarks, open or confirmed. Absent: none, or the contact is being built. */
  readonly suspicions?: readonly Suspicion[];
  /** Coordinates that reach nobody any more. Absent: none, or the contact is being put together. */
  readonly dead?: readonly DeadCoordinate[];
  /** The notices of art. 14 that count. Absent: none, or the contact is being put together. */
  readonly notices?: readonly StoredNotice[];
}
