import type { Origin } from '../../../shared/domain/contact.ts';
import { addressCoordinate, originsOf } from './provenance.ts';
import type { StoredContact } from './stored-contact.ts';

/**
 * Where one coordinate of a contact came from: whoever asks « où avez-vous eu mon numéro ? » is not told of the file that brought her address.
 *
 * @param coordinates the e-mails and numbers asked about; none: the address.
 */
export function originsAskedAbout(contact: StoredContact, asked: 'email' | 'phone' | 'address', coordinates: ReadonlySet<string>): readonly Origin[] {
  const address = asked === 'address' ? addressCoordinate(contact.person) : null;
  return originsOf(contact).filter(({ coordinate }) => coordinate === undefined || coordinate === address || coordinates.has(coordinate));
}
