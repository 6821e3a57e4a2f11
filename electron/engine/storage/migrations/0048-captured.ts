import type { Migration } from './migration.ts';

/**
 * Of public data: where it was captured, on which day, and the terms of its reuse there (rule D-5). Unknown for existing
 * origins: NULL. The rules do not ask for it, so no contact is written again.
 */
export const captured: Migration = {
  version: 48,
  title: 'captured',
  statements: [
    'ALTER TABLE origins ADD COLUMN captured_from TEXT',
    'ALTER TABLE origins ADD COLUMN captured_on TEXT',
    'ALTER TABLE origins ADD COLUMN reuse_terms TEXT',
  ],
};
