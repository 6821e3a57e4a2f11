import type { RuleEntry } from '../../../shared/contract/rule.ts';
import { fingerprint, rulesJson, RULESET_NAME } from '../../../shared/rules/index.ts';
import { bookOn, compareBooks, type BookEntry } from '../../../shared/rules/book-entries.ts';
import type { NounAnswers } from './request-context.ts';

export const rule: NounAnswers<'rule'> = {
  'rule.book': async ({ on }, { language }) => ({
    ruleset: RULESET_NAME,
    fingerprint: fingerprint(),
    entries: bookOn(on, language).map(entryOf),
  }),

  'rule.cites': async ({ rule: id, address }) =>
    rulesJson().some((entry) => entry.id === id && entry.sources.some(({ url }) => url === address)),

  'rule.compare': async ({ before, after }, { language }) => ({
    changes: compareBooks(before, after, language).map((change) => ({
      id: change.id,
      before: change.before === null ? null : entryOf(change.before),
      after: change.after === null ? null : entryOf(change.after),
    })),
  }),
};

function entryOf({
  id,
  kind,
  channels,
  audiences,
  title,
  text,
  from,
  until,
  sources,
  confidence,
  review,
  reference,
}: BookEntry): RuleEntry {
  return {
    id,
    kind,
    title,
    text,
    from,
    until,
    confidence,
    channels: [...channels],
    audiences: [...audiences],
    sources: [...sources],
    isToConfirm: review.status === 'to_confirm',
    nextCheck: review.nextCheck,
    reference: [...reference],
  };
}
