import { defineStore } from 'pinia';
import { computed, readonly, ref, shallowRef, watch } from 'vue';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { ListStanding, RecallPrepared } from '../../../../shared/contract/list.ts';
import { request } from '../../bridge.ts';
import { chooseOne } from '../choose-file.ts';
import { useWorkspace } from '../workspace.store.ts';
import { oneAtATime } from '../../ui/one-at-a-time.ts';

/** Lists that have left, for all screens that show them: what was said of them, and the recalls prepared here. */
export const useLists = defineStore('lists', () => {
  const workspace = useWorkspace();
  /** Null until it is read. */
  const standing = shallowRef<readonly ListStanding[] | null>(null);
  /** People to take out of one or several lists, each counted once. */
  const toWithdraw = ref(0);
  /** People corrected since their data were passed on, of whom a recipient has still to be told; each counted once. */
  const toCorrect = ref(0);
  const prepared = shallowRef<RecallPrepared['lists']>([]);
  /** The last preparation found nobody to take out. */
  const foundNobody = ref(false);
  const { isBusy, error, run } = oneAtATime();
  /** Counts what was done here, so that screens read again what they show of one list. */
  const changes = ref(0);

  let last: Promise<void> = Promise.resolve();

  /** Does one thing after the other; the screen shows a refusal. */
  function act(work: () => Promise<unknown>): Promise<void> {
    last = last.then(() => run(work));
    return last;
  }

  /** Judges the lists in use again: one check each, unless nothing changed. */
  const reading = async (): Promise<void> => {
    const { identity } = workspace;
    const answer = await request('list.standing', {});
    if (identity !== workspace.identity) return;
    standing.value = answer.lists;
    toWithdraw.value = answer.toWithdraw;
    toCorrect.value = answer.toCorrect;
  };
  const read = (): Promise<void> => act(reading);

  const changing = (work: () => Promise<unknown>): Promise<void> =>
    act(async () => {
      await work();
      changes.value += 1;
      if (standing.value !== null) await reading();
    });

  function close(exportId: string, said: Input<'list.close'>['said']): Promise<void> {
    return changing(() => request('list.close', { exportId, said }));
  }

  /** Asks for the file that was sent. */
  function closePartly(exportId: string, on: string): Promise<void> {
    return changing(async () => {
      const file = await chooseOne('importContacts');
      if (file === undefined) return;
      await request('list.close', { exportId, said: { event: 'partly', on, fileToken: file.fileToken } });
    });
  }

  /** Asks for a folder, and writes there the files that take people out. @param exportId null: every list in use, or those of one recipient. */
  function prepare(exportId: string | null, to: { recipient?: string; hashed?: boolean } = {}): Promise<void> {
    return changing(async () => {
      const folder = await chooseOne('exportFolder');
      if (folder === undefined) return;
      const { lists } = await request('list.prepareRecall', { fileToken: folder.fileToken, exportId, ...to });
      foundNobody.value = lists.length === 0;
      const written = new Set(lists.map((list) => list.exportId));
      // The files of a later preparation contain those of an earlier one that nobody confirmed.
      prepared.value = [...prepared.value.filter((list) => !written.has(list.exportId)), ...lists];
    });
  }

  function markRecalled(exportId: string, on: string): Promise<void> {
    return changing(async () => {
      await request('list.markRecalled', { exportId, on });
      prepared.value = prepared.value.filter((list) => list.exportId !== exportId);
    });
  }

  /** An error belongs to the screen that caused it. */
  function quieten(): void {
    error.value = null;
    foundNobody.value = false;
  }

  watch(
    () => workspace.identity,
    () => {
      standing.value = null;
      toWithdraw.value = 0;
      toCorrect.value = 0;
      prepared.value = [];
      quieten();
    },
  );

  return {
    standing: computed(() => standing.value),
    toWithdraw: readonly(toWithdraw),
    toCorrect: readonly(toCorrect),
    prepared: computed(() => prepared.value),
    foundNobody: readonly(foundNobody),
    error: computed(() => error.value),
    isBusy: readonly(isBusy),
    changes: readonly(changes),
    read,
    quieten,
    close,
    closePartly,
    prepare,
    markRecalled,
  };
});
