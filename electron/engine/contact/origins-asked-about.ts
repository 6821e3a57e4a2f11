import type { Origin } from '../../../shared/domain/contact/contact.ts';
import { withLastDay } from './collection-years.ts';
import { addressCoordinate, originsOf } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/**
 * The origins of one coordinate of a contact: the answer to « où avez-vous eu mon numéro ? » does not mention the file
 * with the person's address.
 *
 * A file that spans years has its last day.
 *
 * @param coordinates the e-mails and numbers asked about; none: the address, or everything that a reference covers.
 */
export function originsAskedAbout(
  contact: StoredContact,
  asked: 'email' | 'phone' | 'address' | 'reference',
  coordinates: ReadonlySet<string>,
): readonly Origin[] {
  const address = asked === 'address' ? addressCoordinate(contact.person) : null;
  const isAskedAbout = ({ coordinate }: Origin): boolean =>
    asked === 'reference' || coordinate === undefined || coordinate === address || coordinates.has(coordinate);
  return originsOf(contact)
    .filter(isAskedAbout)
    .map((origin) => withLastDay(contact, origin));
}
