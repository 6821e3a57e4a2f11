import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { exportPerson } from '../../electron/engine/person/person-record.ts';
import { saveProblemsOf } from '../../electron/engine/import/save-problems.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { context } from './firm.ts';

/** A program that is killed after a file of people is written and before it gets its name. */
const [what = '', path = '', out = '', file = ''] = process.argv.slice(2);
const workspace = await openWorkspace(path, { by: context.by });
promises.rename = () => {
  process.kill(process.pid, 'SIGKILL');
  return Promise.resolve();
};
syncBuiltinESMExports();
if (what === 'person') await exportPerson(context, workspace, { id: '1', file: out });
else await saveProblemsOf(context, workspace, { importId: '1', file }, out);
