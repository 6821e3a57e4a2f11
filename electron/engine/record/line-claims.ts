import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import {
  inFieldOrder,
  namesFolded,
  personOfRuleFacts,
  pickFields,
} from '../../../shared/domain/contact/field-lists.ts';
import type { Claims } from '../model/claims.ts';
import { consentEvent, consentText } from '../model/consent-event.ts';
import type { RowEvents } from '../model/contributions.ts';
import { addressCoordinate } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { AddedFacts } from './record-line.ts';

const ADDRESS = namesFolded('address');

/** The claims of a line about the person, and its coordinates. */
export function claimsOfLine(add: AddedFacts, contact: StoredContact, origin: Origin | undefined): Claims {
  const about = origin?.coordinate;
  const emails = [add.email, contact.emails.find((email) => email === about)].filter((email) => email !== undefined);
  const phones = [add.phone, contact.phones.find(({ number }) => number === about)?.number].filter(
    (phone) => phone !== undefined,
  );
  const isAddress = about !== undefined && about === addressCoordinate(contact.person);
  const person = inFieldOrder({
    ...(isAddress ? pickFields(contact.person, ADDRESS) : {}),
    ...personOfRuleFacts(add),
    audience: add.audience ?? contact.person.audience,
  });
  const used = add.phone === undefined ? contact.phones.map(({ number }) => number) : [add.phone];
  const { phoneUse } = add;
  return {
    person,
    ...(add.audience === undefined ? {} : { audienceTold: true as const }),
    emails: [...new Set(emails)],
    phones: [...new Set(phones)],
    ...(phoneUse === undefined ? {} : { phoneUses: Object.fromEntries(used.map((number) => [number, phoneUse])) }),
  };
}

export function eventsOf(
  { consents = [], sales = [], contracts = [], requests = [], calls = [], contacted = [] }: AddedFacts,
  now: string,
): RowEvents {
  return {
    consents: consents.map((consent) => ({ event: recordedEvent(consent, now), undated: false })),
    sales,
    contracts,
    requests,
    calls,
    contacted,
    gifts: [],
  };
}

function recordedEvent(consent: NonNullable<AddedFacts['consents']>[number], now: string): ConsentEvent {
  const { channel, event, at = now, until, slot, coordinate } = consent;
  return consentEvent({ channel, event, at, until, slot, coordinate }, consentText(consent));
}
