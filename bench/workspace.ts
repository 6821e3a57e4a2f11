/**
 * The cost of the workspace file, as ratios to the bare disk of the same run: writing and syncing the same bytes,
 * reading them, syncing a line; and of the same file sealed, beside the plain one. `node bench/workspace.ts [--rows 1000000] [--rounds 3]`
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createWorkspace } from '../electron/engine/storage/create-workspace.ts';
import { type FileSystem, realFileSystem } from '../electron/engine/storage/disk/file-system.ts';
import { openWorkspace } from '../electron/engine/storage/open-workspace.ts';
import { makeSlot } from '../electron/engine/storage/vault/key-slot.ts';
import { KeyRing } from '../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../electron/engine/storage/vault/sealed-file-system.ts';
import { newVault } from '../electron/engine/storage/vault/vault.ts';
import { measureInTurn, reportFigures, type Measured } from './measured.ts';

const BY = 'Camille';
const CHANGES = 500;
/** Of a contact with two coordinates. */
const BYTES_A_CONTACT = 190;

/** A workspace with that many contacts, created once and kept with the other fixtures of the bench. */
async function workspaceOf(rows: number): Promise<string> {
  const folder = join(tmpdir(), 'aval-bench', 'workspaces');
  const path = join(folder, `${rows}.aval`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const workspace = await createWorkspace(path, { organisation: 'ALPHA', at: '2026-11-24T10:00:00+01:00', by: BY });
  await workspace.bulk(
    async (shadow) => {
      for (let id = 1; id <= rows; id += 1) {
        shadow.run(
          'INSERT INTO contacts (id, audience, first_name, last_name, street, postcode, city) VALUES (?, ?, ?, ?, ?, ?, ?)',
          [id, 'consumer', 'Camille', `Quelconque ${id}`, `${id} rue des Lilas`, '69003', 'Lyon'],
        );
        for (const [kind, value] of [
          ['email', `camille.${id}@example.org`],
          ['phone', `+3363998${String(id % 10_000).padStart(4, '0')}`],
        ] as const) {
          shadow.run('INSERT INTO coordinates (contact_id, kind, position, value) VALUES (?, ?, 0, ?)', [
            id,
            kind,
            value,
          ]);
        }
        if (id % 5000 === 0) await pause();
      }
    },
    { growth: rows * BYTES_A_CONTACT },
  );
  await workspace.close();
  return path;
}

/** A secret of random bytes: a passphrase would cost its third of a second at each opening, whatever the size. */
const SECRET = Buffer.alloc(32, 7);

const sealedDisk = (): SealedFileSystem =>
  new SealedFileSystem(realFileSystem, new KeyRing(() => ({ bytes: SECRET, kinds: ['recovery'] })));

/** The same workspace, sealed; kept like it. */
async function sealedTwin(path: string): Promise<string> {
  const twin = path.replace(/\.aval$/, '.sealed.aval');
  if (existsSync(twin)) return twin;
  const arriving = `${twin}-arriving.aval`;
  copyFileSync(path, arriving);
  const vault = newVault();
  const disk = sealedDisk();
  const workspace = await openWorkspace(arriving, { by: BY, fileSystem: disk });
  const by = disk.planning(arriving, { ...vault, slots: [makeSlot('recovery', '', SECRET, vault.key)] });
  await workspace.bulk(() => Promise.resolve(), { growth: 0, by });
  await workspace.close();
  renameSync(arriving, twin);
  return twin;
}

function write(path: string): Promise<string> {
  const bytes = readFileSync(path);
  const copy = `${path}-bench`;
  const { seconds } = timed(() => {
    const file = openSync(copy, 'w');
    for (let start = 0; start < bytes.length; start += 1 << 20)
      writeSync(file, bytes.subarray(start, start + (1 << 20)));
    fsyncSync(file);
    closeSync(file);
  });
  rmSync(copy);
  return Promise.resolve(result(seconds, bytes.length));
}

async function snapshot(path: string, fileSystem: FileSystem = realFileSystem): Promise<string> {
  const workspace = await openWorkspace(path, { by: BY, fileSystem });
  workspace.write((transaction) => transaction.run('UPDATE contacts SET note = NULL WHERE id = 1'));
  const start = performance.now();
  await workspace.compact();
  const seconds = (performance.now() - start) / 1000;
  await workspace.close();
  return result(seconds, statSync(path).size);
}

function read(path: string): Promise<string> {
  const { seconds, value } = timed(() => readFileSync(path));
  return Promise.resolve(result(seconds, value.length));
}

async function open(path: string, fileSystem: FileSystem = realFileSystem): Promise<string> {
  const start = performance.now();
  const workspace = await openWorkspace(path, { by: BY, readOnly: true, fileSystem });
  const seconds = (performance.now() - start) / 1000;
  await workspace.close();
  return result(seconds, statSync(path).size);
}

function sync(path: string): Promise<string> {
  const copy = `${path}-bench`;
  const line = Buffer.alloc(250, '.');
  const file = openSync(copy, 'w');
  const times = Array.from({ length: CHANGES }, () => timed(() => (writeSync(file, line), fsyncSync(file))).seconds);
  closeSync(file);
  rmSync(copy);
  return Promise.resolve(spread(times));
}

async function change(path: string, fileSystem: FileSystem = realFileSystem): Promise<string> {
  const workspace = await openWorkspace(path, { by: BY, fileSystem });
  const times = Array.from(
    { length: CHANGES },
    (_, number) =>
      timed(() =>
        workspace.write((transaction) =>
          transaction.run('UPDATE contacts SET note = ? WHERE id = ?', [`note ${number}`, 1 + number * 7]),
        ),
      ).seconds,
  );
  await workspace.close();
  return spread(times);
}

function timed<T>(work: () => T): { seconds: number; value: T } {
  const start = performance.now();
  const value = work();
  return { seconds: (performance.now() - start) / 1000, value };
}

const result = (seconds: number, bytes: number): string => `${seconds.toFixed(3)} s for ${(bytes / 1e6).toFixed(0)} MB`;

function spread(seconds: number[]): string {
  const sorted = seconds.map((time) => time * 1000).sort((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}

const sealed =
  (task: (path: string, fileSystem: FileSystem) => Promise<string>) =>
  async (path: string): Promise<string> =>
    task(await sealedTwin(path), sealedDisk());

const WORK: Readonly<Record<string, (path: string) => Promise<string>>> = {
  write,
  snapshot,
  'sealed snapshot': sealed(snapshot),
  read,
  open,
  'sealed open': sealed(open),
  sync,
  change,
  'sealed change': sealed(change),
};
/** A task and the one that it is compared with. */
const PEERS: Readonly<Record<string, string>> = {
  snapshot: 'write',
  'sealed snapshot': 'snapshot',
  open: 'read',
  'sealed open': 'open',
  change: 'sync',
  'sealed change': 'change',
};

function line(name: string, measured: Measured): string {
  const peer = PEERS[name];
  return [
    name.padEnd(15),
    measured.result,
    `${measured.peakMiB.toFixed(0)} MiB`,
    ...(peer === undefined ? [] : [`beside ${peer}`]),
  ].join('  ');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rows: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' } },
  });
  const path = await workspaceOf(Number(values.rows));
  await sealedTwin(path);
  const names = Object.keys(WORK);
  const measured = await measureInTurn(
    import.meta.filename,
    names.map((name) => ['--task', name, path]),
    Number(values.rounds),
  );
  measured.forEach((figures, index) => console.log(line(names[index] ?? '', figures)));
}

const work = process.argv[2] === '--task' ? WORK[process.argv[3] ?? ''] : undefined;
if (work === undefined) await main();
else await reportFigures(() => work(process.argv[4] ?? ''));
