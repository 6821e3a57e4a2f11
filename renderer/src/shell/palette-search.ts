import { ref, shallowRef, watch } from 'vue';
import type { SearchHit, SearchSource } from '../features/feature.ts';
import { LatestQuestion } from './latest-question.ts';
import { isSearchOpen } from './panels.ts';
import { useWorkspace } from './workspace.store.ts';

/** The hits of one source. */
type FoundHits = { readonly source: SearchSource; readonly hits: readonly SearchHit[] };

/** The text of the palette and what the sources find for it: always for the last text, in any order of arrival. */
export function usePaletteSearch(sources: readonly SearchSource[]) {
  const workspace = useWorkspace();
  const text = ref('');
  const found = shallowRef<readonly FoundHits[]>([]);
  const questions = new LatestQuestion();

  watch(text, async (typed) => {
    const isLatest = questions.ask();
    const asked = typed.trim() === '' ? [] : sources;
    const answers = await Promise.all(
      asked.map(async (source) => ({ source, hits: await source.find(typed.trim()).catch(() => []) })),
    );
    if (isLatest()) found.value = answers;
  });

  function forget(): void {
    questions.drop();
    text.value = '';
    found.value = [];
  }

  watch(isSearchOpen, forget);
  // A locked workspace shows no name, and another one has other people.
  watch(
    () => workspace.identity,
    () => {
      isSearchOpen.value = false;
      forget();
    },
  );

  return { text, found };
}
