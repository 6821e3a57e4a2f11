import { iterateContacts } from '../contact/contact-reader.ts';
import { LetterNames } from '../contact/letter-names.ts';
import type { Check } from '../campaign/check.ts';
import { readingSuppressions } from '../campaign/read-ground.ts';
import { closuresOf } from '../campaign/judge/standing.ts';
import { targetsOf } from '../campaign/judge/targets.ts';
import { addressKeyOf, householdKeyOf, MOST_OF_A_HOUSEHOLD, type HouseholdKey } from '../model/household-key.ts';
import { readableName } from '../model/recipient.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { readDoors } from '../sql/contact-vectors.ts';
import { lastContactId } from '../sql/imports.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { closedChannels } from '../suppression/lookup/reopening.ts';
import type { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';

export interface HouseholdMember {
  readonly contact: string;
  readonly name: string;
}

/** People of one address who get one letter, or one each. */
export interface Household {
  /** The key of the address. */
  readonly id: string;
  /** At least two, in the order of their ids. */
  readonly members: readonly HouseholdMember[];
  /** The first line of the letter, confirmed or as the names make it. */
  readonly line1: string;
  /** With its comma: « Madame, Monsieur, ». */
  readonly salutation: string;
  /** Each of them gets a letter. */
  readonly separate: boolean;
  /** Nobody confirmed it for exactly these people. */
  readonly open: boolean;
  /** It was confirmed for other people of the address, or for other names. */
  readonly again: boolean;
  readonly confirmedAt?: string;
  readonly by?: string;
}

/** Contacts per step. */
const STEP = 1000;

/**
 * The households of a workspace: people of one address, floor included, who may get letters. Those who died, moved or
 * object to post are left out, and so are buildings without flat numbers.
 */
export async function listHouseholds(context: EngineContext, reader: SqlReader): Promise<readonly Household[]> {
  const pauses = new Pauses(context.signal);
  const list = await inPieces(readingSuppressions(reader), pauses);
  const doors = await inPieces(gatheringDoors(reader), pauses);
  const names = new LetterNames(reader);
  const found: Household[] = [];
  for (let start = 0; start < doors.length; start += STEP) {
    context.onProgress?.({ phase: 'check', done: start, total: doors.length });
    const groups = doors.slice(start, start + STEP);
    const reached = recipientsOf(reader, groups.flat(), list);
    for (const ids of groups) {
      const members = ids.flatMap((id) => reached.get(id) ?? []);
      if (members.length > 1) found.push(householdOf(members, names));
    }
    await pauses.pause();
  }
  return found;
}

/** The households of a list of letters, in the order of the list: those of which a letter reaches several people. */
export async function householdsOfList(
  context: EngineContext,
  reader: SqlReader,
  { listed }: Check,
): Promise<readonly Household[]> {
  const pauses = new Pauses(context.signal);
  const names = new LetterNames(reader);
  const shared = listed.filter(({ sharedBy }) => sharedBy.length > 0);
  const found: Household[] = [];
  for (let start = 0; start < shared.length; start += STEP) {
    const batch = shared.slice(start, start + STEP).map(({ contactId, sharedBy }) => [contactId, ...sharedBy]);
    const ids = batch.flat().sort((one, other) => one - other);
    const contacts = new Map(Array.from(iterateContacts(reader, { ids }), (contact) => [contact.id, contact]));
    for (const group of batch)
      found.push(
        householdOf(
          group.flatMap((id) => contacts.get(id) ?? []),
          names,
        ),
      );
    await pauses.pause();
  }
  return found;
}

/** The people behind one door who may get letters; fewer than two are no household. */
export function membersAt(reader: SqlReader, ids: readonly number[], list: SuppressionIndex): readonly StoredContact[] {
  return [...recipientsOf(reader, ids, list).values()];
}

/** The groups of contacts behind one door each, by their first id. */
function* gatheringDoors(reader: SqlReader): Steps<readonly (readonly number[])[]> {
  const doors = new Map<string, number[]>();
  const last = lastContactId(reader);
  for (let from = 1; from <= last; from += STEP) {
    for (const [id, high, low] of readDoors(reader, from, from + STEP - 1)) {
      const key = addressKeyOf({ high, low });
      const known = doors.get(key);
      if (known === undefined) doors.set(key, [id]);
      else known.push(id);
    }
    yield;
  }
  return [...doors.values()].filter(({ length }) => length > 1 && length <= MOST_OF_A_HOUSEHOLD);
}

function recipientsOf(
  reader: SqlReader,
  ids: readonly number[],
  list: SuppressionIndex,
): ReadonlyMap<number, StoredContact> {
  const sorted = [...ids].sort((one, other) => one - other);
  const found = new Map<number, StoredContact>();
  const { organisation } = readWorkspaceIdentity(reader);
  for (const contact of iterateContacts(reader, { ids: sorted })) {
    if (contact.person.status !== undefined || typeof targetsOf(contact, 'post') === 'string') continue;
    if (!closedChannels(closuresOf(contact, list, { organisation })).includes('post')) found.set(contact.id, contact);
  }
  return found;
}

/** @param members at least two. */
export function householdOf(members: readonly StoredContact[], names: LetterNames): Household {
  const [first, ...others] = members;
  if (first === undefined) throw new RangeError('a household without people');
  const persons = others.map(({ person }) => person);
  const confirmed = names.confirmed(first.person, persons);
  const recipient = names.of(first.person, persons);
  return {
    id: keyOf(first),
    members: members.map(({ id, person }) => ({
      contact: String(id),
      name: [person.civility, person.firstName, person.lastName ?? person.company]
        .filter((part) => part !== undefined)
        .join(' '),
    })),
    line1: readableName(recipient),
    salutation: `${recipient.title},`,
    separate: names.isSeparate(first.person),
    open: confirmed === undefined,
    again: confirmed === undefined && names.isKnown(first.person),
    ...(confirmed === undefined ? {} : { confirmedAt: confirmed.confirmedAt, by: confirmed.by }),
  };
}

function keyOf({ person }: StoredContact): string {
  const key: HouseholdKey = householdKeyOf(person);
  return addressKeyOf(key);
}
