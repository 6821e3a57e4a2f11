import { z } from 'zod';

/**
 * The zod schemas of documents (facts, CAMPAIGN, ORIGIN, RECORD): closed objects, in which `null` counts as absent. The
 * message of each schema is the code of its sentence; `readDocument` throws the first problem.
 */

/** The code of a sentence; those of `facts.…` exist for other nouns as well: `origin.not_a_day`. */
export type DocumentFault =
  | 'facts.not_an_object'
  | 'facts.not_a_list'
  | 'facts.not_a_text'
  | 'facts.not_a_boolean'
  | 'facts.unknown_field'
  | 'facts.missing_field'
  | 'facts.empty'
  | 'facts.not_in_list'
  | 'facts.purpose_out_of_scope'
  | 'facts.recipient_is_organisation'
  | 'facts.not_a_day'
  | 'facts.not_a_moment'
  | 'facts.not_an_email'
  | 'facts.not_a_number'
  | 'facts.not_a_territory'
  | 'facts.not_a_count';

/** A problem of a document. */
export class DocumentProblem extends Error {
  override readonly name = 'DocumentProblem';
  readonly code: DocumentFault;
  /** The path of the field, `contact.consents[0].at`; empty: the document itself. */
  readonly field: string;
  /** Other values of its sentence: `expected`, `least`. */
  readonly more: Readonly<Record<string, string | number>>;

  constructor(code: DocumentFault, field: string, more: DocumentProblem['more'] = {}) {
    super(code);
    this.code = code;
    this.field = field;
    this.more = more;
  }

  /** Its code with another noun: `facts.not_a_day` is `origin.not_a_day` for an origin. */
  codeOf(noun: string): string {
    return `${noun}.${this.code.slice('facts.'.length)}`;
  }

  /** The values of its sentence. @param whole name of the document in it */
  params(whole: string): { readonly field: string } & DocumentProblem['more'] {
    return { field: this.field === '' ? whole : this.field, ...this.more };
  }
}

export type Schema<T> = z.ZodType<T>;

/** Optional; null counts as absent. */
export type OptionalSchema<T> = z.ZodOptional<z.ZodNullable<Schema<T>>>;

/** The schema of each field of an object. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Schema<T[K] | null | undefined> : Schema<T[K]>;
};

export function optional<T>(schema: Schema<T>): OptionalSchema<T> {
  return schema.nullable().optional();
}

/** Optional; null is a separate value. */
export function nullable<T>(schema: Schema<T>): Schema<T | null | undefined> {
  return schema.optional().nullable();
}

/** A closed object: an unknown field is a problem; absent fields, and nulls, are left out. */
export function objectOf<T>(fields: Fields<T>): Schema<T> {
  const shape: Readonly<Record<string, z.ZodType>> = fields;
  const isKept = ([name, value]: [string, unknown]): boolean =>
    value !== null || !(shape[name] instanceof z.ZodOptional);
  return z
    .strictObject(shape, refusal('facts.not_an_object'))
    .transform(
      (read) =>
        (Object.values(read).includes(null) ? Object.fromEntries(Object.entries(read).filter(isKept)) : read) as T,
    );
}

export function listOf<T>(item: Schema<T>): Schema<readonly T[]> {
  return z.array(item, refusal('facts.not_a_list'));
}

export const flag: Schema<boolean> = z.boolean(refusal('facts.not_a_boolean'));

/** Any non-empty text. */
export const text: Schema<string> = z
  .string(refusal('facts.not_a_text'))
  .refine((value) => value.trim() !== '', refusal('facts.empty'));

export const anything: Schema<unknown> = z.unknown();

export function oneOf<const T extends string>(choices: readonly T[]): Schema<T> {
  return z.enum(choices, refusal('facts.not_in_list'));
}

/**
 * One of the purposes that the rules judge; others (politics, polls) get their own refusal, so that they are not
 * declared as another purpose (CH-6).
 */
export function purposeOf<const T extends string>(purposes: readonly T[]): Schema<T> {
  const error = ({ input }: { readonly input?: unknown }): DocumentFault =>
    typeof input === 'string' ? 'facts.purpose_out_of_scope' : 'facts.not_in_list';
  return z.enum(purposes, { error });
}

/** A text of a certain form; `fault` is the code of its refusal. */
export function textWhere(matches: (text: string) => boolean, fault: DocumentFault): Schema<string> {
  return z.string(refusal(fault)).refine(matches, refusal(fault));
}

/** A value converted from another one; null: not convertible. */
export function madeBy<T>(make: (value: unknown) => T | null, fault: DocumentFault): Schema<T> {
  return z.unknown().transform((value, context) => {
    const made = make(value);
    if (made !== null) return made;
    context.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });
}

/** @param least the smallest accepted value. */
export function wholeNumber(least: number): Schema<number> {
  const isCount = (value: unknown): boolean =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
  return z.custom<number>(isCount, { ...refusal('facts.not_a_count'), params: { least } });
}

function refusal(fault: DocumentFault): { readonly error: DocumentFault } {
  return { error: fault };
}

/**
 * @throws DocumentProblem for the first problem: an object's unknown fields, then its fields in the order of the
 * schema.
 */
export function readDocument<T>(schema: Schema<T>, json: unknown): T {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw problemOf(firstIssue(read.error.issues, 0), json);
}

type Issue = z.core.$ZodIssue;

/** zod reports unknown fields last. */
function firstIssue(issues: readonly Issue[], depth: number): Issue {
  const here = issues.find(({ code, path }) => code === 'unrecognized_keys' && path.length === depth);
  const [first] = issues;
  if (first === undefined) throw new TypeError('a document without a problem was refused');
  if (here !== undefined || first.path.length <= depth) return here ?? first;
  return firstIssue(
    issues.filter(({ path }) => path[depth] === first.path[depth]),
    depth + 1,
  );
}

function problemOf(issue: Issue, json: unknown): DocumentProblem {
  const field = fieldAt(issue.path);
  if (issue.code === 'unrecognized_keys')
    return new DocumentProblem('facts.unknown_field', fieldAt([...issue.path, issue.keys[0] ?? '']));
  if (isMissing(issue.path, json)) return new DocumentProblem('facts.missing_field', field);
  const fault = issue.message as DocumentFault;
  if (issue.code === 'invalid_value') return new DocumentProblem(fault, field, { expected: issue.values.join(', ') });
  return new DocumentProblem(fault, field, issue.code === 'custom' ? issue.params : {});
}

type Path = Issue['path'];

function fieldAt(path: Path): string {
  return path.reduce<string>((way, step) => {
    if (typeof step === 'number') return `${way}[${step}]`;
    return way === '' ? String(step) : `${way}.${String(step)}`;
  }, '');
}

/** Whether a field of an object is absent or null; an element of a list that is null is wrong, not missing. */
function isMissing(path: Path, json: unknown): boolean {
  if (typeof path.at(-1) !== 'string') return false;
  const value = path.reduce<unknown>((part, step) => (part as Readonly<Record<PropertyKey, unknown>>)[step], json);
  return value === undefined || value === null;
}
