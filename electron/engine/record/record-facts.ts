import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { Origin } from '../../../shared/domain/contact/contact.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import type { Claims } from '../model/claims.ts';
import { readContact } from '../contact/contact-reader.ts';
import { ContactWriter } from '../contact/contact-writer.ts';
import {
  contactOf,
  contributionsOf,
  NO_EVENTS,
  type FullContribution,
  type RowEvents,
} from '../model/contributions.ts';
import { addressCoordinate } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { closeFurtherCoordinates } from '../suppression/further-coordinates.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { LiveList } from '../suppression/lookup/live-lists.ts';
import type { Opposition } from '../model/oppositions.ts';
import { recordOppositions } from '../suppression/record-oppositions.ts';
import { suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { fileError } from '../storage/disk/file-system.ts';
import {
  insertEvidence,
  insertImport,
  lastContactId,
  rememberLastContactId,
  settleImport,
  type EvidenceRow,
  type ImportHead,
} from '../sql/imports.ts';
import { insertReported } from '../sql/suspicions.ts';
import { appendRegister } from '../storage/register.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recallingOfRecord } from './recall-of-record.ts';
import type { AddedFacts, RecordLine } from './record-line.ts';
import { parseLines, addressees } from './record-lines.ts';
import { claimsOfLine, eventsOf } from './line-claims.ts';
import { reportedState, withoutStatus, type ReportedState } from './reported-state.ts';

/** The result of a record. */
export interface RecordReport {
  /** `aval undo` reverts it, except oppositions. */
  readonly importId: string;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  /** Contacts with an added fact. */
  readonly updated: number;
  readonly oppositions: number;
  /** Lists in use from which people must be removed for what was recorded, and the number of these people. */
  readonly recall: { readonly exports: number; readonly people: number };
  readonly lists: readonly LiveList[];
}

type Recorded = Omit<RecordReport, 'recall' | 'lists'>;

/** Above that, a snapshot costs less than the journal. */
const BULK_FROM = 2000;

/**
 * Records dated facts of contacts, by hand or from another system: the whole file, durably, or nothing.
 * A consent recorded here, with its proof, is the only way to reopen a channel after an opposition; an `opposed` event
 * enters the suppression list.
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

/** A file beside the workspace that proves something. */
type KeptFile = Omit<EvidenceRow, 'importId'>;

/** The same for lines without a file, from a form, with the files that prove them. */
export async function recordLines(
  context: EngineContext,
  workspace: Workspace,
  {
    name,
    bytes,
    evidence = [],
  }: { readonly name: string; readonly bytes: Uint8Array; readonly evidence?: readonly KeptFile[] },
): Promise<RecordReport> {
  const lines = parseLines(Buffer.from(bytes).toString('utf8'), context.today());
  const contactIds = addressees(workspace, lines);
  const job: RecordJob = {
    context,
    file: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines,
    contactIds,
    evidence,
  };
  const recorded = await record(workspace, job);
  const told = { lines, contactIds, importId: Number(recorded.importId) };
  const recall = await inPieces(recallingOfRecord(workspace, told, context.today()), new Pauses());
  return { ...recorded, recall: { exports: recall.lists.length, people: recall.people }, lists: recall.lists };
}

/** The same within a transaction, for combined records. */
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
    evidence: [],
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

interface RecordJob {
  readonly context: EngineContext;
  readonly file: string;
  readonly sha256: string;
  readonly lines: readonly RecordLine[];
  readonly contactIds: ReadonlyMap<RecordLine, number>;
  readonly evidence: readonly KeptFile[];
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
    for (const file of job.evidence) insertEvidence(transaction, { importId: this.#made.id, ...file });
    this.#writer = new ContactWriter(transaction);
  }

  add(line: RecordLine): void {
    const contactId = this.#job.contactIds.get(line);
    const before = contactId === undefined ? undefined : readContact(this.#transaction, contactId);
    if (before === undefined) throw new AppError('entry.unknown_contact', { line: line.line });
    const state = reportedState(line.add, before);
    const stated = (state?.coordinate ?? null) === null ? line : { ...line, add: withoutStatus(line.add) };
    const after = contactOf(before.id, [...contributionsOf(before), ...this.#contributionsOf(stated, before)]);
    this.#writer.update(before, after);
    if (state !== null) this.#report(line, after.id, state);
    this.#touched.add(after.id);
    this.#oppositions.push(...this.#oppositionsOf(line.add, after));
  }

  #report({ line, add }: RecordLine, contactId: number, state: ReportedState): void {
    const { context, file } = this.#job;
    const { id: importId, at, by } = this.#made;
    const on = add.statusOn ?? context.today();
    insertReported(this.#transaction, { ...state, contactId, importId, row: line, source: file, at }, { on, by });
  }

  /** One contribution per origin; the facts and events of the line are in the first. */
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
    const contribution = this.#contribution(
      line,
      first,
      claimsOfLine(add, contact, first),
      eventsOf(add, this.#made.at),
    );
    const further = others.map((origin) => {
      this.#furtherRow += 1;
      return this.#contribution(this.#furtherRow, origin, claimsOfLine({}, contact, origin), NO_EVENTS);
    });
    return [contribution, ...further];
  }

  #contribution(row: number, origin: Origin | undefined, claims: Claims, events: RowEvents): FullContribution {
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

  /** An opposition binds the person by all coordinates, or only the coordinate that it names. */
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
