import type { Channel } from '../../../shared/domain/channel.ts';
import { rulesJson, type RuleJson } from '../../../shared/rules/index.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { defineCommand } from '../command.ts';
import { channelName } from '../contact-text.ts';

export const rules = defineCommand({
  name: 'rules',
  usage: '[--on DATE]',
  arguments: {},
  options: { on: { kind: 'day', placeholder: 'DATE' } },
  async run({ on }, { context: { language }, json, output }) {
    const entries = rulesJson(on, language);
    if (json) return output.json(entries);
    for (const entry of entries) {
      await output.line(headOf(entry, language));
      await output.line(`  ${entry.title}`);
      await output.line(`  ${entry.text}`);
      for (const { instrument, provision, url } of entry.sources)
        await output.line(`  ${instrument}, ${provision} ${url}`);
      await output.line();
      if (output.isClosed) return;
    }
    await output.line(say(language, 'report.rules', { count: entries.length }));
  },
});

function headOf({ id, channel, from, until, confidence, reference }: RuleJson, language: Language): string {
  const channels = channel.split(', ').map((name) => channelName(language, name as Channel | 'all'));
  return [
    id,
    channels.join(', '),
    periodOf(from, until, language),
    say(language, `record.confidence.${confidence}`),
    reference.join(' '),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function periodOf(from: string | null, until: string | null, language: Language): string {
  if (from === null) return until === null ? '' : say(language, 'report.until', { until });
  return until === null ? say(language, 'report.from', { from }) : say(language, 'report.from_until', { from, until });
}
