import {
  MEANINGS_OF_KIND,
  RETURN_KINDS,
  type Meaning,
  type ReturnKind,
} from '../../../shared/domain/returns/meaning.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { ReturnCodes, ReturnLayout } from '../../../shared/contract/documents/returns.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import type { ReturnSubject } from '../../../shared/domain/returns/known-codes.ts';
import { USUAL_ZONE, type ReturnZone } from '../../../shared/domain/returns/zones.ts';
import { say } from '../../../shared/text/index.ts';
import type { KnownList } from '../lists/list-state.ts';
import { keepReturnLayout, readStoredLayout, type StoredReturnLayout } from '../sql/return-files.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { readCodes, type CodeBook } from './code-book.ts';
import { parseCodes, parseLayout } from './given-documents.ts';
import { kindOfChannel, namedList } from './lists-of-returns.ts';
import { assertOwnReferences } from './match-returns.ts';
import { readReturns, type ReadReturns } from './read-returns.ts';
import type { InspectedReturns } from './returns-report.ts';

export interface ReturnsInput {
  /** Path of a workbook or CSV file. */
  readonly file?: string | undefined;
  /** References of a pile of letters, instead of a file. */
  readonly ids?: readonly string[] | undefined;
  /** What each of `ids` means, or each row of a file without a column for it. */
  readonly meaning?: Meaning | undefined;
  /** Day for rows without one. */
  readonly on?: string | undefined;
  /** The list that the rows are about. */
  readonly exportId?: string | undefined;
  /** LAYOUT.json and CODES.json, parsed. */
  readonly layout?: unknown;
  readonly codes?: unknown;
  /** What meanings are taken as in this file alone: answers that are never remembered. */
  readonly forThisFile?: Readonly<Partial<Record<Meaning, Meaning>>> | undefined;
  readonly unknown?: 'stop' | 'attempt' | undefined;
  readonly sheet?: string | undefined;
  /** The user says that all returns of the list are there; or of which lists, by id. */
  readonly complete?: boolean | readonly string[] | undefined;
  /** The user says that the file is this organisation's. */
  readonly sameClient?: boolean | undefined;
  readonly dryRun: boolean;
}

/** What a file is, and which of its codes a user has to explain. Changes nothing. */
export async function inspectReturns(
  context: EngineContext,
  workspace: Workspace,
  input: ReturnsInput,
): Promise<InspectedReturns> {
  return inspectionOf(await prepareReturns(context, workspace, input));
}

export function inspectionOf({ read, book }: PreparedReturns): InspectedReturns {
  const moments = read.rows.flatMap(({ at }) => at ?? []).sort();
  return {
    file: read.file,
    kind: read.kind,
    tool: read.tool,
    rows: read.rows.length,
    from: moments[0] ?? null,
    until: moments.at(-1) ?? null,
    timeZone: read.timeZone,
    isZoneAsked: read.isZoneAsked,
    codes: book.codes,
    unknownCodes: book.unknown,
  };
}

/** A file that was read, and what is known of its codes. */
export interface PreparedReturns {
  readonly context: EngineContext;
  readonly input: ReturnsInput;
  readonly read: ReadReturns;
  readonly book: CodeBook;
  readonly list: KnownList | null;
  readonly remembered: StoredReturnLayout | null;
  /** All answers for the layout, including those given with this file. */
  readonly answers: ReturnCodes;
  readonly layout: ReturnLayout;
}

