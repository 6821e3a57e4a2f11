import { defineStore } from 'pinia';
import { computed, readonly, shallowRef } from 'vue';
import type { Input } from '../../../shared/contract/contract.ts';
import type { OpenWorkspace, RecentWorkspace } from '../../../shared/contract/workspace.ts';
import { request, subscribe } from '../bridge.ts';
import { useJobs } from './jobs.store.ts';

/** The open workspace, kept true by the engine's own word. */
export const useWorkspace = defineStore('workspace', () => {
  const current = shallowRef<OpenWorkspace | null>(null);
  const recent = shallowRef<readonly RecentWorkspace[]>([]);

  subscribe('workspace.changed', (workspace) => {
    current.value = workspace;
  });

  /** Asks the engine what is open: after a reload of the page it still holds the workspace. */
  async function refresh(): Promise<void> {
    current.value = await request('workspace.state', {});
  }

  async function listRecent(): Promise<void> {
    recent.value = await request('workspace.recent', {});
  }

  async function open(fileToken: string): Promise<void> {
    current.value = await request('workspace.open', { fileToken });
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
    current.value = await request('workspace.create', workspace);
  }

  async function close(): Promise<void> {
    await request('workspace.close', {});
    current.value = null;
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
    recent: readonly(recent),
    refresh, listRecent, open, choose, create, close, forget, createExample,
  };
});
