import { namesFolded } from '../../../shared/domain/contact/field-lists.ts';
import type { FieldName, FieldsWith, PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import type { PhoneUse } from '../../../shared/domain/contact/facts.ts';
import type { Claims } from './claims.ts';
import type { EmptiedFact } from '../../../shared/domain/contact/emptied-field.ts';
import { corrected, type Identity } from './corrected-contact.ts';
import { derivedTerritory } from './derived-territory.ts';
import type { StoredPhone } from './stored-contact.ts';

/**
 * The strength of a contribution against earlier ones:
 *
 * - `fills`: blanks only (files that we did not collect ourselves);
 * - `replaces`: a filled cell replaces, an empty one keeps (our own data);
 * - `rules`: stated by a named person: it replaces, and no file changes it back for status and territory.
 */
export type Strength = 'fills' | 'replaces' | 'rules';

export interface Contribution {
  readonly importId: number;
  readonly claims: Claims;
  readonly strength: Strength;
}

/** The person that results from the contributions. */
export interface FoldedContact {
  readonly person: PersonFacts;
  readonly emails: readonly string[];
  readonly phones: readonly StoredPhone[];
}

type Facts = { -readonly [Fact in keyof PersonFacts]: PersonFacts[Fact] };

/**
 * Folds contributions, in the order of imports and rows, into one contact. Within one file the first
 * row wins and later ones fill its blanks; between files `Strength` decides. Coordinates are only added, unless an empty cell erases them. The address is
 * one block, taken as a whole from one row.
 *
 * A pure function of the present contributions: deleted ones have no effect.
 */
export function foldContact(contributions: readonly Contribution[]): FoldedContact {
  const [first] = contributions;
  if (first === undefined) throw new RangeError('a contact without a contribution');
  const known = {
    person: contributions.length === 1 ? first.claims.person : foldPersons(contributions),
    emails: foldEmails(contributions),
    phones: foldPhones(contributions),
  };
  // A correction by a named person overrides every row, older or newer.
  const { emails, phones, ...right } = contributions
    .flatMap(({ claims }) => claims.corrected ?? [])
    .reduce<Identity>(corrected, known);
  const person: Facts = { ...right.person };
  const territory = person.territory ?? derivedTerritory(person, phones);
  if (territory !== null) person.territory = territory;
  return { person, emails, phones };
}

function foldEmails(contributions: readonly Contribution[]): readonly string[] {
  const [first] = contributions;
  if (contributions.length === 1 && first !== undefined) return first.claims.emails;
  const emails = new Set<string>();
  for (const { claims } of contributions) {
    for (const email of claims.emptied?.emails ?? []) emails.delete(email);
    for (const email of claims.emails) emails.add(email);
  }
  return [...emails];
}

function foldPhones(contributions: readonly Contribution[]): readonly StoredPhone[] {
  const [only] = contributions;
  if (contributions.length === 1 && only?.claims.phoneUses === undefined)
    return only?.claims.phones.map((number) => ({ number })) ?? [];
  const uses = new Map<string, PhoneUse | undefined>();
  for (const { claims } of contributions) {
    for (const number of claims.emptied?.phones ?? []) uses.delete(number);
    for (const number of claims.phones) uses.set(number, claims.phoneUses?.[number] ?? uses.get(number));
    for (const [number, use] of Object.entries(claims.phoneUses ?? {})) if (uses.has(number)) uses.set(number, use);
  }
  return [...uses].map(([number, use]) => (use === undefined ? { number } : { number, use }));
}

function foldPersons(contributions: readonly Contribution[]): Facts {
  let folded: Facts | null = null;
  const settled: Settled = { status: false };
  for (const { claims, strength, rows, emptied } of groupsOf(contributions)) {
    for (const fact of emptied) if (folded !== null) Reflect.deleteProperty(folded, fact);
    const group: Facts = { ...claims.person };
    for (const row of rows) fill(group, row);
    if (folded === null) {
      folded = group;
      if (strength === 'rules') settled.status = group.status !== undefined;
    } else {
      merge(folded, group, strength, claims.audienceTold === true, settled);
    }
    if (claims.statusLifted === true) liftStatus(folded, settled);
  }
  return withoutAbsent<PersonFacts>(folded ?? { audience: 'consumer' });
}

const NOTHING_EMPTIED: readonly EmptiedFact[] = [];

interface Group {
  readonly claims: Claims;
  readonly strength: Strength;
  /** The further rows of the same file. */
  readonly rows: readonly PersonFacts[];
  /** What empty cells of the file erased. */
  readonly emptied: readonly EmptiedFact[];
}

/** The rows of one file together; each line recorded by hand alone. */
function* groupsOf(contributions: readonly Contribution[]): Generator<Group> {
  let place = 0;
  for (;;) {
    const head = contributions[place];
    if (head === undefined) return;
    let end = place + 1;
    if (head.strength !== 'rules') while (contributions[end]?.importId === head.importId) end += 1;
    yield {
      claims: head.claims,
      strength: head.strength,
      rows: contributions.slice(place + 1, end).map(({ claims }) => claims.person),
      emptied: contributions.slice(place, end).flatMap(({ claims }) => claims.emptied?.facts ?? NOTHING_EMPTIED),
    };
    place = end;
  }
}

const PLAIN_FACTS = namesFolded('plain');
const LATEST_DAYS = namesFolded('latest') as readonly DayName[];
const ADDRESS = namesFolded('address');

type DayName = FieldsWith<{ readonly fold: 'latest' }>;

interface Settled {
  /** A person stated the status. */
  status: boolean;
}

function fill(facts: Facts, row: PersonFacts): void {
  merge(facts, row, 'fills', false, { status: false });
}

function merge(facts: Facts, said: PersonFacts, strength: Strength, audienceTold: boolean, settled: Settled): void {
  const replaces = strength !== 'fills';
  for (const fact of PLAIN_FACTS)
    if (said[fact] !== undefined && (replaces || facts[fact] === undefined)) copyFact(facts, said, fact);
  for (const day of LATEST_DAYS) {
    const known = said[day];
    if (known !== undefined && (strength === 'rules' || (facts[day] ?? '') < known)) facts[day] = known;
  }
  if (said.extra !== undefined)
    facts.extra = replaces ? { ...facts.extra, ...said.extra } : { ...said.extra, ...facts.extra };
  if (takesAddress(facts, said, strength)) for (const part of ADDRESS) copyFact(facts, said, part);
  if (audienceTold && replaces) facts.audience = said.audience;
  if (strength === 'rules' && said.territory !== undefined) facts.territory = said.territory;
  mergeStatus(facts, said, strength, settled);
}

/** Copies a fact, including its absence. */
function copyFact(facts: Facts, said: PersonFacts, fact: FieldName): void {
  Object.assign(facts, { [fact]: said[fact] });
}

/** An incomplete address never replaces a complete one; a weaker file completes an address only for the same place. */
function takesAddress(facts: PersonFacts, said: PersonFacts, strength: Strength): boolean {
  if (ADDRESS.every((part) => said[part] === undefined)) return false;
  if (ADDRESS.every((part) => facts[part] === undefined)) return true;
  if (strength !== 'fills') return said.street !== undefined || facts.street === undefined;
  return (
    facts.street === undefined &&
    said.street !== undefined &&
    (facts.postcode === undefined || facts.postcode === said.postcode)
  );
}

/** A person's statement overrides every file; a file never removes the status `deceased`. */
function mergeStatus(facts: Facts, said: PersonFacts, strength: Strength, settled: Settled): void {
  if (said.status === undefined) return;
  if (strength !== 'rules') {
    if (settled.status || facts.status === 'deceased') return;
    if (facts.status !== undefined && (strength === 'fills' || (said.statusOn ?? '') < (facts.statusOn ?? ''))) return;
  } else {
    settled.status = true;
  }
  copyFact(facts, said, 'status');
  copyFact(facts, said, 'statusOn');
}

/** No file states it again; a person may. */
function liftStatus(facts: Facts, settled: Settled): void {
  delete facts.status;
  delete facts.statusOn;
  settled.status = true;
}
