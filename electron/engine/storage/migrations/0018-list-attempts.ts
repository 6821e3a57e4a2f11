import type { Migration } from './migration.ts';

/**
 * The attempts and the purpose of a list.
 *
 * - `purpose`: a list that passes data on (`transfer`) is not a contact of its people. NULL: an older list, which
 *   counts as a contact.
 * - `attempts`: the permitted calls of a call list, one byte for each contact on it, in the order of their ids.
 *   NULL: one each.
 */
export const listAttempts: Migration = {
  version: 18,
  title: 'list-attempts',
  statements: ['ALTER TABLE exports ADD COLUMN purpose TEXT', 'ALTER TABLE exports ADD COLUMN attempts BLOB'],
};
