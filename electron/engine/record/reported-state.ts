import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import { addressCoordinate } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { AddedFacts } from './record-line.ts';

/** A state that a named person reports of a person, or of one coordinate. */
export interface ReportedState {
  readonly kind: ContactStatus;
  /** Null: the person as a whole. */
  readonly coordinate: string | null;
}

/** The state in a line of a record; null: it has none. A wrong number with `phone` is that number, else the only one. */
export function reportedState({ status, phone }: AddedFacts, { person, phones }: StoredContact): ReportedState | null {
  if (status === undefined) return null;
  switch (status) {
    case 'wrong_number':
      return { kind: status, coordinate: phone ?? (phones.length === 1 ? (phones[0]?.number ?? null) : null) };
    case 'undeliverable':
      return { kind: status, coordinate: addressCoordinate(person) };
    case 'deceased':
    case 'moved':
      return { kind: status, coordinate: null };
  }
}

/** A state of a coordinate is no status of the person. */
export function withoutStatus({ status: _status, statusOn: _statusOn, ...add }: AddedFacts): AddedFacts {
  return add;
}
