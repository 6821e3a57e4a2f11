import { readConsentRows, readConsentTexts, type ConsentRow } from '../sql/consent-events.ts';
import {
  readContactRows,
  readCoordinateRows,
  readIdentityRows,
  type ContactRow,
  type CoordinateRow,
} from '../sql/contacts.ts';
import { readContributionRows, type ContributionRow } from '../sql/contributions.ts';
import { DEALINGS, readDealings, readDealingKinds, type Dealing, type DealingKind } from '../sql/dealings.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readImportHeads, type ImportHead } from '../sql/imports.ts';
import { type NoticeRounds, readNoticeRounds } from '../sql/notices.ts';
import { readOrigins } from '../sql/origins.ts';
import { readDeadCoordinates } from '../sql/dead-coordinates.ts';
import { readHoldingSuspicions } from '../sql/suspicions.ts';
import { contactsTold, hasReturns, readToldRows } from '../sql/told-rows.ts';
import type { Claims } from '../model/claims.ts';
import { consentEvent, type ConsentText } from '../model/consent-event.ts';
import { deadByConfirmation, holdingDead } from '../model/dead-of-contact.ts';
import { withReturned } from '../model/returned-contact.ts';
import { countingNotices } from './counting-notices.ts';
import { Cursor, nothing } from './row-cursor.ts';
import type {
  StoredConsent,
  StoredContact,
  StoredContribution,
  StoredOrigin,
  StoredPhone,
} from '../model/stored-contact.ts';

/**
 * Whole contacts, read in the order of their ids: fourteen ordered cursors in parallel, no query per contact. Consume it
 * without an `await` in between, or in pieces by `ids`.
 *
 * @param options `ids`: only these, ascending; ids of no contact are left out.
 * `from`, `to`: only ids between these, both included. `dictionaries`: for repeated calls while nothing changes.
 */
export function* iterateContacts(
  reader: SqlReader,
  options: {
    readonly ids?: readonly number[];
    readonly from?: number;
    readonly to?: number;
    readonly dictionaries?: Dictionaries;
  } = {},
): Generator<StoredContact, undefined> {
  const dictionaries = options.dictionaries ?? readDictionaries(reader);
  if (options.ids === undefined) {
    yield* contactsBetween(reader, dictionaries, options.from ?? 0, options.to ?? Number.MAX_SAFE_INTEGER);
    return;
  }
  for (const { from, to, wanted } of spansOf(options.ids)) {
    for (const contact of contactsBetween(reader, dictionaries, from, to))
      if (wanted === null || wanted.has(contact.id)) yield contact;
  }
}

/** The match keys of a contact with a single contribution. */
export interface MatchIdentity {
  readonly id: number;
  readonly claims: Claims;
}

/**
 * The match keys of the contacts in a range of ids, in the order of their ids: far less data than whole contacts.
 * Contacts with several contributions are returned whole.
 */
export function* iterateIdentities(
  reader: SqlReader,
  from: number,
  to: number,
): Generator<MatchIdentity | StoredContact, undefined> {
  const coordinates = new Cursor(readCoordinateRows(reader, from, to));
  const told = hasReturns(reader) ? contactsTold(reader, from, to) : NOBODY;
  const several: number[] = [];
  try {
    for (const { id, isSole, person } of readIdentityRows(reader, from, to)) {
      const held = coordinates.of(id);
      if (isSole && !told.has(id))
        yield {
          id,
          claims: {
            person: { audience: 'consumer', ...person },
            emails: emailsOf(held),
            phones: phonesOf(held).map(({ number }) => number),
          },
        };
      else several.push(id);
    }
  } finally {
    coordinates.close();
  }
  if (several.length > 0) yield* iterateContacts(reader, { ids: several });
}

/** One contact, or undefined when no contact has the id. */
export function readContact(
  reader: SqlReader,
  id: number,
  dictionaries = readDictionaries(reader),
): StoredContact | undefined {
  for (const contact of iterateContacts(reader, { ids: [id], dictionaries })) return contact;
  return undefined;
}

/** The data common to all contacts: origins, wordings of consents, imports. */
export interface Dictionaries {
  readonly origins: ReadonlyMap<number, StoredOrigin>;
  readonly texts: ReadonlyMap<number, ConsentText>;
  readonly imports: ReadonlyMap<number, ImportHead>;
  /** The kinds of dealings that occur in the workspace. */
  readonly dealings: ReadonlySet<DealingKind>;
  /** The rounds of notices that count. */
  readonly notices: NoticeRounds;
  /** Whether files of returns were taken in. */
  readonly hasReturns: boolean;
}

export function readDictionaries(reader: SqlReader): Dictionaries {
  return {
    origins: readOrigins(reader),
    texts: readConsentTexts(reader),
    imports: readImportHeads(reader),
    dealings: readDealingKinds(reader),
    notices: readNoticeRounds(reader),
    hasReturns: hasReturns(reader),
  };
}

const NOBODY: ReadonlySet<number> = new Set();

interface Span {
  readonly from: number;
  readonly to: number;
  readonly wanted: ReadonlySet<number> | null;
}

const SPAN_CONTACTS = 500;

/** Up to this many contacts of a range per wanted one, reading them all costs less than a query for each. */
const DENSE = 4;

