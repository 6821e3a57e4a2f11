import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_ROLES } from '../../shared/contract/role.ts';
import { mayAct } from '../../shared/contract/user-role.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { addUser, removeUser, switchUsersOn } from '../../electron/engine/users/change-users.ts';
import { contextOn } from '../campaign/firm.ts';
import type { Case } from './bad-exports.ts';

/** For each command that may change a workspace: words that would change one where people work by name. */
const CHANGES: Readonly<Record<string, string>> = {
  approve: 'staffed.aval --campaign campaign.json --propose',
  backup: 'staffed.aval copie',
  breach: 'staffed.aval --found 2026-11-24 --what lost --out perte',
  close: 'staffed.aval --out rendu',
  copies: 'staffed.aval --placed 1 --at tiroir',
  decide: 'staffed.aval --id 1 --campaign campaign.json --allow --reason vu',
  duplicates: 'staffed.aval --two 1,2',
  export: 'staffed.aval --campaign campaign.json --format post-lines --out sortie',
  households: 'staffed.aval --separate X',
  import: 'staffed.aval more.csv --origin origin.json',
  keep: 'staffed.aval --for dispute --where {"all":[]}',
  mirror: 'staffed.aval --off',
  notices: 'staffed.aval --exempt effort --origin Boutique',
  person: 'staffed.aval --id 1 --erase',
  plan: 'staffed.aval --campaign calls.json --agents 1 --pace 1',
  processing: 'staffed.aval --out registre.xlsx',
  purge: 'staffed.aval --confirm 1',
  recall: 'staffed.aval --done 1 --on 2026-12-01',
  recipients: 'staffed.aval --name OMEGA',
  record: 'staffed.aval more.csv',
  restore: 'good-backup staffed.aval',
  retire: 'staffed.aval --backup good-backup --confirm ALPHA',
  returns: 'staffed.aval returns-known.csv',
  rights: 'staffed.aval --request 1 --close done',
  segments: 'staffed.aval --save Lyon --where {"all":[]}',
  sent: 'staffed.aval 1 --ended',
  states: 'staffed.aval --confirm 1',
  supplier: 'staffed.aval --name fichiers-et-cie --state blocked --reason non',
  suppress: 'staffed.aval --contact 1 --resume',
  undo: 'staffed.aval 1',
  users: 'staffed.aval --reset Claire',
  vault: 'staffed.aval --decrypt',
};

/** Commands for which no code would ever be asked: none is missing above. */
export const CHANGES_WITHOUT_CASE = Object.entries(COMMAND_ROLES).flatMap(([name, { role }]) =>
  !mayAct('lecture', role) && CHANGES[name] === undefined ? [name] : [],
);

/** Files with a code each. */
export const PIN_FILES = {
  'pin-claire': '314159',
  'pin-five': '31415',
  'pin-empty': '\n',
} as const;

/** A workspace where Claire is in charge, Lucie reads, Paul has not chosen his code, and Marie left. */
export async function staffWorkspace(folder: string): Promise<void> {
  copyFileSync(join(folder, 'alpha.aval'), join(folder, 'staffed.aval'));
  const context = { ...contextOn('2026-11-24'), by: 'Claire' };
  const workspace = await openWorkspace(join(folder, 'staffed.aval'), { by: 'Claire' });
  await switchUsersOn(context, workspace, { name: 'Claire', role: 'responsable', code: PIN_FILES['pin-claire'] });
  await addUser(context, workspace, { name: 'Marie', role: 'aide' });
  await addUser(context, workspace, { name: 'Lucie', role: 'lecture' });
  removeUser(context, workspace, 'Marie');
  await workspace.close();
}

const CLAIRE = '--by claire --pin-file pin-claire';

export const badUsers: Case[] = [
  ...Object.entries(CHANGES).map(
    ([name, words]) =>
      ({ words: `${name} ${words} --by marie --pin-file pin-claire`, code: 1, names: /« Marie ».*24\/?/ }) as const,
  ),
  ...Object.entries(CHANGES).map(
    ([name, words]) => ({ words: `${name} ${words} --by Lucie`, code: 1, names: /« Lucie ».*« lecture »/ }) as const,
  ),
  { words: 'undo staffed.aval 1 --by Claire', code: 2, names: /code de « Claire »/ },
  { words: 'undo staffed.aval 1 --by Zoé --pin-file pin-claire', code: 2, names: /« Zoé »/ },
  { words: 'undo staffed.aval 1 --by Claire --pin-file missing', code: 3, names: /missing/ },
  { words: 'undo staffed.aval 1 --by Claire --pin-file pin-empty', code: 2, names: /pin-empty/ },
  { words: 'undo staffed.aval 1 --by Claire --pin-file folder', code: 3, names: /folder/ },
  { words: `users staffed.aval --remove claire ${CLAIRE}`, code: 1, names: /« Claire ».*seule/ },
  { words: `users staffed.aval --add CLAIRE --role aide ${CLAIRE}`, code: 1, names: /« Claire ».*seule/ },
  { words: `users staffed.aval --remove Marie ${CLAIRE}`, code: 1, names: /« Marie »/ },
  { words: `users staffed.aval --reset Zoé ${CLAIRE}`, code: 2, names: /« Zoé »/ },
  { words: `users staffed.aval --code --new-pin-file pin-five ${CLAIRE}`, code: 2, names: /six chiffres/ },
  { words: `users staffed.aval --code --new-pin-file pin-claire ${CLAIRE}`, code: 2, names: /celui d’avant/ },
  { words: `users staffed.aval --code ${CLAIRE} --remove Lucie`, code: 2, names: /--remove NAME/ },
  { words: `users staffed.aval --add Zoé ${CLAIRE}`, code: 2, names: /--role ROLE/ },
  { words: `users staffed.aval --add Zoé --role chef ${CLAIRE}`, code: 2, names: /chef/ },
  { words: 'users alpha.aval --add Zoé --role aide --pin-file pin-claire', code: 2, names: /première personne/ },
  { words: 'users alpha.aval --add Zoé --role responsable --pin-file pin-five', code: 2, names: /six chiffres/ },
  { words: 'users alpha.aval --add Zoé --role responsable', code: 2, names: /nouveau code/ },
  { words: 'users alpha.aval --add ... --role responsable --pin-file pin-claire', code: 2, names: /nom/ },
];
