import { foldWords } from '../value/fold.ts';

/** Shorter names are in too many words to mean anything. */
const SHORTEST_NAME = 4;

/**
 * The organisation, of those whose workspaces are on this computer, that a file names where the name of its
 * owner would stand; null where it names none of them, or the one that is open.
 *
 * @param texts name of the file, its sheets, titles and headers, and what was answered about its origin.
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
 * The organisation whose consents these are: one of the others, named by consents that do not name the one that is open. What
 * stands in the file's name or titles does not answer it.
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
