import type { Migration } from './migration.ts';

/**
 * What a list permits, and what it is for.
 *
 * - `purpose`: a list that passes data on (`transfer`) is no contact of anybody on it. NULL: written before
 *   lists stated it, and counts as a contact.
 * - `attempts`: the calls that a call list permits, a byte for each contact on it, in the order of their ids.
 *   NULL: one each.
 */
export const listAttempts: Migration = {
  version: 18,
  title: 'list-attempts',
  statements: ['ALTER TABLE exports ADD COLUMN purpose TEXT', 'ALTER TABLE exports ADD COLUMN attempts BLOB'],
};
