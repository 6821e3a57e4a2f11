/**
 * Response times of the window with many contacts: `npm run bench -- page [ROWS]` (100,000 by default). Runs the built
 * app with Chromium for its window, imports a workbook once, then types, scrolls and opens sheets like a user. Goals:
 * no task over 50 ms on the page's thread, an answer to a typed letter under 100 ms, a contact's sheet under 50 ms,
 * Home usable under 2 s after the start. Each longer task is printed with the action that led to it, its processor time
 * and its parts.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { textTable } from '../electron/cli/table.ts';
import { launch, loadHost } from '../test/e2e/launch.ts';
import { contactsWorkbook } from './contacts-workbook.ts';
import { LONGEST_TASK, PageTasks, type LongTask } from './page-tasks.ts';
import { BENCH_STEPS } from './work.ts';

/** The number of contacts of most goals. */
const ROWS = 100_000;
/** How long a million contacts may take to be read on a busy machine, in milliseconds. */
const LOADING = 900_000;
/** The number of contacts of the goal for the start. */
const START_ROWS = 10_000;
const STARTS = 5;
const SEARCHES = ['martin', 'lyon', '0639', 'dupont lyon'];
const SHEETS = 20;
const SCREENS = 60;
/** Each with its second choice, then all contacts again. */
const FILTERS = ['Qui', 'Origine', 'Département', 'Aujourd’hui, pour vendre', 'À faire', 'Trier par'];

type Felt = { readonly name: string; readonly goal: number; readonly times: readonly number[] };

/** A workspace with that many contacts, created once and kept with the other fixtures of the bench. */
async function workspaceOf(rows: number): Promise<string> {
  const folder = join(tmpdir(), 'aval-bench', 'workspaces');
  const path = join(folder, `page-various-${String(rows)}.aval`);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  const prepared = await BENCH_STEPS['import']?.(path, await contactsWorkbook(rows, 'various'), rows, 'various');
  await prepared?.work();
  await prepared?.tidy();
  return path;
}

/** Milliseconds from each typed letter to its painted count. */
async function type(page: Page, text: string): Promise<readonly number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('main input');
    const count = document.querySelector('main [role="status"]');
    if (field === null || count === null) throw new Error('The table of contacts is not there.');
    const times: number[] = [];
    for (let length = 1; length <= typed.length; length += 1) {
      const answered = new Promise<void>((resolve) => {
        // A letter that does not change the count changes the rows: the first change is the answer.
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(document.querySelector('main') ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      });
      performance.mark(`aval: types ${typed.slice(0, length)}`);
      const from = performance.now();
      field.value = typed.slice(0, length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // A letter without visible change is not measured.
      const isAnswered = await Promise.race([
        answered.then(() => true),
        new Promise((resolve) => setTimeout(resolve, 1000)).then(() => false),
      ]);
      if (isAnswered) times.push(performance.now() - from);
    }
    performance.mark('aval: empties the search');
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    return times;
  }, text);
}

/** Milliseconds from a click on a row to the sheet with its answers. */
async function openSheets(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (sheets) => {
    const times: number[] = [];
    for (let sheet = 0; sheet < sheets; sheet += 1) {
      // The sheet re-renders the table, so rows are located each time.
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
      const row = rows[sheet % rows.length];
      if (row === undefined) throw new Error('There is no row.');
      const before = document.querySelector('aside dl')?.textContent;
      const opened = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const now = document.querySelector('aside dl')?.textContent;
          if (now === undefined || now === before) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      const { href } = location;
      performance.mark(`aval: opens sheet ${String(sheet + 1)}`);
      const from = performance.now();
      row.click();
      const isOpen = await Promise.race([
        opened.then(() => true),
        new Promise((resolve) => setTimeout(resolve, 5000)).then(() => false),
      ]);
      // Two contacts may have identical texts: the arrival of the second is then not visible.
      if (isOpen || location.href === href) times.push(performance.now() - from);
    }
    return times;
  }, SHEETS);
}

