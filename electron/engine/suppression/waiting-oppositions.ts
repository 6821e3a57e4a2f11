import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { say } from '../../../shared/text/index.ts';
import type { EngineContext } from '../steps/context.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { readNamedOpposition } from './named-person.ts';
import { entriesOf, type Opposition } from '../model/oppositions.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';

import { sideFilesOf } from '../storage/disk/side-files.ts';
import type { Transaction } from '../storage/transaction.ts';
import { type WaitingFile, WaitingFiles } from '../storage/disk/waiting-files.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recordOne } from './suppress-person.ts';
import type { SuppressInput } from './suppress-input.ts';

/**
 * Oppositions recorded while another user had the workspace open. They are stored beside it until a program that has it
 * open for changes takes them in; until then every reader applies them as if they were in the list.
 */

/** A waiting opposition. */
interface WaitingNo {
  /** Instant and author of the record. */
  readonly at: string;
  readonly by: string;
  /** Its source in the list, once it is taken in. */
  readonly source: string;
  /** Id of its workspace: a file of that name may be another one by now. */
  readonly workspaceId: string;
  readonly opposition: Opposition;
}

/** Receipt of a waiting opposition. */
export interface Noted {
  readonly id: string;
  readonly at: string;
}

/**
 * Stores a person's opposition beside a workspace that is open for reading; durable when it returns, and applied at
 * once in this one.
 *
 * @throws AppError `suppression.…` (usage), `suppression.list_cannot_wait`, `file.…`; then nothing was recorded.
 */
export function noteOpposition(context: EngineContext, workspace: Workspace, input: SuppressInput): Noted {
  if (input.file !== undefined || input.hashed !== undefined) throw new AppError('suppression.list_cannot_wait');
  const no: WaitingNo = {
    at: context.now(),
    by: context.by,
    source: say(context.language, 'suppression.by_hand', { by: context.by }),
    workspaceId: readWorkspaceIdentity(workspace).id,
    opposition: readNamedOpposition(workspace, input, context.today()),
  };
  const id = waitingBeside(workspace).put(JSON.stringify(no));
  workspace.assume((transaction) => record(transaction, id, asWaiting(no, context)));
  return { id, at: no.at };
}

/**
 * Takes in the oppositions waiting beside a workspace that is open for changes, each in its own change; if it is open
 * for reading, applies them in memory only.
 *
 * @returns findings for the user: the numbers taken in, waiting and unreadable.
 */
export function takeWaiting(context: EngineContext, workspace: Workspace): Finding[] {
  const files = waitingBeside(workspace);
  const waiting = files.read();
  const noes = ofThis(workspace, [...workspace.waitedAtOpening, ...waiting.whole]);
  // A crash between the change and the removal leaves an opposition that is in the list already.
  const fresh = noes.filter(({ id }) => !isRecorded(workspace, id));
  for (const { id, no } of fresh) {
    if (workspace.isReadOnly) workspace.assume((transaction) => record(transaction, id, asWaiting(no, context)));
    else workspace.write((transaction) => record(transaction, id, no));
  }
  if (!workspace.isReadOnly && noes.length > 0) files.remove(noes.map(({ id }) => id));
  const others = waiting.whole.length - ofThis(workspace, waiting.whole).length + waiting.broken.length;
  return [
    ...(fresh.length === 0
      ? []
      : [finding(workspace.isReadOnly ? 'suppression.waiting' : 'suppression.waiting_taken_in', fresh.length)]),
    ...(others === 0 ? [] : [finding('suppression.waiting_unreadable', others)]),
  ];
}

/** Number of oppositions waiting beside a workspace. */
export function countWaiting(workspace: Workspace): number {
  return ofThis(workspace, waitingBeside(workspace).read().whole).length;
}

function waitingBeside(workspace: Workspace): WaitingFiles {
  return new WaitingFiles(workspace.files, sideFilesOf(workspace.path).waiting);
}

/** Distinct, without those for another workspace of that name. */
function ofThis(
  workspace: Workspace,
  whole: readonly WaitingFile[],
): { readonly id: string; readonly no: WaitingNo }[] {
  if (whole.length === 0) return [];
  const { id: own } = readWorkspaceIdentity(workspace);
  const once = new Map(whole.map(({ id, content }) => [id, JSON.parse(content) as WaitingNo]));
  return [...once].map(([id, no]) => ({ id, no })).filter(({ no }) => no.workspaceId === own);
}

/** For the list and the sheet. */
function asWaiting(no: WaitingNo, { language }: EngineContext): WaitingNo {
  return { ...no, source: say(language, 'suppression.noted_waiting', { source: no.source }) };
}

function record(transaction: Transaction, id: string, { at, by, source, opposition }: WaitingNo): void {
  const hash = new KeyedHash(readWorkspaceIdentity(transaction).suppressionKey);
  recordOne(transaction, { at, by, source }, entriesOf(opposition, hash), hash, { waited: id });
}

function isRecorded(workspace: Workspace, id: string): boolean {
  return (
    workspace.get(
      "SELECT 1 AS yes FROM register WHERE action = 'suppression.added' AND json_extract(subject, '$.waited') = ?",
      [id],
    ) !== undefined
  );
}

function finding(code: string, count: number): Finding {
  return { code, severity: code === 'suppression.waiting_unreadable' ? 'warning' : 'info', params: { count } };
}
