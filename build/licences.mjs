import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes out/licences.txt, which every package of Aval contains: the licence of each bundled package. Vite lists the
 * packages of each part (licences.json beside it); the others are listed here.
 */
const ROOT = join(import.meta.dirname, '..');
const PARTS = ['main', 'preload', 'renderer'];

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

/** Icons are inlined one by one, and SQLite is a separate program, so Vite lists neither. */
const BESIDE = [
  {
    name: '@iconify-json/lucide',
    title: 'Lucide icons',
    text: 'Lucide (https://lucide.dev): Copyright (c) Lucide Icons and Contributors. Parts from Feather: Copyright (c) 2013-present Cole Bemis, MIT.',
  },
];
const DATA = [
  { name: 'SQLite', identifier: 'public domain', text: 'https://www.sqlite.org/copyright.html' },
  {
    name: 'Base officielle des codes postaux, Code officiel géographique',
    identifier: 'Licence Ouverte / Open Licence 2.0',
    text: 'Towns and postcodes: La Poste, INSEE, through @etalab/decoupage-administratif (MIT). https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
];

/** The typeface in PDF files (build/label-font.mjs). */
const TYPEFACE = join(ROOT, 'electron', 'engine', 'export', 'pdf', 'ARIMO-LICENSE.txt');

/** Writes the text and removes its source lists. Rejects when a licence is not permitted. */
export async function writeLicences() {
  const lists = PARTS.map((part) => join(ROOT, 'out', part, 'licences.json'));
  const bundled = (await Promise.all(lists.map(async (file) => JSON.parse(await readFile(file, 'utf8'))))).flat();
  const pieces = new Map();
  for (const piece of [...bundled, ...(await Promise.all(BESIDE.map(ofPackage)))])
    pieces.set(`${piece.name} ${piece.version}`, piece);
  const refused = [...pieces.values()].filter(({ identifier }) => !isPermitted(identifier ?? ''));
  if (refused.length > 0)
    throw new Error(
      `Bundled under a licence that build/licences.mjs does not permit: ${refused.map(({ name, identifier }) => `${name} (${identifier})`).join(', ')}`,
    );
  const sorted = [...pieces.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const typeface = { name: 'Arimo', identifier: 'OFL-1.1', text: await readFile(TYPEFACE, 'utf8') };
  const sections = [...sorted, ...DATA, typeface].map(section);
  await writeFile(join(ROOT, 'out', 'licences.txt'), `${HEAD}\n${sections.join('\n')}`);
  await Promise.all(lists.map((file) => rm(file)));
}

const HEAD = `Aval contains these works of others, each under its own licence. Aval itself: see LICENSE.
Aval contient ces travaux d'autrui, chacun sous sa propre licence. Aval même : voir LICENSE.
Electron and Chromium: LICENSE.electron.txt, LICENSES.chromium.html.
`;

const RULE = '='.repeat(80);

function section({ name, version, identifier, text }) {
  const title = [name, version].filter(Boolean).join(' ');
  return `${RULE}\n${title}\n${identifier}\n\n${(text ?? 'The package declares this licence and holds no text of it.').trim()}\n`;
}

async function ofPackage({ name, title, text }) {
  const { version, license } = JSON.parse(await readFile(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
  return { name: `${name} (${title})`, version, identifier: license, text };
}

/** Reads an SPDX expression without WITH: one side of an OR is enough, both sides of an AND are needed. */
export function isPermitted(expression) {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some(isPermitted);
  return inner.split(' AND ').every((identifier) => PERMITTED.has(identifier));
}
