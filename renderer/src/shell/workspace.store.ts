import { defineStore } from 'pinia';
import { computed, readonly, shallowRef } from 'vue';
import type { Input } from '../../../shared/contract/contract.ts';
import type { OpenWorkspace, RecentWorkspace } from '../../../shared/contract/workspace.ts';
import { request, subscribe } from '../bridge.ts';
import { useJobs } from './jobs.store.ts';
import { LatestQuestion } from './latest-question.ts';

/** The open workspace, updated by events of the engine. */
export const useWorkspace = defineStore('workspace', () => {
  const current = shallowRef<OpenWorkspace | null>(null);
  const recent = shallowRef<readonly RecentWorkspace[]>([]);

  const openings = new LatestQuestion();
  const listings = new LatestQuestion();

  // An event of the engine is newer than any pending answer.
  subscribe('workspace.changed', (workspace) => {
    openings.drop();
    current.value = workspace;
  });

  /** Applies the answer to the last question about the open workspace. */
  async function take(answer: Promise<OpenWorkspace | null>): Promise<void> {
    const isLatest = openings.ask();
    const opened = await answer;
    if (isLatest()) current.value = opened;
  }

  /** Asks the engine for the open workspace: it is still open after a reload of the page. */
  async function refresh(): Promise<void> {
    await take(request('workspace.state', {}));
  }

  async function listRecent(): Promise<void> {
    const isLatest = listings.ask();
    const listed = await request('workspace.recent', {});
    if (isLatest()) recent.value = listed;
  }

  /** A sealed one is not open afterwards: it waits for its secret, and the present one stays open. */
  async function open(fileToken: string): Promise<void> {
    await take(request('workspace.open', { fileToken }).then((opened) => opened ?? current.value));
  }

  /** Asks for a file first. False when the person cancels. */
  async function choose(): Promise<boolean> {
    const chosen = await request('file.choose', { purpose: 'openWorkspace' });
    const [file] = chosen ?? [];
    if (file === undefined) return false;
    await open(file.fileToken);
    return true;
  }

  async function create(workspace: Input<'workspace.create'>): Promise<void> {
    await take(request('workspace.create', workspace));
  }

  /** Changes the further names of the organisation. */
  async function rename(alsoNamed: readonly string[]): Promise<void> {
    await take(request('workspace.rename', { alsoNamed: [...alsoNamed] }));
  }

  async function close(): Promise<void> {
    await take(request('workspace.close', {}).then(() => null));
  }

  async function forget(fileToken: string): Promise<void> {
    await request('workspace.forget', { fileToken });
    await listRecent();
  }

  /** Builds the fictitious workspace and opens it. */
  async function createExample() {
    const ended = await useJobs().run('example', () => request('workspace.createExample', {}));
    if (ended.outcome === 'finished') await refresh();
    return ended;
  }

  return {
    current: readonly(current),
    isOpen: computed(() => current.value !== null),
    /** Changes when another workspace is opened, or none is open any more; what is kept of a workspace goes with it. */
    identity: computed(() => current.value?.opening ?? null),
    recent: readonly(recent),
    refresh,
    listRecent,
    open,
    choose,
    create,
    rename,
    close,
    forget,
    createExample,
  };
});
