import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { countWaiting, noteOpposition, takeWaiting } from '../../electron/engine/suppression/waiting-oppositions.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { verifyWorkspace } from '../../electron/engine/restore/verify.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { AppError } from '../../shared/contract/result.ts';
import { seededChance } from '../workspace/chance.ts';

/** An opposition recorded while another user has the workspace open is never lost, and applies at once. */

const NADEGE: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:31:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};
const PAUL: EngineContext = { ...NADEGE, by: 'Paul', now: () => '2026-11-24T10:30:00+01:00' };
const EMAIL = 'claire@example.com';

let folder: string;
let path: string;
let waiting: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-waiting-'));
  path = join(folder, 'alba.aval');
  waiting = `${path}-waiting`;
  await (await createWorkspace(path, { organisation: 'Alba', at: NADEGE.now(), by: 'Nadège' })).close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const openAs = (by: string, readOnly: boolean): Promise<Workspace> => openWorkspace(path, { by, readOnly });
const channelsOf = (workspace: Workspace, email = EMAIL): readonly string[] =>
  lookUpPerson(NADEGE, workspace, { email }).suppressed.map(({ channel }) => channel);

describe('a refusal on a workspace that another user has open', () => {
  it('applies at once for its author and every other reader, and enters the list at the holder’s next check', async () => {
    const holder = await openAs('Nadège', false);
    const reader = await openAs('Paul', true);
    expect(noteOpposition(PAUL, reader, { email: 'Claire@Example.com', channel: 'phone' })).toMatchObject({
      at: PAUL.now(),
    });
    expect(channelsOf(reader)).toEqual(['phone']);
    expect(lookUpPerson(PAUL, reader, { email: EMAIL }).suppressed[0]?.source).toBe(
      'notée par Paul (noté, en attente)',
    );
    expect(countWaiting(reader)).toBe(1);

    const other = await openAs('Zoé', true);
    expect(takeWaiting(NADEGE, other)).toEqual([
      { code: 'suppression.waiting', severity: 'info', params: { count: 1 } },
    ]);
    expect(takeWaiting(NADEGE, other)).toEqual([]);
    expect(channelsOf(other)).toEqual(['phone']);

    expect(channelsOf(holder)).toEqual([]);
    expect(takeWaiting(NADEGE, holder)).toEqual([
      { code: 'suppression.waiting_taken_in', severity: 'info', params: { count: 1 } },
    ]);
    expect(lookUpPerson(NADEGE, holder, { email: EMAIL }).suppressed).toEqual([
      { channel: 'phone', on: '2026-11-24', source: 'notée par Paul' },
    ]);
    expect(holder.get("SELECT at, by FROM register WHERE action = 'suppression.added'")).toEqual({
      at: PAUL.now(),
      by: 'Paul',
    });
    expect(existsSync(waiting)).toBe(false);
    expect(takeWaiting(NADEGE, holder)).toEqual([]);
    for (const workspace of [holder, reader, other]) await workspace.close();
    const after = await openAs('Nadège', true);
    expect(channelsOf(after)).toEqual(['phone']);
    await after.close();
    expect((await verifyWorkspace(path)).damages).toEqual([]);
  });

  it('is not missed by a reader that opens while the holder takes it in', async () => {
    const reader = await openAs('Paul', true);
    noteOpposition(PAUL, reader, { email: EMAIL });
    const late = await openAs('Zoé', true);
    const holder = await openAs('Nadège', false);
    takeWaiting(NADEGE, holder);
    // Its files were read earlier, its folder is read only now.
    takeWaiting(NADEGE, late);
    expect(channelsOf(late)).toHaveLength(5);
    for (const workspace of [reader, late, holder]) await workspace.close();
  });

  it('of a contact covers all its coordinates, and contacts imported later', async () => {
    const holder = await openAs('Nadège', false);
    const file = join(folder, 'contacts.csv');
    writeFileSync(file, `nom;prénom;email;email 2\nMartin;Claire;${EMAIL};c2@example.com\n`);
    const origin = { kind: 'direct', source: 'boutique', on: '2026-01-05', informed: true };
    await importFile(NADEGE, holder, { file, origin, evidenceFolder: folder, dryRun: false });
    const id = String(holder.get('SELECT id FROM contacts')?.['id']);
    const reader = await openAs('Paul', true);
    noteOpposition(PAUL, reader, { contact: id });
    takeWaiting(NADEGE, holder);
    expect(channelsOf(holder, 'c2@example.com')).toHaveLength(5);
    await erasePerson(NADEGE, holder, { id });
    expect(channelsOf(holder, 'c2@example.com')).toHaveLength(5);
    for (const workspace of [reader, holder]) await workspace.close();
  });

  it('recorded twice, or left by a crash after it was taken in, is taken in once', async () => {
    const reader = await openAs('Paul', true);
    noteOpposition(PAUL, reader, { email: EMAIL });
    const [name = ''] = readdirSync(waiting);
    const bytes = readFileSync(join(waiting, name));
    const holder = await openAs('Nadège', false);
    takeWaiting(NADEGE, holder);
    // The change was durable, the removal was not.
    noteOpposition(PAUL, reader, { email: 'other@example.com' });
    writeFileSync(join(waiting, name), bytes);
    takeWaiting(NADEGE, holder);
    expect(holder.all("SELECT 1 AS yes FROM register WHERE action = 'suppression.added'")).toHaveLength(2);
    expect(existsSync(waiting)).toBe(false);
    for (const workspace of [reader, holder]) await workspace.close();
  });

  it('is not readable for other accounts', async () => {
    const reader = await openAs('Paul', true);
    noteOpposition(PAUL, reader, { email: EMAIL });
    await reader.close();
    expect(statSync(waiting).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(waiting)) expect(statSync(join(waiting, name)).mode & 0o077).toBe(0);
  });

  it('that is broken, or of another workspace, stays where it is and is reported', async () => {
    const reader = await openAs('Paul', true);
    noteOpposition(PAUL, reader, { email: EMAIL });
    const [name = ''] = readdirSync(waiting);
    const bytes = readFileSync(join(waiting, name));
    const unreadable = [{ code: 'suppression.waiting_unreadable', severity: 'warning', params: { count: 1 } }];
    const holder = await openAs('Nadège', false);
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = Buffer.from(bytes);
      broken.writeUInt8(broken.readUInt8(at) ^ 1, at);
      writeFileSync(join(waiting, name), broken);
      expect(takeWaiting(NADEGE, holder), `byte ${at}`).toEqual(unreadable);
    }
    expect(readdirSync(waiting)).toEqual([name]);
    writeFileSync(join(waiting, name), bytes);
    expect(takeWaiting(NADEGE, holder)[0]).toMatchObject({ code: 'suppression.waiting_taken_in' });

    const elsewhere = join(folder, 'zeta.aval');
    await (await createWorkspace(elsewhere, { organisation: 'Zeta', at: NADEGE.now(), by: 'Nadège' })).close();
    const other = await openWorkspace(elsewhere, { by: 'Paul', readOnly: true });
    noteOpposition(PAUL, other, { email: EMAIL });
    const [foreign = ''] = readdirSync(`${elsewhere}-waiting`);
    noteOpposition(PAUL, reader, { email: 'mine@example.com' });
    writeFileSync(join(waiting, foreign), readFileSync(join(`${elsewhere}-waiting`, foreign)));
    expect(takeWaiting(NADEGE, holder).map(({ code }) => code)).toEqual([
      'suppression.waiting_taken_in',
      'suppression.waiting_unreadable',
    ]);
    expect(readdirSync(waiting)).toEqual([foreign]);
    for (const workspace of [reader, other, holder]) await workspace.close();
  });

  it('is refused where it can’t be stored, and not counted', async () => {
    const reader = await openAs('Paul', true);
    writeFileSync(waiting, 'somebody’s');
    expect(() => noteOpposition(PAUL, reader, { email: EMAIL })).toThrow(AppError);
    expect(channelsOf(reader)).toEqual([]);
    expect(readFileSync(waiting, 'utf8')).toBe('somebody’s');
    await reader.close();
  });

  it('is refused for an unreadable coordinate, and for a list', async () => {
    const reader = await openAs('Paul', true);
    for (const [input, code] of [
      [{ email: 'nonsense' }, 'suppression.email_unreadable'],
      [{}, 'suppression.nothing_named'],
      [{ file: '/x.csv' }, 'suppression.list_cannot_wait'],
    ] as const) {
      expect(() => noteOpposition(PAUL, reader, input)).toThrow(code);
    }
    expect(existsSync(waiting)).toBe(false);
    await reader.close();
  });
});

