import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowsOf, engineFiles, floorsPicture, FLOORS_PAGE, upward, withPicture } from '../../build/floors-document.ts';
import { FLOORS } from '../../build/lint/walls.js';

/** Each room has a README.md that says where to begin, and the picture of the floors matches the imports. */

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = ['electron', 'shared', 'renderer/src'];

const isSource = (name: string): boolean => /\.(?:ts|vue)$/.test(name);

/** Every folder with sources. The folders of rules are data, listed in `shared/rules/fr`. */
const ROOMS = SOURCES.flatMap((source) => [
  source,
  ...readdirSync(join(ROOT, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
]).filter((folder) => !folder.startsWith('shared/rules/fr/') && readdirSync(join(ROOT, folder)).some(isSource));

/** A folder with more files needs a written reason. */
const MOST_FILES = 25;

interface Readme {
  /** What is missing, in words; empty: nothing. */
  readonly faults: readonly string[];
}

/** @param files names of the files of the room @param has whether a path from the room exists */
function readmeOf(readme: string | null, files: readonly string[], has: (path: string) => boolean): Readme {
  if (readme === null) return { faults: ['no README.md'] };
  const [, begin] = /^- Begin with `([^`]+)`: \S/m.exec(readme) ?? [];
  return {
    faults: [
      ...(/^# \S[^\n]*\n\n\S/.test(readme) ? [] : ['does not say what it is for']),
      ...(/^- Called by: \S/m.test(readme) ? [] : ['does not say who may call it']),
      ...(begin === undefined ? ['names no file to begin with'] : has(begin) ? [] : [`${begin} is lost`]),
      ...(files.length <= MOST_FILES || /^- More than 25 files: \S/m.test(readme) ? [] : ['too many files, no reason']),
    ],
  };
}

function readmeOnDisk(folder: string): Readme {
  const page = join(ROOT, folder, 'README.md');
  const files = readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ name }) => name);
  return readmeOf(existsSync(page) ? readFileSync(page, 'utf8') : null, files, (path) =>
    existsSync(join(ROOT, folder, path)),
  );
}

describe('the README.md of a room', () => {
  it.each([...new Set([...ROOMS, ...FLOORS.map(([, folder]) => folder)])])(
    'of %s says what it is for and where to begin',
    (folder) => {
      expect(readmeOnDisk(folder).faults).toEqual([]);
    },
  );

  const WHOLE = '# Room\n\nFor this.\n\n- Called by: all.\n- Begin with `one.ts`: the first.\n';
  const FILES = ['one.ts'];
  const MANY = Array.from({ length: 26 }, (_, place) => `${place}.ts`);

  it.each([
    ['is whole', WHOLE, FILES, []],
    ['is missing', null, FILES, ['no README.md']],
    ['begins with a lost file', WHOLE.replace('one', 'two'), FILES, ['two.ts is lost']],
    ['names no caller', WHOLE.replace('Called', 'Known'), FILES, ['does not say who may call it']],
    ['gives no reason for many files', WHOLE, ['one.ts', ...MANY], ['too many files, no reason']],
    ['gives it', `${WHOLE}- More than 25 files: so.\n`, ['one.ts', ...MANY], []],
  ])('that %s is judged so', (_, readme, files, faults) => {
    expect(readmeOf(readme, files, (path) => files.includes(path)).faults).toEqual(faults);
  });
});

describe('the floors of the engine', () => {
  const arrows = arrowsOf(engineFiles());

  it('have no arrow that goes up', () => {
    expect(arrows.get('export')).toContain('campaign');
    expect(upward(arrows)).toEqual([]);
  });

  it('are drawn as the imports are; otherwise run npm run floors:document', () => {
    const page = readFileSync(FLOORS_PAGE, 'utf8');
    expect(page === withPicture(page, floorsPicture(arrows))).toBe(true);
  });

  it('show an import that goes up', () => {
    const placed = arrowsOf([
      ['electron/engine/storage/one.ts', "import type { Two } from '../campaign/two.ts';"],
      ['electron/engine/import/row/three.ts', "import { four } from '../four.ts';"],
      ['electron/engine/campaign/five.ts', "const six = await import('../storage/six.ts');"],
    ]);
    expect(upward(placed)).toEqual(['storage → campaign', 'row → import']);
    expect(placed.get('campaign')).toEqual(['storage']);
    expect(() => floorsPicture(placed)).toThrow('an import goes up');
  });
});

describe('the scripts of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

  it.each(Object.keys(scripts))('%s has its line in CONTRIBUTING.md', (name) => {
    const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    expect(guide).toContain(`| \`${command}\` | `);
  });

  it('are all that the guide lists', () => {
    const listed = [...guide.matchAll(/^\| `npm (?:run )?([\w:-]+)` \|/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(Object.keys(scripts).toSorted());
  });
});

describe('the reading path of CONTRIBUTING.md', () => {
  const [, part = ''] = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').split('## Where to begin reading');
  const files = [...(part.split('\n## ')[0] ?? '').matchAll(/^\d\. `([^`]+)`: \S/gm)].map(([, file = '']) => file);

  it('has six files', () => {
    expect(files).toHaveLength(6);
  });

  it.each(files)('leads through %s, which is there', (file) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
  });
});
