import { AppError } from '../../../shared/contract/result.ts';
import { capitals } from '../../../shared/domain/place/capitals.ts';
import { readingSuppressions } from '../campaign/read-ground.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { LetterNames } from '../contact/letter-names.ts';
import { postalLines } from '../model/address-fit.ts';
import { addressKeyOf, householdKeyOf, MOST_OF_A_HOUSEHOLD, readAddressKey } from '../model/household-key.ts';
import { membersHashOf } from '../model/household-members.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { addressedTo, confirmedRecipient } from '../model/recipient.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { contactsAtDoor } from '../sql/contact-vectors.ts';
import { keepHousehold } from '../sql/households.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { EngineContext } from '../steps/context.ts';
import { atOnce } from '../steps/pauses.ts';
import type { Workspace } from '../storage/workspace.ts';
import { householdOf, membersAt, type Household } from './list-households.ts';

/** The name and the salutation of a letter; null: each of the people gets a letter. */
export interface LetterLine {
  readonly line1: string;
  readonly salutation: string;
}

/** Longer salutations are sentences. */
const LONGEST_SALUTATION = 60;
const LINE_LENGTH = 38;

/**
 * Confirms the name on the letters of a household, or a letter each, for the people who live there now.
 *
 * @param key of the address. @throws AppError `household.unknown`, `household.…`.
 */
export function decideHousehold(
  context: EngineContext,
  workspace: Workspace,
  key: string,
  line: LetterLine | null,
): Household {
  const door = readAddressKey(key);
  const ids = door === null ? [] : contactsAtDoor(workspace, door.high, door.low);
  const members =
    ids.length > MOST_OF_A_HOUSEHOLD ? [] : membersAt(workspace, ids, atOnce(readingSuppressions(workspace)));
  if (members.length < 2) throw new AppError('household.unknown', { key });
  return decideFor(context, workspace, members, line);
}

/**
 * The same for the people of one letter, by their ids.
 *
 * @throws AppError `household.changed` when they do not live at one address any more, `household.…`.
 */
export function decideLetter(
  context: EngineContext,
  workspace: Workspace,
  contacts: readonly string[],
  line: LetterLine | null,
): Household {
  const ids = contacts.map(Number).sort((one, other) => one - other);
  const members = [...iterateContacts(workspace, { ids })];
  const [first, ...others] = members.map(keyOf);
  if (others.length === 0 || members.length < ids.length || others.some((key) => key !== first))
    throw new AppError('household.changed');
  return decideFor(context, workspace, members, line);
}

function decideFor(
  context: EngineContext,
  workspace: Workspace,
  members: readonly StoredContact[],
  line: LetterLine | null,
): Household {
  const [first] = members;
  if (first === undefined) throw new RangeError('a household without people');
  const kept = line === null ? null : checkedLine(line, members);
  const confirmedAt = context.now();
  workspace.write((transaction) => {
    keepHousehold(
      transaction,
      {
        addressKey: keyOf(first),
        membersHash: membersHashOf(
          members.map(({ person }) => person),
          hashOf(workspace),
        ),
        line: kept,
        confirmedAt,
        by: context.by,
      },
      members.map(({ id }) => id),
    );
    transaction.register({
      at: confirmedAt,
      by: context.by,
      action: kept === null ? 'household.separated' : 'household.confirmed',
      subject: { people: members.length },
    });
  });
  return householdOf(members, new LetterNames(workspace));
}

/** @throws AppError `household.line_missing`, `household.salutation_missing`, `household.salutation_long`, `household.line_long`. */
function checkedLine({ line1, salutation }: LetterLine, members: readonly StoredContact[]): LetterLine {
  const line = tidy(line1);
  const title = tidy(salutation).replace(/\s*,$/u, '');
  if (line === '') throw new AppError('household.line_missing');
  if (title === '') throw new AppError('household.salutation_missing');
  if (title.length > LONGEST_SALUTATION) throw new AppError('household.salutation_long', { most: LONGEST_SALUTATION });
  const kept = { line1: line, salutation: title };
  // A civility may be shortened, but never left out; and any of them may be the first of a list.
  const fits =
    capitals(line).length <= LINE_LENGTH &&
    members.every(({ person }) => postalLines(addressedTo(person, confirmedRecipient(kept))) !== null);
  if (!fits) throw new AppError('household.line_long', { line, most: LINE_LENGTH });
  return kept;
}

function tidy(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function keyOf({ person }: StoredContact): string {
  return addressKeyOf(householdKeyOf(person));
}

function hashOf(reader: SqlReader): KeyedHash {
  return new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
}
