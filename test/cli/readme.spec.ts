import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aval, buildAval, SAMPLES, temporaryFolder } from './aval.ts';

/**
 * The examples of the README match the program's output. `…` alone on a line matches any lines, within a line any text.
 */
const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

type Shown = { readonly words: readonly string[]; readonly output: string };

function blockOf(language: string): string {
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(README)?.[1];
  if (block === undefined) throw new Error(`The README has no block of ${language}.`);
  return block;
}

function shownCommands(): readonly Shown[] {
  return blockOf('console')
    .split(/^\$ aval /m)
    .slice(1)
    .map((part) => {
      const [words = '', ...output] = part.split('\n');
      return { words: words.split(' '), output: output.join('\n') };
    });
}

function patternOf(output: string): RegExp {
  const escaped = output.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/^ *…$\n?/gm, String.raw`(?:.*\n)*`).replaceAll('…', '.*')}$`);
}

describe('the README', () => {
  const folder = temporaryFolder();

  beforeAll(async () => {
    await buildAval();
    cpSync(SAMPLES, folder.path, { recursive: true });
    writeFileSync(join(folder.path, 'noel.json'), blockOf('json'));
  });
  afterAll(() => folder.remove());

  it('shows the main job in six lines, as they print', async () => {
    const shown = shownCommands();
    expect(shown).toHaveLength(6);
    for (const { words, output } of shown) {
      const ended = await aval(words, { folder: folder.path, environment: { LC_ALL: 'en_GB.UTF-8' } });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(ended.stdout).toMatch(patternOf(output));
    }
  });
});
