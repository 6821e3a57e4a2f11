import { fold } from '../../../../shared/domain/value/fold.ts';
import { readingGoods, type OfferedGoods } from './today.ts';
import { Remembered } from '../../contact/remembered.ts';
import { inPieces, Pauses } from '../../steps/pauses.ts';
import { readConsentGoods } from '../../sql/consent-events.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Workspace } from '../../storage/workspace.ts';

/** The goods chosen for an open workspace, until it is closed. */
const chosen = new WeakMap<SqlReader, string>();
const known = new Remembered<readonly string[]>();

/** Sets the goods of calls; null: ask again. */
export function chooseCallGoods(workspace: Workspace, goods: string | null): void {
  if (goods === null) chosen.delete(workspace);
  else chosen.set(workspace, goods);
}

/** If all sales, contracts and consents concern the same goods, calls do too by default. */
export async function offeredGoods(
  workspace: Workspace,
): Promise<OfferedGoods & { readonly suggested: readonly string[] }> {
  const sold = await known.of(workspace, 'goods', () => inPieces(readingGoods(workspace), new Pauses()));
  const suggested = withoutRepetition([...sold, ...readConsentGoods(workspace)]);
  return { known: sold, suggested, forCalls: callGoodsOf(workspace, suggested) };
}

/** The goods of calls: those chosen, or the only ones. @param suggested the goods of sales, contracts and consents. */
export function callGoodsOf(reader: SqlReader, suggested: readonly string[]): string | null {
  const [only, ...others] = withoutRepetition(suggested);
  return chosen.get(reader) ?? (others.length === 0 ? (only ?? null) : null);
}

/** Names that differ only in case and accents count once; the first spelling stays. */
export function withoutRepetition(names: readonly string[]): readonly string[] {
  return [...new Map(names.toReversed().map((name) => [fold(name), name])).values()].toReversed();
}
