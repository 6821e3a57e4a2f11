/** An object whose optional fields may be undefined. */
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
