import { foldWords } from '../../../shared/domain/fold.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import type { Campaign } from './campaign.ts';
import type { Target } from './targets.ts';

/**
 * Who a message really reaches: two contacts with the same key would get it twice. The same e-mail,
 * the same number; for letters the same address with `onePerHousehold`, else the same name there too.
 */
export function addresseeKey(contact: StoredContact, target: Target, campaign: Campaign): string {
  switch (target.kind) {
    case 'email':
    case 'phone':
      return target.coordinate;
    case 'address': {
      const { person } = contact;
      // A lieu-dit without a street is a place all the same.
      const street = target.coordinate === '' ? `${person.postcode ?? ''} ${foldWords(person.city ?? '')}` : target.coordinate;
      const place = `${street} | ${foldWords(person.addressComplement ?? '')}`;
      if (campaign.onePerHousehold) return place;
      return `${place} | ${foldWords(`${person.firstName ?? ''} ${person.lastName ?? ''} ${person.company ?? ''}`)}`;
    }
  }
}
