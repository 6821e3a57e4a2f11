import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { ComparedContact } from '../../engine/person/pairs/compared-pairs.ts';
import {
  decidePair,
  type DecidedPair,
  listDuplicates,
  type ProbableDuplicate,
} from '../../engine/person/pairs/probable-duplicates.ts';
import { defineCommand, type Session } from '../command.ts';
import { changing, reading } from '../with-workspace.ts';

export const duplicates = defineCommand({
  name: 'duplicates',
  usage: 'WORKSPACE [--same ID,ID | --two ID,ID | --undecided ID,ID]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    same: { kind: 'text', placeholder: 'ID,ID' },
    two: { kind: 'text', placeholder: 'ID,ID' },
    undecided: { kind: 'text', placeholder: 'ID,ID' },
  },
  async run({ workspace: path, same, two, undecided }, session) {
    const { context, json, output } = session;
    const given = [same, two, undecided].filter((pair) => pair !== undefined);
    const [pair, second] = given;
    if (second !== undefined)
      throw new AppError('usage.one_of', { command: 'duplicates', options: '--same, --two, --undecided' });
    if (pair !== undefined) {
      const verdict = same !== undefined ? 'same' : two !== undefined ? 'two' : null;
      const decided = await changing(path, session, (workspace) => decidePair(context, workspace, pair, verdict));
      return printDecided(decided, session);
    }
    const pairs = await reading(path, session, (workspace) => listDuplicates(context, workspace));
    for (const one of pairs) {
      if (json) await output.json(one);
      else await printPair(one, session);
    }
    if (pairs.length === 0 && !json) await output.line(say(context.language, 'report.no_duplicates'));
  },
});

async function printPair(
  { lane, one, other, decided }: ProbableDuplicate,
  { context: { language }, output }: Session,
): Promise<void> {
  const said = decided === undefined ? [] : [say(language, `report.pair.${decided}`)];
  await output.line([say(language, `report.lane.${lane}`), ...said].join(' · '));
  for (const contact of [one, other]) await output.line(`    ${contactLine(contact)}`);
}

function contactLine({ id, name, emails, phones, address }: ComparedContact): string {
  return [id, name, ...emails, ...phones, address].filter((part) => part !== '').join(' · ');
}

async function printDecided(decided: DecidedPair, { context: { language }, json, output }: Session): Promise<void> {
  if (json) return output.json(decided);
  await output.line(say(language, `report.pair.${decided.decided ?? 'open'}`));
}
