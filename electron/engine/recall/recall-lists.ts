import { AppError } from '../../../shared/contract/result.ts';
import { listNamed } from '../lists/close-list.ts';
import { isLiveOn, type KnownList, knownLists } from '../lists/list-state.ts';
import { lastRegisterEntry } from '../sql/campaigns.ts';
import { markCorrected } from '../sql/export-corrections.ts';
import { countRowsOfList } from '../sql/export-rows.ts';
import { markTakenOut } from '../sql/export-withdrawals.ts';
import { readExportRecord, type StoredExport } from '../sql/exports.ts';
import { transfersTo } from '../sql/recipients.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recipientNamed } from '../suppression/list-file/recipient-named.ts';
import { judgeLists } from './judge-list.ts';
import { type CorrectionToTell, laterCorrections } from './later-corrections.ts';
import { listOfFile } from './list-of-file.ts';
import { type ListToWrite, prepareRecall, type PreparedRecall, type RecalledFile } from './prepare-recall.ts';

export interface RecallInput {
  /** One list; absent: every live one. */
  readonly exportId?: string | undefined;
  /** A returned file of a list. */
  readonly file?: string | undefined;
  /** The lists passed on to one recipient. */
  readonly recipient?: string | undefined;
  /** Files for recipients have hashes instead of coordinates in clear. */
  readonly hashed?: boolean | undefined;
  /** First day judged; today by default. */
  readonly on?: string | undefined;
  /** People who are about to be erased: they leave the lists while their rows are still known. */
  readonly erased?: ReadonlySet<number> | undefined;
  /** The target folder; absent: nothing is written or stored. */
  readonly out?: string | undefined;
  readonly dryRun: boolean;
}

export interface RecalledList {
  readonly exportId: string;
  readonly campaign: string;
  readonly format: string;
  /** `withdrawn` + `alreadyWithdrawn` + `stay`. */
  readonly people: number;
  readonly withdrawn: number;
  readonly alreadyWithdrawn: number;
  readonly stay: number;
  readonly reasons: readonly { readonly rule: string; readonly count: number }[];
  /** Letters to write again for the rest of a household; they stay. */
  readonly reprint: number;
  /** Of a list that was passed on: people without a no who could not be passed on today; they stay. */
  readonly closedOtherwise: number;
  /** Of a list that was passed on: people with a later correction that the recipient has not received before. */
  readonly corrected: number;
  /** Rows of people without known coordinates: only the reference finds them. */
  readonly withoutCoordinate: number;
  readonly files: readonly RecalledFile[];
}

export interface RecallAnswer {
  readonly on: string;
  readonly exports: readonly RecalledList[];
  /** People whose rows are withdrawn now, each once. */
  readonly people: number;
  /** People with a later correction that the written files contain, each once. */
  readonly corrected: number;
  /** Rows withdrawn by time alone. */
  readonly expired: number;
  /** For `--file`: whether it is unchanged byte for byte. */
  readonly altered?: boolean;
}

/**
 * Judges the people of exported lists again, stores the withdrawals, and writes the files that remove them. Costs one
 * check per list.
 *
 * @throws AppError `export.unknown`, `recipient.unknown`, `recall.file_unknown`, `recall.hashed_without_transfer`, `recall.changed_meanwhile`, `output.…`, `file.…`, `workbook.…`.
 */
export async function recallLists(
  context: EngineContext,
  workspace: Workspace,
  input: RecallInput,
): Promise<RecallAnswer> {
  const on = input.on ?? context.today();
  const out = input.dryRun ? undefined : input.out;
  const unchangedSince = lastRegisterEntry(workspace);
  const asked = await listsAsked(context, workspace, input, on);
  if (input.hashed === true && !asked.lists.some(({ head }) => head.purpose === 'transfer'))
    throw new AppError('recall.hashed_without_transfer');
  const lists = asked.lists.map((list) => ({
    list,
    stored: storedOf(workspace, list),
    only: asked.only,
    erased: input.erased,
  }));
  const judged = await judgeLists(context, workspace, lists, on);
  const stored = lists.map((list) => list.stored);
  const corrections = await inPieces(laterCorrections(workspace, stored), new Pauses(context.signal));
  if (out !== undefined && lastRegisterEntry(workspace) !== unchangedSince)
    throw new AppError('recall.changed_meanwhile');
  const exports: RecalledList[] = [];
  const corrected = new Set<number>();
  // Only people in the question, and none who are about to be erased.
  const isCorrected = ({ contactId }: CorrectionToTell): boolean =>
    asked.only?.has(contactId) !== false && input.erased?.has(contactId) !== true;
  for (const one of judged) {
    const list = { ...one, corrections: (corrections.get(one.stored.id) ?? []).filter(isCorrected) };
    const how = { hashed: input.hashed === true, erased: input.erased };
    const written = out === undefined ? null : await prepareRecall(context, workspace, list, { out, ...how });
    exports.push(answerOf(list, written));
    for (const { contactId, isNew } of list.corrections) if (isNew) corrected.add(contactId);
  }
  const people = new Set(judged.flatMap(({ contacts }) => contacts));
  return {
    on,
    exports,
    people: people.size,
    corrected: corrected.size,
    expired: judged.reduce((sum, { expired }) => sum + expired, 0),
    ...(asked.altered === undefined ? {} : { altered: asked.altered }),
  };
}

