import { shallowRef } from 'vue';
import type { ChosenFile } from '../../../../shared/contract/file.ts';

/** Files that another screen recognised as returns: the screen of returns takes them when it opens. */
const waiting = shallowRef<readonly ChosenFile[]>([]);

export function handOver(files: readonly ChosenFile[]): void {
  waiting.value = files;
}

/** The waiting files, once. */
export function takeOver(): readonly ChosenFile[] {
  const files = waiting.value;
  waiting.value = [];
  return files;
}
