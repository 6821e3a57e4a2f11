import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreBackup, type RestoredBackup } from '../erasure/restore-backup.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { countEntries } from '../sql/mirror.ts';
import { readUsers } from '../sql/users.ts';
import type { EngineContext } from '../steps/context.ts';
import { createWorkspace, readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { undoSlip } from '../suppression/undo-slip.ts';
import { addUser, removeUser, switchUsersOn } from '../users/change-users.ts';
import { Mirror } from './mirror.ts';
import { realMirrorDisk } from './mirror-disk.ts';
import type { MirrorChoice } from './take-from-mirror.ts';

/** Backup of the 28th with 117 oppositions, 14 later ones; the key is a folder that can be taken away. */
let folder: string;
let workspace: Workspace;
let mirror: Mirror;
let day: string;

const path = (): string => join(folder, 'laptop', 'alba.aval');
const key = (): string => join(folder, 'key');
const refus = (): string => join(key(), 'alba.refus');
const backup = (): string => join(folder, 'samedi');
/** The text of the mirror without its hashes and its marks: digits of a number can stand in them by chance. */
const readable = (): string =>
  readFileSync(refus(), 'utf8').replaceAll(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b(?:[0-9a-f]{64}|[0-9a-f]{16})\b/g,
    '',
  );
const context: EngineContext = {
  by: 'Nadège',
  now: () => `${day}T18:00:00+01:00`,
  today: () => day,
  language: 'fr',
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-mirror-'));
  mkdirSync(join(folder, 'laptop'));
  mkdirSync(key());
  day = '2026-11-28';
  workspace = await createWorkspace(path(), { organisation: 'Alba', at: '2026-11-20T09:00:00+01:00', by: 'Nadège' });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

async function follow(disk = realMirrorDisk, many = 1000): Promise<void> {
  mirror = await Mirror.follow(workspace, context, { disk, many });
}

async function reopen(): Promise<void> {
  await workspace.close();
  workspace = await openWorkspace(path(), { by: 'Nadège' });
  await follow();
}

async function list(count: number, name = 'n'): Promise<void> {
  const file = join(folder, `${name}.csv`);
  const people = Array.from({ length: count }, (_, place) => `${name}${String(place)}@example.com`);
  writeFileSync(file, ['email', ...people].join('\n'));
  await suppressPerson(context, workspace, { file, channels: ['email'] });
}

/** One entry each. */
async function sayNo(count: number, first = 1): Promise<void> {
  for (let number = first; number < first + count; number += 1)
    await suppressPerson(context, workspace, { email: `p${String(number)}@example.com`, channels: ['email'] });
}

const lines = (): string[] => readFileSync(refus(), 'utf8').trimEnd().split('\n');
const noesIn = (text: readonly string[] = lines()): { on?: string; hash: string }[] =>
  text.filter((line) => line.startsWith('{"kind":"no"')).map((line) => JSON.parse(line) as { hash: string });

/** The backup of the 28th, and 14 oppositions of the 29th that only the mirror has. The laptop is gone. */
async function lose(): Promise<unknown> {
  await list(117);
  await follow();
  await mirror.switchOn(key());
  await backupWorkspace(workspace, backup());
  day = '2026-11-29';
  await sayNo(14);
  const lost = entries();
  await workspace.close();
  rmSync(join(folder, 'laptop'), { recursive: true });
  mkdirSync(join(folder, 'laptop'));
  return lost;
}

/** What decides whom each entry closes, and when and why it was noted. */
const entries = (): unknown =>
  workspace.all(
    'SELECT kind, channel, keyed_hash, person_hash, variant, purpose, on_day, recorded_at, by, source FROM suppressions ORDER BY id',
  );

async function restore(oppositions: MirrorChoice | null): Promise<RestoredBackup> {
  await workspace.close();
  const restored = await restoreBackup(context, backup(), path(), false, undefined, oppositions);
  workspace = await openWorkspace(path(), { by: 'Nadège' });
  return restored;
}

const choice = (acceptPartial = false): MirrorChoice => ({ path: refus(), acceptPartial });
const codesOf = ({ findings }: RestoredBackup): string[] => findings.map(({ code }) => code);

describe('somebody who was removed after the backup', () => {
  it('is still out when only the mirror knows it, and the one in charge still in', async () => {
    await follow();
    await mirror.switchOn(key());
    await switchUsersOn(context, workspace, { name: 'Claire', role: 'responsable', code: '314159' });
    await addUser(context, workspace, { name: 'Marie', role: 'aide' });
    await backupWorkspace(workspace, backup());
    day = '2026-11-29';
    removeUser(context, workspace, 'Marie');
    await mirror.catchUp();
    await reopen();
    expect(lines().filter((line) => line.startsWith('{"kind":"removed"'))).toHaveLength(1);
    await workspace.close();
    rmSync(join(folder, 'laptop'), { recursive: true });
    mkdirSync(join(folder, 'laptop'));
    await restore(choice());
    expect(readUsers(workspace).map(({ name, removedAt }) => [name, removedAt])).toEqual([
      ['Claire', null],
      ['Marie', '2026-11-29T18:00:00+01:00'],
    ]);
  });
});

describe('a restore', () => {
  it('with the mirror has the 14 oppositions noted after the backup, and adds none twice', async () => {
    const lost = await lose();
    const first = await restore(choice());
    expect({ ...first.restored, ...first.mirror }).toMatchObject({
      oppositions: 131,
      fromMirror: 14,
      mirrorSince: '2026-11-28T18:00:00+01:00',
    });
    expect(codesOf(first)).toEqual([]);
    expect(entries(), 'all of them hold').toEqual(lost);
    const second = await restore(choice());
    expect([second.restored.oppositions, second.mirror?.fromMirror]).toEqual([131, 0]);
    expect(
      workspace.get("SELECT count(*) AS n FROM suppression_batches WHERE entries = 0 AND source <> 'Alba'"),
    ).toEqual({
      n: 0,
    });
  });

  it('without the mirror has 117, and a warning with the day of the backup', async () => {
    await lose();
    const restored = await restore(null);
    expect([restored.restored.oppositions, restored.mirror]).toEqual([117, null]);
    expect(restored.findings).toEqual([
      { code: 'backup.later_oppositions_unknown', severity: 'warning', params: { on: '2026-11-28' } },
    ]);
  });

  it('takes 13 of a mirror that is cut in its last line, and tells that line', async () => {
    await lose();
    const text = readFileSync(refus(), 'utf8');
    const last = text.lastIndexOf('{"kind":"no"');
    writeFileSync(refus(), text.slice(0, last + 40));
    const restored = await restore(choice());
    expect([restored.restored.oppositions, restored.mirror?.fromMirror]).toEqual([130, 13]);
    expect(restored.findings).toMatchObject([
      { code: 'mirror.torn', params: { line: text.slice(0, last).split('\n').length } },
    ]);
  });

  it('refuses an altered line and what follows it, unless the part before is accepted', async () => {
    await lose();
    const altered = lines();
    const line = altered.findIndex((one) => one.includes('"batch":6,'));
    const last = altered.length;
    altered[line] = altered[line]?.replace('"channel":"email"', '"channel":"phone"') ?? '';
    writeFileSync(refus(), `${altered.join('\n')}\n`);
    const taken = noesIn(altered.slice(0, line)).length - 117;
    await workspace.close();
    await expect(restoreBackup(context, backup(), path(), false, undefined, choice())).rejects.toMatchObject({
      code: 'mirror.altered',
      params: { line: line + 1, last },
    });
    const restored = await restore(choice(true));
    expect(restored.mirror?.fromMirror).toBe(taken);
    expect(taken).toBe(4);
    expect(restored.findings).toMatchObject([{ code: 'mirror.altered', params: { line: line + 1, last } }]);
  });

  it('refuses the mirror of another workspace', async () => {
    await lose();
    const other = await createWorkspace(join(folder, 'laptop', 'beta.aval'), {
      organisation: 'Beta',
      at: context.now(),
      by: 'Nadège',
    });
    const { code } = readWorkspaceIdentity(other);
    const betas = await Mirror.follow(other, context);
    await betas.switchOn(key());
    await other.close();
    const beta: MirrorChoice = { path: join(key(), 'beta.refus'), acceptPartial: true };
    await workspace.close();
    await expect(restoreBackup(context, backup(), path(), false, undefined, beta)).rejects.toMatchObject({
      code: 'mirror.of_another',
      params: { mirror: code },
    });
  });
});

describe('a mirror', () => {
  it('gets every opposition so far, then each one; nothing of a person is readable there', async () => {
    await list(3, 'earlier');
    await follow();
    await mirror.switchOn(key());
    expect(noesIn()).toHaveLength(3);
    await suppressPerson(context, workspace, { phone: '06 39 98 70 01', name: 'Claire Perdrix' });
    await mirror.catchUp();
    expect(noesIn()).toHaveLength(4);
    expect(readable()).not.toMatch(/earlier0|example|3998|Perdrix/);
    expect(await mirror.status()).toMatchObject({ waiting: 0, absentSince: null });
  });

  it('pulled out while 3 oppositions are noted gets them in order when it is back', async () => {
    await follow();
    await mirror.switchOn(key());
    await sayNo(1);
    await mirror.catchUp();
    renameSync(key(), join(folder, 'pocket'));
    await sayNo(3, 2);
    expect(countEntries(workspace)).toBe(4);
    expect(await mirror.status()).toMatchObject({ waiting: 3, absentSince: '2026-11-28T18:00:00+01:00' });
    day = '2026-12-01';
    await reopen();
    expect(await mirror.status()).toMatchObject({ waiting: 3, absentSince: '2026-11-28T18:00:00+01:00' });
    renameSync(join(folder, 'pocket'), key());
    await mirror.catchUp();
    expect(await mirror.status()).toMatchObject({ waiting: 0, absentSince: null });
    const hashes = workspace.all<{ keyed_hash: string }>('SELECT keyed_hash FROM suppressions ORDER BY id');
    expect(noesIn().map(({ hash }) => hash)).toEqual(hashes.map(({ keyed_hash }) => keyed_hash));
  });

  it('that does not answer keeps nobody waiting', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let isSlow = false;
    await follow({
      ...realMirrorDisk,
      append: async (...given) => {
        if (isSlow) await held;
        return realMirrorDisk.append(...given);
      },
    });
    await mirror.switchOn(key());
    isSlow = true;
    await sayNo(3);
    expect(countEntries(workspace)).toBe(3);
    expect(noesIn()).toHaveLength(0);
    release();
    await workspace.close();
    expect(noesIn()).toHaveLength(3);
  });

  it('reads after a change what is new of the list, never the whole list', async () => {
    const gate: { held: Promise<void>; open: () => void } = { held: Promise.resolve(), open: () => undefined };
    const find = async (...given: Parameters<typeof realMirrorDisk.find>): Promise<void> => {
      await gate.held;
      await realMirrorDisk.find(...given);
    };
    await list(30);
    await follow({ ...realMirrorDisk, find });
    await mirror.switchOn(key());
    gate.held = new Promise((resolve) => (gate.open = resolve));
    await sayNo(1);
    const asked: string[] = [];
    for (const how of ['all', 'get', 'values', 'iterate'] as const) {
      const before = workspace[how].bind(workspace) as (...given: unknown[]) => never;
      vi.spyOn(workspace, how).mockImplementation((...given: unknown[]) => {
        asked.push(String(given[0]));
        return before(...given);
      });
    }
    gate.open();
    await mirror.catchUp();
    expect(await mirror.status()).toMatchObject({ entries: 31, waiting: 0 });
    vi.restoreAllMocks();
    expect(noesIn()).toHaveLength(31);
    const scans = asked
      .flatMap((sql) =>
        workspace.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`).map(({ detail }) => detail),
      )
      .filter((detail) => /^SCAN (?:suppressions|suppression_batches|b)\b/.test(detail));
    expect(asked.length).toBeGreaterThan(5);
    expect(scans).toEqual([]);
  });

  it('counts the list anew once a slip left it', async () => {
    await follow();
    await mirror.switchOn(key());
    await list(3);
    await sayNo(1);
    await mirror.catchUp();
    expect(await mirror.status()).toMatchObject({ entries: 4, waiting: 0 });
    undoSlip(context, workspace, '2');
    await mirror.catchUp();
    expect(await mirror.status()).toMatchObject({ entries: 3, waiting: 0 });
    await sayNo(2, 2);
    await mirror.catchUp();
    expect(await mirror.status()).toMatchObject({ entries: 5, waiting: 0 });
  });

  it('continues after a line that was cut, and keeps an altered file beside a new one', async () => {
    await follow();
    await mirror.switchOn(key());
    await sayNo(3);
    await workspace.close();
    const whole = readFileSync(refus(), 'utf8');
    writeFileSync(refus(), whole.slice(0, whole.lastIndexOf('{"kind":"no"') + 40));
    workspace = await openWorkspace(path(), { by: 'Nadège' });
    await follow();
    expect(noesIn()).toHaveLength(3);
    await workspace.close();
    writeFileSync(refus(), whole.replace('"channel":"email"', '"channel":"phone"'));
    workspace = await openWorkspace(path(), { by: 'Nadège' });
    await follow();
    expect(mirror.findings.map(({ code }) => code)).toEqual(['mirror.altered_kept']);
    expect(noesIn()).toHaveLength(3);
    const kept = `${refus()}-altered-20261128180000`;
    expect(readFileSync(kept, 'utf8')).toContain('"channel":"phone"');
    // Told until somebody removes it, also after another opening.
    await reopen();
    expect(await mirror.status()).toMatchObject({ waiting: 0, aside: ['alba.refus-altered-20261128180000'] });
    rmSync(kept);
    expect(await mirror.status()).toMatchObject({ aside: [] });
  });

  it('has many entries at once in one sealed file, which a restore opens', async () => {
    await follow(realMirrorDisk, 20);
    await mirror.switchOn(key());
    await backupWorkspace(workspace, backup());
    await list(21, 'many');
    await mirror.catchUp();
    expect(noesIn()).toHaveLength(0);
    const sealed = lines().flatMap((line) => {
      const record = JSON.parse(line) as { kind: string; file: string; entries: number };
      return record.kind === 'sealed' ? [record] : [];
    });
    expect(sealed).toMatchObject([{ entries: 21 }]);
    await workspace.close();
    rmSync(join(folder, 'laptop'), { recursive: true });
    mkdirSync(join(folder, 'laptop'));
    const restored = await restore(choice());
    expect(restored.mirror?.fromMirror).toBe(21);
    const file = join(key(), sealed[0]?.file ?? '');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(500) ^ 1, 500);
    writeFileSync(file, bytes);
    await workspace.close();
    await expect(restoreBackup(context, backup(), path(), false, undefined, choice())).rejects.toMatchObject({
      code: 'mirror.sealed_altered',
    });
  });
});

describe('an older copy of the workspace', () => {
  it('swapped in is refused, before and after a restore that is meant', async () => {
    const keep = (name: string): void => cpSync(join(folder, 'laptop'), join(folder, name), { recursive: true });
    const opening = async (name: string): Promise<void> => {
      await workspace.close();
      rmSync(join(folder, 'laptop'), { recursive: true });
      cpSync(join(folder, name), join(folder, 'laptop'), { recursive: true });
      workspace = await openWorkspace(path(), { by: 'Nadège' });
      await follow();
    };
    await follow();
    await mirror.switchOn(key());
    await workspace.close();
    keep('older');
    await opening('older');
    await backupWorkspace(workspace, backup());
    await sayNo(1);
    await workspace.close();
    keep('newest');
    await expect(opening('older')).rejects.toMatchObject({ code: 'workspace.rolled_back' });
    await opening('newest');
    await restore(null);
    await follow();
    await expect(opening('newest')).rejects.toMatchObject({ code: 'workspace.rolled_back' });
  });
});
