import { foldWords } from '../value/fold.ts';

/** Shorter names occur in too many words. */
const SHORTEST_NAME = 4;

/**
 * The organisation, among those with a workspace on this computer, that a file names as its owner; null when it names
 * none of them, or the open one.
 *
 * @param texts name of the file, its sheets, titles and headers, and the answers about its origin.
 * @param here names of the open workspace's organisation.
 */
export function namedOtherClient(
  texts: readonly string[],
  here: readonly string[],
  others: readonly string[],
): string | null {
  const said = ` ${texts.map(foldWords).join(' · ')} `;
  const isNamed = (name: string): boolean => said.includes(` ${foldWords(name)} `);
  if (here.some(isNamed)) return null;
  const own = new Set(here.map(foldWords));
  return (
    others.find((name) => !own.has(foldWords(name)) && foldWords(name).length >= SHORTEST_NAME && isNamed(name)) ?? null
  );
}

/**
 * The other organisation to which these consents belong: named by consents that do not name the open one. The file's
 * name and titles do not count here.
 *
 * @param consents the organisations that each consent names; a consent without any names no organisation.
 */
export function otherClientOfConsents(
  consents: readonly (readonly string[])[],
  here: readonly string[],
  others: readonly string[],
): string | null {
  const own = new Set(here.map(foldWords));
  const named = consents.filter((names) => names.length > 0 && !names.some((name) => own.has(foldWords(name)))).flat();
  const known = new Map(others.map((name) => [foldWords(name), name]));
  for (const name of named) {
    const other = known.get(foldWords(name));
    if (other !== undefined && !own.has(foldWords(name))) return other;
  }
  return null;
}
