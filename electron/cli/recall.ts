import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { LiveList } from '../engine/suppression/lookup/live-lists.ts';
import type { TextOutput } from './output.ts';

/** Prints the lists in use that contain the person who opposed. */
export async function printRecall(
  output: TextOutput,
  language: Language,
  {
    recall,
    lists,
  }: { readonly recall: { readonly exports: number; readonly people: number }; readonly lists: readonly LiveList[] },
  who: 'opposed' | 'erased' = 'opposed',
): Promise<void> {
  if (recall.exports === 0) return;
  await output.line(say(language, who === 'opposed' ? 'report.recall_opposed' : 'report.recall_erased', { ...recall }));
  for (const { campaign, channel, on, people } of lists) {
    await output.line(
      `  ${say(language, 'report.recalled_list', { campaign, channel: say(language, `channel.${channel}`), day: on, people })}`,
    );
  }
}
