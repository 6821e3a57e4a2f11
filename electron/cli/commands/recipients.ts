import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { keepRecipient } from '../../engine/transfer/keep-recipient.ts';
import { listRecipients, type ListedRecipient } from '../../engine/transfer/list-recipients.ts';
import { defineCommand, type Session } from '../command.ts';
import { contextOnDay } from '../context-on-day.ts';
import { changing, reading } from '../with-workspace.ts';

export const recipients = defineCommand({
  name: 'recipients',
  usage: 'WORKSPACE [--on DATE | --name NAME [--until DATE] [--contact TEXT] [--evidence FILE]]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    name: { kind: 'text', placeholder: 'NAME' },
    until: { kind: 'day', placeholder: 'DATE' },
    contact: { kind: 'text', placeholder: 'TEXT' },
    evidence: { kind: 'text', placeholder: 'FILE' },
    on: { kind: 'day', placeholder: 'DATE' },
  },
  async run({ workspace: path, name, until, contact, evidence, on }, session) {
    const { context } = session;
    if (name === undefined) {
      if ([until, contact, evidence].some((value) => value !== undefined))
        throw new AppError('usage.one_of', { command: 'recipients', options: '--name NAME' });
      const listed = await reading(path, session, (workspace) => listRecipients(contextOnDay(context, on), workspace));
      return printRecipients(listed, session);
    }
    if (on !== undefined) throw new AppError('usage.one_of', { command: 'recipients', options: '--on, --name' });
    const listed = await changing(path, session, async (workspace) => {
      const kept = await keepRecipient(context, workspace, { name, contractUntil: until, contact, evidence });
      return (await listRecipients(context, workspace)).filter(({ id }) => id === String(kept.id));
    });
    return printRecipients(listed, session);
  },
});

async function printRecipients(
  listed: readonly ListedRecipient[],
  { context: { language }, json, output }: Session,
): Promise<void> {
  for (const recipient of listed) {
    if (json) {
      await output.json(recipient);
      continue;
    }
    const { name, people, exportIds, contractUntil, contractEnded, contact, evidence, toPassOn, toCorrect } = recipient;
    const known = [
      ...(contractUntil === undefined
        ? []
        : [say(language, contractEnded ? 'report.contract_ended' : 'report.contract_until', { on: contractUntil })]),
      ...(contact === undefined ? [] : [contact]),
      ...(evidence === undefined ? [] : [evidence.name]),
    ];
    await output.line([name, ...known].join(' · '));
    await output.line(`    ${say(language, 'report.recipient_holds', { people, lists: exportIds.length })}`);
    if (toPassOn > 0) await output.line(`    ${say(language, 'report.to_pass_on', { people: toPassOn })}`);
    if (toCorrect > 0) await output.line(`    ${say(language, 'report.to_correct', { people: toCorrect })}`);
  }
  if (listed.length === 0 && !json) await output.line(say(language, 'report.no_recipients'));
}
