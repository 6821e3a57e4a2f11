import type { KeyedHash } from '../model/keyed-hash.ts';
import { cursorOfList } from '../sql/export-rows.ts';
import { insertWithdrawals, toldOf, type Withdrawal } from '../sql/export-withdrawals.ts';
import { readExportRecord } from '../sql/exports.ts';
import { eachListRow } from '../sql/list-row-codec.ts';
import { lastImportId } from '../sql/imports.ts';
import { transfersTo, type StoredRecipient } from '../sql/recipients.ts';
import { highestSuppression } from '../sql/suppressions.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { isUntold, laterNoes, type PassedOn } from './lookup/later-noes.ts';
import type { OppositionBatch } from './record-oppositions.ts';
import { SuppressionIndex } from './lookup/suppression-index.ts';

/** A list that was passed on, with its people and those of whom its recipient does not know every no. */
interface Untold {
  readonly exportId: number;
  readonly contactIds: ReadonlySet<number>;
  readonly untold: ReadonlySet<number>;
  /** The latest import that was considered. */
  readonly importsUntil: number;
}

/** What a recipient has still to be told, before it passes oppositions on itself. One pass over the people concerned. */
export function* untoldNoes(
  reader: SqlReader,
  hash: KeyedHash,
  { id: recipientId }: StoredRecipient,
): Steps<readonly Untold[]> {
  const lists: (PassedOn & { readonly exportId: number })[] = [];
  for (const exportId of transfersTo(reader, recipientId)) {
    const stored = readExportRecord(reader, exportId);
    if (stored === undefined) continue;
    const contactIds = new Set<number>();
    const rows = cursorOfList(reader, exportId);
    yield* eachListRow(rows, () => contactIds.add(rows.contactId));
    lists.push({ ...stored, exportId, contactIds });
  }
  const importsUntil = lastImportId(reader);
  const index = yield* SuppressionIndex.loading(reader, hash);
  const noes = yield* laterNoes(reader, index, lists);
  return lists.map(({ exportId, contactIds }, place) => {
    const told = toldOf(reader, exportId);
    const untold = [...(noes[place] ?? [])].filter(([contactId, latest]) => isUntold(latest, told.get(contactId)));
    return { exportId, contactIds, untold: new Set(untold.map(([contactId]) => contactId)), importsUntil };
  });
}

/**
 * Whoever passes an opposition on knows it: it is not passed back. A person of whom another no is still to be told is
 * told of as before.
 */
export function settleWithRecipient(
  { by, today }: EngineContext,
  workspace: Workspace,
  passed: {
    readonly batch: OppositionBatch;
    /** From before the oppositions were recorded. */
    readonly untold: readonly Untold[];
    /** The people who opposed. */
    readonly contactIds: ReadonlySet<number>;
  },
): void {
  const { batch, untold, contactIds } = passed;
  if (contactIds.size === 0 || untold.length === 0) return;
  const oppositionsUntil = highestSuppression(workspace);
  const settled = (list: Untold): readonly Withdrawal[] => {
    const told = toldOf(workspace, list.exportId);
    return [...contactIds]
      .filter((id) => list.contactIds.has(id) && !list.untold.has(id))
      .filter((id) => (told.get(id)?.oppositionsUntil ?? -1) < oppositionsUntil)
      .map((contactId) => ({ contactId, reason: 'fr.opposition.recorded' }));
  };
  const done = { on: today(), by };
  const told = { at: batch.at, fileSha256: batch.sha256 ?? null, oppositionsUntil, done };
  workspace.write((transaction) => {
    for (const list of untold) {
      const { exportId, importsUntil } = list;
      insertWithdrawals(transaction, { ...told, exportId, importsUntil }, settled(list));
    }
  });
}
