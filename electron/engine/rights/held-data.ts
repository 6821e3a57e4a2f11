import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import type { RightsKind } from '../../../shared/domain/contact/rights.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { closuresOf } from '../campaign/judge/standing.ts';
import { dealingsOf } from '../contact/dealings-view.ts';
import { hashOf } from '../erasure/erasure.ts';
import { knownLists } from '../lists/list-state.ts';
import type { Correction } from '../model/correction.ts';
import { consentsOf, originsOf } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { heldPauses, type HeldPause } from '../person/held-pauses.ts';
import { readCallbacks } from '../sql/callbacks.ts';
import { listsOfContact } from '../sql/exports.ts';
import { readHoldsOn } from '../sql/holds.ts';
import { readImport } from '../sql/imports.ts';
import { readRightsRequests } from '../sql/rights-requests.ts';
import { registerAuthors } from '../sql/register-pages.ts';
import { readSuspicionsOf } from '../sql/suspicions.ts';
import { readReturnComments, type ReturnComment } from '../sql/return-comments.ts';
import type { SuspicionState } from '../model/suspicion.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { closedChannels, closesOwn, firstNoToTransfers } from '../suppression/lookup/reopening.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { identitiesOf, suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { Authors } from './authors.ts';
import { dayOfEntry } from '../model/suppression-entry.ts';

/** A state of a person or of one coordinate. */
interface HeldState {
  readonly kind: ContactStatus;
  readonly state: SuspicionState;
  /** The number or the e-mail concerned; absent: the person, or the address. */
  readonly of?: string;
  /** The remark, verbatim; absent: none. */
  readonly words?: string;
  /** The supplier or the file; absent: somebody noted it by hand. */
  readonly source?: string;
  readonly on: string;
}

/** The details of a person under one contact. */
type HeldRecord = PersonFacts & { readonly emails: readonly string[]; readonly phones: readonly string[] };

/**
 * The data held on one person, as the person may read it (art. 15 RGPD): neither those who noted it, nor other people of the
 * household, nor the reasons why a list was exported. Days are `YYYY-MM-DD`.
 */
export interface HeldData {
  readonly organisation: string;
  /** Instant. */
  readonly at: string;
  readonly person: HeldRecord;
  /** Of a person whom the workspace has as several contacts: the details of the others. */
  readonly otherRecords: readonly HeldRecord[];
  readonly origins: readonly Origin[];
  /** The files that told of the person. */
  readonly files: readonly { readonly file: string; readonly on: string }[];
  readonly consents: readonly ConsentEvent[];
  readonly oppositions: readonly { readonly channel: Channel; readonly on: string }[];
  /** Day on which the person opposed being passed on to partners; absent: never. */
  readonly transferOpposedOn?: string;
  /** Not ended by hand. */
  readonly pauses: readonly HeldPause[];
  /** What the person asked about the data. */
  readonly requests: readonly { readonly kind: RightsKind; readonly on: string; readonly asked?: string }[];
  /** The wrong values, which are kept so that no file brings them back. */
  readonly corrections: readonly (Correction & { readonly on: string })[];
  readonly dealings: ReturnType<typeof dealingsOf>;
  /** When the person asked to be called: days or instants. */
  readonly callbacks: readonly string[];
  readonly comments: readonly ReturnComment[];
  readonly notices: readonly { readonly source: string; readonly on: string }[];
  /** The lists of the person, without those that were not sent and those passed on. */
  readonly sent: readonly { readonly campaign: string; readonly channel: Channel; readonly on: string }[];
  readonly passedOn: readonly { readonly recipient: string; readonly campaign: string; readonly on: string }[];
  /** What remarks, returns and people said: a death, a move, a wrong number, an address that reaches nobody. */
  readonly states: readonly HeldState[];
  /**
   * `until`: the last day on which the data may be kept; absent while a relation is current. `isUndated`: no sure date
   * says since when the data is held. `kept`: somebody keeps the data longer, to that day included, and why.
   */
  readonly retention: {
    readonly from?: string;
    readonly until?: string;
    readonly isUndated?: true;
    readonly kept?: { readonly reason: string; readonly until: string };
  };
}

/** What one contact of a person holds; the period of retention is of the whole person. */
export type HeldUnderContact = Omit<HeldData, 'organisation' | 'at' | 'otherRecords' | 'retention'> &
  Pick<HeldData['retention'], 'kept'>;

/** Reads the data held under a contact. @param day `YYYY-MM-DD`: holds that ended before it are left out. */
export function heldUnder(workspace: Workspace, contact: StoredContact, day: string): HeldUnderContact {
  const closures = closuresOf(contact, SuppressionIndex.about(workspace, hashOf(workspace), identitiesOf(contact)), {
    organisation: readWorkspaceIdentity(workspace).organisation,
  });
  const isClosed = new Set(closedChannels(closures));
  const toTransfers = firstNoToTransfers(closures);
  const { person, emails, phones } = contact;
  const authors = new Authors(registerAuthors(workspace));
  return {
    person: {
      ...person,
      ...(person.note === undefined ? {} : { note: authors.withoutNames(person.note) }),
      emails,
      phones: phones.map(({ number }) => number),
    },
    origins: originsOf(contact),
    files: filesOf(workspace, contact),
    consents: consentsOf(contact),
    oppositions: CHANNELS.filter((channel) => isClosed.has(channel)).map((channel) => ({
      channel,
      on: closures
        .filter((closure) => closure.channel === channel && closesOwn(closure))
        .map(({ entry }) => dayOfEntry(entry))
        .reduce((first, on) => (on < first ? on : first)),
    })),
    ...(toTransfers === undefined ? {} : { transferOpposedOn: toTransfers.on }),
    pauses: heldPauses(workspace, [suppressibleOf(contact)], null),
    requests: requestsOf(workspace, contact.id, authors),
    corrections: contact.contributions.flatMap(({ payload, recordedAt }) =>
      (payload?.corrected ?? []).map((correction) => ({ ...correction, on: frenchDay(recordedAt) })),
    ),
    dealings: dealingsOf(contact),
    callbacks: readCallbacks(workspace).flatMap(({ contactId, at }) => (contactId === contact.id ? at : [])),
    comments: readReturnComments(workspace, contact.id).map((comment) => ({
      ...comment,
      text: authors.withoutNames(comment.text),
    })),
    notices: (contact.notices ?? []).flatMap(({ source, on }) =>
      on === null ? [] : [{ source: source.slice(source.indexOf(' ') + 1), on }],
    ),
    ...listsOf(workspace, contact.id),
    states: statesOf(workspace, contact, authors),
    ...keptOf(workspace, contact.id, { day, authors }),
  };
}

function filesOf(reader: SqlReader, { contributions }: StoredContact): HeldData['files'] {
  const files = new Map<number, HeldData['files'][number]>();
  for (const { importId, byHand, recordedAt } of contributions) {
    const made = byHand || files.has(importId) ? undefined : readImport(reader, importId);
    if (made !== undefined) files.set(importId, { file: made.file, on: frenchDay(recordedAt) });
  }
  return [...files.values()];
}

function listsOf(reader: SqlReader, contactId: number): Pick<HeldData, 'sent' | 'passedOn'> {
  const known = new Map(knownLists(reader).map((list) => [list.head.id, list]));
  const sent: HeldData['sent'][number][] = [];
  const passedOn: HeldData['passedOn'][number][] = [];
  for (const { head } of listsOfContact(reader, contactId)) {
    const { id, name: campaign, channel, at, recipient } = head;
    const list = known.get(id);
    if (list === undefined || list.said === 'not_sent') continue;
    if (recipient === null) sent.push({ campaign, channel, on: list.day });
    else passedOn.push({ recipient, campaign, on: frenchDay(at) });
  }
  return { sent, passedOn };
}

function requestsOf(reader: SqlReader, contactId: number, authors: Authors): HeldData['requests'] {
  const own = readRightsRequests(reader).filter((request) => request.contactId === contactId);
  return own.map(({ kind, receivedOn: on, asked }) => ({
    kind,
    on,
    ...(asked === null || asked === '' ? {} : { asked: authors.withoutNames(asked) }),
  }));
}

function keptOf(
  reader: SqlReader,
  contactId: number,
  { day, authors }: { readonly day: string; readonly authors: Authors },
): Pick<HeldData['retention'], 'kept'> {
  const hold = readHoldsOn(reader, day).get(contactId);
  if (hold === undefined) return {};
  return { kept: { reason: authors.withoutNames(hold.reason), until: hold.until } };
}

function statesOf(reader: SqlReader, { id, dead = [] }: StoredContact, authors: Authors): readonly HeldState[] {
  const suspicions = readSuspicionsOf(reader, id);
  const said = suspicions.map(({ kind, state, coordinate, words, source, at }) => ({
    kind,
    state,
    ...(kind === 'wrong_number' && coordinate !== null ? { of: coordinate } : {}),
    ...(words === '' ? {} : { words: authors.withoutNames(words) }),
    ...(authors.has(source) ? {} : { source }),
    on: frenchDay(at),
  }));
  // A confirmed state is in both.
  const known = new Set(suspicions.flatMap((one) => (one.state === 'confirmed' ? (one.coordinate ?? []) : [])));
  const found = dead
    .filter(({ coordinate }) => !known.has(coordinate))
    .map(({ kind, coordinate, source, on }) => ({
      kind: kind === 'phone' ? ('wrong_number' as const) : ('undeliverable' as const),
      state: 'confirmed' as const,
      // The key of an address is no text for people.
      ...(kind === 'address' ? {} : { of: coordinate }),
      ...(authors.has(source) ? {} : { source }),
      on,
    }));
  return [...said, ...found];
}
