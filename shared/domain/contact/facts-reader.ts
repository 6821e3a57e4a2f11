/**
 * Readers of untrusted JSON: each checks one value and returns it, or throws a `FactsProblem` that
 * names the field. Only facts-parser.ts uses them; the domain imports no validator.
 */

export type FactsProblemCode =
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
  | 'facts.not_a_territory';

/** Thrown by readers, caught by the parser. */
export class FactsProblem extends Error {
  override readonly name = 'FactsProblem';
  readonly code: FactsProblemCode;
  /** The way to the field: `contact.consents[0].at`. */
  readonly field: string;
  /** What the field may be, for `facts.not_in_list` and `facts.purpose_out_of_scope`. */
  readonly expected: string;

  constructor(code: FactsProblemCode, field: string, expected = '') {
    super(code);
    this.code = code;
    this.field = field;
    this.expected = expected;
  }

  /** Its code where another noun has the sentences: `facts.not_a_day` is `origin.not_a_day` of an origin. */
  codeOf(noun: string): string {
    return `${noun}.${this.code.slice('facts.'.length)}`;
  }

  /** What its sentence says. @param field as the sentence is to name it */
  params(field = this.field): { readonly field: string; readonly expected?: string } {
    return this.expected === '' ? { field } : { field, expected: this.expected };
  }
}

export type JsonReader<T> = (value: unknown, field: string) => T;

/** A field of an object: how it is read, and whether it must be there. */
export interface Field<T> {
  readonly read: JsonReader<T>;
  readonly required: boolean;
  /** `null` is a value of its own instead of meaning absent. */
  readonly keepsNull: boolean;
}

export function required<T>(read: JsonReader<T>): Field<T> {
  return { read, required: true, keepsNull: false };
}

export function optional<T>(read: JsonReader<T>): Field<T> {
  return { read, required: false, keepsNull: false };
}

export function nullable<T>(read: JsonReader<T>): Field<T | null> {
  return { read: (value, field) => (value === null ? null : read(value, field)), required: false, keepsNull: true };
}

type Fields<T> = { readonly [K in keyof T]-?: Field<NonNullable<T[K]>> | Field<T[K]> };

/** A closed object: an unknown field is an error; absent fields, and nulls, are left out. */
export function objectOf<T>(fields: Fields<T>): JsonReader<T> {
  const known = new Map<string, Field<unknown>>(Object.entries(fields));
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new FactsProblem('facts.not_an_object', field === '' ? 'facts' : field);
    const prefix = field === '' ? '' : `${field}.`;
    const given = new Map<string, unknown>(Object.entries(value));
    for (const name of given.keys()) {
      if (!known.has(name)) throw new FactsProblem('facts.unknown_field', prefix + name);
    }
    const read: Record<string, unknown> = {};
    for (const [name, { required: isRequired, keepsNull, read: reader }] of known) {
      const part = given.get(name);
      if (part === undefined || (part === null && !keepsNull)) {
        if (isRequired) throw new FactsProblem('facts.missing_field', prefix + name);
      } else {
        read[name] = reader(part, prefix + name);
      }
    }
    return read as T;
  };
}

export function listOf<T>(item: JsonReader<T>): JsonReader<readonly T[]> {
  return (value, field) => {
    if (!Array.isArray(value)) throw new FactsProblem('facts.not_a_list', field);
    return value.map((element: unknown, index) => item(element, `${field}[${index}]`));
  };
}

export const flag: JsonReader<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw new FactsProblem('facts.not_a_boolean', field);
  return value;
};

/** Any text that says something. */
export const text: JsonReader<string> = (value, field) => {
  if (typeof value !== 'string') throw new FactsProblem('facts.not_a_text', field);
  if (value.trim() === '') throw new FactsProblem('facts.empty', field);
  return value;
};

export function oneOf<const T extends string>(choices: readonly T[]): JsonReader<T> {
  return (value, field) => {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw new FactsProblem('facts.not_in_list', field, choices.join(', '));
    return choice;
  };
}

/** One of the purposes that the rules judge; what they do not judge (politics, polls) must not pass for another (CH-6). */
export function purposeOf<const T extends string>(purposes: readonly T[]): JsonReader<T> {
  const known = oneOf(purposes);
  return (value, field) => {
    if (typeof value === 'string' && !purposes.some((purpose) => purpose === value))
      throw new FactsProblem('facts.purpose_out_of_scope', field, purposes.join(', '));
    return known(value, field);
  };
}

/** A text of a certain form; `code` says what it is not. */
export function textWhere(matches: (text: string) => boolean, code: FactsProblemCode): JsonReader<string> {
  return (value, field) => {
    if (typeof value !== 'string' || !matches(value)) throw new FactsProblem(code, field);
    return value;
  };
}
