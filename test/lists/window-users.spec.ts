import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestName } from '../../shared/contract/channels.ts';
import { REQUEST_ROLES } from '../../shared/contract/role.ts';
import { Jobs } from '../../electron/engine/jobs/jobs.ts';
import { handleRequest } from '../../electron/engine/requests/handle-request.ts';
import { signedBy } from '../../electron/engine/requests/request-author.ts';
import type { RequestContext } from '../../electron/engine/requests/request-context.ts';
import { WorkspaceSession } from '../../electron/engine/requests/workspace-session.ts';

/** The engine refuses by itself what a user of the page may not do: the page only says it sooner. */
const CODES = { Claire: '314159', Marie: '271828', Lucie: '161803' } as const;

let folder: string;
let session: WorkspaceSession;

const jobs = new Jobs(
  () => undefined,
  () => undefined,
  () => 0,
);

/** The answer to a request of the page under the name of the preferences, or the code of the refusal. */
async function ask(name: RequestName, input: unknown = {}): Promise<unknown> {
  const result = await handleRequest(
    { id: 1, name, input, files: {}, language: 'fr', by: 'Poste 1' },
    { session, jobs },
  );
  return result.ok ? result.value : result.error.code;
}

async function add(name: 'Marie' | 'Lucie', role: string): Promise<void> {
  const { code } = (await ask('user.add', { name, role, code: null })) as { code: string };
  expect(await ask('user.enter', { name, code })).toBe('user.code_to_choose');
  const own = { name, code, chosen: CODES[name] };
  expect(await ask('user.changeCode', own)).toMatchObject({ entered: { name, role } });
  await ask('user.enter', { name: 'Claire', code: CODES.Claire });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-users-'));
  session = new WorkspaceSession(
    { userFolder: folder, person: 'Poste 1', reopen: null },
    { onChange: () => undefined, onHold: () => undefined, onVault: () => undefined, onKey: () => undefined },
  );
  await session.create(join(folder, 'alpha.aval'), 'ALPHA', []);
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const byRole = (role: string): RequestName[] =>
  Object.entries(REQUEST_ROLES).flatMap(([name, wanted]) => (wanted === role ? [name as RequestName] : []));
const no = (typed: string): object => ({ typed, contact: null, postal: null, channels: [] });
const lastAuthor = (): unknown => session.workspace.get('SELECT by FROM register ORDER BY seq DESC LIMIT 1')?.['by'];

describe('a user of the page', () => {
  it('is nobody at first; the first one is in charge and enters at once', async () => {
    expect(await ask('user.list')).toEqual({ users: [], entered: null });
    expect(await ask('user.add', { name: 'Claire', role: 'aide', code: CODES.Claire })).toBe('user.first_responsable');
    expect(await ask('user.add', { name: 'Claire', role: 'responsable', code: '123' })).toBe('user.code_short');
    const first = await ask('user.add', { name: 'Claire', role: 'responsable', code: CODES.Claire });
    expect(first).toMatchObject({ entered: { name: 'Claire', role: 'responsable' }, code: null });
    await add('Marie', 'aide');
    await add('Lucie', 'lecture');
  });

  it('who has not entered is refused every change but a no, which is marked', async () => {
    await ask('user.leave');
    for (const name of [...byRole('aide'), ...byRole('responsable')])
      expect([name, await ask(name)]).toEqual([name, 'user.code_missing']);
    await ask('suppression.add', no('un@example.com'));
    expect(lastAuthor()).toBe('Poste 1 (sans code)');
    expect(await ask('workspace.state')).toMatchObject({ name: 'alpha' });
  });

  it.each([
    ['Lucie', ['aide', 'responsable']],
    ['Marie', ['responsable']],
  ] as const)('%s is refused what wants %j', async (name, roles) => {
    await ask('user.enter', { name, code: CODES[name] });
    for (const wanted of roles.flatMap(byRole)) expect([wanted, await ask(wanted)]).toEqual([wanted, 'user.role']);
    await ask('suppression.add', no(`${name}@example.com`));
    expect(lastAuthor()).toBe(name);
  });

  it('signs by the name of the code, whatever name a form holds', () => {
    const requests = join(import.meta.dirname, '..', '..', 'electron', 'engine', 'requests');
    const taken = readdirSync(requests).filter(
      (file) =>
        file !== 'request-author.ts' && /\.\.\.(?:context|job), by \}/.test(readFileSync(join(requests, file), 'utf8')),
    );
    expect(taken).toEqual([]);
    const context = { by: 'Marie', session } as RequestContext;
    expect(signedBy('Zoé', context).by).toBe('Marie');
  });

  it('who leaves, or whose workspace is closed, is no longer entered', async () => {
    await ask('user.enter', { name: 'claire', code: CODES.Claire });
    expect(await ask('user.leave')).toMatchObject({ entered: null });
    await ask('user.enter', { name: 'claire', code: CODES.Claire });
    const { path } = session.workspace;
    await ask('workspace.close');
    await session.open(path);
    expect(await ask('user.list')).toMatchObject({ entered: null });
    expect(await ask('user.remove', { name: 'Marie' })).toBe('user.code_missing');
  });

  it('who is removed cannot enter; a wrong code does not either', async () => {
    expect(await ask('user.enter', { name: 'Claire', code: '000000' })).toBe('user.code_wrong');
    await ask('user.enter', { name: 'Claire', code: CODES.Claire });
    await ask('user.remove', { name: 'Marie' });
    expect(await ask('user.enter', { name: 'Marie', code: CODES.Marie })).toBe('user.removed');
    expect(await ask('user.remove', { name: 'Claire' })).toBe('user.last_responsable');
  });
});
