import type { SuppressionFound } from '../../../shared/contract/suppression.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { EngineContext } from '../steps/context.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { recallOf } from '../suppression/lookup/live-lists.ts';
import { findContacts } from '../suppression/lookup/find-contacts.ts';
import { readTypedPerson, type TypedPerson } from '../suppression/named-person.ts';
import { closedChannels } from '../suppression/lookup/reopening.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { contactSentence, firstByChannel, lookUpPerson } from './lookup.ts';
import { closuresOfPerson } from './whole-person.ts';
import { shownName } from '../model/shown-name.ts';

/** The people that match one field, limited to those shown. */
export type PeopleFound = Pick<SuppressionFound, 'suppressed' | 'people' | 'total' | 'sentence' | 'lists'>;

/** Number of people to choose from. */
export const MOST_SHOWN = 20;

/**
 * The people with the e-mail, the number, or the name at the address; a person of several contacts under the first that
 * has it.
 */
export function findTyped(context: EngineContext, workspace: Workspace, person: TypedPerson): PeopleFound {
  const { suppressed, sentence } = lookUpPerson(context, workspace, person);
  const linked = LinkedContacts.read(workspace);
  const firstOf = new Map<number, number>();
  for (const id of findContacts(workspace, readTypedPerson(person)))
    if (!firstOf.has(linked.personOf(id))) firstOf.set(linked.personOf(id), id);
  const ids = [...firstOf.values()];
  return {
    suppressed: [...suppressed],
    people: peopleOf(workspace, ids.slice(0, MOST_SHOWN)),
    total: ids.length,
    sentence,
    lists: listsOf(context, workspace, ids),
  };
}

/** The contacts that match a text; a single one is selected. */
export function findContactsShown(
  context: EngineContext,
  workspace: Workspace,
  ids: readonly number[],
  total: number,
): PeopleFound {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0 && total === 1) return findContact(context, workspace, only);
  return { suppressed: [], people: peopleOf(workspace, ids), total, sentence: null, lists: [] };
}

/** The chosen contact. */
export function findContact(context: EngineContext, workspace: Workspace, id: number): PeopleFound {
  const contact = readContact(workspace, id);
  if (contact === undefined) return { suppressed: [], people: [], total: 0, sentence: null, lists: [] };
  const closures = closuresOfPerson(workspace, hashOf(workspace), contact);
  return {
    suppressed: [...firstByChannel(closures)],
    people: peopleOf(workspace, [id]),
    total: 1,
    sentence: contactSentence(context, workspace, contact, closures),
    lists: listsOf(context, workspace, [id]),
  };
}

function peopleOf(workspace: Workspace, ids: readonly number[]): PeopleFound['people'] {
  const hash = hashOf(workspace);
  return ids.flatMap((id) => {
    const contact = readContact(workspace, id);
    if (contact === undefined) return [];
    const { street, postcode, city } = contact.person;
    const closures = closuresOfPerson(workspace, hash, contact);
    return [
      {
        id: String(id),
        name: shownName(contact.person),
        place: [street, postcode, city].filter((part) => part !== undefined).join(' '),
        email: contact.emails[0] ?? '',
        phone: contact.phones[0]?.number ?? '',
        suppressed: [...closedChannels(closures)],
      },
    ];
  });
}

function listsOf(context: EngineContext, workspace: Workspace, ids: readonly number[]): PeopleFound['lists'] {
  const people = new Set(LinkedContacts.read(workspace).withOthers(ids));
  return [...recallOf(workspace, hashOf(workspace), people, context.today()).lists];
}

function hashOf(workspace: Workspace): KeyedHash {
  return new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
}
