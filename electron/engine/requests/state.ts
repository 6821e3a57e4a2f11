import type { ShownState } from '../../../shared/contract/state.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { decideSuspicion } from '../record/decide-suspicion.ts';
import { liftState } from '../record/lift-state.ts';
import { listStates, type ListedState } from '../record/list-states.ts';
import { numbersInDoubt } from '../model/doubted-coordinate.ts';
import { reportState } from '../record/report-state.ts';
import type { StateAnswer } from '../record/state-answer.ts';
import { readPhonesOf } from '../sql/contacts.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { NounAnswers } from './request-context.ts';

/** Lines shown of each kind; the rest follows when these are decided. */
const SHOWN = 200;

export const state: NounAnswers<'state'> = {
  'state.list': (_, { session: { workspace } }) => {
    const all = listStates(workspace);
    const open = eachOnce(all.filter((line) => line.state === 'open'));
    const held = eachOnce(all.filter((line) => line.state === 'confirmed'));
    return Promise.resolve({
      open: open.slice(0, SHOWN).map((line) => shownState(workspace, line)),
      openOf: open.length,
      held: held.slice(0, SHOWN).map((line) => shownState(workspace, line)),
      heldOf: held.length,
    });
  },

  'state.decide': ({ id, state: decided, on, phone }, context) => {
    const decision = { id: Number(id), state: decided, on: on ?? undefined, phone: phone ?? undefined };
    return Promise.resolve(decidedState(decideSuspicion(context, context.session.workspace, decision)));
  },

  'state.lift': ({ id }, context) =>
    Promise.resolve(decidedState(liftState(context, context.session.workspace, { id }))),

  'state.report': ({ contact, kind, phone, on }, context) => {
    const reported = { contact: Number(contact), kind, phone: phone ?? undefined, on: on ?? undefined };
    return Promise.resolve(decidedState(reportState(context, context.session.workspace, reported)));
  },
};

/** Each question once, for any number of rows; a decision is for all of them. */
function eachOnce(lines: readonly ListedState[]): readonly ListedState[] {
  const first = new Map<string, ListedState>();
  for (const line of lines) {
    const key = `${line.contact} ${line.kind} ${line.coordinate ?? ''}`;
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}

function shownState(reader: SqlReader, line: ListedState): ShownState {
  const { id, contact, name, kind, coordinate, state, words = '', source = '', decidedOn = null } = line;
  const asks = state === 'open' && kind === 'wrong_number' && coordinate === undefined;
  const phones = asks
    ? numbersInDoubt(
        words,
        readPhonesOf(reader, Number(contact)).map((number) => ({ number })),
      )
    : [];
  // A dead coordinate of a return has the word of the return, not a remark.
  const said = id.startsWith('D') ? '' : words;
  return {
    id,
    contact,
    name,
    kind,
    words: said,
    source,
    on: state === 'open' ? null : decidedOn,
    numbers: phones.length > 1 ? [...phones] : [],
  };
}

function decidedState({ contact, household, lists, recall }: StateAnswer): Output<'state.decide'> {
  return { contact, household: household ?? null, lists: [...lists], toWithdraw: recall.people };
}
