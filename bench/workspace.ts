/**
 * The cost of the workspace file, as ratios to the bare disk of the same run: writing and syncing the same bytes,
 * reading them, syncing a line; and of the same file sealed, beside the plain one: seconds, and seconds of processor, which a
 * busy machine alters less. `node bench/workspace.ts [--rows 1000000] [--import 100000] [--rounds 3]`
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
import { importFile } from '../electron/engine/import/import-file.ts';
import { createWorkspace } from '../electron/engine/storage/create-workspace.ts';
import { type FileSystem, realFileSystem } from '../electron/engine/storage/disk/file-system.ts';
import { sideFilesOf } from '../electron/engine/storage/disk/side-files.ts';
import { openWorkspace } from '../electron/engine/storage/open-workspace.ts';
import type { Workspace } from '../electron/engine/storage/workspace.ts';
import { makeSlot } from '../electron/engine/storage/vault/key-slot.ts';
import { KeyRing } from '../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../electron/engine/storage/vault/sealed-file-system.ts';
import { newVault, type Vault } from '../electron/engine/storage/vault/vault.ts';
import { contactsWorkbook } from './contacts-workbook.ts';
import { context, importing, removeWorkspace } from './ground.ts';
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

function benchVault(): Vault {
  const vault = newVault();
  return { ...vault, slots: [makeSlot('recovery', '', SECRET, vault.key)] };
}

/** The same workspace, sealed; kept like it. */
async function sealedTwin(path: string): Promise<string> {
  const twin = path.replace(/\.aval$/, '.sealed.aval');
  if (existsSync(twin)) return twin;
  const arriving = `${twin}-arriving.aval`;
  copyFileSync(path, arriving);
  const disk = sealedDisk();
  const workspace = await openWorkspace(arriving, { by: BY, fileSystem: disk });
  const by = disk.planning(arriving, benchVault());
  await workspace.bulk(() => Promise.resolve(), { growth: 0, by });
  await workspace.close();
  renameSync(arriving, twin);
  return twin;
}

function write(path: string): Promise<string> {
  const bytes = readFileSync(path);
  const copy = `${path}-bench`;
  const { took } = timed(() => {
    const file = openSync(copy, 'w');
    for (let start = 0; start < bytes.length; start += 1 << 20)
      writeSync(file, bytes.subarray(start, start + (1 << 20)));
    fsyncSync(file);
    closeSync(file);
  });
  rmSync(copy);
  return Promise.resolve(result(took, bytes.length));
}

async function snapshot(path: string, fileSystem: FileSystem): Promise<string> {
  const workspace = await openWorkspace(path, { by: BY, fileSystem });
  workspace.write((transaction) => transaction.run('UPDATE contacts SET note = NULL WHERE id = 1'));
  const since = stopwatch();
  await workspace.compact();
  const took = since();
  await workspace.close();
  return result(took, statSync(path).size);
}

function read(path: string): Promise<string> {
  const { took, value } = timed(() => readFileSync(path));
  return Promise.resolve(result(took, value.length));
}

async function open(path: string, fileSystem: FileSystem): Promise<string> {
  const since = stopwatch();
  const workspace = await openWorkspace(path, { by: BY, readOnly: true, fileSystem });
  const took = since();
  await workspace.close();
  return result(took, statSync(path).size);
}

function sync(path: string): Promise<string> {
  const copy = `${path}-bench`;
  const line = Buffer.alloc(250, '.');
  const file = openSync(copy, 'w');
  const times = Array.from({ length: CHANGES }, () => timed(() => (writeSync(file, line), fsyncSync(file))).took);
  closeSync(file);
  rmSync(copy);
  return Promise.resolve(spread(times));
}

async function change(path: string): Promise<string> {
  const workspace = await openWorkspace(path, { by: BY });
  const times = Array.from({ length: CHANGES }, (_, number) => noteTaken(workspace, number));
  await workspace.close();
  return spread(times);
}

const noteTaken = (workspace: Workspace, number: number): Took =>
  timed(() =>
    workspace.write((transaction) =>
      transaction.run('UPDATE contacts SET note = ? WHERE id = ?', [`note ${number}`, 1 + number * 7]),
    ),
  ).took;

/**
 * The same change of the plain workspace and of its sealed twin, in turn: a disk that other programs use varies by more
 * than what sealing costs, and each pair meets it in the same state. Either goes first every other time.
 */
