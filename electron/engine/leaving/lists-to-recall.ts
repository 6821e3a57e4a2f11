import type { Channel } from '../../../shared/domain/channel.ts';
import { judgedExports } from '../recall/list-overview.ts';
import { takenOut } from '../sql/export-withdrawals.ts';
import { knownLists } from '../lists/list-state.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';

/** A list in use, which somebody recalls or ends before the workspace goes: afterwards nobody could. */
export interface ListToRecall {
  readonly exportId: string;
  readonly campaign: string;
  readonly channel: Channel;
  /** Rows of the list, and people still to take out of it. */
  readonly people: number;
  readonly toWithdraw: number;
  /** Of a list that was passed on: people whose later correction its recipient does not know yet. */
  readonly toCorrect: number;
}

/**
 * The lists in use whose recall is not done. A recall is done when everybody who must leave the list was taken out of it; a list
 * from which nobody was ever removed is ended first. A list that was passed on stays with its recipient: its recall is done when
 * the recipient knows each no, erasure, restriction and correction (RGPD art. 19).
 */
export async function listsToRecall(context: EngineContext, reader: SqlReader): Promise<readonly ListToRecall[]> {
  const transfers = new Set(
    knownLists(reader).flatMap(({ head }) => (head.purpose === 'transfer' ? [String(head.id)] : [])),
  );
  const found: ListToRecall[] = [];
  for await (const { listed, correcting } of judgedExports(context, reader, { live: true })) {
    const { exportId, campaign, channel, people, toWithdraw } = listed;
    const toCorrect = correcting.length;
    const isTold = transfers.has(exportId) || takenOut(reader, Number(exportId)).size > 0;
    if (toWithdraw + toCorrect > 0 || !isTold)
      found.push({ exportId, campaign, channel, people, toWithdraw, toCorrect });
  }
  return found;
}