/** Ids close together are read as one range, the others one by one. */
export function* spansOf(ids: readonly number[]): Generator<Span> {
  for (let start = 0; start < ids.length; start += SPAN_CONTACTS) {
    const piece = ids.slice(start, start + SPAN_CONTACTS);
    const from = piece[0] ?? 0;
    const to = piece.at(-1) ?? from;
    if (to - from < DENSE * piece.length) yield { from, to, wanted: new Set(piece) };
    else for (const id of piece) yield { from: id, to: id, wanted: null };
  }
}

function* contactsBetween(
  reader: SqlReader,
  dictionaries: Dictionaries,
  from: number,
  to: number,
): Generator<StoredContact, undefined> {
  const coordinates = new Cursor(readCoordinateRows(reader, from, to));
  const contributions = new Cursor(readContributionRows(reader, from, to));
  const consents = new Cursor(readConsentRows(reader, from, to));
  const suspicions = new Cursor(readHoldingSuspicions(reader, from, to));
  const deadOnes = new Cursor(readDeadCoordinates(reader, from, to));
  const notices = new Cursor(countingNotices(reader, [from, to], dictionaries));
  const returned = new Cursor(dictionaries.hasReturns ? readToldRows(reader, from, to) : nothing());
  const sales = new Cursor(
    dictionaries.dealings.has('sales') ? readDealings(reader, DEALINGS.sales, from, to) : nothing(),
  );
  const contracts = new Cursor(
    dictionaries.dealings.has('contracts') ? readDealings(reader, DEALINGS.contracts, from, to) : nothing(),
  );
  const requests = new Cursor(
    dictionaries.dealings.has('requests') ? readDealings(reader, DEALINGS.requests, from, to) : nothing(),
  );
  const calls = new Cursor(
    dictionaries.dealings.has('calls') ? readDealings(reader, DEALINGS.calls, from, to) : nothing(),
  );
  const contacted = new Cursor(
    dictionaries.dealings.has('contacted') ? readDealings(reader, DEALINGS.contacted, from, to) : nothing(),
  );
  const gifts = new Cursor(
    dictionaries.dealings.has('gifts') ? readDealings(reader, DEALINGS.gifts, from, to) : nothing(),
  );
  try {
    for (const row of readContactRows(reader, from, to)) {
      const held = coordinates.of(row.id);
      const suspected = suspicions.of(row.id);
      const dead = deadOnes.of(row.id);
      const told = notices.of(row.id);
      const stored: StoredContact = {
        id: row.id,
        person: row.person,
        emails: emailsOf(held),
        phones: phonesOf(held),
        contributions: storedContributions(row, contributions.of(row.id), dictionaries),
        consents: consents.of(row.id).map((consent) => consentOf(consent, dictionaries)),
        sales: entriesOf(sales.of(row.id)),
        contracts: entriesOf(contracts.of(row.id)),
        requests: entriesOf(requests.of(row.id)),
        calls: entriesOf(calls.of(row.id)),
        contacted: entriesOf(contacted.of(row.id)),
        gifts: entriesOf(gifts.of(row.id)),
        ...(suspected.length === 0 ? {} : { suspicions: suspected }),
        ...(told.length === 0 ? {} : { notices: told }),
      };
      const contact = withReturned(stored, returned.of(row.id), dictionaries.imports);
      const unreachable = [...holdingDead(contact, dead), ...deadByConfirmation(suspected)];
      yield unreachable.length === 0 ? contact : { ...contact, dead: unreachable };
    }
  } finally {
    for (const cursor of [
      coordinates,
      contributions,
      consents,
      suspicions,
      deadOnes,
      notices,
      returned,
      sales,
      contracts,
      requests,
      calls,
      contacted,
      gifts,
    ])
      cursor.close();
  }
}

/** The e-mails of one contact. */
export function emailsOf(rows: readonly CoordinateRow[]): readonly string[] {
  return rows.filter((row) => row.kind === 'email').map((row) => row.value);
}

/** The numbers of one contact. */
export function phonesOf(rows: readonly CoordinateRow[]): readonly StoredPhone[] {
  return rows
    .filter((row) => row.kind === 'phone')
    .map(({ value, use }) => (use === null ? { number: value } : { number: value, use }));
}

function entriesOf<Entry>(rows: readonly Dealing<Entry>[]): readonly Entry[] {
  return rows.map((row) => row.entry);
}

/** @param rows empty for a contact with a single contribution. */
export function storedContributions(
  { sole }: ContactRow,
  rows: readonly ContributionRow[],
  { origins, imports }: Dictionaries,
): readonly StoredContribution[] {
  const stored = sole === null ? rows : [{ ...sole, payload: null }];
  return stored.map(({ importId, row, originId, payload }) => {
    const broughtBy = imports.get(importId);
    return {
      importId,
      row,
      origin: originId === null ? null : (origins.get(originId) ?? null),
      byHand: broughtBy?.kind === 'record',
      recordedAt: broughtBy?.at ?? '',
      by: broughtBy?.by ?? '',
      payload,
    };
  });
}

/** An entry of the ledger with its wording and its author. */
export function consentOf(row: ConsentRow, { texts, imports }: Dictionaries): StoredConsent {
  const broughtBy = imports.get(row.importId);
  const answer = {
    channel: row.channel,
    event: row.event,
    at: row.at,
    until: row.until ?? undefined,
    slot: row.slot ?? undefined,
    coordinate: row.coordinate ?? undefined,
  };
  return {
    event: consentEvent(answer, texts.get(row.textId) ?? {}),
    importId: row.importId,
    row: row.row,
    byHand: broughtBy?.kind === 'record',
    undated: row.undated,
    recordedAt: broughtBy?.at ?? row.at,
    by: broughtBy?.by ?? '',
  };
}
