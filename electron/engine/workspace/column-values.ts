import type { SqlValue } from './database.ts';

/** Between columns, where NULL is « not known », and objects, where it is a field that is not there. */

export function textOf(value: SqlValue | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

export function flagOf(value: SqlValue | undefined): boolean | undefined {
  return value === null || value === undefined ? undefined : value === 1;
}

export function flagValue(flag: boolean | undefined): number | null {
  return flag === undefined ? null : Number(flag);
}

export function listOf(value: SqlValue | undefined): readonly string[] | undefined {
  return value === null || value === undefined ? undefined : (JSON.parse(String(value)) as string[]);
}

export function listValue(list: readonly string[] | undefined): string | null {
  return list === undefined ? null : JSON.stringify(list);
}

/** An object whose optional fields may still stand there as undefined. */
type WithAbsent<T> = {
  readonly [Key in keyof T]: T[Key] | Extract<undefined, T extends Record<Key, T[Key]> ? never : undefined>;
};

/** The object without the fields that are undefined. */
export function withoutAbsent<T extends object>(object: WithAbsent<T>): T {
  const present: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const value = (object as Record<string, unknown>)[key];
    if (value !== undefined) present[key] = value;
  }
  return present as T;
}