async function sealedChange(path: string): Promise<string> {
  const plainOne = await openWorkspace(path, { by: BY });
  const sealedOne = await openWorkspace(await sealedTwin(path), { by: BY, fileSystem: sealedDisk() });
  const pairs = Array.from({ length: CHANGES }, (_, number) => {
    const first = number % 2 === 0 ? noteTaken(plainOne, number) : null;
    const sealed = noteTaken(sealedOne, number);
    return { sealed, plain: first ?? noteTaken(plainOne, number) };
  });
  await Promise.all([plainOne.close(), sealedOne.close()]);
  const more = pairs.map(({ plain, sealed }) => (sealed.wall - plain.wall) * 1000);
  return `${spread(pairs.map(({ sealed }) => sealed))}; more than plain, the middle of the pairs: ${quantile(more, 0.5).toFixed(3)} ms`;
}

/** A workbook into a new workspace, which is sealed from its beginning when a vault is given. */
async function importWorkbook(workbook: string, vault: Vault | null): Promise<string> {
  const path = `${workbook}-bench.aval`;
  await removeWorkspace(path);
  const fileSystem = vault === null ? realFileSystem : sealedDisk().planning(path, vault);
  const workspace = await createWorkspace(path, { organisation: 'ALPHA', at: context.now(), by: BY, fileSystem });
  const since = stopwatch();
  const { rows } = await importFile(context, workspace, importing(workbook));
  const took = since();
  await workspace.close();
  await removeWorkspace(path);
  rmSync(sideFilesOf(path).evidence, { recursive: true, force: true });
  return `${inSeconds(took)} for ${String(rows)} rows`;
}

/** Seconds, and seconds of processor of all threads. */
interface Took {
  readonly wall: number;
  readonly processor: number;
}

function stopwatch(): () => Took {
  const begun = process.cpuUsage();
  const start = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return { wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  };
}

function timed<T>(work: () => T): { took: Took; value: T } {
  const since = stopwatch();
  const value = work();
  return { took: since(), value };
}

const inSeconds = ({ wall, processor }: Took): string => `${wall.toFixed(3)} s, processor ${processor.toFixed(3)} s`;

const result = (took: Took, bytes: number): string => `${inSeconds(took)} for ${(bytes / 1e6).toFixed(0)} MB`;

function spread(times: readonly Took[]): string {
  const milliseconds = times.map(({ wall }) => wall * 1000);
  const at = (share: number): string => quantile(milliseconds, share).toFixed(2);
  const processor = times.reduce((sum, time) => sum + time.processor, 0) / times.length;
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms, processor ${(processor * 1000).toFixed(3)} ms each`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

type Task = (path: string, fileSystem: FileSystem) => Promise<string>;

const plain =
  (task: Task) =>
  (path: string): Promise<string> =>
    task(path, realFileSystem);

const sealed =
  (task: Task) =>
  async (path: string): Promise<string> =>
    task(await sealedTwin(path), sealedDisk());

const WORK: Readonly<Record<string, (path: string, workbook: string) => Promise<string>>> = {
  write,
  snapshot: plain(snapshot),
  'sealed snapshot': sealed(snapshot),
  read,
  open: plain(open),
  'sealed open': sealed(open),
  sync,
  change,
  'sealed change': sealedChange,
  import: (_, workbook) => importWorkbook(workbook, null),
  'sealed import': (_, workbook) => importWorkbook(workbook, benchVault()),
};
/** A task and the one that it is compared with. */
const PEERS: Readonly<Record<string, string>> = {
  snapshot: 'write',
  'sealed snapshot': 'snapshot',
  open: 'read',
  'sealed open': 'open',
  change: 'sync',
  'sealed change': 'change',
  'sealed import': 'import',
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
    options: {
      rows: { type: 'string', default: '1000000' },
      import: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const workbook = await contactsWorkbook(Number(values.import), 'various');
  const path = await workspaceOf(Number(values.rows));
  await sealedTwin(path);
  const names = Object.keys(WORK);
  const measured = await measureInTurn(
    import.meta.filename,
    names.map((name) => ['--task', name, path, workbook]),
    Number(values.rounds),
  );
  measured.forEach((figures, index) => console.log(line(names[index] ?? '', figures)));
}

const work = process.argv[2] === '--task' ? WORK[process.argv[3] ?? ''] : undefined;
if (work === undefined) await main();
else await reportFigures(() => work(process.argv[4] ?? '', process.argv[5] ?? ''));
