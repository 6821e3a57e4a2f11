import type { Channel } from '../../../shared/domain/channel.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { transferredCells, transferredColumns } from '../export/formats/transferred-cells.ts';
import type { Correction } from '../model/correction.ts';
import { coordinatesOf, correctionsOf, formerIdentities, type Identity } from '../model/corrected-contact.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import {
  type CorrectionTold,
  hasRecordsSince,
  type KnownCorrections,
  latestCorrectionsSince,
  readCorrectionsTold,
} from '../sql/export-corrections.ts';
import { cursorOfList } from '../sql/export-rows.ts';
import type { StoredExport } from '../sql/exports.ts';
import { lastContactId } from '../sql/imports.ts';
import { eachListRow, headOf } from '../sql/list-row-codec.ts';
import type { Steps } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { addressInOneLine } from './recipient-table.ts';

/** A person whose data were passed on, with the current values of the data that the recipient got. */
export interface CorrectionToTell extends CorrectionTold {
  /** As passed on: e-mail, number or address in one line; empty: no longer known. */
  readonly coordinate: string;
  /** Columns of the list with their current value; empty: there is none. */
  readonly values: ReadonlyMap<string, string>;
  /** Not told to the recipient yet; else told, but not confirmed. */
  readonly isNew: boolean;
}

type ListRead = Pick<StoredExport, 'id' | 'channel' | 'purpose' | 'importsUntil'>;

const NOTHING_TOLD: KnownCorrections = { imports: [], fields: [], unconfirmed: [] };

/**
 * By id of the list, the people who were corrected since the list was passed on, with the corrections that are not told to
 * its recipient yet, or told without a confirmation: a recipient is notified of rectifications as of erasures and
 * restrictions (RGPD art. 16 and 19), in the columns of its list only. The undoing of a told correction counts as one. Lists
 * that were not passed on are left out. One pass over the contacts for all lists.
 *
 * @param only the contacts in question; absent: everybody.
 */
export function* laterCorrections(
  reader: SqlReader,
  lists: readonly ListRead[],
  only?: ReadonlySet<number>,
): Steps<ReadonlyMap<number, readonly CorrectionToTell[]>> {
  const people = new Map<number, readonly CorrectionToTell[]>();
  const passedOn = lists.flatMap(({ id, channel, purpose, importsUntil }) =>
    purpose === 'transfer' ? [{ id, channel, since: importsUntil ?? 0 }] : [],
  );
  if (passedOn.length === 0) return people;
  const latest = yield* latestCorrections(reader, Math.min(...passedOn.map(({ since }) => since)));
  for (const list of passedOn) people.set(list.id, yield* correctionsToTell(reader, { ...list, only }, latest));
  return people;
}

interface PassedOnList {
  readonly id: number;
  readonly channel: Channel;
  /** The latest import at the transfer. */
  readonly since: number;
  /** The contacts in question; absent: everybody. */
  readonly only?: ReadonlySet<number> | undefined;
}

function* correctionsToTell(
  reader: SqlReader,
  { id: exportId, channel, since, only }: PassedOnList,
  latest: ReadonlyMap<number, number>,
): Steps<readonly CorrectionToTell[]> {
  const told = readCorrectionsTold(reader, exportId);
  if (told.size === 0 && latest.size === 0) return [];
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const heads = new Map<number, string | undefined>();
  const rows = cursorOfList(reader, exportId);
  yield* eachListRow(rows, () => {
    const { contactId } = rows;
    if (only?.has(contactId) === false) return;
    if ((latest.get(contactId) ?? 0) > since || told.has(contactId)) heads.set(contactId, rows.heads[0]);
  });
  const people: CorrectionToTell[] = [];
  const ids = [...heads.keys()].sort((one, other) => one - other);
  for (const contact of ids.length === 0 ? [] : iterateContacts(reader, { ids })) {
    yield;
    const given = { since, channel, isGiven: isGivenBy(hash, heads.get(contact.id)) };
    const person = toTell(contact, given, told.get(contact.id) ?? NOTHING_TOLD);
    if (person !== null) people.push(person);
  }
  return people;
}

/** Contacts read at once. */
const STRETCH = 20_000;

/** By contact, the latest correction after an import. */
function* latestCorrections(reader: SqlReader, importId: number): Steps<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  const last = hasRecordsSince(reader, importId) ? lastContactId(reader) : 0;
  for (let from = 1; from <= last; from += STRETCH) {
    const some = latestCorrectionsSince(reader, [from, from + STRETCH - 1], importId);
    for (const [contactId, latest] of some) found.set(contactId, latest);
    yield;
  }
  return found;
}

/** Whether an e-mail or number is the one of the row; a row without a head may have any. */
function isGivenBy(hash: KeyedHash, head: string | undefined): (coordinate: string) => boolean {
  return (coordinate) => head === undefined || headOf(hash, coordinate) === head;
}

interface Given extends Omit<PassedOnList, 'id' | 'only'> {
  readonly isGiven: (coordinate: string) => boolean;
}

function toTell(
  contact: StoredContact,
  { since, channel, isGiven }: Given,
  known: KnownCorrections,
): CorrectionToTell | null {
  const made = contact.contributions.filter(
    ({ importId, payload }) => importId > since && payload?.corrected !== undefined,
  );
  const imports = [...new Set(made.map(({ importId }) => importId))];
  const corrections = correctionsOf({ contributions: made });
  const fresh = correctionsOf({ contributions: made.filter(({ importId }) => !known.imports.includes(importId)) });
  const isTakenBack = known.imports.some((importId) => !imports.includes(importId));

  const former = [contact, ...formerIdentities(contact)];
  const atTransfer = former[corrections.length] ?? contact;
  const passedOn = coordinatesOf(atTransfer, channel).find(isGiven) ?? '';
  const toldBefore = corrections.slice(0, corrections.length - fresh.length);
  const now = cellsOf(contact, channel, correctedTo(passedOn, corrections));
  const before = cellsOf(former[fresh.length] ?? contact, channel, correctedTo(passedOn, toldBefore));

  const isChanged = (column: string): boolean =>
    now.get(column) !== before.get(column) || (isTakenBack && known.fields.includes(column));
  const fields = transferredColumns(channel).filter(
    (column) => isChanged(column) || known.unconfirmed.includes(column),
  );
  if (fields.length === 0) return null;
  return {
    contactId: contact.id,
    imports,
    fields,
    coordinate: channel === 'post' ? addressInOneLine(atTransfer.person) : passedOn,
    values: new Map(fields.map((column) => [column, now.get(column) ?? ''])),
    isNew: fields.some(isChanged),
  };
}

/** A coordinate after corrections; empty: it was none of the person. */
function correctedTo(coordinate: string, corrections: readonly Correction[]): string {
  return corrections.reduce(
    (now, { field, from, to }) => ((field === 'email' || field === 'phone') && from === now ? (to ?? '') : now),
    coordinate,
  );
}

function cellsOf({ person }: Identity, channel: Channel, coordinate: string): ReadonlyMap<string, string> {
  const cells = transferredCells(channel, person, coordinate);
  return new Map(transferredColumns(channel).map((column, place) => [column, cells?.[place] ?? '']));
}
