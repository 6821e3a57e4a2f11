import { shallowRef } from 'vue';
import { request } from '../bridge.ts';
import { useWorkspace } from './workspace.store.ts';

/** Why the workspace that Aval began with could not be opened; the welcome screen says it. */
export const firstFailure = shallowRef<unknown>(null);

let opening: Promise<void> | null = null;

/**
 * Opens what Aval was started with, once: the workspace that the engine still holds after a reload,
 * a double-clicked one, or the last one. Never fails; see `firstFailure`.
 */
export function openFirst(): Promise<void> {
  opening ??= open();
  return opening;
}

async function open(): Promise<void> {
  const workspace = useWorkspace();
  try {
    await workspace.refresh();
    if (workspace.isOpen) return;
    const { startWith } = await request('app.info', {});
    if (startWith !== null) await workspace.open(startWith.fileToken);
  } catch (error) {
    firstFailure.value = error;
  }
}
