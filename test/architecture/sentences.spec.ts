import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../shared/text/index.ts';
import { LANGUAGES, type Catalogue } from '../../shared/text/text.ts';

/** Every code in the sources has its sentence, and every sentence is used. */
const ROOT = join(import.meta.dirname, '..', '..');
const catalogues: [string, Catalogue][] = Object.entries(CATALOGUES);
const sentences = catalogues.flatMap(([, catalogue]) => Object.entries(catalogue));
const known = new Set(sentences.map(([code]) => code));

/** The words of arguments and options: electron/cli/help.spec.ts walks every command for them. */
const HELP = /^(argument|option)\./;

const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|vue)$/.test(file) && !file.endsWith('.spec.ts'))
    .map((file) => join(folder, file)),
);
const texts = sources
  .filter((file) => !file.startsWith(join('shared', 'text')))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** The prefix of a computed code, e.g. `phase.${name}`. */
const composedPrefixes = texts.flatMap(({ text }) =>
  [...text.matchAll(/[`'\x20]([a-z_]+(?:\.[a-z_]+)*\.)\$\{/g)].map(([, prefix]) => prefix!),
);

/** Nouns that reuse the codes of the facts' reader: `problem.codeOf('campaign')`. */
const borrowers = texts.flatMap(({ text }) =>
  [...text.matchAll(/problem\.codeOf\('([a-z_]+)'\)/g)].map(([, noun]) => `${noun!}.`),
);

function isSaid(code: string): boolean {
  if (
    composedPrefixes.some((prefix) => code.startsWith(prefix)) ||
    texts.some(({ text }) => text.includes(`'${code}'`))
  )
    return true;
  return borrowers.some((noun) => code.startsWith(noun) && isSaid(code.replace(noun, 'facts.')));
}

const CODE_SAID = /(?:new AppError\(|code: |code = )'([a-z_]+\.[a-z_0-9]+)'/g;

/** The index, the type of a text, and words of fields that other catalogues reuse. */
const NO_CATALOGUE = /^(?:index|text|contact-fields)\.|\.spec\.ts$|\.md$/;

describe('the catalogues', () => {
  it('are all merged', () => {
    const files = readdirSync(join(ROOT, 'shared', 'text'), { recursive: true, encoding: 'utf8' })
      .map((file) => basename(file))
      .filter((file) => file.endsWith('.ts') && !NO_CATALOGUE.test(file));
    expect(
      Object.keys(CATALOGUES)
        .map((noun) => `${noun.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`)
        .sort(),
    ).toEqual(files.sort());
  });

  it('have each code once', () => {
    const codes = sentences.map(([code]) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('have every sentence in every language, with the same values', () => {
    const valuesOf = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!))].sort();
    const uneven = sentences.filter(
      ([, sentence]) =>
        LANGUAGES.some((language) => sentence[language].trim() === '') ||
        String(valuesOf(sentence.fr)) !== String(valuesOf(sentence.en)),
    );
    expect(uneven).toEqual([]);
  });

  it('write a number once: its further words would repeat it', () => {
    const repeating = sentences.filter(([, sentence]) =>
      LANGUAGES.some((language) => {
        const counted = [...sentence[language].matchAll(/\{(\w+)\|/g)].map(([, name]) => name);
        return new Set(counted).size < counted.length;
      }),
    );
    expect(repeating.map(([code]) => code)).toEqual([]);
  });

  it('are neutral: no exclamation mark, no line break', () => {
    const loud = sentences.filter(([code, sentence]) =>
      LANGUAGES.some(
        (language) => /!/.test(sentence[language]) || (/\n/.test(sentence[language]) && !code.startsWith('help.')),
      ),
    );
    expect(loud.map(([code]) => code)).toEqual([]);
  });

  it('have the sentence of every code in the sources', () => {
    const said = texts.flatMap(({ file, text }) =>
      [...text.matchAll(CODE_SAID)].map(([, code]) => ({ file, code: code! })),
    );
    expect(said.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  it('have no unused sentence', () => {
    const unsaid = [...known].filter((code) => !HELP.test(code) && !isSaid(code));
    expect(unsaid).toEqual([]);
  });
});
