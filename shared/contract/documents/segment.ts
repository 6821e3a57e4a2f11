import { z } from 'zod';
import {
  EVERYBODY,
  isSegmentField,
  isSegmentMoment,
  SEGMENT_OPERATORS,
  type Segment,
  type SegmentOperator,
} from '../../domain/contact/segment.ts';

/** FILTER of docs/formats/filter.md: the message of each schema is the code of its sentence. */

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

/** Nested groups; deeper filters are errors or attacks. */
const DEEPEST = 32;

const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'segment.bad_value' });
const text = z.union([z.string(), z.number()], { error: 'segment.bad_value' });
const moment = z.string({ error: 'segment.bad_day' }).refine(isSegmentMoment, { error: 'segment.bad_day' });

const VALUES = {
  is: scalar,
  isNot: scalar,
  in: z.array(scalar, { error: 'segment.bad_value' }),
  startsWith: text,
  contains: text,
  before: moment,
  after: moment,
  exists: z.boolean({ error: 'segment.bad_value' }).default(true),
} satisfies Record<SegmentOperator, z.ZodType>;

const condition = z
  .strictObject({
    field: z.string({ error: 'segment.unknown_field' }).refine(isSegmentField, { error: 'segment.unknown_field' }),
    op: z.enum(SEGMENT_OPERATORS, { error: 'segment.unknown_operator' }),
    value: z.unknown().optional(),
  })
  .transform(({ field, op, value }, context): Segment => {
    const read = VALUES[op].safeParse(value);
    if (read.success) return { field, op, value: read.data };
    // The whole value is at fault, also where one element of a list is.
    context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? '', path: ['value'], input: value });
    return z.NEVER;
  });

const parts = z.array(
  z.lazy(() => segment),
  { error: 'segment.bad_value' },
);
const allOf = z.strictObject({ all: parts });
const anyOf = z.strictObject({ any: parts });

/** The keys of an object decide which schema it must follow, so that a fault has one place. */
const segment: z.ZodType<Segment> = z
  .looseObject({}, { error: 'segment.not_an_object' })
  .transform((given, context): Segment => {
    const read = ('all' in given ? allOf : 'any' in given ? anyOf : condition).safeParse(given, { reportInput: true });
    if (read.success) return read.data;
    const { issues } = read.error;
    const unknown = issues.find(({ code, path }) => code === 'unrecognized_keys' && path.length === 0);
    const key = unknown?.code === 'unrecognized_keys' ? unknown.keys[0] : undefined;
    const [first] = issues;
    context.addIssue(
      key === undefined
        ? { code: 'custom', message: first?.message ?? '', path: [...(first?.path ?? [])], input: first?.input }
        : { code: 'custom', message: 'segment.unknown_key', path: [key], input: key },
    );
    return z.NEVER;
  });

/**
 * Checks a filter read from JSON. Closed: an unknown key, field or operator is a problem, never ignored. `undefined`
 * and `null` select all contacts. @param path name of the filter in messages, e.g. `segment.where`
 */
export function parseSegment(input: unknown, path = 'where'): ParsedSegment {
  if (input === undefined || input === null) return { ok: true, segment: EVERYBODY };
  if (isDeeperThan(input, DEEPEST))
    return { ok: false, problem: { code: 'segment.too_deep', field: path, value: String(DEEPEST) } };
  const read = segment.safeParse(input, { reportInput: true });
  if (read.success) return { ok: true, segment: read.data };
  const [fault] = read.error.issues;
  return {
    ok: false,
    problem: {
      code: (fault?.message ?? 'segment.not_an_object') as SegmentProblem['code'],
      field: (fault?.path ?? []).reduce<string>(
        (place, step) => (typeof step === 'number' ? `${place}[${step}]` : `${place}.${String(step)}`),
        path,
      ),
      value: shown(fault?.input),
    },
  };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

/** Looks at one level after the other: a schema would descend without an end. */
function isDeeperThan(input: unknown, deepest: number): boolean {
  let level = [input];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap(groupParts);
    if (level.length === 0) return false;
  }
  return true;
}

function groupParts(part: unknown): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  return ['all', 'any'].flatMap((group) => {
    const inner: unknown = Reflect.get(part, group);
    return Array.isArray(inner) ? (inner as unknown[]) : [];
  });
}
