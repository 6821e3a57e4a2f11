import { defineStore } from 'pinia';
import { shallowRef, watch } from 'vue';
import type { CampaignSegment, SavedSegments } from '../../../../../shared/contract/segment.ts';
import { request } from '../../../bridge.ts';
import { useWorkspace } from '../../../shell/workspace.store.ts';

/** The saved segments of the workspace, by name. */
export const useSegments = defineStore('segments', () => {
  const workspace = useWorkspace();
  const saved = shallowRef<SavedSegments>([]);

  async function read(): Promise<void> {
    saved.value = await request('segment.list', {});
  }

  async function save(name: string, segment: CampaignSegment): Promise<void> {
    saved.value = await request('segment.save', { name, segment });
  }

  async function drop(name: string): Promise<void> {
    saved.value = await request('segment.drop', { name });
  }

  watch(
    () => workspace.identity,
    () => (saved.value = []),
  );

  return { saved, read, save, drop };
});
