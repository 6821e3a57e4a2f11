import type { Migration } from './migration.ts';

/**
 * What a list was handed over with.
 *
 * - `message`: the final text of its message or the script of its calls, with its digest (JSON). NULL: none was given,
 *   or an older list.
 * - `oppositions_until`: the latest entry of the suppression list that its files of oppositions have, so that the next
 *   list tells the tool the later ones. NULL: it has no such files.
 */
export const targetFiles: Migration = {
  version: 27,
  title: 'target-files',
  statements: [
    'ALTER TABLE exports ADD COLUMN message TEXT',
    'ALTER TABLE exports ADD COLUMN oppositions_until INTEGER',
  ],
};
