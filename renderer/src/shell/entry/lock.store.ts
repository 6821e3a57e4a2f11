import { defineStore } from 'pinia';
import { computed, readonly, ref, shallowRef } from 'vue';
import type { Recognised, TypedSecret, VaultStanding } from '../../../../shared/contract/vault.ts';
import { request, subscribe } from '../../bridge.ts';
import { LatestQuestion } from '../latest-question.ts';
import { useWorkspace } from '../workspace.store.ts';

/** Whether a workspace is locked or can be, updated by events of the engine. It holds no secret. */
export const useLock = defineStore('lock', () => {
  const workspace = useWorkspace();
  const standing = shallowRef<VaultStanding>({ locked: null, isSealed: false, opens: [], isRecovered: false });
  const screenBefore = ref('/');
  const goal = ref<string | null>(null);
  const questions = new LatestQuestion();

  // An event of the engine is newer than any pending answer.
  subscribe('vault.changed', (changed) => {
    questions.drop();
    standing.value = changed;
  });

  /** Asks the engine: a workspace is still locked after a reload of the page. */
  async function refresh(): Promise<void> {
    const isLatest = questions.ask();
    const answer = await request('vault.state', {});
    if (isLatest()) standing.value = answer;
  }

  /** Closes the open workspace until its secret is given. Throws `workspace.at_work` while a task runs. */
  async function lock(): Promise<void> {
    await request('vault.lock', {});
  }

  async function unlock(secret: TypedSecret): Promise<void> {
    await request('vault.unlock', { secret });
    await Promise.all([workspace.refresh(), refresh()]);
  }

  /** Opens the workspace that waits by the key store of this computer, where it keeps a key for it. */
  async function recognise(): Promise<Recognised> {
    const answer = await request('vault.recognise', {});
    if (answer === 'opened') await Promise.all([workspace.refresh(), refresh()]);
    return answer;
  }

  /** Gives up the opening of the workspace that waits. */
  async function leave(): Promise<void> {
    await request('vault.leave', {});
    await refresh();
  }

  return {
    standing: readonly(standing),
    /** A workspace waits for its secret; another one may be open meanwhile. */
    isWaiting: computed(() => standing.value.locked !== null),
    /** Nothing is open, because it is locked. */
    isLocked: computed(() => standing.value.locked !== null && !workspace.isOpen),
    canLock: computed(() => standing.value.isSealed),
    isRecovered: computed(() => standing.value.isRecovered),
    /** The screen to return to once the workspace is open again. */
    screenBefore,
    /** The screen for which a workspace is being opened; null: its first one. */
    goal,
    refresh,
    lock,
    unlock,
    recognise,
    leave,
  };
});
