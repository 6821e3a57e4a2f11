import { shallowRef } from 'vue';
import type { ListedImport } from '../../../../shared/contract/import.ts';
import { request } from '../../bridge.ts';
import { LatestQuestion } from '../../shell/latest-question.ts';

/** Sources of earlier files that are offered for another one. */
const OFFERED = 3;

/** A source that was named for an earlier file. */
export type KnownSource = NonNullable<ListedImport['origin']> & { readonly at: string };

/** Where earlier files came from, for a file that comes from the same place. */
export function useKnownSources() {
  /** The latest first. */
  const knownSources = shallowRef<readonly KnownSource[]>([]);
  const listings = new LatestQuestion();

  /** Reads where earlier files came from; without an answer nothing is offered. */
  async function listSources(): Promise<void> {
    const isLatest = listings.ask();
    const made = await request('import.list', {}).catch(() => []);
    if (isLatest()) knownSources.value = sourcesOf(made);
  }

  function forgetSources(): void {
    knownSources.value = [];
    listings.drop();
  }

  return { knownSources, listSources, forgetSources };
}

/** The sources of files that stand, each once, as it was last told. */
function sourcesOf(made: readonly ListedImport[]): readonly KnownSource[] {
  const known = new Map<string, KnownSource>();
  for (const { origin, at, isUndone } of made) {
    if (origin === null || isUndone) continue;
    const key = `${origin.kind} ${origin.source}`;
    if (!known.has(key)) known.set(key, { ...origin, at });
  }
  return [...known.values()].slice(0, OFFERED);
}
