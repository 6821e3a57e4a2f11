import type { DUPLICATE_LANES } from '../../../../shared/contract/duplicate.ts';
import { addressKeys } from '../../../../shared/domain/place/address.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import type { StoredSuppressible } from '../../sql/suppressible.ts';

export type Lane = (typeof DUPLICATE_LANES)[number];

/** What two contacts have in common besides the name. */
export type Shared = 'email' | 'phone' | 'address' | 'postcode';

interface LaneOfPair {
  readonly lane: Lane;
  readonly shares: readonly Shared[];
}

/**
 * The lane of two contacts; null: plainly two people.
 *
 * - `sure`: the same name, in any order of its parts, with the same e-mail, number or address.
 * - `probable`: a name alike (an initial, one missing part, one or two letters) with one of these.
 * - `homonym`: the same name in one postcode, and nothing else in common.
 */
export function laneOf(one: StoredSuppressible, other: StoredSuppressible): LaneOfPair | null {
  const likeness = likenessOf(one, other);
  if (likeness === null) return null;
  const shares: Shared[] = [];
  if (one.emails.some((email) => other.emails.includes(email))) shares.push('email');
  if (one.phones.some((phone) => other.phones.includes(phone))) shares.push('phone');
  if (addressKeys(one).some((key) => addressKeys(other).includes(key))) shares.push('address');
  if (shares.length > 0) return { lane: likeness === 'same' ? 'sure' : 'probable', shares };
  const isNear =
    likeness === 'same' && one.postcode !== null && one.postcode !== undefined && one.postcode === other.postcode;
  return isNear ? { lane: 'homonym', shares: ['postcode'] } : null;
}

/** Whether two contacts may have a lane, by their names alone. */
export function areNamesAlike(one: Named, other: Named): boolean {
  return likenessOf(one, other) !== null;
}

type Named = Pick<StoredSuppressible, 'firstName' | 'lastName' | 'company'>;

function likenessOf(one: Named, other: Named): 'same' | 'alike' | null {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first === null || second === null) return null;
  if (first.whole === second.whole) return first.isWhole && second.isWhole ? 'same' : 'alike';
  if (first.last === second.last) return areFirstNamesAlike(first.first, second.first) ? 'alike' : null;
  // One or two letters of a long surname, with the same first name.
  const isTypo = first.first !== '' && first.first === second.first && areOneSlipApart(first.last, second.last);
  return isTypo ? 'alike' : null;
}

interface NameParts {
  readonly first: string;
  readonly last: string;
  /** The parts in alphabetical order: « Petit Zoé » is « Zoé Petit ». */
  readonly whole: string;
  readonly isWhole: boolean;
}

function partsOf({ firstName, lastName, company }: Named): NameParts | null {
  const first = foldWords(firstName ?? '');
  const last = foldWords(lastName ?? '');
  if (first !== '' || last !== '') {
    const whole = [...first.split(' '), ...last.split(' ')].filter((part) => part !== '').sort();
    return { first, last, whole: whole.join(' '), isWhole: first !== '' && last !== '' };
  }
  const firm = foldWords(company ?? '');
  return firm === '' ? null : { first: '', last: firm, whole: firm, isWhole: true };
}

/** One is missing, an initial of the other, or a slip of it; « Jean » and « Jeanne » are two people. */
function areFirstNamesAlike(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short);
  return areOneSlipApart(one, other) && !long.startsWith(short);
}

const SHORTEST_SLIP = 4;

/** One letter more, less or other, in words of four letters or more. */
function areOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_SLIP || long.length - short.length > 1) return false;
  let place = 0;
  while (place < short.length && short[place] === long[place]) place += 1;
  const rest = short.length === long.length ? place + 1 : place;
  return short.slice(rest) === long.slice(place + 1);
}
