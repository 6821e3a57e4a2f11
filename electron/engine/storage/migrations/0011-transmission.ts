import type { Migration } from './migration.ts';

/**
 * Whether people were informed of the transmission of their data to partners (rule D-1). Unknown for existing origins:
 * NULL. Nothing else is derived from it, so no contact is written again.
 */
export const transmission: Migration = {
  version: 11,
  title: 'transmission',
  statements: ['ALTER TABLE origins ADD COLUMN transmission_informed INTEGER'],
};
