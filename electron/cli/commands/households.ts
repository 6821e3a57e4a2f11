import { AppError } from '../../../shared/contract/result.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { say } from '../../../shared/text/index.ts';
import { decideHousehold, type LetterLine } from '../../engine/households/change-household.ts';
import { listHouseholds, type Household } from '../../engine/households/list-households.ts';
import { writtenDay } from '../../engine/model/written-date.ts';
import { defineCommand, type Session } from '../command.ts';
import { changing, reading } from '../with-workspace.ts';

export const households = defineCommand({
  name: 'households',
  usage: 'WORKSPACE [--open] [--confirm KEY --line TEXT --salutation TEXT | --separate KEY]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    open: { kind: 'flag' },
    confirm: { kind: 'text', placeholder: 'KEY' },
    line: { kind: 'text', placeholder: 'TEXT' },
    salutation: { kind: 'text', placeholder: 'TEXT' },
    separate: { kind: 'text', placeholder: 'KEY' },
  },
  async run({ workspace: path, open, confirm, line, salutation, separate }, session) {
    const { context, json, output } = session;
    const isWhole =
      (confirm === undefined) === (line === undefined) && (line === undefined) === (salutation === undefined);
    if (!isWhole || [confirm, separate].filter((key) => key !== undefined).length + Number(open) > 1)
      throw new AppError('usage.one_of', {
        command: 'households',
        options: '--open | --confirm KEY --line TEXT --salutation TEXT | --separate KEY',
      });
    const key = confirm ?? separate;
    if (key !== undefined) {
      const decided: LetterLine | null =
        line === undefined || salutation === undefined ? null : { line1: line, salutation };
      return print(
        await changing(path, session, (workspace) => decideHousehold(context, workspace, key, decided)),
        session,
      );
    }
    const listed = await reading(path, session, (workspace) => listHouseholds(context, workspace));
    const shown = open ? listed.filter((household) => household.open) : listed;
    for (const household of shown) await print(household, session);
    if (shown.length === 0 && !json) await output.line(say(context.language, 'household.report_none'));
  },
});

async function print(household: Household, { context: { language }, json, output }: Session): Promise<void> {
  if (json) return output.json(household);
  const { id: key, line1: line, salutation, separate, members } = household;
  const names = members.map(({ name }) => name).join(', ');
  const parts = [
    say(language, separate ? 'household.report_separate' : 'household.report_line', { key, line, salutation }),
    say(language, 'household.report_members', { names }),
    stateOf(household, language),
  ];
  await output.line(parts.join(' · '));
}

function stateOf(
  { open, again, confirmedAt = '', by = '' }: Household,
  language: Session['context']['language'],
): string {
  if (open) return say(language, again ? 'household.report_again' : 'household.report_open');
  return say(language, 'household.report_confirmed', { on: writtenDay(frenchDay(confirmedAt), language), by });
}
