import { CHANNELS, type Channel } from '../domain/channel.ts';
import { AUDIENCES, type Audience } from '../domain/contact/words.ts';
import { parameters, rulesJson, rulesOn, type RuleJson } from './index.ts';
import type { RuleLanguage } from './parameter.ts';

/** An entry of the book with what a reader looks for it by. */
export interface BookEntry extends Omit<RuleJson, 'channel'> {
  readonly kind: 'case' | 'limit' | 'information' | 'value' | 'question';
  readonly channels: readonly Channel[];
  readonly audiences: readonly Audience[];
}

const VALUES: ReadonlySet<string> = new Set(parameters.map(({ id }) => id));

/** The book as it stands on a day. */
export function bookOn(day: string, language: RuleLanguage): readonly BookEntry[] {
  const rules = new Map(rulesOn(day).map(({ rule }) => [rule.id, rule]));
  return rulesJson(day, language).map(({ channel, ...entry }): BookEntry => {
    const rule = VALUES.has(entry.id) ? undefined : rules.get(entry.id);
    return {
      ...entry,
      kind: rule?.kind ?? 'value',
      channels: rule?.appliesTo.channels ?? CHANNELS,
      audiences: rule?.appliesTo.audiences ?? AUDIENCES,
    };
  });
}

export interface BookChange {
  readonly id: string;
  /** Null: not in force on that day. */
  readonly before: BookEntry | null;
  readonly after: BookEntry | null;
}

/** What differs between the book of one day and that of another, in the order of the later book. */
export function compareBooks(before: string, after: string, language: RuleLanguage): readonly BookChange[] {
  const earlier = new Map(bookOn(before, language).map((entry) => [entry.id, entry]));
  const later = new Map(bookOn(after, language).map((entry) => [entry.id, entry]));
  const ids = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))];
  return ids
    .map((id) => ({ id, before: earlier.get(id) ?? null, after: later.get(id) ?? null }))
    .filter((change) => change.before === null || change.after === null || change.before.from !== change.after.from);
}
