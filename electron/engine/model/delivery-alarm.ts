import type { Delivery } from '../../../shared/contract/supplier.ts';

/** How the people of two deliveries of one supplier overlap. */
export interface Overlap {
  readonly earlier: number;
  readonly later: number;
  readonly both: number;
}

/** Percent of the people of the delivery before who are missing from a whole one. */
const SHRUNK_FROM = 20;
/** Percent of the people of a delivery of changes who were in the one before. */
const LOOKS_WHOLE_FROM = 90;

/**
 * What is odd about the latest delivery: a whole file that lacks many people of the one before, of whom some may have
 * withdrawn; a delivery of changes that repeats the one before. Null: nothing.
 */
export function deliveryAlarm(
  delivery: Delivery | undefined,
  { earlier, later, both }: Overlap,
): 'shrunk' | 'looks_whole' | null {
  if (delivery === 'whole' && earlier > 0 && (earlier - both) * 100 >= earlier * SHRUNK_FROM) return 'shrunk';
  if (delivery === 'changes' && later > 0 && both * 100 >= later * LOOKS_WHOLE_FROM) return 'looks_whole';
  return null;
}
