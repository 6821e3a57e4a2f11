import { NOTICE_FORMS } from '../../../shared/contract/notice.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { exemptUnreachable } from '../../engine/notices/exempt.ts';
import type { NoticeFormat } from '../../engine/notices/notice-formats.ts';
import { noticesReport, type NoticesReport } from '../../engine/notices/notices-report.ts';
import { writeNotices } from '../../engine/notices/write-notices.ts';
import { defineCommand, type Session } from '../command.ts';
import { readJsonFile } from '../json-file.ts';
import { changing, reading, rehearsing } from '../with-workspace.ts';

export const notices = defineCommand({
  name: 'notices',
  usage:
    'WORKSPACE [--on DATE] [--within DAYS] [--origin SOURCE] [--write FORMAT --out DIR [--text NOTICE.json] [--force] | --exempt REASON --origin SOURCE [--dry-run]]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    on: { kind: 'day', placeholder: 'DATE' },
    within: { kind: 'count', placeholder: 'DAYS' },
    origin: { kind: 'text', placeholder: 'SOURCE' },
    write: { kind: 'choice', choices: NOTICE_FORMS },
    out: { kind: 'text', placeholder: 'DIR' },
    text: { kind: 'text', placeholder: 'NOTICE.json' },
    force: { kind: 'flag' },
    exempt: { kind: 'text', placeholder: 'REASON' },
    'dry-run': { kind: 'flag' },
  },
  async run({ workspace: path, on, within, origin, write, out, text, force, exempt, 'dry-run': dryRun }, session) {
    const { context, json, output } = session;
    if (dryRun && exempt === undefined)
      throw new AppError('usage.together', {
        command: 'notices',
        options: '--exempt REASON --origin SOURCE --dry-run',
      });
    if (write !== undefined) {
      if (out === undefined || exempt !== undefined)
        throw new AppError('usage.together', { command: 'notices', options: '--write FORMAT --out DIR' });
      return written(path, session, { format: write, out, text, on, origin, force });
    }
    if (out !== undefined || text !== undefined || force)
      throw new AppError('usage.together', { command: 'notices', options: '--write FORMAT --out DIR' });
    if (exempt === undefined) {
      const report = await reading(path, session, (workspace) =>
        noticesReport(context, workspace, { on, within, origin }),
      );
      return json ? output.json(report) : printed(session, report);
    }
    if (origin === undefined)
      throw new AppError('usage.together', { command: 'notices', options: '--exempt REASON --origin SOURCE' });
    const open = dryRun ? rehearsing : changing;
    const answer = await open(path, session, (workspace) =>
      exemptUnreachable(context, workspace, { origin, reason: exempt, on }),
    );
    if (json) return output.json(answer);
    const { exempted, source, owed } = answer;
    await output.line(say(context.language, 'report.notices_exempted', { exempted, source, owed }));
    if (dryRun) await output.line(say(context.language, 'report.dry_run'));
  },
});

async function written(
  path: string,
  session: Session,
  asked: {
    readonly format: NoticeFormat;
    readonly out: string;
    readonly text: string | undefined;
    readonly on: string | undefined;
    readonly origin: string | undefined;
    readonly force: boolean;
  },
): Promise<void> {
  const { context, json, output } = session;
  const { format, out, on, origin, force } = asked;
  const text = asked.text === undefined ? {} : { text: await readJsonFile(asked.text), inputs: [asked.text] };
  const answer = await changing(path, session, (workspace) =>
    writeNotices(context, workspace, { format, out, on, origin, replace: force, ...text }),
  );
  if (json) return output.json(answer);
  const { exportId, people, files, folder, remarks } = answer;
  for (const { name: file, rows } of files)
    await output.line(say(context.language, 'report.exported', { file, rows: rows ?? 0, folder }));
  for (const { message } of remarks) await output.line(message);
  await output.line(say(context.language, 'report.notices_written', { people, exportId, workspace: path }));
}

async function printed({ context: { language }, output }: Session, report: NoticesReport): Promise<void> {
  const { on, people, owed, overdue, dueSoon, origins } = report;
  if (origins.length === 0) return output.line(say(language, 'report.notices_none', { on }));
  await output.line(say(language, 'report.notices', { on, people, owed, overdue, dueSoon }));
  const unknown = say(language, 'report.notices_undated');
  const notStated = say(language, 'report.notices_not_stated');
  for (const origin of origins) {
    const { source, kind, received = unknown, dueOn = unknown, ...counts } = origin;
    await output.line(
      say(language, 'report.notices_origin', {
        source: source ?? say(language, `notice.unnamed`),
        received,
        dueOn,
        ...counts,
      }),
    );
    const { capturedFrom = notStated, capturedOn = notStated, reuseTerms = notStated } = origin;
    if (kind === 'public')
      await output.line(say(language, 'report.notices_captured', { capturedFrom, capturedOn, reuseTerms }));
  }
}
