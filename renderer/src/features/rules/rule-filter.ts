import type { RuleEntry } from '../../../../shared/contract/rule.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import type { Audience } from '../../../../shared/domain/contact/words.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';

export type RuleFilter = {
  readonly search: string;
  readonly channel: Channel | null;
  readonly audience: Audience | null;
};

/** The rules that contain every typed word, without case and accents, in title, text, sources or ids. */
export function filterRules(
  entries: readonly RuleEntry[],
  { search, channel, audience }: RuleFilter,
): readonly RuleEntry[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter(
    (entry) =>
      (channel === null || entry.channels.includes(channel)) &&
      (audience === null || entry.audiences.includes(audience)) &&
      (words.length === 0 || holds(entry, words)),
  );
}

function holds({ id, title, text, sources, reference }: RuleEntry, words: readonly string[]): boolean {
  const all = fold(
    [id, title, text, ...reference, ...sources.flatMap(({ instrument, provision }) => [instrument, provision])].join(
      ' ',
    ),
  );
  return words.every((word) => all.includes(word));
}
