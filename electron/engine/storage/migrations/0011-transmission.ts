import type { Migration } from './migration.ts';

/**
 * What people were told of the transmission of their data to partners (rule D-1). Of the origins that are
 * held already nobody knows: NULL. Nothing else is derived from it, so no contact is written anew.
 */
export const transmission: Migration = {
  version: 11,
  title: 'transmission',
  statements: ['ALTER TABLE origins ADD COLUMN transmission_informed INTEGER'],
};
