import { defineStore } from 'pinia';
import { computed, readonly, ref, shallowRef, watch } from 'vue';
import type { Input, Output } from '../../../../shared/contract/contract.ts';
import type { Role } from '../../../../shared/contract/user-role.ts';
import { request, whenCodeless } from '../../bridge.ts';
import { usePreferences } from '../preferences.store.ts';
import { useWorkspace } from '../workspace.store.ts';

type People = Output<'user.list'>;

const NOBODY: People = { users: [], entered: null };

/** The people who work in the open workspace, and the one who entered. The engine decides what she may do. */
export const useUsers = defineStore('users', () => {
  const workspace = useWorkspace();
  const people = shallowRef<People>(NOBODY);
  const isAsking = ref(false);
  /** The code on paper, until it is noted: it is never shown again. */
  const rescue = ref<string | null>(null);
  /** Requests that wait for an entry: concurrent ones ask one question. */
  let waiting: ((hasEntered: boolean) => void)[] = [];

  const active = computed(() => people.value.users.filter(({ removedAt }) => removedAt === null));
  const entered = computed(() => people.value.entered);
  /** The name under which the engine notes what is done here; empty: nobody was asked yet. */
  const signer = computed(() => entered.value?.name ?? usePreferences().current.personName ?? '');

  whenCodeless(async () => {
    await refresh();
    isAsking.value = true;
    return new Promise((resolve) => waiting.push(resolve));
  });

  /** Another workspace has other people: who works in it is asked at once. */
  watch(
    () => (workspace.current === null ? null : `${workspace.current.name} ${workspace.current.organisation}`),
    async (opened) => {
      end(false);
      people.value = NOBODY;
      rescue.value = null;
      if (opened === null) return;
      await refresh();
      isAsking.value = mustEnter.value;
    },
    { immediate: true },
  );

  const mustEnter = computed(
    () => active.value.length > 0 && entered.value === null && workspace.current?.readOnlyBecause === null,
  );

  async function refresh(): Promise<void> {
    people.value = await request('user.list', {});
  }

  function end(hasEntered: boolean): void {
    isAsking.value = false;
    const callers = waiting;
    waiting = [];
    for (const tell of callers) tell(hasEntered);
  }

  async function hasEntered(name: string): Promise<void> {
    // Main wants a name before anything is signed; the engine signs with that of the user.
    const preferences = usePreferences();
    if (preferences.current.personName === null) await preferences.change({ personName: name });
    end(true);
  }

  async function enter(asked: Input<'user.enter'>): Promise<void> {
    people.value = await request('user.enter', asked);
    await hasEntered(asked.name);
  }

  /** Replaces one's own code, and enters. */
  async function chooseCode(asked: Input<'user.changeCode'>): Promise<void> {
    people.value = await request('user.changeCode', asked);
    await hasEntered(asked.name);
  }

  /** Somebody in charge who forgot her code chooses another, and enters. */
  async function choosePerRescue(asked: Input<'user.rescue'>): Promise<void> {
    people.value = await request('user.rescue', asked);
    await hasEntered(asked.name);
  }

  /** Nobody is entered any more; the next change asks for a code. */
  async function leave(): Promise<void> {
    people.value = await request('user.leave', {});
    isAsking.value = mustEnter.value;
  }

  /** @returns the code for one entry; null: none was made. */
  async function add(name: string, role: Role, code: string | null): Promise<string | null> {
    const { code: given, rescue: paper, users, entered: present } = await request('user.add', { name, role, code });
    people.value = { users, entered: present };
    if (paper !== null) rescue.value = paper;
    return given;
  }

  async function remove(name: string): Promise<void> {
    people.value = await request('user.remove', { name });
  }

  async function reset(name: string): Promise<string | null> {
    const { code: given, users, entered: present } = await request('user.reset', { name });
    people.value = { users, entered: present };
    return given;
  }

  return {
    all: computed(() => people.value.users),
    active,
    entered,
    signer,
    isAsking: readonly(isAsking),
    rescue: readonly(rescue),
    noteRescue: () => void (rescue.value = null),
    ask: () => (isAsking.value = true),
    dismiss: () => end(false),
    enter,
    chooseCode,
    choosePerRescue,
    leave,
    add,
    remove,
    reset,
  };
});
