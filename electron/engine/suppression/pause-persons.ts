import { AppError } from '../../../shared/contract/result.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { say } from '../../../shared/text/index.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { EngineContext } from '../steps/context.ts';
import { atOnce, inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type GatheredEntries, gatherEntries } from './gathered-entries.ts';
import { liveExports, NO_RECALL, recallingThose, type Recall } from './lookup/live-lists.ts';
import { type NewPause, type RecordedPauses, recordingPauses } from './record-pauses.ts';
import { refuseResults } from './list-file/results-column.ts';
import type { SuppressInput } from './suppress-input.ts';
import type { SuppressionReport } from './suppression-report.ts';

/** What `aval suppress --until --json` writes. `rows` = `added` + `known` + `unusable` + `skipped`. */
export interface PauseReport extends Omit<SuppressionReport, 'suppressionId' | 'hashed'> {
  /** The first pause of the report; null: none was usable. */
  readonly pauseId: string | null;
  /** Last day, included; null: each row has its own. */
  readonly until: string | null;
}

/** As for an opposition, with the end of the pause: a day, or the column of a list that has it. */
interface PauseInput extends SuppressInput {
  /** Last day (`YYYY-MM-DD`), included. */
  readonly until?: string | undefined;
  readonly untilColumn?: string | undefined;
}

/** Above this many rows a snapshot costs less than a journal record each. */
const BULK_FROM = 500;

/** Bytes of a pause. */
const GROWTH = 800;

/**
 * Holds people back until a day: no check or list takes them before the day after. It is not an opposition: whatever
 * else closes stays closed, and whatever was open opens again by itself.
 *
 * @throws AppError `suppression.…` (usage), `pause.…`, `workbook.…`, `file.…`; then nothing was recorded.
 */
export async function pausePersons(
  context: EngineContext,
  workspace: Workspace,
  input: PauseInput,
): Promise<PauseReport> {
  const until = untilOf(context, input);
  if (input.hashed !== undefined || input.fromRecipient !== undefined) throw new AppError('pause.unsuited');
  const hash = new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
  const gathered = await gatherEntries(context, workspace, input, hash);
  if (gathered.results !== null) refuseResults(gathered.results, input.file ?? '');
  const recorded = await record(context, workspace, gathered, until, hash);
  // The record is durable: a cancellation from here on has no effect.
  const recall = await inPieces(recallingPaused(workspace, recorded.held, context.today()), new Pauses());
  return {
    pauseId: recorded.pause === null ? null : String(recorded.pause),
    until,
    file: gathered.batch.file ?? null,
    sha256: gathered.batch.sha256 ?? null,
    rows: gathered.rows,
    added: recorded.added,
    known: recorded.known,
    unusable: recorded.unusable,
    skipped: gathered.skipped,
    recall: { exports: recall.lists.length, people: recall.people },
    lists: recall.lists,
    problems: gathered.problems.map((problem) => ({
      ...problem,
      message: say(context.language, problem.code, problem.params),
    })),
  };
}

function untilOf({ today }: EngineContext, { until, untilColumn, file }: PauseInput): string | null {
  if (until === undefined) {
    if (untilColumn === undefined || file === undefined) throw new AppError('pause.without_end');
    return null;
  }
  if (untilColumn !== undefined) throw new AppError('pause.two_ends');
  if (!isDay(until)) throw new AppError('pause.end_unreadable', { value: until });
  if (until < today()) throw new AppError('pause.end_past', { value: until });
  return until;
}

async function record(
  context: EngineContext,
  workspace: Workspace,
  gathered: GatheredEntries,
  until: string | null,
  hash: KeyedHash,
): Promise<RecordedPauses> {
  const recording = (transaction: Transaction): Steps<RecordedPauses> =>
    registering(transaction, gathered, until, hash);
  if (gathered.rows <= BULK_FROM) return workspace.write((transaction) => atOnce(recording(transaction)));
  return workspace.bulk((shadow) => inPieces(recording(shadow), new Pauses(context.signal)), {
    signal: context.signal,
    growth: gathered.rows * GROWTH,
  });
}

function* registering(
  transaction: Transaction,
  { batch, entries, rows, skipped }: GatheredEntries,
  until: string | null,
  hash: KeyedHash,
): Steps<RecordedPauses> {
  const recorded = yield* recordingPauses(transaction, hash, batch, pausesOf(entries, until));
  const { added, known, unusable } = recorded;
  transaction.register({
    at: batch.at,
    by: batch.by,
    action: 'suppression.paused',
    subject: { rows, added, known, unusable, skipped, ...(until === null ? {} : { until }) },
    ...(batch.sha256 === undefined ? {} : { fileSha256: batch.sha256 }),
  });
  return recorded;
}

function* pausesOf(all: GatheredEntries['entries'], until: string | null): Generator<NewPause> {
  for (const entries of all) yield { entries, reason: 'asked', until: until ?? entries[0]?.until ?? null };
}

/**
 * The live lists that contain the people; a pause closes every purpose but what is due. The recipient of a list that was
 * passed on must learn of noes alone, not of pauses.
 */
function* recallingPaused(workspace: Workspace, held: RecordedPauses['held'], today: string): Steps<Recall> {
  const live = held.size === 0 ? [] : liveExports(workspace, today);
  if (live.length === 0) return NO_RECALL;
  return yield* recallingThose(workspace, live, (contactId, { channel, purpose }) => {
    const channels = held.get(contactId);
    return purpose !== 'transactional' && purpose !== 'transfer' && channels?.has(channel) === true;
  });
}
