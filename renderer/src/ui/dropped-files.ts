import type { ChosenFile } from '../../../shared/contract/file.ts';
import { dropFile } from '../bridge.ts';

/** Dropped files: the token of the first, and the names of the others, so that they are not ignored silently. */
export interface Fallen {
  readonly file: ChosenFile;
  readonly others: readonly string[];
}

/** null: no file was dropped. Throws `file.unknown` when it is not a file on the disk. */
export async function readDrop({ dataTransfer }: Pick<DragEvent, 'dataTransfer'>): Promise<Fallen | null> {
  // The list is empty after the event.
  const [first, ...others] = [...(dataTransfer?.files ?? [])];
  if (first === undefined) return null;
  const names = others.map(({ name }) => name);
  return { file: await dropFile(first), others: names };
}

/** The tokens of all dropped files, in the order of the system. Throws `file.unknown` when one is not a file on the disk. */
export async function readDrops({ dataTransfer }: Pick<DragEvent, 'dataTransfer'>): Promise<readonly ChosenFile[]> {
  // The list is empty after the event.
  return Promise.all([...(dataTransfer?.files ?? [])].map(dropFile));
}
