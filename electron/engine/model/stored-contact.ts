import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import type {
  CALL_PARTS,
  CONTACTED_PARTS,
  CONTRACT_PARTS,
  PartEntry,
  REQUEST_PARTS,
  SALE_PARTS,
} from '../../../shared/domain/contact/parts.ts';
import type { LedgerEntry } from '../../../shared/domain/contact/consent-ledger.ts';
import type { PhoneUse } from '../../../shared/domain/contact/facts.ts';
import type { Claims } from './claims.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import type { Suspicion } from './suspicion.ts';

/** Where a contribution came from, as the dictionary of origins keeps it. */
export interface StoredOrigin {
  readonly id: number;
  readonly importId: number;
  /** Without `coordinate`: which coordinates it is about follows from the contributions. */
  readonly stated: Origin;
  /** Of a file that spans years: the last day of collection that the file tells; `stated` has the first. */
  readonly lastOn?: string;
}

export interface StoredPhone {
  /** E.164. */
  readonly number: string;
  readonly use?: PhoneUse;
}

/** The import and the row that stated something; together they name one contribution. */
export interface RowRef {
  readonly importId: number;
  /** As the spreadsheet shows it; in a record, the line. */
  readonly row: number;
}

export interface ContributionHead extends RowRef {
  /** Absent for what was recorded by hand without saying where it comes from. */
  readonly origin: StoredOrigin | null;
  readonly byHand: boolean;
  /** Instant at which it was brought in, and by whom. */
  readonly recordedAt: string;
  readonly by: string;
}

export interface StoredContribution extends ContributionHead {
  /** Null: literally what the contribution before says; of the first, what the contact itself says. */
  readonly payload: Claims | null;
}

export interface StoredConsent extends LedgerEntry, RowRef {
  readonly event: ConsentEvent;
  /** Instant at which it entered the ledger, and who brought it in. */
  readonly recordedAt: string;
  readonly by: string;
}

export type StoredSale = RowRef & PartEntry<typeof SALE_PARTS>;
export type StoredContract = RowRef & PartEntry<typeof CONTRACT_PARTS>;
export type StoredRequest = RowRef & PartEntry<typeof REQUEST_PARTS>;
export type StoredCall = RowRef & PartEntry<typeof CALL_PARTS>;
export type StoredMessage = RowRef & PartEntry<typeof CONTACTED_PARTS>;

/** Dated events of a contact, in the order of imports and rows, as they were told: repetitions and all. */
export interface StoredEvents {
  /** The whole ledger; `countingEntries` says which of it counts. */
  readonly consents: readonly StoredConsent[];
  readonly sales: readonly StoredSale[];
  readonly contracts: readonly StoredContract[];
  readonly requests: readonly StoredRequest[];
  readonly calls: readonly StoredCall[];
  readonly contacted: readonly StoredMessage[];
}

/** A contact with everything that the workspace holds on it. */
export interface StoredContact extends StoredEvents {
  readonly id: number;
  readonly person: PersonFacts;
  readonly emails: readonly string[];
  readonly phones: readonly StoredPhone[];
  /** At least one, in the order of imports and rows. */
  readonly contributions: readonly StoredContribution[];
  /** What remarks tell of the person's state, open or confirmed. Absent: nothing, or the contact is being put together. */
  readonly suspicions?: readonly Suspicion[];
}
