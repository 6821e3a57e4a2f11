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

/** Why a filter can't be used: `field` is the path of the faulty part, e.g. `where.all[1].op`. */
export interface SegmentProblem {
  readonly code:
    | 'segment.not_an_object'
    | 'segment.unknown_key'
    | 'segment.unknown_field'
    | 'segment.unknown_operator'
    | 'segment.bad_value'
    | 'segment.bad_day'
    | 'segment.too_deep';
  readonly field: string;
  readonly value: string;
}

export type ParsedSegment =
  { readonly ok: true; readonly segment: Segment } | { readonly ok: false; readonly problem: SegmentProblem };

const SCALAR_FIELDS: ReadonlySet<string> = new Set([
  ...FIELDS.filter(({ row }) => row.type !== 'texts').map(({ name }) => name),
  ...(['id', 'emails', 'phones', 'suppressed'] satisfies (keyof Contact)[]),
]);

const LIST_FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  origins: new Set(Object.keys(ORIGIN_PARTS)),
  consents: new Set(Object.keys(CONSENT_PARTS)),
};

const CONDITION_KEYS: ReadonlySet<string> = new Set(['field', 'op', 'value']);

/** Nested groups; deeper filters are errors or attacks. */
const DEEPEST = 32;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

class Fault extends Error {
  readonly problem: SegmentProblem;

  constructor(code: SegmentProblem['code'], field: string, value: unknown) {
    super(code);
    this.problem = {
      code,
      field,
      value: typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value),
    };
  }
}

/**
 * Checks a filter read from JSON. Closed: an unknown key, field or operator is a problem, never ignored. `undefined`
 * and `null` select all contacts. @param path name of the filter in messages, e.g. `segment.where`
 */
export function parseSegment(input: unknown, path = 'where'): ParsedSegment {
  if (input === undefined || input === null) return { ok: true, segment: EVERYBODY };
  try {
    return { ok: true, segment: segmentOf(input, path, 0) };
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, problem: fault.problem };
    throw fault;
  }
}

function segmentOf(input: unknown, path: string, depth: number): Segment {
  if (depth > DEEPEST) throw new Fault('segment.too_deep', path, DEEPEST);
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Fault('segment.not_an_object', path, input);
  const given = new Map<string, unknown>(Object.entries(input));
  for (const group of ['all', 'any'] as const) {
    if (!given.has(group)) continue;
    for (const key of given.keys()) if (key !== group) throw new Fault('segment.unknown_key', `${path}.${key}`, key);
    const parts = given.get(group);
    if (!Array.isArray(parts)) throw new Fault('segment.bad_value', `${path}.${group}`, parts);
    const segments = parts.map((part: unknown, place) => segmentOf(part, `${path}.${group}[${place}]`, depth + 1));
    return group === 'all' ? { all: segments } : { any: segments };
  }
  return conditionOf(given, path);
}

function conditionOf(given: ReadonlyMap<string, unknown>, path: string): SegmentCondition {
  for (const key of given.keys())
    if (!CONDITION_KEYS.has(key)) throw new Fault('segment.unknown_key', `${path}.${key}`, key);
  const field = given.get('field');
  if (typeof field !== 'string' || !isSegmentField(field))
    throw new Fault('segment.unknown_field', `${path}.field`, field ?? '');
  const op = SEGMENT_OPERATORS.find((operator) => operator === given.get('op'));
  if (op === undefined) throw new Fault('segment.unknown_operator', `${path}.op`, given.get('op') ?? '');
  const value = given.get('value');
  const place = `${path}.value`;
  switch (op) {
    case 'exists':
      if (value !== undefined && typeof value !== 'boolean') throw new Fault('segment.bad_value', place, value);
      return { field, op, value: value ?? true };
    case 'in':
      if (!Array.isArray(value) || !value.every(isScalar)) throw new Fault('segment.bad_value', place, value ?? '');
      return { field, op, value };
    case 'before':
    case 'after':
      if (typeof value !== 'string' || !isMoment(value)) throw new Fault('segment.bad_day', place, value ?? '');
      return { field, op, value };
    case 'startsWith':
    case 'contains':
      if (typeof value !== 'string' && typeof value !== 'number')
        throw new Fault('segment.bad_value', place, value ?? '');
      return { field, op, value };
    case 'is':
    case 'isNot':
      if (!isScalar(value)) throw new Fault('segment.bad_value', place, value ?? '');
      return { field, op, value };
  }
}

function isScalar(value: unknown): value is SegmentScalar {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

function isMoment(text: string): boolean {
  return isDay(text) || (INSTANT.test(text) && isDay(text.slice(0, 10)));
}

/** Whether a filter may use this field. */
export function isSegmentField(field: string): boolean {
  const dot = field.indexOf('.');
  if (dot === -1) return SCALAR_FIELDS.has(field) || field in LIST_FIELDS || field === 'extra';
  const head = field.slice(0, dot);
  const rest = field.slice(dot + 1);
  return head === 'extra' ? rest !== '' : (LIST_FIELDS[head]?.has(rest) ?? false);
}

/** The first names of the fields of a filter (`origins.source` → `origins`), so that a reader fetches only these. */
export function fieldsOfSegment(segment: Segment): ReadonlySet<string> {
  const fields = new Set<string>();
  const visit = (part: Segment): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
    else fields.add(part.field.split('.', 1)[0] ?? part.field);
  };
  visit(segment);
  return fields;
}

export type SegmentMatcher = (contact: Contact) => boolean;

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

/** Days compare as days; two instants compare as instants, whatever their offsets. */
function momentTest(
  moment: string,
  compare: (element: string | number, moment: string | number) => boolean,
): ElementTest {
  const day = moment.slice(0, 10);
  const instant = moment.length > 10 ? Date.parse(moment) : null;
  return (element) => {
    if (typeof element !== 'string' || !isMoment(element)) return false;
    if (instant !== null && element.length > 10) return compare(Date.parse(element), instant);
    return compare(element.slice(0, 10), day);
  };
}

type Values = readonly SegmentScalar[];

const NOTHING: Values = [];

/** The values of a contact in a field; empty when it has none. */
function fieldReader(field: string): (contact: Contact) => Values {
  const dot = field.indexOf('.');
  if (dot === -1) return (contact) => valuesIn(contact[field as keyof Contact]);
  const head = field.slice(0, dot);
  const rest = field.slice(dot + 1);
  if (head === 'extra') return (contact) => valuesIn(contact.extra?.[rest]);
  return (contact) => {
    const entries = contact[head as 'origins' | 'consents'];
    return entries.flatMap((entry) => valuesIn((entry as unknown as Record<string, unknown>)[rest]));
  };
}

/** The values of a field; an entry of a list of objects counts as present. */
function valuesIn(held: unknown): Values {
  if (held === undefined || held === null) return NOTHING;
  if (isScalar(held)) return held === '' ? NOTHING : [held];
  if (Array.isArray(held)) return held.map((one: unknown) => (isScalar(one) ? one : JSON.stringify(one)));
  return Object.values(held).filter(isScalar);
}
