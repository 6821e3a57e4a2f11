import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { ChosenFile } from '../../../../shared/contract/file.ts';
import type { JobKind, JobResult } from '../../../../shared/contract/job.ts';
import type { ReturnZone } from '../../../../shared/domain/returns/zones.ts';
import type { AskedEachFile, Meaning } from '../../../../shared/domain/returns/meaning.ts';
import { request } from '../../bridge.ts';
import { useJobs } from '../../shell/jobs.store.ts';
import { useLists } from '../../shell/lists/lists.store.ts';
import { useWorkspace } from '../../shell/workspace.store.ts';
import {
  askOf,
  concernsLists,
  isAsked,
  isAskedAlike,
  newFile,
  readAs,
  type ReturnedFile,
  withAnswer,
  withComplete,
} from './returned-file.ts';

/** Files of returns, dropped together: each is read, asked about, checked and recorded for itself, one after the other. */
export const useReturns = defineStore('returns', () => {
  const jobs = useJobs();
  const lists = useLists();
  const workspace = useWorkspace();
  const files = shallowRef<readonly ReturnedFile[]>([]);
  const works = ref(0);
  const isBusy = computed(() => works.value > 0);
  /** Counts the drops: what an earlier one still does is dropped with it. */
  let drop = 0;

  const asked = computed(() => files.value.findIndex(isAsked));
  const isChecked = computed(
    () =>
      asked.value < 0 &&
      files.value.some(({ rehearsed }) => rehearsed !== null) &&
      files.value.every(({ rehearsed, error }) => rehearsed !== null || error !== null),
  );
  const isDone = computed(() => files.value.some(({ result }) => result !== null));

  function set(place: number, change: Partial<ReturnedFile>): void {
    files.value = files.value.map((one, at) => (at === place ? { ...one, ...change } : one));
  }

  /** The result of a job about a file; null: it failed, was cancelled, or other files were dropped meanwhile. */
  async function run<K extends JobKind>(
    place: number,
    kind: K,
    start: () => Promise<{ jobId: string }>,
  ): Promise<JobResult<K> | null> {
    const own = drop;
    try {
      const ended = await jobs.run(kind, start);
      if (own !== drop) return null;
      if (ended.outcome === 'failed') set(place, { error: ended.error });
      if (ended.outcome === 'cancelled') restart();
      return ended.outcome === 'finished' ? ended.result : null;
    } catch (error) {
      if (own === drop) set(place, { error });
      return null;
    }
  }

  async function working(work: () => Promise<void>): Promise<void> {
    const own = drop;
    works.value += 1;
    try {
      await work();
    } finally {
      if (own === drop) works.value -= 1;
    }
  }

  /** Reads files that were dropped or chosen together, and checks those without a question. */
  async function take(chosen: readonly ChosenFile[]): Promise<void> {
    restart();
    const own = drop;
    files.value = chosen.map(newFile);
    await working(async () => {
      for (let place = 0; place < chosen.length && own === drop; place += 1) {
        const one = files.value[place];
        if (one === undefined) return;
        const inspection = await run(place, 'returnsInspection', () => request('returns.inspect', askOf(one)));
        if (inspection === null) continue;
        set(place, readAs(inspection));
        await rehearseOne(place);
      }
    });
  }

  async function rehearseOne(place: number): Promise<void> {
    const one = files.value[place];
    if (one === undefined || isAsked(one)) return;
    const rehearsed = await run(place, 'returnsRehearsal', () => request('returns.rehearse', askOf(one)));
    // The arrow keys choose while they move: an answer to an earlier choice is dropped.
    const now = files.value[place];
    if (rehearsed !== null && now !== undefined && isAskedAlike(now, one)) set(place, { rehearsed });
  }

  const changing = (place: number, change: Partial<ReturnedFile>): Promise<void> =>
    working(async () => {
      set(place, { error: null, ...change });
      await rehearseOne(place);
    });

  const answer = (place: number, codes: Input<'returns.take'>['codes']): Promise<void> => changing(place, { codes });

  /** Somebody says that a file full of strangers is this organisation's. */
  const confirm = (place: number): Promise<void> => changing(place, { sameClient: true });

  /** What a refused letter or a complaint means in one file. */
  function choose(place: number, meaning: AskedEachFile, as: Meaning): Promise<void> {
    const one = files.value[place];
    return one === undefined ? Promise.resolve() : changing(place, withAnswer(one, meaning, as));
  }

  const tellZone = (place: number, timeZone: ReturnZone): Promise<void> => changing(place, { timeZone });

  /** The user says whether all returns of a list are in a file. */
  function tellComplete(place: number, exportId: string, isComplete: boolean): Promise<void> {
    const one = files.value[place];
    return one === undefined ? Promise.resolve() : changing(place, withComplete(one, exportId, isComplete));
  }

  /** Records the checked files, in the order in which they were dropped. */
  const save = (): Promise<void> =>
    working(async () => {
      const own = drop;
      for (let place = 0; place < files.value.length && own === drop; place += 1) {
        const one = files.value[place];
        if (one === undefined || one.rehearsed === null || one.result !== null) continue;
        const result = await run(place, 'returns', () => request('returns.take', askOf(one)));
        if (result !== null) set(place, { result });
      }
      if (own === drop && files.value.some(concernsLists)) await lists.read();
    });

  function restart(): void {
    drop += 1;
    files.value = [];
    works.value = 0;
  }

  watch(() => workspace.identity, restart);

  return {
    files: computed(() => files.value),
    /** The place of the first file that waits for answers; -1: none. */
    asked,
    isChecked,
    isDone,
    isBusy,
    take,
    answer,
    confirm,
    choose,
    tellZone,
    tellComplete,
    save,
    restart,
  };
});
