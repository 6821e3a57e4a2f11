import type { RuleEntry } from '../../../../shared/contract/rule.ts';
import { request } from '../../bridge.ts';
import { localToday } from '../../ui/local-today.ts';
import type { SearchHit } from '../feature.ts';
import { filterRules } from './rule-filter.ts';

const MOST = 6;

let asked: Promise<readonly RuleEntry[]> | null = null;

/** Rules in force today, for the palette. The book is read once. */
export async function findRules(text: string): Promise<readonly SearchHit[]> {
  if (text.trim().length < 3) return [];
  asked ??= request('rule.book', { on: localToday() }).then(({ entries }) => entries);
  const found = filterRules(await asked, { search: text, channel: null, audience: null });
  return found.slice(0, MOST).map(({ id, title, sources }) => ({
    id,
    label: title,
    note: sources[0]?.provision ?? '',
    icon: 'i-lucide-section',
    to: `/rules?search=${encodeURIComponent(id)}`,
  }));
}
