/**
 * `node bench/migrating.ts WORKSPACE`: what each migration after the oldest layout costs on the contacts of a workspace,
 * beside opening it, in one process. The oldest layout is filled with the workspace's own rows, except for tables and
 * columns that it did not have, and every contact has a remark. Figures: seconds of the clock and of the processor, the
 * processor's milliseconds of the longest stretch in which the engine hears nothing, the memory of the process after it.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { textTable } from '../electron/cli/table.ts';
import { type Database as Filled, Database, roomFor } from '../electron/engine/storage/database.ts';
import { migrate, migrating, MIGRATIONS } from '../electron/engine/storage/migrations/index.ts';
import { openWorkspace } from '../electron/engine/storage/open-workspace.ts';
import type { SqlReader } from '../electron/engine/storage/reader.ts';
import type { Steps } from '../electron/engine/steps/pauses.ts';
import { openSqlite } from '../electron/engine/storage/sqlite.ts';
import { BY } from './ground.ts';
import { oldVectorText } from './old-vector-text.ts';

const HEADINGS = ['work', 'seconds', 'processor s', '÷ opening', 'longest stretch ms', 'memory MiB'];

/** Room for the growth of a database, in bytes. */
const ROOM = 64 * 1024 * 1024;

/** The contents of a workspace in the oldest layout, as a database file. */
async function writeOld(path: string, image: string): Promise<void> {
  const workspace = await openWorkspace(path, { by: BY, readOnly: true });
  const old = new Database(await openSqlite());
  migrate(old, MIGRATIONS.slice(0, 1));
  old.execute('PRAGMA foreign_keys = OFF; BEGIN');
  for (const table of tablesOf(old)) fill(old, workspace, table);
  // Remarks are searched for states: one a contact, a fiftieth of them tells one.
  old.execute(`UPDATE contacts SET note = CASE id % 100 WHEN 0 THEN 'NPAI' WHEN 1 THEN 'DCD en mai'
    ELSE 'Cliente fidèle depuis ' || (1990 + id % 30) || ', préfère le matin' END`);
  old.execute('COMMIT');
  writeFileSync(image, old.view());
  await workspace.close();
}

const tablesOf = (reader: SqlReader): readonly string[] =>
  Array.from(
    reader.values("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"),
    ([name]) => String(name),
  );

const columnsOf = (reader: SqlReader, table: string): readonly string[] =>
  Array.from(reader.values('SELECT name FROM pragma_table_info(?)', [table]), ([name]) => String(name));

function fill(old: Filled, from: SqlReader, table: string): void {
  const known = new Set(columnsOf(from, table));
  const columns = columnsOf(old, table).filter((column) => known.has(column));
  if (columns.length === 0) return;
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const text = table === 'vector_texts' ? columns.indexOf('text') : -1;
  for (const values of from.values(`SELECT ${columns.join(', ')} FROM ${table}`))
    old.run(
      insert,
      values.map((value, place) => (place === text ? oldVectorText(String(value)) : value)),
    );
}

interface Cost {
  readonly seconds: number;
  readonly cpu: number;
  readonly stretch: number;
  readonly memory: number;
}

/** Milliseconds of the processor since a moment. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function costOf(steps: Steps<void>): Cost {
  const [start, begun] = [performance.now(), process.cpuUsage()];
  let stretch = 0;
  for (let isDone = false; !isDone;) {
    const before = process.cpuUsage();
    isDone = steps.next().done === true;
    stretch = Math.max(stretch, spent(before));
  }
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: spent(begun) / 1000,
    stretch,
    memory: process.memoryUsage().rss / 1024 / 1024,
  };
}

/** Prints the cost of each migration of the old database, beside opening the workspace as it is now. */
async function measure(path: string, image: string): Promise<void> {
  const [start, begun] = [performance.now(), process.cpuUsage()];
  const workspace = await openWorkspace(path, { by: BY, readOnly: true });
  const opening = { seconds: (performance.now() - start) / 1000, cpu: spent(begun) / 1000, stretch: spent(begun) };
  const contacts = Number(workspace.get('SELECT count(*) AS all_of_them FROM contacts')?.['all_of_them']);
  await workspace.close();
  const stored = readFileSync(image);
  const bytes = roomFor(stored.length, ROOM);
  stored.copy(bytes);
  const database = new Database(await openSqlite(), { bytes, length: stored.length });
  const rows: string[][] = [];
  const add = (title: string, { seconds, cpu, stretch }: Omit<Cost, 'memory'>, memory: number): void => {
    const figures = [seconds.toFixed(2), cpu.toFixed(2), (cpu / opening.cpu).toFixed(2)];
    rows.push([title, ...figures, String(Math.round(stretch)), String(Math.round(memory))]);
  };
  add(`open the workspace as it is: ${String(contacts)} contacts`, opening, process.memoryUsage().rss / 1024 / 1024);
  const all = { seconds: 0, cpu: 0, stretch: 0 };
  for (const [place, { version, title }] of MIGRATIONS.entries()) {
    if (place === 0) continue;
    const cost = costOf(migrating(database, MIGRATIONS.slice(0, place + 1)));
    add(`${String(version).padStart(4, '0')}-${title}`, cost, cost.memory);
    all.seconds += cost.seconds;
    all.cpu += cost.cpu;
    all.stretch = Math.max(all.stretch, cost.stretch);
  }
  add('all of them', all, process.resourceUsage().maxRSS / 1024);
  for (const line of textTable(
    [HEADINGS, ...rows],
    HEADINGS.map((_, place) => (place === 0 ? 'left' : 'right')),
  ))
    console.log(line);
}

async function main(path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-bench-old-'));
  try {
    // Processes of their own: what one frees would hide what the other needs.
    for (const step of ['--write', '--measure']) {
      const words = ['--disable-warning=ExperimentalWarning', import.meta.filename, step, path, join(folder, 'old')];
      const { stdout } = await promisify(execFile)(process.execPath, words);
      process.stdout.write(stdout);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [step = '', path = '', image = ''] = process.argv.slice(2);
if (step === '--write') await writeOld(path, image);
else if (step === '--measure') await measure(path, image);
else if (step !== '') await main(step);
else throw new Error('usage: node bench/migrating.ts WORKSPACE');
