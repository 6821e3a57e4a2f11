import {
  type Segment,
  type SegmentCondition,
  type SegmentMatcher,
  segmentMatcher,
  type SegmentScalar,
  type SegmentSubject,
} from '../../../shared/domain/contact/segment.ts';
import { contactView } from '../contact/contact-view.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { keepSegment, readSegments } from '../sql/segments.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** What a filter asks in the place of a value that named an erased person alone: nobody has it. */
export const ERASED_VALUE = '—';

/** The fields that say who somebody is, and the query of their values. */
const NAMING: Readonly<Record<string, string>> = {
  emails: "SELECT DISTINCT value FROM coordinates WHERE kind = 'email'",
  phones: "SELECT DISTINCT value FROM coordinates WHERE kind = 'phone'",
  firstName: 'SELECT DISTINCT first_name FROM contacts WHERE first_name IS NOT NULL',
  lastName: 'SELECT DISTINCT last_name FROM contacts WHERE last_name IS NOT NULL',
  company: 'SELECT DISTINCT company FROM contacts WHERE company IS NOT NULL',
  street: 'SELECT DISTINCT street FROM contacts WHERE street IS NOT NULL',
  addressComplement: 'SELECT DISTINCT address_complement FROM contacts WHERE address_complement IS NOT NULL',
  customerRef: 'SELECT DISTINCT customer_ref FROM contacts WHERE customer_ref IS NOT NULL',
  note: 'SELECT DISTINCT note FROM contacts WHERE note IS NOT NULL',
};

const COMPARING: ReadonlySet<string> = new Set(['is', 'isNot', 'in', 'startsWith', 'contains']);

/** A value of a filter that may name somebody. */
interface NamingValue {
  readonly field: string;
  readonly value: SegmentScalar;
  readonly matches: SegmentMatcher;
}

/**
 * The values of saved filters that name erased persons. `note` is told of each person before the erasure; `forget`
 * replaces, after it, the values that match nobody any more, so that each filter selects the same people as before.
 */
export class NamedInSegments {
  readonly #values: readonly NamingValue[];
  readonly #met = new Set<NamingValue>();

  constructor(reader: SqlReader) {
    const values = readSegments(reader).flatMap(({ filter }) => [...valuesOf(JSON.parse(filter) as Segment)]);
    this.#values = values;
  }

  note(contact: StoredContact): void {
    if (this.#values.length === 0) return;
    const viewed = contactView(contact, []);
    for (const value of this.#values) if (value.matches(viewed)) this.#met.add(value);
  }

  forget(transaction: Transaction): void {
    if (this.#met.size === 0) return;
    const gone = new Set([...this.#met].filter((one) => !matchesAnybody(transaction, one)).map(keyOf));
    if (gone.size === 0) return;
    for (const stored of readSegments(transaction)) {
      const filter = JSON.stringify(without(JSON.parse(stored.filter) as Segment, gone));
      if (filter !== stored.filter) keepSegment(transaction, { ...stored, filter });
    }
  }
}

const keyOf = ({ field, value }: Pick<NamingValue, 'field' | 'value'>): string => `${field} ${String(value)}`;

function matchesAnybody(reader: SqlReader, { field, matches }: NamingValue): boolean {
  for (const [value] of [...reader.values(NAMING[field] ?? '')])
    if (matches({ [field]: field === 'emails' || field === 'phones' ? [value] : value } as unknown as SegmentSubject))
      return true;
  return false;
}

function* valuesOf(segment: Segment): Generator<NamingValue, undefined> {
  if (!('field' in segment)) {
    for (const part of partsOf(segment)) yield* valuesOf(part);
    return;
  }
  const { field, op } = segment;
  if (!(field in NAMING) || !COMPARING.has(op)) return;
  const asked = op === 'isNot' || op === 'in' ? 'is' : op;
  for (const value of scalarsOf(segment)) yield { field, value, matches: segmentMatcher({ field, op: asked, value }) };
}

function without(segment: Segment, gone: ReadonlySet<string>): Segment {
  if ('all' in segment) return { all: segment.all.map((part) => without(part, gone)) };
  if ('any' in segment) return { any: segment.any.map((part) => without(part, gone)) };
  const { field, op, value } = segment;
  if (!(field in NAMING) || !COMPARING.has(op) || value === undefined) return segment;
  const kept = (one: SegmentScalar): SegmentScalar => (gone.has(keyOf({ field, value: one })) ? ERASED_VALUE : one);
  return { ...segment, value: isList(value) ? value.map(kept) : kept(value) };
}

function partsOf(segment: Exclude<Segment, SegmentCondition>): readonly Segment[] {
  return 'all' in segment ? segment.all : segment.any;
}

function scalarsOf({ value }: SegmentCondition): readonly SegmentScalar[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList(value: SegmentScalar | readonly SegmentScalar[]): value is readonly SegmentScalar[] {
  return Array.isArray(value);
}
