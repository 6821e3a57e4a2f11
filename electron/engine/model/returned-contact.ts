import { inFieldOrder } from '../../../shared/domain/contact/field-lists.ts';
import { EFFECTS, type Meaning } from '../../../shared/domain/returns/meaning.ts';
import { compareRowRefs, rowRefKey, strengthOf } from './contributions.ts';
import { foldContact } from './fold-contact.ts';
import { claimsOf } from './provenance.ts';
import type { RowRef, StoredCall, StoredContact, StoredContribution } from './stored-contact.ts';

/**
 * What came back of lists, as a part of its contact. A row of returns is stored once; the contribution and the calls that it
 * is are derived when the contact is read, and left out when it is written.
 */

/** A row of returns that says something about a contact. */
export interface ToldRow extends RowRef {
  /** Instant or day. */
  readonly at: string | null;
  readonly meaning: Meaning;
  /** Calls that the row is about. */
  readonly calls: number;
  /** Day of the last contact from the person, where the row made it later. */
  readonly lastContactOn: string | null;
}

/** The calls of a row. It gives the outcome of the last one; of the earlier ones only their number is known. */
export function callsTold({ importId, row, at, meaning, calls }: ToldRow): readonly StoredCall[] {
  const outcome = EFFECTS[meaning].call;
  if (outcome === undefined || at === null) return [];
  if (calls === 1) return [{ importId, row, at, outcome }];
  return Array.from({ length: calls }, (_, part) => ({
    importId,
    row,
    at,
    outcome: part === 0 ? outcome : ('no_answer' as const),
  }));
}

/**
 * A contact with what rows of returns say about him.
 *
 * @param contact as stored. @param rows in the order of imports and rows. @param imports when and by whom each file was taken in.
 */
export function withReturned(
  contact: StoredContact,
  rows: readonly ToldRow[],
  imports: ReadonlyMap<number, { readonly at: string; readonly by: string }>,
): StoredContact {
  if (rows.length === 0) return contact;
  const { audience } = contact.person;
  const isTouched = rows.some(({ lastContactOn }) => lastContactOn !== null);
  const returned = rows.map(({ importId, row, lastContactOn }): StoredContribution => ({
    importId,
    row,
    origin: null,
    byHand: true,
    recordedAt: imports.get(importId)?.at ?? '',
    by: imports.get(importId)?.by ?? '',
    isReturned: true,
    payload: {
      person: lastContactOn === null ? { audience } : inFieldOrder({ audience, lastContactOn }),
      emails: [],
      phones: [],
    },
  }));
  const contributions = inOrder(contact, returned, isTouched);
  const calls = rows.flatMap(callsTold);
  const whole = { ...contact, contributions, calls: contact.calls.length === 0 ? calls : merged(contact.calls, calls) };
  return isTouched ? { ...whole, person: touchedPerson(whole) } : whole;
}

/** Claims that are left out because they repeat those before them are written where returns come in between. */
function inOrder(
  contact: StoredContact,
  returned: readonly StoredContribution[],
  isTouched: boolean,
): readonly StoredContribution[] {
  const all = merged(contact.contributions, returned);
  const isBlank = ({ payload }: StoredContribution, place: number): boolean =>
    payload === null && (place === 0 ? isTouched : all[place - 1]?.isReturned === true);
  if (!all.some(isBlank)) return all;
  const claims = claimsOf(contact);
  return all.map((contribution, place) =>
    isBlank(contribution, place)
      ? { ...contribution, payload: claims[contact.contributions.indexOf(contribution)] ?? null }
      : contribution,
  );
}

/** Both lists are in the order of imports and rows. */
function merged<Entry extends RowRef>(one: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  return [...one, ...other].sort(compareRowRefs);
}

function touchedPerson(contact: StoredContact): StoredContact['person'] {
  const claims = claimsOf(contact);
  const { lastContactOn } = foldContact(
    contact.contributions.map((head, place) => ({
      importId: head.importId,
      claims: claims[place] ?? { person: contact.person, emails: [], phones: [] },
      strength: strengthOf(head),
    })),
  ).person;
  return inFieldOrder({ ...contact.person, lastContactOn });
}

/** The part of a contact that is written with it: without what rows of returns say. */
export function withoutReturned(contact: StoredContact): StoredContact {
  const returned = contact.contributions.filter(({ isReturned }) => isReturned === true);
  if (returned.length === 0) return contact;
  const refs = new Set(returned.map(rowRefKey));
  return {
    ...contact,
    contributions: contact.contributions.filter(({ isReturned }) => isReturned !== true),
    calls: contact.calls.filter((call) => !refs.has(rowRefKey(call))),
  };
}
