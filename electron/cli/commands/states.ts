import { CONTACT_STATUSES } from '../../../shared/domain/contact/words.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { decideSuspicion } from '../../engine/record/decide-suspicion.ts';
import { liftState } from '../../engine/record/lift-state.ts';
import { listStates, type ListedState } from '../../engine/record/list-states.ts';
import type { StateAnswer } from '../../engine/record/state-answer.ts';
import { defineCommand, type Session } from '../command.ts';
import { printRecall } from '../recall.ts';
import { changing, reading } from '../with-workspace.ts';

export const statesCommand = defineCommand({
  name: 'states',
  usage: 'WORKSPACE ([--open] [--kind K] | --confirm N [--phone NUMBER] | --dismiss N | --lift ID) [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    open: { kind: 'flag' },
    kind: { kind: 'choice', choices: CONTACT_STATUSES },
    confirm: { kind: 'count', placeholder: 'N' },
    phone: { kind: 'text', placeholder: 'NUMBER' },
    dismiss: { kind: 'count', placeholder: 'N' },
    lift: { kind: 'text', placeholder: 'ID' },
    on: { kind: 'day', placeholder: 'DATE' },
  },
  async run({ workspace: path, open, kind, confirm, phone, dismiss, lift, on }, session) {
    const { context } = session;
    const changes = [confirm, dismiss, lift].filter((id) => id !== undefined);
    const isNarrowed = open || kind !== undefined;
    if (changes.length > 1 || (changes.length === 1 && isNarrowed) || (phone !== undefined && confirm === undefined))
      throw new AppError('usage.one_of', {
        command: 'states',
        options: '[--open] [--kind K], --confirm N [--phone NUMBER], --dismiss N, --lift ID',
      });
    if (changes.length === 0) {
      const listed = await reading(path, session, (workspace) => listStates(workspace, { open, kind, on }));
      return printStates(session, listed);
    }
    const answer = await changing(path, session, (workspace) => {
      if (lift !== undefined) return liftState(context, workspace, { id: lift, on });
      const state = confirm === undefined ? 'dismissed' : 'confirmed';
      return decideSuspicion(context, workspace, { id: confirm ?? dismiss ?? 0, state, on, phone });
    });
    return printAnswer(session, answer);
  },
});

async function printStates(
  { context: { language }, json, output }: Session,
  listed: readonly ListedState[],
): Promise<void> {
  if (!json && listed.length === 0) return output.line(say(language, 'report.no_states'));
  for (const line of listed) {
    if (json) {
      await output.json(line);
      continue;
    }
    const { id, contact, name, kind, state, words, source } = line;
    const said = words === undefined ? '' : ` · « ${words} »`;
    const where = source === undefined ? '' : ` · ${source}`;
    await output.line(
      `${id} · ${name} (${contact}) · ${say(language, `state.kind.${kind}`)} · ${say(language, `state.is.${state}`)}${said}${where}`,
    );
  }
}

async function printAnswer({ context: { language }, json, output }: Session, answer: StateAnswer): Promise<void> {
  if (json) return output.json(answer);
  const { contact, kind, state, on, household } = answer;
  await output.line(
    say(language, 'report.state_decided', {
      contact,
      kind: say(language, `state.kind.${kind}`),
      state: say(language, `state.is.${state}`),
      day: on,
    }),
  );
  if (household !== undefined) await output.line(say(language, 'report.state_household', { name: household }));
  await printRecall(output, language, answer);
}
