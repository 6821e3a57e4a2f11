import { describeProgram } from '../about/about.ts';
import { checkProgram, findBuiltProgram, PROGRAM_FOLDER } from '../about/built-program.ts';
import { readLicences } from '../about/licences.ts';
import type { NounAnswers } from './request-context.ts';

export const about: NounAnswers<'about'> = {
  'about.read': async () => describeProgram(findBuiltProgram(PROGRAM_FOLDER)),

  'about.verify': async () => {
    const built = findBuiltProgram(PROGRAM_FOLDER);
    if (built === null) return null;
    const { recorded, altered, missing } = await checkProgram(built);
    return { recorded, altered, missing };
  },

  'about.licences': () => readLicences(PROGRAM_FOLDER),
};