const NOTING = fileURLToPath(new URL('noting-child.ts', import.meta.url));
const TAKING = fileURLToPath(new URL('taking-child.ts', import.meta.url));

const childOf = (program: string, words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Runs a child until it has printed that many lines, kills it, and returns its output. */
async function linesUntilKilled(child: ChildProcess, count: number): Promise<string[]> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('No standard output.');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length >= count) child.kill('SIGKILL');
  }
  await ended;
  return lines;
}

it('killed programs lose no acknowledged opposition, while recording and while taking in', async () => {
  const chance = seededChance(3);
  const acknowledged: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const [noted] = await Promise.all([
      linesUntilKilled(childOf(NOTING, [path, String(1 + 1000 * round)]), 5 + Math.floor(chance() * 20)),
      linesUntilKilled(childOf(TAKING, [path]), 20 + Math.floor(chance() * 200)),
    ]);
    acknowledged.push(...noted.map(Number));
    const reader = await openAs('Zoé', true);
    takeWaiting(NADEGE, reader);
    for (const number of acknowledged)
      expect(channelsOf(reader, `w${number}@example.com`), `no ${number} in round ${round}`).toHaveLength(5);
    await reader.close();
  }
  const holder = await openAs('Nadège', false);
  takeWaiting(NADEGE, holder);
  expect(
    holder.get(
      "SELECT count(DISTINCT json_extract(subject, '$.waited')) AS one, count(*) AS every FROM register WHERE action = 'suppression.added'",
    ),
  ).toSatisfy((counts: { one: number; every: number }) => counts.one === counts.every);
  await holder.close();
  expect((await verifyWorkspace(path)).damages).toEqual([]);
}, 120_000);