function storedOf(reader: SqlReader, { head }: KnownList): StoredExport {
  const stored = readExportRecord(reader, head.id);
  if (stored === undefined) throw new Error('a list was lost');
  return stored;
}

interface Asked {
  readonly lists: readonly KnownList[];
  readonly only?: ReadonlySet<number>;
  readonly altered?: boolean;
}

async function listsAsked(
  context: EngineContext,
  workspace: Workspace,
  input: RecallInput,
  on: string,
): Promise<Asked> {
  const { exportId, file } = input;
  if (exportId !== undefined) return { lists: [listNamed(workspace, exportId).list] };
  if (input.recipient !== undefined) return { lists: listsOfRecipient(workspace, input.recipient, on) };
  if (file !== undefined) return listOfFile(context, workspace, file);
  return { lists: liveListsOn(workspace, on) };
}

/** @throws AppError `recipient.unknown` */
function listsOfRecipient(reader: SqlReader, name: string, day: string): readonly KnownList[] {
  const { id } = recipientNamed(reader, name);
  const lists = new Set(transfersTo(reader, id));
  return liveListsOn(reader, day).filter(({ head }) => lists.has(head.id));
}

/** The lists of people in use on a day, oldest first. */
export function liveListsOn(reader: SqlReader, day: string): readonly KnownList[] {
  return knownLists(reader).filter((list) => isLiveOn(list, day) && countRowsOfList(reader, list.head.id) > 0);
}

function answerOf(judged: ListToWrite, written: PreparedRecall | null): RecalledList {
  const { stored, people, withdrawn, alreadyWithdrawn, stay, reasons, closedOtherwise, pending, corrections } = judged;
  if (people !== withdrawn + alreadyWithdrawn + stay) throw new Error('the rows of a recall do not add up');
  return {
    exportId: String(stored.id),
    campaign: stored.name,
    format: stored.format,
    people,
    withdrawn,
    alreadyWithdrawn,
    stay,
    reasons,
    reprint: pending.filter(({ staying }) => staying.length > 0).length,
    closedOtherwise,
    corrected: corrections.filter(({ isNew }) => isNew).length,
    withoutCoordinate: written?.withoutCoordinate ?? 0,
    files: written?.files ?? [],
  };
}

export interface DoneAnswer {
  readonly exportId: string;
  readonly on: string;
  readonly by: string;
  /** People withdrawn now. */
  readonly people: number;
  /** People corrected there now. */
  readonly corrected: number;
}

/**
 * Records that all withdrawn people of a list are removed from its tool.
 *
 * @throws AppError `export.unknown`, `recall.done_before`, `recall.done_after`, `recall.nothing_prepared`.
 */
export function recallDone(context: EngineContext, workspace: Workspace, exportId: string, on: string): DoneAnswer {
  const { stored } = listNamed(workspace, exportId);
  const left = stored.at.slice(0, 'YYYY-MM-DD'.length);
  if (on < left) throw new AppError('recall.done_before', { export: exportId, on, left });
  if (on > context.today()) throw new AppError('recall.done_after', { on, today: context.today() });
  return workspace.write((transaction) => {
    const people = markTakenOut(transaction, { exportId: stored.id, on, by: context.by });
    const corrected = markCorrected(transaction, { exportId: stored.id, on, by: context.by });
    if (people + corrected === 0) throw new AppError('recall.nothing_prepared', { export: exportId });
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'recall.done',
      subject: { export: stored.id, campaign: stored.name, people, ...(corrected === 0 ? {} : { corrected }), on },
    });
    return { exportId, on, by: context.by, people, corrected };
  });
}
