import { readReference } from '../../../../shared/domain/contact/reference.ts';
import { assertOurs } from '../../contact/named-contact.ts';
import type { Opposition } from '../../model/oppositions.ts';
import type { Row } from '../../spreadsheet/row-source.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { findSuppressible } from '../../sql/suppressible.ts';

/** The people whom a row names by their reference: it closes every coordinate of theirs. */
export type PersonOfRow = (row: Row) => Omit<Opposition, 'channels' | 'on'> | null;

/**
 * Reads the references of this workspace in a recipient’s list of oppositions (`K7Q2M-1074`), in any column.
 *
 * @throws AppError `reference.file_of_other_workspace`: another workspace’s contact of that id is another person.
 */
export function personOfReference(reader: SqlReader): PersonOfRow {
  const { code } = readWorkspaceIdentity(reader);
  return (row) => {
    for (let column = 0; column < row.width; column += 1) {
      const cell = row.cell(column);
      if (typeof cell !== 'string') continue;
      const reference = readReference(cell);
      if (reference === null || reference.code === null) continue;
      // A postcode and a number look like one.
      if (reference.code !== code && !/\D/.test(reference.code)) continue;
      if (reference.code !== code) assertOurs(reader, cell, reference.code, 'file');
      const person = findSuppressible(reader, reference.contactId);
      if (person !== null) return person;
    }
    return null;
  };
}
