import { shallowRef } from 'vue';
import { request } from '../../bridge.ts';
import { useLock } from '../entry/lock.store.ts';
import { useWorkspace } from '../workspace.store.ts';

/** Why the first workspace could not be opened; the welcome screen shows it. */
export const firstFailure = shallowRef<unknown>(null);

let opening: Promise<void> | null = null;

/**
 * Opens the first workspace, once: the one still open in the engine after a reload, a double-clicked one, or the last
 * one. Never fails; see `firstFailure`.
 */
export function openFirst(): Promise<void> {
  opening ??= open();
  return opening;
}

async function open(): Promise<void> {
  const workspace = useWorkspace();
  try {
    const lock = useLock();
    await workspace.refresh();
    await lock.refresh();
    if (workspace.isOpen || lock.isWaiting) return;
    const { startWith } = await request('app.info', {});
    if (startWith === null) return;
    await workspace.open(startWith.fileToken);
    // A sealed one waits for its secret: the event that says so may arrive after the first screen was chosen.
    await lock.refresh();
  } catch (error) {
    firstFailure.value = error;
  }
}
