import { AppError } from '../../../shared/contract/result.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import { contactExists } from '../sql/contacts.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';

/**
 * The contact of an id (`1074`) or of a reference (`K7Q2M-1074`); null when there is none.
 *
 * @throws AppError `reference.other_workspace`: another workspace’s contact of that id is another person.
 */
export function namedContact(reader: SqlReader, text: string): number | null {
  const reference = readReference(text);
  if (reference === null) return null;
  if (reference.code !== null) assertOurs(reader, text, reference.code);
  return contactExists(reader, reference.contactId) ? reference.contactId : null;
}

/**
 * @param where `file`: the sentence then says that the whole file belongs to another workspace.
 * @throws AppError `reference.other_workspace`; `reference.file_of_other_workspace` for a file.
 */
export function assertOurs(reader: SqlReader, text: string, code: string, where: 'typed' | 'file' = 'typed'): void {
  const own = readWorkspaceIdentity(reader);
  if (code !== own.code)
    throw new AppError(where === 'file' ? 'reference.file_of_other_workspace' : 'reference.other_workspace', {
      reference: text.trim(),
      code: own.code,
      organisation: own.organisation,
    });
}
