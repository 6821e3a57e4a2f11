import type { RuleEntry } from '../../../../shared/contract/rule.ts';
import { request } from '../../bridge.ts';
import { useLanguage } from '../../text/words.ts';
import { localToday } from '../../ui/local-today.ts';
import type { SearchHit } from '../feature.ts';
import { filterRules } from './rule-filter.ts';

const MOST = 6;

/** The book as it was read last: of a day, in a language. */
let known = { of: '', entries: [] as readonly RuleEntry[] };

/** Rules in force today, for the palette. The book is read once a day in each language of the window. */
export async function findRules(text: string): Promise<readonly SearchHit[]> {
  if (text.trim().length < 3) return [];
  const on = localToday();
  const of = `${on} ${useLanguage().value}`;
  if (known.of !== of) known = { of, entries: (await request('rule.book', { on })).entries };
  const found = filterRules(known.entries, { search: text, channel: null, audience: null });
  return found.slice(0, MOST).map(({ id, title, sources }) => ({
    id,
    label: title,
    note: sources[0]?.provision ?? '',
    icon: 'i-lucide-section',
    to: `/rules?search=${encodeURIComponent(id)}`,
  }));
}
