import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesJson } from '../../shared/rules/book.ts';

/** The texts of the repository refer only to files of the repository. */

const ROOT = join(import.meta.dirname, '..', '..');
const WRITTEN = ['.ci', 'bench', 'build', 'docs', 'electron', 'renderer', 'shared', 'test'];
const TEXT = /\.(?:ts|vue|js|mjs|cjs|md|yml)$/;

interface Page {
  /** From the root. */
  readonly file: string;
  readonly text: string;
}

const inFolders = WRITTEN.flatMap((folder) =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
    : [],
);
const atRoot = readdirSync(ROOT).filter((file) => statSync(join(ROOT, file)).isFile());
const pages: readonly Page[] = [...inFolders, ...atRoot]
  .filter((file) => TEXT.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** `docs/formats/facts.md`, `facts.md`, `../law/rules-fr.md`; but not an address on the web. */
const DOCUMENT = /(?<![\w/.:-])(?:\.{1,2}\/)*(?:[\w-]+\/)*[\w-]+\.md\b/g;

/**
 * The documents that a text names and that are neither at the root, nor in docs, nor beside it. In code a bare name is
 * an ordinary text.
 */
function lostDocuments({ file, text }: Page): readonly string[] {
  const named = [...text.matchAll(DOCUMENT)].map(([name]) => name);
  const places = [ROOT, join(ROOT, 'docs'), join(ROOT, dirname(file))];
  return named.filter(
    (name) => (file.endsWith('.md') || name.includes('/')) && !places.some((place) => existsSync(join(place, name))),
  );
}

/** The links of a page to missing files, without anchors; addresses on the web are ignored. */
function deadLinks({ file, text }: Page): readonly string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(ROOT, dirname(file), target)));
}

/** The folders in which the project was agreed before it had a repository. */
const OUTSIDE = /(?<![\w/])(?:\.\.\/)*(?:shared\/)?(?:design|legal)\/[\w-]+\.(?:md|json)/g;

describe('a document that is named', () => {
  it('is in the repository', () => {
    const lost = pages
      .filter(({ file }) => file !== relative(ROOT, import.meta.filename))
      .flatMap((page) => lostDocuments(page).map((name) => `${page.file}: ${name}`));
    expect(lost).toEqual([]);
  });

  it('is not a document from before the repository', () => {
    const found = pages
      .filter(({ file }) => file !== relative(ROOT, import.meta.filename))
      .flatMap(({ file, text }) => (text.match(OUTSIDE) ?? []).map((name) => `${file}: ${name}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['shared/rules/one.ts', 'as docs/law/rules-fr.md says', []],
    ['shared/rules/one.ts', 'as docs/law/rules-de.md says', ['docs/law/rules-de.md']],
    ['docs/formats/one.md', 'see facts.md and ../law/rules-fr.md', []],
    ['docs/formats/one.md', 'see fact.md', ['fact.md']],
    ['shared/rules/one.ts', 'https://example.com/none.md', []],
  ])('of %s, “%s”, is looked for at the root and beside', (file, text, lost) => {
    expect(lostDocuments({ file, text })).toEqual(lost);
  });

  it.each([
    ['as design/facts.md has them', 1],
    ['legal/rules-fr.md, section 2', 1],
    ['../shared/design/cli.md', 1],
    ['docs/law/rules-fr.md', 0],
    ['test/fixtures/legal/scenarios.json', 0],
  ])('“%s” is outside: %s', (text, count) => {
    expect(text.match(OUTSIDE) ?? []).toHaveLength(count);
  });
});

describe('a page', () => {
  it('has links that lead somewhere', () => {
    const markdown = pages.filter(({ file }) => file.endsWith('.md'));
    expect(markdown.length).toBeGreaterThan(20);
    expect(markdown.flatMap((page) => deadLinks(page).map((target) => `${page.file}: ${target}`))).toEqual([]);
  });

  it('of docs is in the index', () => {
    const index = readFileSync(join(ROOT, 'docs', 'README.md'), 'utf8');
    const inDocs = pages.map(({ file }) => file).filter((file) => /^docs\/.*\.md$/.test(file));
    expect(
      inDocs
        .map((file) => relative('docs', file))
        .filter((file) => file !== 'README.md' && !index.includes(`(${file})`)),
    ).toEqual([]);
  });
});

/** `electron/engine/process.ts` in back-quotes; a folder ends with a slash; placeholders do not count. */
const SOURCE = /`((?:build|bench|docs|electron|renderer|shared|test)\/[\w./-]+)`/g;

function lostSources(text: string): readonly string[] {
  return [...text.matchAll(SOURCE)]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(ROOT, path)) && !beginsFile(path));
}

/** `docs/adr/0001` refers to the page whose name begins with it. */
function beginsFile(path: string): boolean {
  const folder = join(ROOT, dirname(path));
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(`${path.split('/').at(-1) ?? ''}-`));
}

describe('a file that a page names', () => {
  it('is there', () => {
    const lost = pages
      .filter(({ file }) => file.endsWith('.md') && !file.startsWith('docs/performance'))
      .flatMap(({ file, text }) => lostSources(text).map((path) => `${file}: ${path}`));
    expect(lost).toEqual([]);
  });

  it.each([
    ['`shared/rules/judge.ts`', []],
    ['`shared/rules/`', []],
    ['`docs/adr/0001`', []],
    ['`shared/rules/gone.ts`', ['shared/rules/gone.ts']],
    ['`docs/adr/9999`', ['docs/adr/9999']],
    ['`shared/text/<noun>.ts`', []],
  ])('as %s is looked for', (text, lost) => {
    expect(lostSources(text)).toEqual(lost);
  });
});

describe('the legal reference', () => {
  const law = readFileSync(join(ROOT, 'docs', 'law', 'rules-fr.md'), 'utf8');
  const [, questions = ''] = law.split(/^## 13\. /m);
  const [section13 = ''] = questions.split(/^## /m);

  /** `X2-EN` by its whole id; `13.4` is the fourth of the open questions. */
  function has(id: string): boolean {
    const [, question] = /^13\.(\d+)$/.exec(id) ?? [];
    return question === undefined
      ? new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(law)
      : new RegExp(`^${question}\\. `, 'm').test(section13);
  }

  const ids = [...new Set(rulesJson().flatMap(({ reference }) => reference))];

  it('has every id that the rule book carries', () => {
    expect(ids.length).toBeGreaterThan(150);
    expect(ids.filter((id) => !has(id))).toEqual([]);
  });

  it('has no id that the rule book lacks', () => {
    // The part before section 1 numbers sources, not rules.
    const [, rules = ''] = law.split(/^(?=## 1\. )/m);
    const rows = rules.matchAll(/^\| \*{0,2}([A-Z]{1,2}\d*-?[A-Z]?\d+[a-z]?)\*{0,2} \|/gm);
    const items = rules.matchAll(/^- \*\*([A-Z]{1,2}\d*-[A-Z]?\d+[a-z]?)\*\*/gm);
    const written = [...rows, ...items].map(([, id = '']) => id);
    expect(written.length).toBeGreaterThan(120);
    expect(written.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has an id only by its whole', () => {
    expect([has('X0'), has('X99'), has('13.20'), has('13.21')]).toEqual([true, false, true, false]);
  });
});
