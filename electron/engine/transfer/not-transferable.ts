import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { say } from '../../../shared/text/index.ts';
import type { Check } from '../campaign/check.ts';
import { iterateOnDemand } from '../contact/contact-on-demand.ts';
import { readDictionaries } from '../contact/contact-reader.ts';
import { CHANNEL_WORDS } from '../export/formats/channel-words.ts';
import type { ContactOutcome } from '../sql/outcome-list.ts';
import { JUDGED_STEPS } from '../campaign/answers/stopping-reasons.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import type { TableRow } from '../spreadsheet/write/output-file.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { isTransferable, outcomesByPerson, type PersonOfSale } from './check-sale.ts';

/** Those who may be passed on for no channel, each once, with the rule of each channel: for their erasure. */

/** Contacts per step between two pauses. */
const BATCH = 500;

export function notTransferableColumns(checks: readonly Pick<Check, 'campaign'>[]): readonly string[] {
  const channels = checks.flatMap(({ campaign: { channel } }) => {
    const word = CHANNEL_WORDS[channel];
    return [`${word}_REGLE`, `${word}_POURQUOI`];
  });
  return ['REFERENCE', 'CIVILITE', 'PRENOM', 'NOM', 'SOCIETE', ...channels];
}

export async function* notTransferableRows(
  { signal, language }: EngineContext,
  reader: SqlReader,
  checks: readonly Check[],
): AsyncGenerator<readonly TableRow[], undefined> {
  const pauses = new Pauses(signal);
  const { code } = readWorkspaceIdentity(reader);
  const dictionaries = readDictionaries(reader);
  const why = ({ outcome, verdict }: ContactOutcome, check: Check): readonly [rule: string, why: string] => {
    const reason = verdict === null ? undefined : check.answers[verdict]?.verdict.reasons[0];
    return JUDGED_STEPS.has(outcome) && reason !== undefined
      ? [reason.rule, reason.message]
      : [outcome, say(language, `funnel.${outcome}`)];
  };
  const rowsOf = (batch: readonly PersonOfSale[]): readonly TableRow[] => {
    const outcomesOf = new Map(batch.map(({ contactId, outcomes }) => [contactId, outcomes]));
    return [...iterateOnDemand(reader, [...outcomesOf.keys()], dictionaries)].map(({ id, person }) => {
      const { civility = '', firstName = '', lastName = '', company = '' } = person;
      const reasons = (outcomesOf.get(id) ?? []).flatMap((outcome, place) => {
        const check = checks[place];
        return check === undefined ? [] : why(outcome, check);
      });
      return [writtenReference(code, id), civility, firstName, lastName, company, ...reasons];
    });
  };
  let batch: PersonOfSale[] = [];
  for (const person of outcomesByPerson(checks)) {
    if (!isTransferable(person.outcomes)) batch.push(person);
    if (batch.length < BATCH) {
      // Of a good file nearly everybody may be passed on.
      if (pauses.isOverdue) await pauses.pause();
      continue;
    }
    yield rowsOf(batch);
    batch = [];
    await pauses.pause();
  }
  yield rowsOf(batch);
}
