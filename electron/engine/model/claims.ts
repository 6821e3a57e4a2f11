import type { PhoneUse } from '../../../shared/domain/contact/facts.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import type { Emptied } from './emptied.ts';
import type { Correction } from './correction.ts';

/** The claims of one contribution (a row of a file, a line recorded by hand), without dated events. */
export interface Claims {
  readonly person: PersonFacts;
  /** The row itself gives the legal category; else `audience` is the file's default. */
  readonly audienceTold?: true;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly phoneUses?: Readonly<Record<string, PhoneUse>>;
  /** A named person said that the state of the person (`status`) is not so. */
  readonly statusLifted?: true;
  /** Corrections by a named person of errors in the rows. */
  readonly corrected?: readonly Correction[];
  /** What an empty cell of the row erased. */
  readonly emptied?: Emptied;
}

/** Whether two JSON values are equal: key order does not count, absent equals undefined. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((element, place) => saysTheSame(element, other[place]))
    );
  }
  const fields = one as Readonly<Record<string, unknown>>;
  const others = other as Readonly<Record<string, unknown>>;
  for (const key in fields) if (!saysTheSame(fields[key], others[key])) return false;
  for (const key in others) if (others[key] !== undefined && fields[key] === undefined) return false;
  return true;
}

/** A text of a JSON value; values that `saysTheSame` have equal texts. */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((element) => (element === undefined ? 'null' : canonicalText(element))).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(fields[key])}`).join(',')}}`;
}
