import type { ChosenFile, FilePurpose } from '../../../shared/contract/file.ts';
import { request } from '../bridge.ts';

/** Asks the user for one file or folder. Undefined: the user cancelled the dialog. */
export async function chooseOne(purpose: FilePurpose): Promise<ChosenFile | undefined> {
  const [chosen] = (await request('file.choose', { purpose })) ?? [];
  return chosen;
}
