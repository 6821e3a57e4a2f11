import { NOTICE_FORMS } from '../../../shared/contract/notice.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { RETENTION_KINDS } from '../../../shared/domain/contact/retention-words.ts';
import { say } from '../../../shared/text/index.ts';
import { askPeople } from '../../engine/retention/ask-people.ts';
import { keepPerson } from '../../engine/retention/keep-person.ts';
import { listDue } from '../../engine/retention/list-due.ts';
import { purgeContacts } from '../../engine/retention/purge.ts';
import { defineCommand, type Session } from '../command.ts';
import { printPurge, printUndated } from '../purge-text.ts';
import { changing, reading } from '../with-workspace.ts';

export const purge = defineCommand({
  name: 'purge',
  usage:
    'WORKSPACE [--on DATE] [--kind K] [--within DAYS] [--dry-run | --undated | --list FILE.xlsx [--undated] [--force] | --keep ID --until DATE [--reason TEXT] | --ask FORMAT --out DIR [--answer-to TEXT] [--force] | --confirm N]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    on: { kind: 'day', placeholder: 'DATE' },
    kind: { kind: 'choice', choices: RETENTION_KINDS },
    within: { kind: 'count', placeholder: 'DAYS' },
    'dry-run': { kind: 'flag' },
    undated: { kind: 'flag' },
    list: { kind: 'text', placeholder: 'FILE.xlsx' },
    keep: { kind: 'text', placeholder: 'ID' },
    until: { kind: 'text', placeholder: 'DATE' },
    reason: { kind: 'text', placeholder: 'TEXT' },
    ask: { kind: 'choice', choices: NOTICE_FORMS },
    out: { kind: 'text', placeholder: 'DIR' },
    'answer-to': { kind: 'text', placeholder: 'TEXT' },
    force: { kind: 'flag' },
    confirm: { kind: 'count', placeholder: 'N' },
  },
  async run(typed, session) {
    const { workspace: path, on, kind, within, undated, list, keep, until, reason, ask, out, force, confirm } = typed;
    const { context, json, output } = session;
    const { language } = context;
    assertOneTask(typed);
    if (keep !== undefined && until !== undefined) {
      const day = until === '-' ? null : until;
      const kept = await changing(path, session, (workspace) =>
        keepPerson(context, workspace, { contact: keep, until: day, reason }),
      );
      if (json) return output.json(kept);
      const code = kept.until === undefined ? 'report.hold_lifted' : 'report.hold_set';
      return output.line(say(language, code, { contact: kept.contact, until: kept.until ?? '' }));
    }
    if (list !== undefined) {
      const listed = await changing(path, session, (workspace) =>
        listDue(context, workspace, { file: list, on, kind, undated, replace: force }),
      );
      if (json) return output.json(listed);
      return output.line(say(language, 'report.due_listed', { rows: listed.rows, file: listed.file }));
    }
    if (ask !== undefined && out !== undefined) {
      const answerTo = typed['answer-to'];
      return asked(path, session, { format: ask, out, on, kind, answerTo, replace: force });
    }
    const dryRun = typed['dry-run'] || undated;
    const open = dryRun ? reading : changing;
    const report = await open(path, session, (workspace) =>
      purgeContacts(context, workspace, { on, dryRun, kind, within, confirm }),
    );
    if (json) return output.json(report);
    return undated ? printUndated(output, language, report) : printPurge(output, language, report, dryRun);
  },
});

/** @throws AppError `usage.one_of`. */
function assertOneTask(typed: {
  readonly 'dry-run': boolean;
  readonly undated: boolean;
  readonly list: string | undefined;
  readonly keep: string | undefined;
  readonly until: string | undefined;
  readonly reason: string | undefined;
  readonly ask: string | undefined;
  readonly out: string | undefined;
  readonly 'answer-to': string | undefined;
  readonly force: boolean;
  readonly confirm: number | undefined;
}): void {
  const { undated, list, keep, until, reason, ask, out, force, confirm } = typed;
  const isErasing = !typed['dry-run'] && !undated && list === undefined && keep === undefined && ask === undefined;
  const wrong: readonly (readonly [wrong: boolean, options: string])[] = [
    [
      [typed['dry-run'] || (undated && list === undefined), list, keep, ask].filter(
        (task) => task !== undefined && task !== false,
      ).length > 1,
      '--dry-run, --undated, --list FILE.xlsx, --keep ID, --ask FORMAT',
    ],
    [(keep === undefined) !== (until === undefined), '--keep ID --until DATE'],
    [reason !== undefined && keep === undefined, '--keep ID --until DATE --reason TEXT'],
    [(ask === undefined) !== (out === undefined), '--ask FORMAT --out DIR'],
    [typed['answer-to'] !== undefined && ask === undefined, '--ask FORMAT --out DIR --answer-to TEXT'],
    [force && list === undefined && ask === undefined, '--list FILE.xlsx --force'],
    [confirm !== undefined && !isErasing, '--confirm N'],
  ];
  const found = wrong.find(([isWrong]) => isWrong);
  if (found !== undefined) throw new AppError('usage.one_of', { command: 'purge', options: found[1] });
}

async function asked(path: string, session: Session, input: Parameters<typeof askPeople>[2]): Promise<void> {
  const { context, json, output } = session;
  const answer = await changing(path, session, (workspace) => askPeople(context, workspace, input));
  if (json) return output.json(answer);
  const { exportId, people, unreachable, opposed, before, files, folder, remarks } = answer;
  for (const { name: file, rows } of files)
    await output.line(say(context.language, 'report.exported', { file, rows: rows ?? 0, folder }));
  for (const { message } of remarks) await output.line(message);
  await output.line(
    say(context.language, 'report.people_asked', { people, unreachable, opposed, before, exportId, workspace: path }),
  );
}
