import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import {
  inFieldOrder,
  namesFolded,
  personOfRuleFacts,
  pickFields,
} from '../../../shared/domain/contact/field-lists.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import type { Claims } from '../model/claims.ts';
import { consentEvent, consentText } from '../model/consent-event.ts';
import { readContact } from '../contact/contact-reader.ts';
import { ContactWriter } from '../contact/contact-writer.ts';
import {
  contactOf,
  contributionsOf,
  NO_EVENTS,
  type FullContribution,
  type ToldEvents,
} from '../model/contributions.ts';
import { fieldAhead, originDays, type ToldDay } from '../model/days-ahead.ts';
import { addressCoordinate } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { closeFurtherCoordinates } from '../suppression/further-coordinates.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { recallOf, type LiveList } from '../suppression/live-lists.ts';
import type { Opposition } from '../model/oppositions.ts';
import { recordOppositions } from '../suppression/record-oppositions.ts';
import { suppressibleOf } from '../suppression/suppressible-contact.ts';
import { contactsWith } from '../sql/contacts.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Reader } from '../storage/reader.ts';
import { fileError } from '../storage/disk/file-system.ts';
import { insertImport, lastContactId, rememberLastContactId, settleImport, type ImportHead } from '../sql/imports.ts';
import { appendRegister } from '../storage/register.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { parseRecordLine, type AddedFacts, type RecordLine } from './record-line.ts';

/** What was recorded. */
export interface RecordReport {
  /** Takes it back by `aval undo`, oppositions aside. */
  readonly importId: string;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  /** Contacts that something was added to. */
  readonly updated: number;
  readonly oppositions: number;
  /** Lists in use that hold people who are opposed now, and how many people that are. */
  readonly recall: { readonly exports: number; readonly people: number };
  readonly lists: readonly LiveList[];
}

type Recorded = Omit<RecordReport, 'recall' | 'lists'>;

/** Above that, a snapshot costs less than the journal. */
const BULK_FROM = 2000;

/**
 * Records dated facts of contacts, by hand or from another system: the whole file, durably, or nothing.
 * A consent recorded here, with its proof, is the only thing that reopens a channel after an opposition;
 * an `opposed` event enters the suppression list.
 *
 * @param file path of an NDJSON file: each line `{ "id" | "email" | "phone": …, "add": { … } }`
 * @throws AppError `entry.…` with `line` and `field`; `file.…`, `workspace.…`
 */
export async function recordFacts(context: EngineContext, workspace: Workspace, file: string): Promise<RecordReport> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileError(error, file);
  });
  return recordLines(context, workspace, { name: basename(file), bytes });
}

/** The same for lines that stand in no file: what somebody enters in a form. */
export async function recordLines(
  context: EngineContext,
  workspace: Workspace,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<RecordReport> {
  const lines = parseLines(Buffer.from(bytes).toString('utf8'), context.today());
  const contactIds = addressees(workspace, lines);
  const job: RecordJob = {
    context,
    file: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines,
    contactIds,
  };
  const recorded = await record(workspace, job);
  const opposed = lines.filter(({ add }) => add.consents?.some(({ event }) => event === 'opposed') === true);
  const ids = new Set(opposed.flatMap((line) => contactIds.get(line) ?? []));
  const recall = recallOf(
    workspace,
    new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey),
    ids,
    context.today(),
  );
  return { ...recorded, recall: { exports: recall.lists.length, people: recall.people }, lists: recall.lists };
}

