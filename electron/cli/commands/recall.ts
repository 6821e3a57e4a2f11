import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { recallDone, recallLists, type RecallAnswer, type RecalledList } from '../../engine/recall/recall-lists.ts';
import { defineCommand, type Session } from '../command.ts';
import { changing, reading } from '../with-workspace.ts';

export const recall = defineCommand({
  name: 'recall',
  usage:
    'WORKSPACE ([--export EXPORT_ID | --file FILE | --recipient NAME] [--on DATE] [--out DIR [--hashed]] [--dry-run] | --done EXPORT_ID --on DATE)',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    export: { kind: 'text', placeholder: 'EXPORT_ID' },
    file: { kind: 'text', placeholder: 'FILE' },
    recipient: { kind: 'text', placeholder: 'NAME' },
    hashed: { kind: 'flag' },
    on: { kind: 'day', placeholder: 'DATE' },
    out: { kind: 'text', placeholder: 'DIR' },
    'dry-run': { kind: 'flag' },
    done: { kind: 'text', placeholder: 'EXPORT_ID' },
  },
  async run({ workspace: path, export: exportId, file, recipient, hashed, on, out, 'dry-run': dryRun, done }, session) {
    const { context, json, output } = session;
    if (done !== undefined) {
      if (
        exportId !== undefined ||
        file !== undefined ||
        recipient !== undefined ||
        hashed ||
        out !== undefined ||
        dryRun ||
        on === undefined
      )
        throw new AppError('usage.together', { command: 'recall', options: '--done EXPORT_ID --on DATE' });
      const answer = await changing(path, session, (workspace) => recallDone(context, workspace, done, on));
      if (json) return output.json(answer);
      const { corrected } = answer;
      await output.line(say(context.language, 'report.recall_done', { ...answer }));
      if (corrected > 0)
        await output.line(`  ${say(context.language, 'report.recall_corrected_there', { people: corrected })}`);
      return;
    }
    if ([exportId, file, recipient].filter((one) => one !== undefined).length > 1)
      throw new AppError('usage.one_of', { command: 'recall', options: '--export, --file, --recipient' });
    const opened = dryRun || out === undefined ? reading : changing;
    const answer = await opened(path, session, (workspace) =>
      recallLists(context, workspace, { exportId, file, recipient, hashed, on, out, dryRun }),
    );
    if (json) return output.json(answer);
    await printAnswer(answer, out, session);
  },
});

function figuresOf({ exportId, campaign, people, withdrawn, alreadyWithdrawn, stay }: RecalledList) {
  return { exportId, campaign, people, withdrawn, alreadyWithdrawn, stay };
}

async function printAnswer(answer: RecallAnswer, out: string | undefined, session: Session): Promise<void> {
  const { context, output } = session;
  const { language } = context;
  if (answer.altered === true) await output.line(say(language, 'report.recall_altered'));
  for (const list of answer.exports) {
    await output.line(say(language, 'report.recall_list', figuresOf(list)));
    for (const { rule, count } of list.reasons)
      await output.line(`  ${say(language, 'report.recall_reason', { rule, count })}`);
    if (list.reprint > 0) await output.line(`  ${say(language, 'report.recall_reprint', { count: list.reprint })}`);
    if (list.closedOtherwise > 0)
      await output.line(`  ${say(language, 'report.recall_closed_otherwise', { count: list.closedOtherwise })}`);
    if (list.corrected > 0)
      await output.line(`  ${say(language, 'report.recall_corrected', { people: list.corrected })}`);
    if (list.withoutCoordinate > 0)
      await output.line(`  ${say(language, 'report.recall_without_coordinate', { count: list.withoutCoordinate })}`);
    for (const { name } of list.files)
      await output.line(`  ${say(language, 'report.recall_file', { name, folder: out ?? '' })}`);
    for (const format of list.files.length === 0 ? [] : list.format.split(','))
      await output.line(`  ${say(language, `report.recall_for.${format.replaceAll('-', '_')}`)}`);
  }
  const { people, expired } = answer;
  await output.line(say(language, 'report.recall_people', { people, lists: answer.exports.length }));
  if (expired > 0) await output.line(say(language, 'report.recall_expired', { expired }));
}
