import { sealRegister } from '../register-seal.ts';
import { digestBatches } from '../suppression-digest.ts';
import type { Migration } from './migration.ts';

/**
 * Seals that detect removals from the workspace: the sealed end of the register (`register-seal.ts`), and for each
 * batch of the suppression list the number of its entries and their digest (`suppression-digest.ts`). The content of an
 * older workspace is sealed as it is.
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