async function scroll(page: Page): Promise<void> {
  await page.getByRole('table').hover();
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await page.mouse.wheel(0, screen % 3 === 2 ? 40_000 : 600);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Chooses a value in each filter like a user; waits for the table. */
async function filter(page: Page, tasks: PageTasks): Promise<void> {
  for (const name of FILTERS) {
    await tasks.mark(`opens « ${name} »`);
    await page.getByRole('combobox', { name, exact: true }).click();
    await page.keyboard.press('ArrowDown');
    await tasks.mark(`chooses in « ${name} »`);
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    // Today's answers may have to be worked out; nobody may be found.
    await page.getByRole('table').waitFor();
    const reset = page.getByRole('button', { name: 'Tout montrer' });
    if (await reset.isVisible()) {
      await tasks.mark(`takes « ${name} » back`);
      await reset.click();
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    }
    await page.locator('[data-row="0"]').waitFor();
  }
}

/** Milliseconds from the start of the app to its first screen, without a workspace or with one, and to the bars of Home. */
async function start(
  args: readonly string[],
  first: RegExp,
): Promise<{ readonly screen: number; readonly bars: number | null }> {
  const userFolder = await mkdtemp(join(tmpdir(), 'aval-bench-page-'));
  const from = performance.now();
  const app = await launch({ userFolder, args: [...args] });
  app.page.setDefaultTimeout(LOADING);
  await app.page.getByRole('heading', { level: 1, name: first }).waitFor();
  const screen = performance.now() - from;
  let bars: number | null = null;
  if (args.length > 0) {
    await app.page.getByText('oui').first().waitFor();
    bars = performance.now() - from;
  }
  await app.close();
  await (await loadHost()).closeTestBrowsers();
  await rm(userFolder, { recursive: true, force: true });
  return { screen, bars };
}

/** Start times: the window alone, and Home with the number of contacts of the goal. */
async function starts(): Promise<readonly Felt[]> {
  const workspace = await workspaceOf(START_ROWS);
  const [windows, homes, bars]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < STARTS; turn += 1) {
    windows.push((await start([], /^Bienvenue/)).screen);
    const home = await start([workspace], /^Bonjour/);
    homes.push(home.screen);
    bars.push(home.bars ?? 0);
  }
  const contacts = `${String(START_ROWS)} contacts`;
  return [
    { name: 'start to an empty window', goal: Infinity, times: windows },
    { name: `start to Home, ${contacts}`, goal: 2000, times: homes },
    { name: `start to its bars, ${contacts}`, goal: Infinity, times: bars },
  ];
}

function line({ name, goal, times }: Felt): string[] {
  const sorted = [...times].sort((one, other) => one - other);
  const shown = (time: number | undefined): string => (time === undefined ? '–' : time.toFixed(0));
  return [
    name,
    String(goal),
    shown(sorted[Math.floor(sorted.length / 2)]),
    shown(sorted.at(-1)),
    String(times.filter((time) => time > goal).length),
    String(times.length),
  ];
}

async function main(rows: number): Promise<void> {
  // The starts are those of a small workspace: measured once.
  const started = rows > ROWS ? [] : await starts();
  const workspace = await workspaceOf(rows);
  const userFolder = await mkdtemp(join(tmpdir(), 'aval-bench-page-'));
  const from = performance.now();
  const app = await launch({ userFolder, args: [workspace] });
  const { page } = app;
  page.setDefaultTimeout(LOADING);
  await page.getByText('oui').first().waitFor();
  const felt: Felt[] = [
    ...started,
    { name: `start to the bars of Home, ${String(rows)}`, goal: Infinity, times: [performance.now() - from] },
  ];
  const long: LongTask[] = [];
  /** Runs a part and adds its long tasks. */
  const during = async (part: string, work: (tasks: PageTasks) => Promise<void>): Promise<void> => {
    const tasks = await PageTasks.start(page);
    await tasks.mark(part);
    await work(tasks);
    const found = await tasks.end();
    felt.push({ name: `tasks while ${part}`, goal: LONGEST_TASK, times: found.map(({ took }) => took) });
    long.push(...found);
  };

  await during('opening', async () => {
    const opening = performance.now();
    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.locator('[data-row="0"]').getByRole('cell').nth(1).waitFor();
    felt.push({
      name: 'first page of Contacts',
      goal: rows > ROWS ? 2500 : 1000,
      times: [performance.now() - opening],
    });
    // The counts by value follow; the departments are not known before.
    await page.getByLabel('Département').locator('option').nth(1).waitFor({ state: 'attached' });
  });
  await during('searching', async () => {
    const typed: number[] = [];
    for (const text of SEARCHES) typed.push(...(await type(page, text)));
    felt.push({ name: 'a letter typed to its answer', goal: 100, times: typed });
  });
  await during('filtering', (tasks) => filter(page, tasks));
  await during('scrolling', () => scroll(page));
  await during('opening sheets', async () => {
    felt.push({ name: 'a click to the sheet', goal: 50, times: await openSheets(page) });
  });

  await app.close();
  await (await loadHost()).closeTestBrowsers();
  await rm(userFolder, { recursive: true, force: true });
  console.log(`${String(rows)} contacts, milliseconds; tasks are those over ${String(LONGEST_TASK)} ms only`);
  for (const row of textTable(
    [['what', 'goal', 'median', 'worst', 'missed', 'of'], ...felt.map(line)],
    ['left', 'right', 'right', 'right', 'right', 'right'],
  ))
    console.log(row);
  for (const { after, took, processor, parts } of long)
    console.log(`${took.toFixed(0)} ms (${processor.toFixed(0)} of processor): ${after}: ${parts}`);
}

await main(Number(process.argv[2] ?? ROWS));
