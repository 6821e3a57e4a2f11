import { frenchDay } from '../calendar/date-text.ts';
import { CHANNELS, type Channel } from '../channel.ts';
import type { VerdictKind } from '../compliance.ts';
import type { Contact } from './contact.ts';
import { FIELDS } from './field-lists.ts';
import { CONSENT_PARTS, ORIGIN_PARTS } from './parts.ts';
import { isDay } from '../calendar/day.ts';
import { fold } from '../value/fold.ts';

/**
 * The filter that the app builds (FILTER of docs/formats/filter.md): conditions over the fields of a contact,
 * joined by `all` and `any`. Text compares without case and accents; a list matches when one of its
 * elements does, and `isNot` when none of them is; `before` and `after` leave the day itself out.
 */
export const SEGMENT_OPERATORS = ['is', 'isNot', 'in', 'startsWith', 'contains', 'before', 'after', 'exists'] as const;
export type SegmentOperator = (typeof SEGMENT_OPERATORS)[number];

export type SegmentScalar = string | number | boolean;

export interface SegmentCondition {
  /** A field of a contact; `origins.source`, `consents.channel` and `extra.NAME` by dots. */
  readonly field: string;
  readonly op: SegmentOperator;
  /** A list for `in`; a day or an instant for `before` and `after`; for `exists`, absent means true. */
  readonly value?: SegmentScalar | readonly SegmentScalar[];
}

export type Segment = { readonly all: readonly Segment[] } | { readonly any: readonly Segment[] } | SegmentCondition;

/** All contacts. */
export const EVERYBODY: Segment = { all: [] };

const SCALAR_FIELDS: ReadonlySet<string> = new Set([
  ...FIELDS.filter(({ row }) => row.type !== 'texts').map(({ name }) => name),
  ...(['id', 'emails', 'phones', 'suppressed'] satisfies (keyof Contact)[]),
]);

const LIST_FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  origins: new Set(Object.keys(ORIGIN_PARTS)),
  consents: new Set(Object.keys(CONSENT_PARTS)),
  lists: new Set(['campaign', 'on', 'state'] satisfies (keyof ListOfContact)[]),
  gifts: new Set(['year']),
};

/** The answers of today, by channel (`answers.phone`). */
const ANSWERS: ReadonlySet<string> = new Set(CHANNELS);

/** A list on which a contact is. */
export interface ListOfContact {
  readonly campaign: string;
  /** Day of its approval. */
  readonly on: string;
  readonly state: string;
}

