/** Integers up to here are exact. */
const LARGEST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

/** No program writes a number in so many characters, and matching digits is not for free. */
const LONGEST = 400;

/**
 * A number as a cell stores it. Text stays text when a number would lose some of it: a zero or a plus
 * in front, more digits than a double holds, or no number at all.
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
