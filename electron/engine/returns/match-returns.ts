import { AppError } from '../../../shared/contract/result.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import { normaliseEmails } from '../../../shared/domain/value/email.ts';
import { findingContactsWith } from '../sql/contacts.ts';
import { PresentContacts } from '../sql/present-contacts.ts';
import type { SqlReader } from '../storage/reader.ts';
import { eachInSteps, type Steps } from '../steps/pauses.ts';
import { findingNamed, isNamed } from './match-by-name.ts';
import { returnedPhone } from '../../../shared/domain/value/returned-phone.ts';
import type { ReturnedRow } from './returned-row.ts';

/** In place of the id of a contact: none of this workspace. */
export const NO_CONTACT = 0;

/** Whom the rows of a file are about, by their places in it: an object for each row would cost as much as its search. */
export interface MatchedRows {
  /** The id of the contact, or `NO_CONTACT`. */
  readonly contactIds: readonly number[];
  /** Of the rows whose coordinate was looked up: where a reference or a name was enough, none was. */
  readonly lookedUp: ReadonlyMap<number, LookedUp>;
}

interface LookedUp {
  readonly coordinate: string;
  /** Several contacts have the coordinate, and the lists do not say which of them was meant. */
  readonly isShared: boolean;
}

export interface MatchGround {
  /** Without its folder. */
  readonly file: string;
  readonly code: string;
  readonly organisation: string;
  /** The user said that the file is this client's, or to which list it belongs. */
  readonly isOurs: boolean;
  /** Whether a contact is on a list of the kind of the file. */
  readonly isListed: (contactId: number) => boolean;
}

/** Fewer rows do not show whose file it is. */
const FEWEST = 3;

type Client = Pick<MatchGround, 'file' | 'code' | 'organisation'>;

function otherClient(other: string, { file, organisation, code }: Client): AppError {
  return new AppError('returns.other_client', { file, organisation, code, other });
}

/**
 * Before anybody explains the codes of a file: it is this client's.
 *
 * @throws AppError `returns.other_client`
 */
export function assertOwnReferences(rows: readonly ReturnedRow[], client: Client): void {
  for (const { reference } of rows) {
    const other = reference === '' ? null : (readReference(reference)?.code ?? null);
    if (other !== null && other !== client.code) throw otherClient(other, client);
  }
}

/**
 * Finds the contact of each row: by its reference, which is certain; by an id alone where the contact has the coordinate of
 * the row; else by the coordinate; else by a name with its address, where exactly one contact has them.
 *
 * @throws AppError `returns.other_client`: a reference of another workspace; `returns.strangers`: most of the coordinates belong to no contact.
 */
export function* matchingReturns(
  reader: SqlReader,
  rows: readonly ReturnedRow[],
  ground: MatchGround,
): Steps<MatchedRows> {
  /** By place in the file; `NO_CONTACT`: no certain reference. */
  const referred: number[] = [];
  const bare = new Map<ReturnedRow, number>();
  const coordinates = new Map<ReturnedRow, string>();
  const readOwn = ownReferences(ground.code);
  yield* eachInSteps(rows, (row, place) => {
    const own = readOwn(row.reference);
    referred[place] = own;
    if (own !== NO_CONTACT) return;
    const reference = row.reference === '' ? null : readReference(row.reference);
    if (reference !== null && reference.code !== null) {
      if (reference.code !== ground.code) throw otherClient(reference.code, ground);
      referred[place] = reference.contactId;
      return;
    }
    if (reference !== null) bare.set(row, reference.contactId);
    const coordinate = coordinateOf(row);
    if (coordinate !== null) coordinates.set(row, coordinate);
  });
  const present = new PresentContacts(reader);
  const holders = yield* findingContactsWith(reader, new Set(coordinates.values()));
  const isFound = (row: ReturnedRow, place: number): boolean =>
    referred[place] !== NO_CONTACT || (holders.get(coordinates.get(row) ?? '') ?? []).length > 0;
  const named = yield* findingNamed(
    reader,
    rows.filter((row, place) => isNamed(row) && !isFound(row, place)),
  );
  const contactIds: number[] = [];
  const lookedUp = new Map<number, LookedUp>();
  let [asked, strangers] = [0, 0];
  yield* eachInSteps(rows, (row, place) => {
    const id = referred[place] ?? NO_CONTACT;
    if (id !== NO_CONTACT) {
      contactIds.push(present.has(id) ? id : NO_CONTACT);
      return;
    }
    const coordinate = coordinates.get(row) ?? null;
    const found = coordinate === null ? [] : [...new Set(holders.get(coordinate) ?? [])];
    const byName = named.get(row);
    if (coordinate !== null) {
      asked += 1;
      if (found.length === 0) strangers += 1;
    }
    const { contactId, isShared } =
      byName === undefined ? chosen(found, bare.get(row), ground) : { contactId: byName, isShared: false };
    contactIds.push(contactId);
    if (coordinate !== null && byName === undefined) lookedUp.set(place, { coordinate, isShared });
  });
  const isReferring = referred.some((id) => id !== NO_CONTACT);
  if (!ground.isOurs && !isReferring && asked >= FEWEST && strangers * 2 > asked)
    throw new AppError('returns.strangers', {
      file: ground.file,
      organisation: ground.organisation,
      share: Math.round((strangers * 100) / asked),
      count: strangers,
      rows: asked,
    });
  return { contactIds, lookedUp };
}

/** Reads references written as this workspace writes them: the id of the contact; `NO_CONTACT`: it is another reference, or none. */
function ownReferences(code: string): (text: string) => number {
  const own = new RegExp(`^${code}-[1-9]\\d{0,14}$`);
  const from = code.length + 1;
  return (text) => (own.test(text) ? Number(text.slice(from)) : NO_CONTACT);
}

/** Of several who have the coordinate: the one with the id of the row, else the only one on a list, else the first. */
function chosen(
  found: readonly number[],
  id: number | undefined,
  { isListed }: MatchGround,
): { readonly contactId: number; readonly isShared: boolean } {
  const [first] = found;
  if (first === undefined) return { contactId: NO_CONTACT, isShared: false };
  if (id !== undefined && found.includes(id)) return { contactId: id, isShared: false };
  if (found.length === 1) return { contactId: first, isShared: false };
  const listed = found.filter(isListed);
  const [only] = listed;
  if (only !== undefined && listed.length === 1) return { contactId: only, isShared: false };
  return { contactId: only ?? first, isShared: true };
}

/** The e-mail of a row, else its number, normalised. */
export function coordinateOf(row: ReturnedRow): string | null {
  const [email] = row.email === '' ? [] : (normaliseEmails(row.email).value ?? []);
  return email ?? (row.phone === '' ? null : returnedPhone(row.phone));
}
