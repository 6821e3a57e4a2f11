import { sealRegister } from '../register-seal.ts';
import { digestBatches } from '../suppression-digest.ts';
import type { Migration } from './migration.ts';

/**
 * What tells that nothing was taken out of the workspace: the sealed end of the register (`register-seal.ts`), and for each
 * batch of the suppression list how many entries it brought and their digest (`suppression-digest.ts`). What an older
 * workspace holds is sealed as it is.
 */
export const seals: Migration = {
  version: 14,
  title: 'seals',
  statements: [
    'ALTER TABLE suppression_batches ADD COLUMN entries INTEGER',
    'ALTER TABLE suppression_batches ADD COLUMN digest TEXT',
  ],
  compute(database) {
    digestBatches(database);
    sealRegister(database);
  },
};
