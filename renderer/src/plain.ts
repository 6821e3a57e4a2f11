/**
 * A copy made of plain objects and arrays only. Vue's reactive proxies can't be cloned, and the bridge to main refuses
 * them, so every value that leaves the page is copied here.
 */
export function plain<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, copy(inner)]])),
    );
  }
  return value;
}
