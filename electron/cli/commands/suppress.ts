import { CHANNELS } from '../../../shared/domain/channel.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { suppressOnRequest } from '../../engine/rights/carry-out.ts';
import { suppressPerson as suppressPersons } from '../../engine/suppression/suppress-person.ts';
import { type PauseReport, pausePersons } from '../../engine/suppression/pause-persons.ts';
import { type Resumed, resumePerson } from '../../engine/suppression/resume-person.ts';
import type { SuppressInput } from '../../engine/suppression/suppress-input.ts';
import { noteOpposition } from '../../engine/suppression/waiting-oppositions.ts';
import { defineCommand, type Session } from '../command.ts';
import { given } from '../given.ts';
import { readJsonFile } from '../json-file.ts';
import { printProblems } from '../problems.ts';
import { printRecall } from '../recall.ts';
import { changing, isOpenElsewhere, reading, rehearsing } from '../with-workspace.ts';

export const suppress = defineCommand({
  name: 'suppress',
  usage:
    'WORKSPACE (FILE | --email E | --phone P | --contact ID | --name N --street S --postcode C) [--channel C] [--hashed ALGORITHM] [--on DATE] [--only COLUMN=VALUE[,VALUE] | --all-rows] [--mapping MAP.json] [--sheet S] [--from-recipient NAME] [--until DATE | --until-column COLUMN | --resume] [--request N] [--dry-run]',
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE', optional: true } },
  options: {
    email: { kind: 'text', placeholder: 'E' },
    phone: { kind: 'text', placeholder: 'P' },
    contact: { kind: 'text', placeholder: 'ID' },
    name: { kind: 'text', placeholder: 'N' },
    street: { kind: 'text', placeholder: 'S' },
    postcode: { kind: 'text', placeholder: 'C' },
    channel: { kind: 'choice', choices: [...CHANNELS, 'all'] },
    hashed: { kind: 'choice', choices: ['sha256', 'sha1', 'md5'] },
    on: { kind: 'day', placeholder: 'DATE' },
    only: { kind: 'text', placeholder: 'COLUMN=VALUE' },
    'all-rows': { kind: 'flag' },
    mapping: { kind: 'text', placeholder: 'MAP.json' },
    sheet: { kind: 'text', placeholder: 'S' },
    'from-recipient': { kind: 'text', placeholder: 'NAME' },
    until: { kind: 'day', placeholder: 'DATE' },
    'until-column': { kind: 'text', placeholder: 'COLUMN' },
    resume: { kind: 'flag' },
    request: { kind: 'text', placeholder: 'N' },
    'dry-run': { kind: 'flag' },
  },
  async run(
    {
      workspace: path,
      mapping,
      'all-rows': allRows,
      'from-recipient': fromRecipient,
      'until-column': untilColumn,
      until,
      resume,
      request,
      'dry-run': dryRun,
      ...typed
    },
    session,
  ) {
    const { context, json, output } = session;
    const named = [typed.email, typed.phone, typed.contact, typed.name].some((value) => value !== undefined);
    if (named === (typed.file !== undefined))
      throw new AppError('usage.one_of', { command: 'suppress', options: 'FILE, --email, --phone, --contact, --name' });
    if (typed.only !== undefined && allRows)
      throw new AppError('usage.one_of', { command: 'suppress', options: '--only, --all-rows' });
    if (fromRecipient !== undefined && typed.file === undefined)
      throw new AppError('usage.one_of', { command: 'suppress', options: 'FILE --from-recipient' });
    if (
      request !== undefined &&
      (typed.file !== undefined || until !== undefined || untilColumn !== undefined || resume)
    )
      throw new AppError('usage.one_of', { command: 'suppress', options: 'FILE, --request N' });
    const input = given({
      ...typed,
      allRows,
      fromRecipient,
      mapping: mapping === undefined ? undefined : await readJsonFile(mapping),
    });
    const open = dryRun ? rehearsing : changing;
    if (resume) {
      if (typed.file !== undefined || until !== undefined || untilColumn !== undefined)
        throw new AppError('usage.one_of', { command: 'suppress', options: '--resume, --until, --until-column, FILE' });
      return resumed(
        session,
        dryRun,
        await open(path, session, (workspace) => resumePerson(context, workspace, input)),
      );
    }
    if (until !== undefined || untilColumn !== undefined)
      return paused(
        session,
        dryRun,
        await open(path, session, (workspace) =>
          pausePersons(context, workspace, given({ ...input, until, untilColumn })),
        ),
      );
    const report = await open(path, session, (workspace) =>
      request === undefined
        ? suppressPersons(context, workspace, input)
        : suppressOnRequest(context, workspace, input, request),
    ).catch((error: unknown) => {
      if (typed.file !== undefined || !isOpenElsewhere(error)) throw error;
      return noteBeside(path, session, input, error);
    });
    if (report === null) return;
    if (json) return output.json(dryRun ? { ...report, suppressionId: null } : report);
    const { rows, added, known, unusable, skipped, hashed } = report;
    await output.line(say(context.language, 'report.suppressed', { rows, added, known, unusable }));
    if (skipped > 0) await output.line(say(context.language, 'report.skipped', { skipped }));
    if (hashed !== null)
      await output.line(
        say(context.language, 'report.hashed', {
          algorithm: hashed.algorithm,
          hits: hashed.hits,
          variant: hashed.variant ?? '–',
        }),
      );
    await printRecall(output, context.language, report);
    await printProblems(output, context.language, report.problems);
    if (dryRun) await output.line(say(context.language, 'report.dry_run'));
  },
});

async function paused(
  { context: { language }, json, output }: Session,
  dryRun: boolean,
  report: PauseReport,
): Promise<void> {
  if (json) return output.json(dryRun ? { ...report, pauseId: null } : report);
  const { rows, added, known, unusable, skipped } = report;
  await output.line(say(language, 'report.paused', { rows, added, known, unusable }));
  if (skipped > 0) await output.line(say(language, 'report.skipped', { skipped }));
  await printRecall(output, language, report);
  await printProblems(output, language, report.problems);
  if (dryRun) await output.line(say(language, 'report.dry_run'));
}

async function resumed(
  { context: { language }, json, output }: Session,
  dryRun: boolean,
  report: Resumed,
): Promise<void> {
  if (json) return output.json(report);
  await output.line(say(language, 'report.resumed', { ended: report.ended.length }));
  if (dryRun) await output.line(say(language, 'report.dry_run'));
}

/** An opposition does not wait until the workspace is closed elsewhere: it is stored beside it. */
async function noteBeside(path: string, session: Session, input: SuppressInput, { params }: AppError): Promise<null> {
  const { context, json, output } = session;
  const { id, at } = await reading(path, session, (workspace) => {
    session.author.markUnchecked(workspace, context);
    return noteOpposition(context, workspace, input);
  });
  const holder = { person: String(params['person'] ?? '?'), machine: String(params['machine'] ?? '?') };
  if (json) await output.json({ waiting: true, id, at, holder });
  else await output.line(say(context.language, 'report.noted_waiting', holder));
  return null;
}
