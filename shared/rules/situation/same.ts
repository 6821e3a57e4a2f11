import { fold } from '../../domain/value/fold.ts';

/** Goods and organisations compare without case, accents and outer spaces. */
export function isSame(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

export function namesOneOf(names: readonly string[] | undefined, wanted: string): boolean {
  return names?.some((name) => isSame(name, wanted)) === true;
}

const ANY_GOODS = '*';

/** Whether a text names goods explicitly, these among them; without goods to cover, any. */
export function namesGoods(named: readonly string[], goods: string | undefined): boolean {
  return named.some((name) => name !== ANY_GOODS && (goods === undefined || isSame(name, goods)));
}

/** Whether the goods of a text cover some goods; absent goods are always covered. */
export function coversGoods(named: readonly string[], goods: string | undefined): boolean {
  return goods === undefined || named.some((name) => name === ANY_GOODS || isSame(name, goods));
}