/** A contact with what a filter may ask besides its fields; absent: it does not ask. */
export interface SegmentSubject extends Contact {
  readonly lists?: readonly ListOfContact[];
  /** The years in which the contact gave. */
  readonly gifts?: readonly { readonly year: string }[];
  /** Today's answers; a channel without a coordinate is absent. */
  readonly answers?: Readonly<Partial<Record<Channel, VerdictKind>>>;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

function isScalar(value: unknown): value is SegmentScalar {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

/** Whether a text is a day or an instant: what `before` and `after` compare with. */
export function isSegmentMoment(text: string): boolean {
  return isDay(text) || (INSTANT.test(text) && isDay(text.slice(0, 10)));
}

/** Whether a filter may use this field. */
export function isSegmentField(field: string): boolean {
  const dot = field.indexOf('.');
  if (dot === -1) return SCALAR_FIELDS.has(field) || field in LIST_FIELDS || field === 'extra';
  const head = field.slice(0, dot);
  const rest = field.slice(dot + 1);
  if (head === 'answers') return ANSWERS.has(rest);
  return head === 'extra' ? rest !== '' : (LIST_FIELDS[head]?.has(rest) ?? false);
}

/** The first names of the fields of a filter (`origins.source` → `origins`), so that a reader fetches only these. */
export function fieldsOfSegment(segment: Segment): ReadonlySet<string> {
  return new Set([...conditionFieldsOf(segment)].map((field) => field.split('.', 1)[0] ?? field));
}

/** The fields of a filter, as its conditions name them. */
export function conditionFieldsOf(segment: Segment): ReadonlySet<string> {
  const fields = new Set<string>();
  const visit = (part: Segment): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
    else fields.add(part.field);
  };
  visit(segment);
  return fields;
}

export type SegmentMatcher = (contact: SegmentSubject) => boolean;

/** Prepares a filter once, for any number of contacts. */
export function segmentMatcher(segment: Segment): SegmentMatcher {
  if ('all' in segment) {
    const parts = segment.all.map(segmentMatcher);
    return (contact) => parts.every((part) => part(contact));
  }
  if ('any' in segment) {
    const parts = segment.any.map(segmentMatcher);
    return (contact) => parts.some((part) => part(contact));
  }
  const valuesOf = fieldReader(segment.field);
  if (segment.op === 'exists') return (contact) => valuesOf(contact).length > 0 === segment.value;
  if (segment.op === 'isNot') {
    const is = elementTest({ ...segment, op: 'is' });
    return (contact) => !valuesOf(contact).some(is);
  }
  const test = elementTest(segment);
  return (contact) => valuesOf(contact).some(test);
}

type ElementTest = (element: SegmentScalar) => boolean;

function elementTest(condition: SegmentCondition): ElementTest {
  const text = fold(String(condition.value));
  switch (condition.op) {
    case 'in': {
      const wanted = new Set(
        (Array.isArray(condition.value) ? condition.value : []).map((one: SegmentScalar) => fold(String(one))),
      );
      return (element) => wanted.has(fold(String(element)));
    }
    case 'startsWith':
      return (element) => fold(String(element)).startsWith(text);
    case 'contains':
      return (element) => fold(String(element)).includes(text);
    case 'before':
      return momentTest(String(condition.value), (element, moment) => element < moment);
    case 'after':
      return momentTest(String(condition.value), (element, moment) => element > moment);
    case 'is':
    case 'isNot':
    case 'exists':
      return (element) => fold(String(element)) === text;
  }
}

/** Days compare as days, an instant as its day in France; two instants compare as instants, whatever their offsets. */
function momentTest(
  moment: string,
  compare: (element: string | number, moment: string | number) => boolean,
): ElementTest {
  const day = frenchDay(moment);
  const instant = moment.length > 10 ? Date.parse(moment) : null;
  return (element) => {
    if (typeof element !== 'string' || !isSegmentMoment(element)) return false;
    if (instant !== null && element.length > 10) return compare(Date.parse(element), instant);
    return compare(frenchDay(element), day);
  };
}

type Values = readonly SegmentScalar[];

const NOTHING: Values = [];

/** The values of a contact in a field; empty when it has none. */
function fieldReader(field: string): (contact: SegmentSubject) => Values {
  const dot = field.indexOf('.');
  if (dot === -1) return (contact) => valuesIn(contact[field as keyof SegmentSubject]);
  const head = field.slice(0, dot);
  const rest = field.slice(dot + 1);
  if (head === 'extra') return (contact) => valuesIn(contact.extra?.[rest]);
  if (head === 'answers') return (contact) => valuesIn(contact.answers?.[rest as Channel]);
  return (contact) => {
    const entries: readonly object[] = contact[head as 'origins' | 'consents' | 'lists' | 'gifts'] ?? [];
    return entries.flatMap((entry) => valuesIn((entry as Readonly<Record<string, unknown>>)[rest]));
  };
}

/** The values of a field; an entry of a list of objects counts as present. */
function valuesIn(held: unknown): Values {
  if (held === undefined || held === null) return NOTHING;
  if (isScalar(held)) return held === '' ? NOTHING : [held];
  if (Array.isArray(held)) return held.map((one: unknown) => (isScalar(one) ? one : JSON.stringify(one)));
  return Object.values(held).filter(isScalar);
}
