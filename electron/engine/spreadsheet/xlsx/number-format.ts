/** The meaning of a number format. */
export const PLAIN = 0;
/** A day, with or without a time of day. */
export const DATE = 1;
/** A time of day alone. */
export const TIME = 2;
/** Elapsed time, `[h]:mm`. */
export const DURATION = 3;

export type NumberMeaning = typeof PLAIN | typeof DATE | typeof TIME | typeof DURATION;

/** Formats that a workbook names by number only; 27–36, 50–58 and 71–81 are East Asian and Thai dates. */
export function builtinMeaning(id: number): NumberMeaning {
  if (id >= 14 && id <= 17) return DATE;
  if (id >= 18 && id <= 21) return TIME;
  if (id === 22) return DATE;
  if (id === 45 || id === 47) return TIME;
  if (id === 46) return DURATION;
  if ((id >= 27 && id <= 31) || id === 34 || id === 35 || id === 36) return DATE;
  if (id === 32 || id === 33) return TIME;
  if (id >= 50 && id <= 58) return DATE;
  if (id >= 71 && id <= 74) return DATE;
  if (id >= 75 && id <= 80) return id === 79 ? DURATION : TIME;
  if (id === 81) return DATE;
  return PLAIN;
}

/** Excel allows 255 characters. */
const MAX_CODE_LENGTH = 1000;

/**
 * Meaning of a custom format such as `dd/mm/yyyy;@`, `[$-40C]d mmmm yyyy`, `[h]:mm` or `0# ## ## ##`.
 * The first section with anything in it decides. French letters (`jj/mm/aaaa`), which some programs
 * write, are understood.
 */
export function formatMeaning(code: string): NumberMeaning {
  for (const section of bare(code.slice(0, MAX_CODE_LENGTH)).split(';')) {
    if (section === '') continue;
    if (/^general$|^standard$/.test(section)) return PLAIN;
    if (/\[(?:h+|m+|s+)\]/.test(section)) return DURATION;
    const letters = section.replace(/am\/pm|a\/p/g, 'h').replace(/[^a-z]/g, '');
    if (/e[+-]/.test(section) || letters === '') return PLAIN;
    if (/[ydjabeg]|mmm/.test(letters)) return DATE;
    if (/[hs]/.test(letters)) return TIME;
    return letters.includes('m') ? DATE : PLAIN;
  }
  return PLAIN;
}

/** The code without literals: quoted and escaped characters, padding, colours, locales, conditions. */
function bare(code: string): string {
  return code
    .toLowerCase()
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '')
    .replace(/\s/g, '');
}
