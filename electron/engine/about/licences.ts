import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BundledWorks, type BundledWork } from '../../../shared/contract/about.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { findBuiltProgram } from './built-program.ts';

/**
 * All that the program in `folder` bundles, by name, with the texts of the licences; none in a checkout, where the build
 * has not collected them.
 *
 * @throws AppError `about.unreadable`: the list is damaged or gone.
 */
export async function readLicences(folder: string): Promise<BundledWork[]> {
  const built = findBuiltProgram(folder);
  if (built === null) return [];
  try {
    const text = await readFile(path.join(built.folder, 'licences.json'), 'utf8');
    return BundledWorks.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('about.unreadable', { file: 'licences.json' }, { cause: error });
  }
}
