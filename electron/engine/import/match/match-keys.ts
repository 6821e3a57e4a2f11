import { addressKeys } from '../../../../shared/domain/place/address.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import { canonicalText, type Claims } from '../../model/claims.ts';
import type { PersonFacts } from '../../../../shared/domain/contact/fields.ts';
import type { KeyHashes } from '../../collections/match-table.ts';

/**
 * The keys by which two rows are recognised as one person: the same name *and* the same e-mail, number, customer
 * reference or whole postal address. Missing values never match.
 *
 * - A name is the same but for case, accents, hyphens, apostrophes and spaces; an initial is no first
 *   name: « J. Dupont » is not Jean Dupont.
 * - Without a first name, the civility belongs to the name: M. Dupont and Mme Dupont behind one
 *   landline stay two persons, and neither is Jean Dupont.
 * - A firm without a person is recognised by its name in the same way, or by its SIRET alone.
 * - Without any name, a coordinate only matches rows without a name.
 *
 * Hence colleagues with one switchboard and couples with one landline stay separate.
 *
 * A row with none of these (its only number is unreadable, it has only a name) gets a key of its literal content, so
 * that the same file imported again finds it. Within one file, two people of one name stay two: such a key only matches
 * rows of earlier imports.
 */
export type MatchKey = string;

/** The strongest first: the first key that is known decides. */
export function matchKeys(claims: Claims): readonly MatchKey[] {
  const keys: MatchKey[] = [];
  visitKeys(claims, (kind, value, name) => keys.push(`${kind} ${value} ${name}`));
  return keys.length > 0 ? keys : [wholeRowKey(claims)];
}

/** Whether a key only matches rows of different imports. */
export function isWholeRowKey(key: MatchKey): boolean {
  return key.startsWith(WHOLE_ROW);
}

const WHOLE_ROW = 'w ';

/** Values from the file's origin or from a postcode are not content of the row. */
function wholeRowKey({ person }: Claims): MatchKey {
  return WHOLE_ROW + canonicalText({ ...person, audience: undefined, territory: undefined });
}

/** The hashed keys of one row: the result of `matchKeys` without building the texts. */
export function hashKeys(claims: Claims, hashes: KeyHashes): void {
  hashes.clear();
  visitKeys(claims, (kind, value, name) => hashes.add(kind, value, name));
  if (hashes.count === 0) hashes.addWholeRow(wholeRowKey(claims));
}

function visitKeys(
  { person, emails, phones }: Claims,
  visit: (kind: string, value: string, name: string) => void,
): void {
  const name = nameIdentity(person);
  for (const email of emails) visit('e', email, name);
  for (const phone of phones) visit('p', phone, name);
  if (name === NAMELESS) return;
  if (person.siret !== undefined && isFirm(person)) visit('s', person.siret, '');
  if (person.customerRef !== undefined) visit('r', person.customerRef, name);
  for (const address of addressKeys(person)) visit('a', address, name);
}

const NAMELESS = '';

function isFirm({ firstName, lastName, company }: PersonFacts): boolean {
  return firstName === undefined && lastName === undefined && company !== undefined;
}

/** The distinguishing name of a person; '' without one. */
export function nameIdentity({ civility, firstName, lastName, company }: PersonFacts): string {
  if (firstName !== undefined && lastName !== undefined) return `${folded(lastName)}|${folded(firstName)}`;
  if (lastName !== undefined) return `${folded(lastName)}||${civility ?? ''}`;
  if (firstName !== undefined) return `|${folded(firstName)}|${civility ?? ''}`;
  return company === undefined ? NAMELESS : `=${folded(company)}`;
}

/** Cache of names: a million people share about ten thousand. */
const FOLDED = new Map<string, string>();
const KEPT_NAMES = 50_000;

function folded(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  // A name of symbols only is still a name.
  const words = foldWords(name) || name;
  if (FOLDED.size >= KEPT_NAMES) FOLDED.clear();
  FOLDED.set(name, words);
  return words;
}
