import { AppError } from '../../../shared/contract/result.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import type { RetentionKind } from '../../../shared/domain/contact/retention-words.ts';
import { say } from '../../../shared/text/index.ts';
import { writeXlsxTable } from '../spreadsheet/write/xlsx-writer.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { withNotedDraft } from '../storage/disk/drafts.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type DueContact, type HeldContact, peopleByPeriod } from './due-people.ts';

export interface ListDueInput {
  /** The workbook to write. */
  readonly file: string;
  readonly on?: string | undefined;
  readonly kind?: RetentionKind | undefined;
  /** Those without a date, with their files, in place of the due. */
  readonly undated: boolean;
  /** The user permitted to replace the file. */
  readonly replace: boolean;
}

export interface ListedDue {
  readonly file: string;
  readonly rows: number;
}

/**
 * Writes a workbook of the people whose period is over, or of those without a date. The register has their number.
 *
 * @throws AppError `purge.day_unreadable`, `output.…`, `file.…`.
 */
export async function listDue(
  context: EngineContext,
  workspace: Workspace,
  { file, on = context.today(), kind, undated, replace }: ListDueInput,
): Promise<ListedDue> {
  if (!isDay(on)) throw new AppError('purge.day_unreadable', { value: on });
  assertWritable(file, { workspaces: [workspace.path], replace });
  const people = await peopleByPeriod(context, workspace, { on, within: 1 });
  const { code } = readWorkspaceIdentity(workspace);
  const words = (column: string): string => say(context.language, `retention.column.${column}`);
  const reference = (contact: string): string => `${code}-${contact}`;
  const [columns, rows] = undated
    ? [
        ['reference', 'name', 'files'],
        people.undatedContacts.map(({ contact, name, files }) => [reference(contact), name, files.join(' ; ')]),
      ]
    : [
        ['reference', 'name', 'kind', 'since', 'because', 'state', 'until', 'reason'],
        [...people.due.map(isDue), ...people.held.map(isHeld), ...people.asked.map(isAsked)]
          .filter((one) => kind === undefined || one.kind === kind)
          .map(({ contact, name, state, until = '', reason = '', hasRequest = false, ...one }) => [
            reference(contact),
            name,
            say(context.language, `retention.kind.${one.kind}`),
            one.since,
            say(context.language, `retention.because.${one.because}`),
            say(context.language, `retention.state.${state}`),
            until,
            hasRequest ? say(context.language, 'retention.open_request') : reason,
          ]),
      ];
  const sheet = say(context.language, 'retention.sheet');
  await withNotedDraft(workspace, file, () =>
    writeXlsxTable(
      file,
      { sheet, columns: columns.map(words) },
      rows,
      context.signal === undefined ? {} : { signal: context.signal },
    ),
  );
  workspace.write((transaction) =>
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'retention.listed',
      subject: { people: rows.length, on },
    }),
  );
  return { file, rows: rows.length };
}

type Listed = HeldContact & { readonly state: 'due' | 'held' | 'asked' };

const isDue = (one: DueContact): Listed => ({ ...one, state: 'due' });
const isHeld = (one: HeldContact): Listed => ({ ...one, state: 'held' });
const isAsked = (one: HeldContact): Listed => ({ ...one, state: 'asked' });
