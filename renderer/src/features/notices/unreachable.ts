import type { NoticesOwed } from '../../../../shared/contract/notice.ts';

/**
 * The sources with people whom neither a letter nor an e-mail reaches, each once. An unnamed source has no name to
 * record an exemption for: its people are to be erased.
 */
export function unreachableBySource(
  origins: NoticesOwed['origins'],
): readonly { readonly source: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { source, unreachable } of origins)
    if (source !== null && unreachable > 0) counts.set(source, (counts.get(source) ?? 0) + unreachable);
  return Array.from(counts, ([source, count]) => ({ source, count }));
}
