import { fold } from '../../../../shared/domain/value/fold.ts';
import { iterateContacts } from '../../contact/contact-reader.ts';
import { householdKeyOf, type HouseholdKey } from '../../model/household-key.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import { contactsBehind, doorName } from '../../sql/doors.ts';
import type { SqlReader } from '../../storage/reader.ts';

/** A row whose remark says that the spouse of its person died. */
export interface Widowed {
  readonly contactId: number;
  readonly importId: number;
  readonly row: number;
  readonly source: string;
  readonly words: string;
  readonly at: string;
}

/**
 * The spouses of these people, each with the remark: the only other person of that name behind the door, or the only one of
 * the other civility among several; without such a person nobody is meant. One pass over all contacts.
 */
export function spousesOf(reader: SqlReader, widowed: readonly Widowed[]): readonly Widowed[] {
  if (widowed.length === 0) return [];
  const ids = [...new Set(widowed.map(({ contactId }) => contactId))].sort((one, other) => one - other);
  const people = readPeople(reader, ids);
  const doors = new Map([...people].flatMap(([id, contact]) => doorOf(contact).map((door) => [id, door] as const)));
  const behind = contactsBehind(reader, [...doors.values()]);
  const others = [...new Set([...behind.values()].flat())].sort((one, other) => one - other);
  const residents = readPeople(reader, others);
  return widowed.flatMap((remark) => {
    const own = people.get(remark.contactId);
    const door = doors.get(remark.contactId);
    if (own === undefined || door === undefined) return [];
    const around = (behind.get(doorName(door)) ?? []).flatMap((id) => (id === own.id ? [] : (residents.get(id) ?? [])));
    const spouse = spouseAmong(own, around);
    return spouse === null ? [] : { ...remark, contactId: spouse.id };
  });
}

function readPeople(reader: SqlReader, ids: readonly number[]): ReadonlyMap<number, StoredContact> {
  return new Map([...iterateContacts(reader, { ids })].map((contact) => [contact.id, contact]));
}

/** Without street, postcode and town there is no door to look behind. */
function doorOf({ person }: StoredContact): readonly HouseholdKey[] {
  const { street, postcode, city } = person;
  return street === undefined || postcode === undefined || city === undefined ? [] : [householdKeyOf(person)];
}

function spouseAmong({ person }: StoredContact, around: readonly StoredContact[]): StoredContact | null {
  const namesakes = around.filter(
    ({ person: { audience, lastName } }) =>
      audience === 'consumer' && lastName !== undefined && fold(lastName) === fold(person.lastName ?? ''),
  );
  const own = civilityOf(person.civility);
  const meant =
    namesakes.length < 2
      ? namesakes
      : namesakes.filter(({ person: { civility } }) => own !== '' && isOther(civilityOf(civility), own));
  const [only, ...more] = meant;
  return only !== undefined && more.length === 0 ? only : null;
}

function civilityOf(civility = ''): string {
  return fold(civility).replaceAll('.', '');
}

function isOther(civility: string, own: string): boolean {
  return (civility === 'm' && own === 'mme') || (civility === 'mme' && own === 'm');
}
