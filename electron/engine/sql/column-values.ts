import type { SqlValue } from '../storage/reader.ts';

/** Converts between columns, where NULL is « not known », and objects, where the field is absent. */

export function textOf(value: SqlValue | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

export function flagOf(value: SqlValue | undefined): boolean | undefined {
  return value === null || value === undefined ? undefined : value === 1;
}

export function flagValue(flag: boolean | undefined): number | null {
  return flag === undefined ? null : Number(flag);
}

/** A text, a number, or a flag as 0 or 1. */
export function columnValue(value: string | number | boolean | null | undefined): string | number | null {
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}

export function jsonList(value: SqlValue | undefined): readonly string[] | undefined {
  return value === null || value === undefined ? undefined : (JSON.parse(String(value)) as string[]);
}

export function listValue(list: readonly string[] | undefined): string | null {
  return list === undefined ? null : JSON.stringify(list);
}

/** A text column; null when empty. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
