import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { aval, buildAval, contentOf, temporaryFolder } from './aval.ts';

/** The built command line with oppositions while another user has the workspace open, and with a damaged workspace. */

const AT = '2026-11-24T10:30:00+01:00';

let temporary: ReturnType<typeof temporaryFolder>;
let folder: string;
let path: string;
const run = (...words: readonly string[]): ReturnType<typeof aval> => aval(words, { folder });

beforeAll(buildAval, 300_000);
beforeEach(async () => {
  temporary = temporaryFolder();
  folder = temporary.path;
  path = join(folder, 'alba.aval');
  await (await createWorkspace(path, { organisation: 'Alba', at: AT, by: 'Claire' })).close();
});

afterEach(() => {
  temporary.remove();
});

describe('aval suppress on a workspace that another user has open', () => {
  it('stores the opposition, says that it waits, and applies it in every answer until the holder takes it', async () => {
    const holder = await openWorkspace(path, { by: 'Claire' });
    const noted = await run('suppress', 'alba.aval', '--email', 'a@example.com');
    expect(noted).toMatchObject({ code: 0, stderr: '' });
    expect(noted.stdout).toMatch(/^Noté, en attente : Claire \(ordinateur .+\) a ouvert cet espace/);
    expect((await run('suppress', 'alba.aval', '--phone', '0639981234', '--json')).json()).toMatchObject({
      waiting: true,
      holder: { person: 'Claire' },
    });
    const found = await run('lookup', 'alba.aval', '--email', 'a@example.com', '--json');
    expect(found.json()).toMatchObject({
      suppressed: expect.arrayContaining([
        expect.objectContaining({ channel: 'email', source: expect.stringContaining('en attente') as string }),
      ]) as unknown,
    });
    // That the opposition waits, and that a look-up is not noted.
    expect(found.complaints).toHaveLength(2);
    await holder.close();
    expect(existsSync(`${path}-waiting`)).toBe(true);

    // The next program that changes the workspace takes them in.
    const next = await run('suppress', 'alba.aval', '--email', 'b@example.com');
    expect(next.complaints).toEqual([
      '2 refus notés pendant que l’espace était ouvert ailleurs sont entrés dans la liste d’opposition.',
    ]);
    expect(existsSync(`${path}-waiting`)).toBe(false);
    const after = await run('lookup', 'alba.aval', '--email', 'a@example.com', '--json');
    expect(after).toMatchObject({ code: 0, stderr: '' });
    expect((after.json() as { suppressed: unknown[] }).suppressed).toHaveLength(5);
  });
});

describe('aval restore over a damaged workspace', () => {
  it('replaces nothing without --accept-loss, and says what may be missing', async () => {
    expect((await run('backup', 'alba.aval', 'saved')).code).toBe(0);
    const workspace = await openWorkspace(path, { by: 'Claire' });
    for (const number of [1, 2, 3]) {
      workspace.write((transaction) =>
        transaction.register({ at: AT, by: 'Claire', action: 'test.noted', subject: { number } }),
      );
    }
    for (const name of [path, `${path}-journal`]) copyFileSync(name, `${name}.kept`);
    await workspace.close();
    for (const name of [path, `${path}-journal`]) copyFileSync(`${name}.kept`, name);
    for (const name of [`${path}-backup`, `${path}-backup-journal`, `${path}.kept`, `${path}-journal.kept`])
      rmSync(name, { force: true });
    const bytes = readFileSync(`${path}-journal`);
    const second = bytes.indexOf('test.noted', bytes.indexOf('test.noted') + 1);
    bytes.writeUInt8(bytes.readUInt8(second) ^ 1, second);
    writeFileSync(`${path}-journal`, bytes);

    const before = contentOf(folder);
    const refused = await run('restore', 'saved', 'alba.aval');
    expect(refused.code).toBe(1);
    expect(refused.complaints[0]).toContain('--accept-loss');
    expect(refused.complaints[1]).toMatch(/alba\.aval.*1 changement enregistré.*Rien n’a été remplacé/);
    expect(contentOf(folder)).toEqual(before);

    const accepted = await run('restore', 'saved', 'alba.aval', '--accept-loss', '--json');
    expect(accepted).toMatchObject({ code: 0 });
    expect(accepted.json()).toMatchObject({ lost: { rows: 0, changes: 1, isUncounted: false } });
    expect(accepted.complaints).toHaveLength(1);
  });
});
