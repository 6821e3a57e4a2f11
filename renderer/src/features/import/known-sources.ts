import { shallowRef } from 'vue';
import type { ListedImport } from '../../../../shared/contract/import.ts';
import { request } from '../../bridge.ts';
import { LatestQuestion } from '../../shell/latest-question.ts';

/** The number of earlier sources that are offered. */
const OFFERED = 3;

/** The source of an earlier file. */
export type KnownSource = NonNullable<ListedImport['origin']> & { readonly at: string };

/** Sources of earlier files, offered for a new one. */
export function useKnownSources() {
  /** The latest first. */
  const knownSources = shallowRef<readonly KnownSource[]>([]);
  const listings = new LatestQuestion();

  /** Reads the sources of earlier files; on failure none is offered. */
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

/** The sources of imports in force, each once, with its latest details. */
function sourcesOf(made: readonly ListedImport[]): readonly KnownSource[] {
  const known = new Map<string, KnownSource>();
  for (const { origin, at, isUndone } of made) {
    if (origin === null || isUndone) continue;
    const key = `${origin.kind} ${origin.source}`;
    if (!known.has(key)) known.set(key, { ...origin, at });
  }
  return [...known.values()].slice(0, OFFERED);
}
