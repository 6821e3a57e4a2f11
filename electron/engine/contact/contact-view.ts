import type { Channel } from '../../../shared/domain/channel.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { consentsOf, originsOf } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/**
 * A contact as `aval contacts --json` shows it. Absent fields are left out.
 *
 * @param suppressed every channel that the suppression list closes, in the usual order.
 */
export function contactView(stored: StoredContact, suppressed: readonly Channel[]): Contact {
  return {
    id: String(stored.id),
    ...stored.person,
    emails: stored.emails,
    phones: stored.phones.map((phone) => phone.number),
    origins: originsOf(stored),
    consents: consentsOf(stored),
    suppressed,
  };
}
