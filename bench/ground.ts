import { existsSync } from 'node:fs';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepSupplierFile } from '../electron/engine/sql/supplier-files.ts';
import { frenchInstant } from '../electron/engine/steps/clock.ts';
import type { EngineContext } from '../electron/engine/steps/context.ts';
import { createWorkspace } from '../electron/engine/storage/create-workspace.ts';
import { openWorkspace } from '../electron/engine/storage/open-workspace.ts';
import type { Workspace } from '../electron/engine/storage/workspace.ts';
import type { Population } from './contacts-workbook.ts';
import { benchPerson } from './people.ts';
import { variousPerson } from './various-people.ts';

/** A step of the main job, measured as one task; its preparation does not count. */
interface Prepared {
  readonly work: () => Promise<string>;
  readonly tidy: () => Promise<void>;
}

/** @param workspace path of the workspace that `import` creates and the other steps use. */
export type Step = (workspace: string, workbook: string, rows: number, population: Population) => Promise<Prepared>;

export const BY = 'bench';
const MOMENT = new Date('2026-11-24T09:00:00Z');
export const context: EngineContext = {
  by: BY,
  now: () => frenchInstant(MOMENT),
  today: () => '2026-11-24',
  language: 'fr',
};

const ORIGIN = {
  kind: 'direct',
  source: 'Boutique',
  on: '2026-10-01',
  informed: true,
  objectionOffered: true,
  audience: 'consumer',
  consents: [{ channel: 'email', organisations: ['ALPHA'], goods: ['*'], positiveAct: true, proof: true }],
  sales: { goods: 'linge', informed: true, refusalOffered: true },
};
const SENDER = { name: 'ALPHA', address: '1 rue des Lilas, 69003 Lyon', oppositionContact: 'contact@example.com' };
export const LETTERS = {
  name: 'Noël',
  organisation: 'ALPHA',
  channel: 'post',
  purpose: 'commercial',
  goods: 'linge',
  from: '2026-12-01',
  sender: SENDER,
};
/** The law excludes nobody here, so the lists have their maximal length. */
export const NOTICES = {
  name: 'Rappel',
  organisation: 'ALPHA',
  channel: 'post',
  purpose: 'transactional',
  from: '2026-12-01',
  onePerHousehold: false,
  sender: SENDER,
};
export const CALLS = {
  name: 'Rappel',
  organisation: 'ALPHA',
  channel: 'phone',
  purpose: 'transactional',
  from: '2026-12-01',
  callerId: '+33199000000',
};

const SUFFIXES = ['', '-journal', '-backup', '-backup-journal', '-lock'];

export async function removeWorkspace(path: string): Promise<void> {
  for (const suffix of SUFFIXES) await rm(`${path}${suffix}`, { force: true });
}

export async function newWorkspace(path: string): Promise<Workspace> {
  await removeWorkspace(path);
  return createWorkspace(path, { organisation: 'ALPHA', at: context.now(), by: BY });
}

export const importing = (file: string) => ({ file, origin: ORIGIN, evidenceFolder: '.', dryRun: false });

/** A temporary copy of a workspace. */
export async function copied(
  path: string,
  name: string,
): Promise<{ readonly workspace: Workspace; readonly tidy: () => Promise<void> }> {
  const copy = `${path}-${name}.aval`;
  await removeWorkspace(copy);
  // Changes that came after the last snapshot wait in the journal.
  for (const suffix of ['', '-journal'])
    if (existsSync(`${path}${suffix}`)) await copyFile(`${path}${suffix}`, `${copy}${suffix}`);
  const workspace = await openWorkspace(copy, { by: BY });
  return {
    workspace,
    async tidy() {
      await workspace.close();
      await removeWorkspace(copy);
    },
  };
}

/** The same, as if its file had been bought, of whose people nobody was informed. */
export async function bought(path: string, name: string): ReturnType<typeof copied> {
  const copy = await copied(path, name);
  copy.workspace.write((transaction) => {
    transaction.run("UPDATE origins SET kind = 'purchased', informed = 0, on_day = '2026-10-20', since = NULL");
    transaction.register({ at: context.now(), by: BY, action: 'bench.bought', subject: {} });
  });
  return copy;
}

/** The name under which its supplier is known. */
export const SUPPLIER = 'Fichiers & Cie';

/** The same as a delivery of a supplier. */
export async function delivered(path: string, name: string): ReturnType<typeof copied> {
  const copy = await bought(path, name);
  copy.workspace.write((transaction) => {
    keepSupplierFile(transaction, 1, { supplier: SUPPLIER, rejected: 0 });
    transaction.register({ at: context.now(), by: BY, action: 'bench.delivered', subject: {} });
  });
  return copy;
}

/** The same as customers who were told that their data may be passed on. */
export async function told(path: string, name: string): ReturnType<typeof copied> {
  const copy = await copied(path, name);
  copy.workspace.write((transaction) => {
    transaction.run('UPDATE origins SET transmission_informed = 1');
    transaction.register({ at: context.now(), by: BY, action: 'bench.told', subject: {} });
  });
  return copy;
}

/** As many e-mails as there are rows, half of them known. */
export async function oppositionList(folder: string, rows: number, population: Population): Promise<string> {
  const list = join(folder, 'list.csv');
  const personOf = population === 'various' ? variousPerson : benchPerson;
  const lines = Array.from(
    { length: rows },
    (_, place) => (place % 2 === 0 && personOf(place).email) || `nobody.${String(place)}@example.org`,
  );
  await writeFile(list, `E-mail\n${lines.join('\n')}\n`);
  return list;
}
