import { DUPLICATE_LANES } from '../../../../shared/contract/duplicate.ts';
import type { ContactPair } from '../../sql/pair-decisions.ts';
import type { StoredSuppressible } from '../../sql/suppressible.ts';
import { type Lane, laneOf, type Shared } from './pair-lane.ts';

/** One contact of a pair, to compare it with the other. */
export interface ComparedContact {
  readonly id: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Street, postcode. */
  readonly address: string;
}

/** Two contacts that have a lane. */
interface ComparedPair {
  readonly lane: Lane;
  readonly shares: readonly Shared[];
  readonly one: ComparedContact;
  readonly other: ComparedContact;
}

/** Compares candidates; those without a lane, or of whom one is gone, are left out. */
export function* comparedPairs(
  candidates: Iterable<ContactPair>,
  people: ReadonlyMap<number, StoredSuppressible>,
): Generator<ComparedPair, undefined> {
  for (const [one, other] of candidates) {
    const [first, second] = [people.get(one), people.get(other)];
    if (first === undefined || second === undefined) continue;
    const found = laneOf(first, second);
    if (found !== null) yield { ...found, one: compared(first), other: compared(second) };
  }
}

/** The likeliest lane first. */
export const rankOf = (lane: Lane): number => DUPLICATE_LANES.indexOf(lane);

function compared({
  contactId,
  firstName,
  lastName,
  company,
  emails,
  phones,
  street,
  postcode,
}: StoredSuppressible): ComparedContact {
  const told = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');
  return {
    id: String(contactId),
    name: told(firstName, lastName) || told(company),
    emails,
    phones,
    address: told(street, postcode),
  };
}
