import type { StandingOfToday } from '../../../../shared/contract/contact.ts';
import type { RuleEntry } from '../../../../shared/contract/rule.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';

/** The number of contacts for whom a rule decides on one channel. */
export type RuleDecides = { readonly channel: Channel; readonly count: number };

/** The people for whom a rule decides today; null for entries that never decide: values, notes, open questions. */
export function decidesToday({ id, kind }: RuleEntry, rules: StandingOfToday['rules']): readonly RuleDecides[] | null {
  if (kind !== 'case' && kind !== 'limit') return null;
  return rules.filter(({ rule }) => rule === id).map(({ channel, count }) => ({ channel, count }));
}
