import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FLOORS } from './lint/walls.js';

/** Draws the floors of the engine into docs/ARCHITECTURE.md from the imports of its files: `npm run floors:document`. */

const ROOT = join(import.meta.dirname, '..');
export const FLOORS_PAGE = join(ROOT, 'docs', 'ARCHITECTURE.md');
const BEGIN = '<!-- floors: written by npm run floors:document -->';
const END = '<!-- end of floors -->';

/** Room → rooms that its files import, specs left out. Both from the ground up. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

const names = FLOORS.map(([name]) => name);
/** Longer paths first: a file belongs to the innermost room that contains it. */
const byDepth = [...FLOORS].sort(([, one], [, other]) => other.length - one.length);

function roomOf(path: string): string | undefined {
  return byDepth.find(([, folder]) => path.startsWith(`${folder}/`))?.[0];
}

const IMPORT = /(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g;

/** @param files paths from the root, with `/`, and their texts */
export function arrowsOf(files: Iterable<readonly [path: string, text: string]>): Arrows {
  const found = new Map(names.map((name) => [name, new Set<string>()]));
  for (const [path, text] of files) {
    const from = roomOf(path);
    if (from === undefined) continue;
    for (const [, target = ''] of text.matchAll(IMPORT)) {
      const to = roomOf(posix.join(posix.dirname(path), target));
      if (to !== undefined && to !== from) found.get(from)?.add(to);
    }
  }
  return new Map([...found].map(([name, rooms]) => [name, names.filter((room) => rooms.has(room))]));
}

export function engineFiles(): readonly (readonly [string, string])[] {
  return readdirSync(join(ROOT, 'electron', 'engine'), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join('electron/engine', file.split(sep).join('/')))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]);
}

/** Imports of a room at its own place in the floors or above it: none, if the walls hold. */
export function upward(arrows: Arrows): readonly string[] {
  return [...arrows].flatMap(([from, rooms]) =>
    rooms.filter((to) => names.indexOf(to) > names.indexOf(from)).map((to) => `${from} → ${to}`),
  );
}

/** Drops the arrows that a longer path implies. */
function drawn(arrows: Arrows): Arrows {
  const reaches = (from: string, to: string): boolean =>
    (arrows.get(from) ?? []).some((next) => next === to || reaches(next, to));
  return new Map(
    [...arrows].map(([from, rooms]) => [
      from,
      rooms.filter((to) => !rooms.some((other) => other !== to && reaches(other, to))),
    ]),
  );
}

/** The picture and the table of imports, from the top floor down. */
export function floorsPicture(arrows: Arrows): string {
  const up = upward(arrows);
  if (up.length > 0) throw new Error(`an import goes up: ${up.join(', ')}`);
  const downward = names.toReversed();
  const lines = [...drawn(arrows)].flatMap(([from, rooms]) => rooms.map((to) => `  ${from} --> ${to}`));
  const rows = downward.map((name) => {
    const folder = FLOORS.find(([room]) => room === name)?.[1] ?? '';
    const rooms = (arrows.get(name) ?? []).toReversed();
    return `| \`${name}\` | \`${folder}/\` | ${rooms.length === 0 ? '' : rooms.join(', ')} |`;
  });
  return [
    '```mermaid',
    'flowchart TD',
    ...lines.toReversed(),
    '```',
    '',
    '| room | folder | imports of the engine |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The page with the new picture. */
export function withPicture(page: string, picture: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('docs/ARCHITECTURE.md has no place for the floors');
  return `${before}${BEGIN}\n\n${picture}\n\n${END}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(FLOORS_PAGE, withPicture(readFileSync(FLOORS_PAGE, 'utf8'), floorsPicture(arrowsOf(engineFiles()))));
