import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { billOfMaterials } from './bill-of-materials.mjs';

/**
 * Lists all that a product bundles, with the text of each licence. Vite lists the packages of each part (`BUNDLED` beside
 * it); the others are listed here.
 */
const ROOT = join(import.meta.dirname, '..');
const PARTS = ['main', 'preload', 'renderer'];

/** Vite's list of a part: electron.vite.config.ts and build/cli.vite.config.ts name it, it is removed when it was read. */
const BUNDLED = 'bundled.json';

/** Licences that a bundled package may have: they require only attribution. */
const PERMITTED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
]);

/** Data, typeface and SQLite, which are in every product: the engine contains them. */
async function worksBeside() {
  return [
    {
      kind: 'library',
      name: 'SQLite',
      version: await sqliteVersion(),
      licence: 'public domain',
      text: 'https://www.sqlite.org/copyright.html',
    },
    {
      kind: 'data',
      name: 'Base officielle des codes postaux, Code officiel géographique',
      licence: 'Licence Ouverte / Open Licence 2.0',
      text: 'Towns and postcodes: La Poste, INSEE, through @etalab/decoupage-administratif (MIT). https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    },
    {
      // The typeface in PDF files (build/label-font.mjs).
      kind: 'file',
      name: 'Arimo',
      licence: 'OFL-1.1',
      text: await readFile(join(ROOT, 'electron', 'engine', 'export', 'pdf', 'ARIMO-LICENSE.txt'), 'utf8'),
    },
  ];
}

/** What the window has besides: its icons, inlined one by one, and Electron around it. */
async function worksOfWindow() {
  return [
    {
      ...(await ofPackage('@iconify-json/lucide')),
      name: '@iconify-json/lucide (Lucide icons)',
      text: 'Lucide (https://lucide.dev): Copyright (c) Lucide Icons and Contributors. Parts from Feather: Copyright (c) 2013-present Cole Bemis, MIT.',
    },
    {
      ...(await ofPackage('electron')),
      kind: 'framework',
      name: 'Electron',
      about: 'With Chromium and Node.js, whose licences are in LICENSES.chromium.html.',
      text: `${await readFile(join(ROOT, 'node_modules', 'electron', 'LICENSE'), 'utf8')}\nChromium, Node.js and all that they contain: LICENSES.chromium.html, beside the program.`,
    },
  ];
}

async function ofPackage(name) {
  const { version, license } = await readJson(join(ROOT, 'node_modules', name, 'package.json'));
  return { kind: 'library', package: name, version, licence: license };
}

/** Writes the licences and the bill of materials of the desktop application. Rejects when a licence is not permitted. */
export async function writeDesktopLicences() {
  const works = worksOf(
    await readBundled(PARTS.map((part) => join(ROOT, 'out', part))),
    await worksBeside(),
    await worksOfWindow(),
  );
  await writeFile(join(ROOT, 'out', 'licences.txt'), licencesText(works));
  await writeJson(join(ROOT, 'out', 'main', 'licences.json'), licencesOf(works));
  await writeBill(join(ROOT, 'out', 'bom.cdx.json'), works);
}

/** The same of the command line, in its own folder. */
export async function writeCliLicences() {
  const folder = join(ROOT, 'out', 'cli');
  const works = worksOf(await readBundled([folder]), await worksBeside());
  await writeJson(join(folder, 'licences.json'), licencesOf(works));
  await writeBill(join(folder, 'bom.cdx.json'), works);
}

async function readBundled(folders) {
  const lists = folders.map((folder) => join(folder, BUNDLED));
  const bundled = (await Promise.all(lists.map(readJson))).flat();
  await Promise.all(lists.map((file) => rm(file)));
  return Promise.all(bundled.map(async (work) => (work.text ? work : { ...work, text: await textBeside(work.name) })));
}

/** For a package without a file of its licence: the text that its README has, or the one of its repository, kept here. */
async function textBeside(name) {
  const kept = await readFile(join(ROOT, 'build', 'licence-texts', `${name.replace('/', '-')}.txt`), 'utf8').catch(
    () => '',
  );
  if (kept !== '') return kept;
  const readme = await readFile(join(ROOT, 'node_modules', name, 'README.md'), 'utf8').catch(() => '');
  return /^#+ Licen[cs]e\s+([\s\S]*Permission[\s\S]*)/m.exec(readme)?.[1] ?? '';
}

async function writeBill(file, works) {
  const { version } = await readJson(join(ROOT, 'package.json'));
  const lock = await readJson(join(ROOT, 'package-lock.json'));
  await writeJson(file, billOfMaterials({ version, works, lock }));
}

/**
 * Each work once, by name. `bundled`: packages as Vite lists them.
 *
 * @throws Error naming every work whose licence is absent or not permitted, or has no text.
 */
export function worksOf(bundled, ...others) {
  const packages = new Map(
    bundled.map(({ name, version, identifier, text }) => [
      `${name} ${version}`,
      {
        kind: 'library',
        package: name,
        name,
        version,
        licence: identifier ?? '',
        text: (text ?? '').trim(),
      },
    ]),
  );
  const works = [...packages.values(), ...others.flat()];
  const refused = works.filter((work) => work.package !== undefined && !isPermitted(work.licence));
  if (refused.length > 0)
    throw new Error(
      `Bundled under a licence that build/licences.mjs does not permit: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`,
    );
  const silent = works.filter(({ text }) => text === '');
  if (silent.length > 0)
    throw new Error(
      `Bundled without the text of a licence, which build/licence-texts/ has to give: ${silent.map(({ name }) => name).join(', ')}`,
    );
  return works.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const licencesOf = (works) =>
  works.map(({ name, version, licence, text }) => ({
    name,
    ...(version === undefined ? {} : { version }),
    licence,
    text,
  }));

const HEAD = `Aval contains these works of others, each under its own licence. Aval itself: see LICENSE.
Aval contient ces travaux d'autrui, chacun sous sa propre licence. Aval même : voir LICENSE.
Electron and Chromium: LICENSE.electron.txt, LICENSES.chromium.html.
`;

const RULE = '='.repeat(80);

function licencesText(works) {
  const sections = works.map(
    ({ name, version, licence, text }) =>
      `${RULE}\n${[name, version].filter(Boolean).join(' ')}\n${licence}\n\n${text.trim()}\n`,
  );
  return `${HEAD}\n${sections.join('\n')}`;
}

/** Reads an SPDX expression without WITH: one side of an OR is enough, both sides of an AND are needed. */
export function isPermitted(expression) {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some(isPermitted);
  return inner.split(' AND ').every((identifier) => PERMITTED.has(identifier));
}

/** Of the program that sql.js contains. */
async function sqliteVersion() {
  const database = new (await initSqlJs()).Database();
  const [[version]] = database.exec('SELECT sqlite_version()')[0].values;
  database.close();
  return version;
}

const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));
const writeJson = (file, value) => writeFile(file, `${JSON.stringify(value, null, 1)}\n`);
