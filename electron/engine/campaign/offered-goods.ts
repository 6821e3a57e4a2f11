import { fold } from '../../../shared/domain/value/fold.ts';
import { readingGoods, type OfferedGoods } from './today.ts';
import { Remembered } from '../contact/remembered.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readConsentGoods } from '../sql/consent-events.ts';
import type { Workspace } from '../storage/workspace.ts';

/** The goods chosen for an open workspace, until it is closed. */
const chosen = new WeakMap<Workspace, string>();
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
  const [only] = suggested.length === 1 ? suggested : [];
  return { known: sold, suggested, forCalls: chosen.get(workspace) ?? only ?? null };
}

/** Names that differ only in case and accents count once; the first spelling stays. */
function withoutRepetition(names: readonly string[]): readonly string[] {
  return [...new Map(names.toReversed().map((name) => [fold(name), name])).values()].toReversed();
}
