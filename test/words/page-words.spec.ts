import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTACT_FIELDS } from '../../shared/domain/contact/fields.ts';
import { TARGET_FIELDS } from '../../shared/domain/contact/target-field.ts';
import { type Catalogue, LANGUAGES } from '../../shared/text/text.ts';
import { shippedSources } from '../security/source-files.ts';
import { hardCodedTexts } from './hard-coded-texts.ts';

const PAGE = path.resolve(import.meta.dirname, '../../renderer/src');
const NO_CATALOGUES = ['format', 'words'];

/** Every source of the page, by its path in renderer/src. */
const sources = new Map(
  readdirSync(PAGE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|vue)$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(PAGE, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const),
);

const names = [...sources.keys()]
  .flatMap((file) => /^text\/([\w-]+)\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => !NO_CATALOGUES.includes(name));

const catalogues = await Promise.all(
  names.map(async (name) => {
    const module = (await import(path.join(PAGE, 'text', `${name}.ts`))) as Record<string, Catalogue>;
    const [exported] = Object.entries(module);
    if (exported === undefined) throw new Error(`text/${name}.ts exports no catalogue.`);
    return { name, as: exported[0], words: exported[1] };
  }),
);

/** Every text in a list of values that the page shares with the rest of Aval; fields have their own table. */
const LISTED_VALUES = new Set<string>([
  ...TARGET_FIELDS,
  ...Object.keys(CONTACT_FIELDS),
  ...[...shippedSources('shared/domain', 'shared/contract').values()].flatMap((text) =>
    [...text.matchAll(/'(\w+)'/g)].map(([, value = '']) => value),
  ),
]);

describe.each(catalogues)('the words of $name', ({ name, as, words }) => {
  test('exist in every language, with the same values', () => {
    for (const [key, sentence] of Object.entries(words)) {
      const [first, ...others] = LANGUAGES.map((language) => valuesIn(sentence[language]));
      for (const other of others) expect([key, other]).toEqual([key, first]);
      for (const language of LANGUAGES) expect(sentence[language]).toBe(sentence[language].trim());
      for (const language of LANGUAGES) expect(sentence[language]).not.toBe('');
    }
  });

  test('have no exclamation marks, and typographic apostrophes', () => {
    for (const [key, { fr, en }] of Object.entries(words)) {
      expect([key, /[!]/.test(fr + en)]).toEqual([key, false]);
      expect([key, /[a-zA-Zé]'[a-zA-Zé]/.test(fr + en)]).toEqual([key, false]);
    }
  });

  test('are all used', () => {
    // A catalogue that another one includes is used through it.
    const takers = [...sources].flatMap(([file, text]) =>
      file.startsWith('text/') && text.includes(`'./${name}.ts'`) ? [file] : [],
    );
    const files = [`text/${name}.ts`, ...takers];
    const users = [...sources]
      .filter(([file, text]) => !files.includes(file) && files.some((one) => text.includes(one)))
      .map(([, text]) => text);
    const unused = Object.keys(words).filter((key) => !users.some((text) => uses(text, as, key)));
    expect(unused).toEqual([]);
  });
});

test('no template contains text', () => {
  const found = [...sources]
    .filter(([file]) => file.endsWith('.vue'))
    .flatMap(([file, text]) => hardCodedTexts(file, text));
  expect(found).toEqual([]);
});

test('no script contains French outside the catalogues', () => {
  const found = [...sources]
    .filter(([file]) => !file.startsWith('text/'))
    .flatMap(([file, text]) =>
      [...withoutComments(text).matchAll(/'[^'\n]*[àâçéèêëîïôûœ«»’][^'\n]*'/gi)].map(
        ([literal]) => `${file}: ${literal}`,
      ),
    );
  expect(found).toEqual([]);
});

function valuesIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, value = '']) => value))].sort();
}

/**
 * A key is used as a string, as a property of its catalogue, as part of a computed key, or, where the key is a
 * variable, as one of the values that the domain or the contract lists.
 */
function uses(text: string, catalogue: string, key: string): boolean {
  if (text.includes(`'${key}'`) || text.includes(`${catalogue}.${key}`)) return true;
  if (LISTED_VALUES.has(key) && /\bsay\w*\([a-z][\w.]*[,)]/.test(text)) return true;
  return [...text.matchAll(/`([\w.]*)\$\{[^`]*?\}([\w.]*)`/g)].some(
    ([, before = '', after = '']) => before !== '' && key.startsWith(before) && key.endsWith(after),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|\s)\/\/.*$/gm, '');
}