/** @throws AppError as `takeReturns`, unknown codes left out. */
export async function prepareReturns(
  context: EngineContext,
  workspace: Workspace,
  input: ReturnsInput,
): Promise<PreparedReturns> {
  if (input.on !== undefined && input.on > context.today())
    throw new AppError('returns.day_to_come', { day: input.on });
  const layout = parseLayout(input.layout);
  const given = parseCodes(input.codes);
  const list = input.exportId === undefined ? null : namedList(workspace, input.exportId);
  const { code, organisation } = readWorkspaceIdentity(workspace);
  const read =
    input.ids === undefined
      ? await readReturns(context, {
          file: input.file ?? '',
          sheet: input.sheet,
          layout,
          remembered: (fingerprint) => layoutOf(readStoredLayout(workspace, fingerprint, code)),
          kindOfList: list === null ? kindOf(input.meaning) : kindOfChannel(list.head.channel),
          constant: input.meaning,
        })
      : readIds(context, input.ids, input.meaning ?? 'ignored');
  const remembered = read.fingerprint === null ? null : readStoredLayout(workspace, read.fingerprint, code);
  const before = remembered === null ? {} : (JSON.parse(remembered.codes) as ReturnCodes);
  const book = readCodes(read.rows, {
    tool: read.tool,
    subject: subjectOf(read, list?.head.channel ?? null),
    given: input.meaning === undefined ? given : { [input.meaning]: input.meaning, ...given },
    remembered: before,
    forThisFile: input.forThisFile,
    countsUnknown: input.unknown === 'attempt' && read.kind === 'calls',
  });
  if (book.unknown.length > 0) assertOwnReferences(read.rows, { file: read.file, code, organisation });
  return { context, input, read, book, list, remembered, answers: { ...before, ...given }, layout };
}

/** Messages were sent to what the list, else the columns of the file say; with an e-mail and a number, these do not say it. */
function subjectOf({ kind, columns }: ReadReturns, channel: Channel | null): ReturnSubject {
  if (kind !== 'messages') return kind;
  if (channel === 'email') return 'emails';
  if (channel === 'sms') return 'texts';
  const held = new Set(columns.flatMap(({ target }) => target ?? []));
  if (held.has('email') === held.has('phone')) return 'messages';
  return held.has('email') ? 'emails' : 'texts';
}

function layoutOf(stored: StoredReturnLayout | null): ReturnLayout | null {
  if (stored === null) return null;
  const columns = JSON.parse(stored.columns) as NonNullable<ReturnLayout['columns']>;
  const zone = stored.timeZone === '' ? {} : { timeZone: stored.timeZone as ReturnZone };
  return { kind: stored.kind, ...zone, ...(Object.keys(columns).length === 0 ? {} : { columns }) };
}

/** The first kind of returns that a meaning is of; null: it may be of several. */
function kindOf(meaning: Meaning | undefined): ReturnKind | null {
  const kinds = meaning === undefined ? [] : RETURN_KINDS.filter((kind) => MEANINGS_OF_KIND[kind].includes(meaning));
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

function readIds(context: EngineContext, ids: readonly string[], meaning: Meaning): ReadReturns {
  const rows = ids.map((reference, place) => ({
    row: place + 1,
    reference,
    phone: '',
    email: '',
    name: '',
    street: '',
    postcode: '',
    at: null,
    code: meaning,
    codeName: null,
    attempts: null,
    callbackAt: null,
    newAddress: null,
    comment: '',
  }));
  return {
    file: say(context.language, 'returns.by_hand', { by: context.by }),
    sha256: null,
    sheet: null,
    kind: kindOf(meaning) ?? 'letters',
    tool: null,
    fingerprint: null,
    timeZone: USUAL_ZONE,
    isZoneAsked: false,
    columns: [],
    isByPerson: false,
    rows,
  };
}

/** Keeps the answers for a layout, so that they are not asked again. */
export function keepMeanings(
  transaction: Transaction,
  { context, read, answers, layout, remembered }: PreparedReturns,
  clientCode: string,
): void {
  const isAnswered = Object.keys(answers).length > 0 || Object.keys(layout).length > 0;
  if (read.fingerprint === null || !isAnswered) return;
  keepReturnLayout(transaction, {
    fingerprint: read.fingerprint,
    clientCode,
    tool: read.tool,
    kind: read.kind,
    columns: JSON.stringify(layout.columns ?? givenColumns(transaction, read.fingerprint, clientCode)),
    codes: JSON.stringify(answers),
    timeZone: layout.timeZone ?? remembered?.timeZone ?? '',
    at: context.now(),
    by: context.by,
  });
}

function givenColumns(
  reader: SqlReader,
  fingerprint: string,
  clientCode: string,
): NonNullable<ReturnLayout['columns']> {
  return layoutOf(readStoredLayout(reader, fingerprint, clientCode))?.columns ?? {};
}
