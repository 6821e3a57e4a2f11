/** Integers up to here are exact. */
const LARGEST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

/** No program writes longer numbers, and matching digits costs time. */
const LONGEST = 400;

/**
 * A number as stored in a cell. A text stays a text when a number would lose information: a leading zero or plus, more
 * digits than a double, or not a number.
 */
export function storedNumber(text: string): number | string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed) || /^-?0\d/.test(trimmed))
    return trimmed;
  if (trimmed.length > 15 && /^-?\d+$/.test(trimmed)) {
    const exact = BigInt(trimmed);
    if (exact > LARGEST_EXACT || exact < -LARGEST_EXACT) return trimmed;
  }
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return trimmed;
  return value === 0 ? 0 : value;
}
