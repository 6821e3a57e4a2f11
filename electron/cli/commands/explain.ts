import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { ContactExplanation } from '../../engine/campaign/explain.ts';
import { explainContact } from '../../engine/campaign/explain-contact.ts';
import { defineCommand } from '../command.ts';
import { readCampaignJson } from '../campaign-json.ts';
import type { TextOutput } from '../output.ts';
import { printSection } from '../sections.ts';
import { reading } from '../with-workspace.ts';

export const explain = defineCommand({
  name: 'explain',
  usage: 'WORKSPACE (--email E | --phone P | --id ID) --campaign CAMPAIGN.json [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    email: { kind: 'text', placeholder: 'E' },
    phone: { kind: 'text', placeholder: 'P' },
    id: { kind: 'text', placeholder: 'ID' },
    campaign: { kind: 'text', placeholder: 'CAMPAIGN.json', required: true },
    on: { kind: 'day', placeholder: 'DATE' },
  },
  async run({ workspace: path, campaign, on, ...named }, session) {
    const { context, json, output } = session;
    if (Object.values(named).filter((value) => value !== undefined).length !== 1) {
      throw new AppError('usage.one_of', { command: 'explain', options: '--email, --phone, --id' });
    }
    const input = { ...named, on, campaign: await readCampaignJson(campaign) };
    const explanations = await reading(path, session, (workspace) => explainContact(context, workspace, input));
    for (const explanation of explanations) {
      if (json) await output.json(explanation);
      else await printExplanation(output, context.language, explanation);
    }
  },
});

/** The answer to a question without obstacle: yes for some questions, no for others. */
const PASSED: Readonly<Record<ContactExplanation['steps'][number]['step'], 'yes' | 'no' | 'passed'>> = {
  X0: 'yes',
  X1: 'no',
  X2: 'no',
  X3: 'yes',
  X4: 'no',
  X5: 'yes',
  table: 'passed',
  X6: 'passed',
  X7: 'passed',
  X8: 'passed',
};

async function printExplanation(
  output: TextOutput,
  language: Language,
  explanation: ContactExplanation,
): Promise<void> {
  const { name, contact, sentence, steps, deciding, conditions, remedy, changes, decision } = explanation;
  await output.line(`${name} (${contact})`);
  await output.line(sentence);
  const verdictOf = (kind: string): string => say(language, `report.verdict.${kind}`);
  const stepLines = steps.flatMap(({ step, question, outcome, reasons }) => [
    `${question} ${verdictOf(outcome === 'passed' ? PASSED[step] : outcome)}`,
    ...reasons.map((reason) => `    ${reason.message} (${reason.source})`),
  ]);
  await printSection(output, say(language, 'report.steps'), stepLines);
  if (deciding !== null)
    await printSection(output, say(language, 'report.deciding'), [`${deciding.message} (${deciding.source})`]);
  await printSection(
    output,
    say(language, 'report.conditions'),
    conditions.map(({ text }) => text),
  );
  const otherwise = changes.map(
    ({ conditions: together, verdict }) => `${together.join(' + ')} → ${verdictOf(verdict)}`,
  );
  await printSection(output, say(language, 'report.remedy'), remedy === null ? otherwise : [remedy, ...otherwise]);
  if (decision !== null)
    await printSection(output, say(language, 'report.decision'), [
      `${decision.at.slice(0, 'YYYY-MM-DD'.length)} · ${decision.by} · ${decision.reason}`,
    ]);
  await output.line();
}
