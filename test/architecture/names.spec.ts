import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** An exported name has one meaning: a search finds one declaration. */
const ROOT = join(import.meta.dirname, '..', '..');
const ROOMS = ['shared', 'electron', 'renderer/src', 'build', 'bench'];

interface SourceFile {
  /** Relative to the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

const EXPORTED = /^export (?:declare )?(?:abstract )?(?:async )?(?:interface|type|class|const|function\*?) (\w+)/gm;

/** Files whose exports repeat a noun by design, with the reason. */
const NAMED_AFTER_THEIR_NOUN: readonly (readonly [folder: RegExp, reason: string])[] = [
  [/^electron\/cli\/commands\/\w[^/]*\.ts$/, 'a command is exported under the word that a person types'],
  [/^electron\/engine\/requests\/[^/]+\.ts$/, 'the requests of a noun are exported under it'],
  [/^shared\/text\/.+\.ts$/, 'the sentences of a noun are exported under it'],
  [/^renderer\/src\/text\/[^/]+\.ts$/, 'the sentences of a screen are exported under its noun'],
  [/^renderer\/src\/features\/[^/]+\/feature\.ts$/, 'each screen exports one feature'],
  [/^shared\/domain\/place\/towns-data\.ts$/, 'build/postcodes.mjs writes the format and towns-data.ts reads it'],
  [/\.d\.ts$/, 'the types of a JavaScript file repeat its names'],
];

const isNamedAfterItsNoun = (path: string): boolean => NAMED_AFTER_THEIR_NOUN.some(([folder]) => folder.test(path));

const sources: readonly SourceFile[] = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|vue|js|mjs)$/.test(file) && !file.endsWith('.spec.ts'))
    .map((file) => ({
      path: `${room}/${file.replaceAll('\\', '/')}`,
      text: readFileSync(join(ROOT, room, file), 'utf8'),
    })),
);

/** Names that more than one file exports, each with its files. */
function exportedTwice(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    if (isNamedAfterItsNoun(path)) continue;
    for (const [, name = ''] of text.matchAll(EXPORTED))
      byName.set(name, (byName.get(name) ?? new Set<string>()).add(path));
  }
  return new Map([...byName].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, [...paths].sort()]));
}

describe('an exported name', () => {
  it('is declared in one file', () => {
    expect(Object.fromEntries(exportedTwice(sources))).toEqual({});
  });

  it.each([
    ['interface', 'export interface Reader {}'],
    ['type', "export type Reader = 'one';"],
    ['class', 'export abstract class Reader {}'],
    ['function', 'export async function Reader() {}'],
    ['generator', 'export function* Reader() {}'],
    ['constant', 'export const Reader = 1;'],
  ])('is found twice where a second file declares it as %s', (_, text) => {
    const first = { path: 'electron/engine/sql/reader.ts', text: 'import x from "x";\nexport interface Reader {}\n' };
    expect(exportedTwice([first, { path: 'shared/domain/reader.ts', text }])).toEqual(
      new Map([['Reader', ['electron/engine/sql/reader.ts', 'shared/domain/reader.ts']]]),
    );
    expect(exportedTwice([first])).toEqual(new Map());
  });

  it('may be repeated by the files that are named after their noun, of which each kind exists', () => {
    for (const [folder, reason] of NAMED_AFTER_THEIR_NOUN)
      expect(
        sources.some(({ path }) => folder.test(path)),
        reason,
      ).toBe(true);
  });
});
