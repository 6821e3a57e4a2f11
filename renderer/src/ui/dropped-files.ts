import type { ChosenFile } from '../../../shared/contract/file.ts';
import { dropFile } from '../bridge.ts';

/** What was let fall: the first file by its token, and the names of the others, which nobody takes in silence. */
export interface Fallen {
  readonly file: ChosenFile;
  readonly others: readonly string[];
}

/** null: no file fell. Throws `file.unknown` for what is no file on the disk. */
export async function readDrop({ dataTransfer }: Pick<DragEvent, 'dataTransfer'>): Promise<Fallen | null> {
  // The list is empty once the event is over.
  const [first, ...others] = [...(dataTransfer?.files ?? [])];
  if (first === undefined) return null;
  const names = others.map(({ name }) => name);
  return { file: await dropFile(first), others: names };
}
