/** A column of text as SQLite gives it; null where it holds none. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
