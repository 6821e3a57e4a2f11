import type { Migration } from './migration.ts';

/**
 * What a row of returns says about a contact is stored once, in the row itself: its calls, and a later last contact.
 *
 * - `calls`: the calls that the row tells, with its moment and meaning. NULL: it says nothing about the contact, or it is of a
 *   file of before this step, whose contributions and calls have tables of their own.
 * - `last_contact_on`: the last contact from the person, where the row made it later.
 */
export const toldRows: Migration = {
  version: 41,
  title: 'told-rows',
  statements: [
    'ALTER TABLE return_rows ADD COLUMN calls INTEGER',
    'ALTER TABLE return_rows ADD COLUMN last_contact_on TEXT',
    'DROP TRIGGER return_rows_only_forget_persons',
    `CREATE TRIGGER return_rows_only_forget_persons BEFORE UPDATE ON return_rows
      WHEN NEW.return_id IS NOT OLD.return_id OR NEW.row IS NOT OLD.row OR NEW.at IS NOT OLD.at
        OR NEW.code IS NOT OLD.code OR NEW.meaning IS NOT OLD.meaning
        OR NEW.calls IS NOT OLD.calls OR NEW.last_contact_on IS NOT OLD.last_contact_on
        OR NEW.contact_id IS NOT NULL OR NEW.reference IS NOT NULL OR NEW.coordinate_head IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'returns only grow'); END`,
  ],
};