/** The same within a transaction, for what is recorded together with something else. */
export function recordWithin(
  context: EngineContext,
  transaction: Transaction,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Recorded {
  const lines = parseLines(Buffer.from(bytes).toString('utf8'), context.today());
  const recording = new Recording(transaction, {
    context,
    file: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines,
    contactIds: addressees(transaction, lines),
  });
  for (const line of lines) recording.add(line);
  return recording.finish();
}

async function record(workspace: Workspace, job: RecordJob): Promise<Recorded> {
  const { context, lines } = job;
  if (lines.length <= BULK_FROM) {
    return workspace.write((transaction) => {
      const recording = new Recording(transaction, job);
      for (const line of lines) recording.add(line);
      return recording.finish();
    });
  }
  return workspace.bulk(
    async (shadow) => {
      const pauses = new Pauses(context.signal);
      const recording = new Recording(shadow, job);
      for (const line of lines) {
        recording.add(line);
        if (pauses.isDue) await pauses.pause();
      }
      return recording.finish();
    },
    { signal: context.signal },
  );
}

function parseLines(content: string, today: string): readonly RecordLine[] {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const parsed = lines.flatMap((json, place) => (json.trim() === '' ? [] : [parseRecordLine(json, place + 1)]));
  if (parsed.length === 0) throw new AppError('entry.none');
  for (const line of parsed) assertHappened(line, today);
  return parsed;
}

/** An origin, or a consent to anything, is told of what has happened; a no may come with any day, and is taken. */
function assertHappened({ line, add: { origins = [], consents = [] } }: RecordLine, today: string): void {
  const field = fieldAhead(
    [
      ...origins.flatMap((origin, place) => originDays(origin, `add.origins[${place}].`)),
      ...consents.flatMap(({ event, at }, place): readonly ToldDay[] =>
        event === 'granted' ? [[`add.consents[${place}].at`, at]] : [],
      ),
    ],
    today,
  );
  if (field !== null) throw new AppError('entry.in_future', { line, field });
}

/** The contact of each line. */
function addressees(workspace: Reader, lines: readonly RecordLine[]): ReadonlyMap<RecordLine, number> {
  const found = contactsWith(
    workspace,
    new Set(lines.flatMap(({ about }) => ('coordinate' in about ? [about.coordinate] : []))),
  );
  const contacts = new Map<RecordLine, number>();
  for (const line of lines) {
    const { about } = line;
    const ids = 'id' in about ? [about.id] : [...new Set(found.get(about.coordinate) ?? [])];
    const [id, ...others] = ids;
    if (others.length > 0) throw new AppError('entry.several_contacts', { line: line.line, ids: ids.join(', ') });
    if (id === undefined || readContact(workspace, id) === undefined)
      throw new AppError('entry.unknown_contact', { line: line.line });
    contacts.set(line, id);
  }
  return contacts;
}

interface RecordJob {
  readonly context: EngineContext;
  readonly file: string;
  readonly sha256: string;
  readonly lines: readonly RecordLine[];
  readonly contactIds: ReadonlyMap<RecordLine, number>;
}

class Recording {
  readonly #transaction: Transaction;
  readonly #job: RecordJob;
  readonly #made: ImportHead;
  readonly #writer: ContactWriter;
  readonly #oppositions: Opposition[] = [];
  readonly #touched = new Set<number>();
  /** Further contributions of a line with several origins are numbered after the last line. */
  #furtherRow: number;

  constructor(transaction: Transaction, job: RecordJob) {
    this.#transaction = transaction;
    this.#job = job;
    this.#made = { id: transaction.nextId('imports'), kind: 'record', at: job.context.now(), by: job.context.by };
    this.#furtherRow = job.lines.at(-1)?.line ?? 0;
    insertImport(transaction, {
      ...this.#made,
      file: job.file,
      sheet: null,
      sha256: job.sha256,
      layout: null,
      origin: '{}',
      mapping: '{}',
    });
    this.#writer = new ContactWriter(transaction);
  }

  add(line: RecordLine): void {
    const contactId = this.#job.contactIds.get(line);
    const before = contactId === undefined ? undefined : readContact(this.#transaction, contactId);
    if (before === undefined) throw new AppError('entry.unknown_contact', { line: line.line });
    const after = contactOf(before.id, [...contributionsOf(before), ...this.#contributionsOf(line, before)]);
    this.#writer.update(before, after);
    this.#touched.add(after.id);
    this.#oppositions.push(...this.#oppositionsOf(line.add, after));
  }

  /** One contribution an origin; the facts and events of the line stand in the first. */
  #contributionsOf({ line, add }: RecordLine, contact: StoredContact): readonly FullContribution[] {
    const known = new Set([
      ...contact.emails,
      ...contact.phones.map(({ number }) => number),
      addressCoordinate(contact.person),
      add.email,
      add.phone,
    ]);
    for (const [place, { coordinate }] of (add.origins ?? []).entries()) {
      if (coordinate !== undefined && !known.has(coordinate))
        throw new AppError('entry.unknown_coordinate', { line, field: `add.origins[${place}].coordinate` });
    }
    const [first, ...others] = add.origins ?? [];
    const told = this.#contribution(line, first, claimsOf(add, contact, first), eventsOf(add, this.#made.at));
    const further = others.map((origin) => {
      this.#furtherRow += 1;
      return this.#contribution(this.#furtherRow, origin, claimsOf({}, contact, origin), NO_EVENTS);
    });
    return [told, ...further];
  }

  #contribution(row: number, origin: Origin | undefined, claims: Claims, events: ToldEvents): FullContribution {
    const { id: importId, at, by } = this.#made;
    const stated = origin === undefined ? undefined : withoutAbsent<Origin>({ ...origin, coordinate: undefined });
    return {
      head: {
        importId,
        row,
        origin: stated === undefined ? null : this.#writer.origin(importId, stated),
        byHand: true,
        recordedAt: at,
        by,
      },
      claims,
      events,
      isWritten: false,
    };
  }

  /** A no binds the person by all that is known of her, or the one coordinate that it names. */
  #oppositionsOf(add: AddedFacts, contact: StoredContact): readonly Opposition[] {
    const person = suppressibleOf(contact);
    return (add.consents ?? [])
      .filter(({ event }) => event === 'opposed')
      .map(({ channel, at, purpose, coordinate }) => ({
        ...person,
        ...(coordinate === undefined
          ? {}
          : {
              emails: person.emails.filter((email) => email === coordinate),
              phones: person.phones.filter((phone) => phone === coordinate),
            }),
        channels: [channel],
        on: frenchDay(at ?? this.#made.at),
        ...(purpose === undefined ? {} : { purpose }),
      }));
  }

  finish(): Recorded {
    const transaction = this.#transaction;
    const { file, sha256, lines } = this.#job;
    const { id, at, by } = this.#made;
    const hash = new KeyedHash(readWorkspaceIdentity(transaction).suppressionKey);
    const batch = { at, by, source: file, file, sha256, importId: id };
    if (this.#oppositions.length > 0) recordOppositions(transaction, hash, batch, this.#oppositions);
    closeFurtherCoordinates(transaction, hash, batch, this.#touched);
    const counts = { rows: lines.length, updated: lines.length, oppositions: this.#oppositions.length };
    settleImport(transaction, id, { ...counts, created: 0, unchanged: 0, rejected: 0 });
    rememberLastContactId(transaction, id, lastContactId(transaction));
    appendRegister(transaction, {
      at,
      by,
      action: 'facts.recorded',
      subject: { import: id, file, ...counts },
      fileSha256: sha256,
    });
    return { importId: String(id), file, sha256, ...counts, updated: this.#touched.size };
  }
}

const ADDRESS = namesFolded('address');

/** What a line says of the person, and the coordinates that it brings or is about. */
function claimsOf(add: AddedFacts, contact: StoredContact, origin: Origin | undefined): Claims {
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

function eventsOf(
  { consents = [], sales = [], contracts = [], requests = [], calls = [], contacted = [] }: AddedFacts,
  now: string,
): ToldEvents {
  return {
    consents: consents.map((consent) => ({ event: recordedEvent(consent, now), undated: false })),
    sales,
    contracts,
    requests,
    calls,
    contacted,
  };
}

function recordedEvent(consent: NonNullable<AddedFacts['consents']>[number], now: string): ConsentEvent {
  const { channel, event, at = now, until, slot, coordinate } = consent;
  return consentEvent({ channel, event, at, until, slot, coordinate }, consentText(consent));
}
