import type { KeyedHash } from '../model/keyed-hash.ts';
import { rowsOfList } from '../sql/export-rows.ts';
import { insertWithdrawals, toldOf, type Withdrawal } from '../sql/export-withdrawals.ts';
import { readExportRecord } from '../sql/exports.ts';
import { transfersTo, type StoredRecipient } from '../sql/recipients.ts';
import { highestSuppression } from '../sql/suppressions.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { laterNoes } from './lookup/later-noes.ts';
import type { OppositionBatch } from './record-oppositions.ts';
import { SuppressionIndex } from './lookup/suppression-index.ts';

/** By list that was passed on, the people of whom its recipient does not know every no. */
type UntoldNoes = ReadonlyMap<number, ReadonlySet<number>>;

/** What a recipient has still to be told, before it passes oppositions on itself. One pass over the people concerned. */
export function* untoldNoes(reader: SqlReader, hash: KeyedHash, recipientId: number): Steps<UntoldNoes> {
  const lists = transfersTo(reader, recipientId).flatMap((id) => {
    const stored = readExportRecord(reader, id);
    if (stored === undefined) return [];
    const contactIds = new Set(Array.from(rowsOfList(reader, id), ({ contactId }) => contactId));
    return [{ id, contactIds, at: stored.at, until: stored.oppositionsUntil }];
  });
  const index = yield* SuppressionIndex.loading(reader, hash);
  const noes = yield* laterNoes(reader, index, lists);
  return new Map(
    lists.map(({ id }, place) => {
      const told = toldOf(reader, id);
      const untold = [...(noes[place] ?? [])].filter(
        ([contactId, latest]) => latest > (told.get(contactId)?.until ?? 0),
      );
      return [id, new Set(untold.map(([contactId]) => contactId))];
    }),
  );
}

/**
 * Whoever passes an opposition on knows it: it is not passed back. A person of whom another no is still to be told is
 * told of as before.
 */
export function settleWithRecipient(
  { by, today }: EngineContext,
  workspace: Workspace,
  passed: {
    readonly recipient: StoredRecipient;
    readonly batch: OppositionBatch;
    /** From before the oppositions were recorded. */
    readonly untold: UntoldNoes;
    /** The people who opposed. */
    readonly contactIds: ReadonlySet<number>;
  },
): void {
  const { recipient, batch, untold, contactIds } = passed;
  if (contactIds.size === 0) return;
  const oppositionsUntil = highestSuppression(workspace);
  const settled = (exportId: number): readonly Withdrawal[] => {
    const told = toldOf(workspace, exportId);
    return Array.from(rowsOfList(workspace, exportId), ({ contactId }) => contactId)
      .filter((id) => contactIds.has(id) && untold.get(exportId)?.has(id) !== true)
      .filter((id) => (told.get(id)?.until ?? -1) < oppositionsUntil)
      .map((contactId) => ({ contactId, reason: 'fr.opposition.recorded' }));
  };
  const lists = transfersTo(workspace, recipient.id);
  if (lists.length === 0) return;
  const done = { on: today(), by };
  const told = { at: batch.at, fileSha256: batch.sha256 ?? null, oppositionsUntil, done };
  workspace.write((transaction) => {
    for (const exportId of lists) insertWithdrawals(transaction, { ...told, exportId }, settled(exportId));
  });
}
