import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../electron/cli/commands/index.ts';
import { COMMON_OPTIONS } from '../../electron/cli/common-options.ts';

/** docs/commands.md and the README name every command, and no option that a command does not have. */

const ROOT = join(import.meta.dirname, '..', '..');
const PAGES = ['README.md', join('docs', 'commands.md')].map((file) => readFileSync(join(ROOT, file), 'utf8'));
/** Prose may name options of several commands: each line is read alone. */
const LINES = PAGES.flatMap((page) => page.split('\n'));

const commandsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/(?<![.\w])aval ([a-z]+)\b/g), ([, name = '']) => name);
const optionsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/[` ]--([a-z-]+)/g), ([, name = '']) => name);

describe('the commands by task', () => {
  it('are all commands, and no other', () => {
    expect([...new Set(LINES.flatMap(commandsOf))].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it('have the options that the pages give them', async () => {
    const unknown: string[] = [];
    let checked = 0;
    for (const line of LINES) {
      const names = commandsOf(line);
      if (names.length === 0) continue;
      const commands = await Promise.all(names.flatMap((name) => COMMANDS[name] ?? []).map((load) => load()));
      const known = new Set([COMMON_OPTIONS, ...commands.map(({ options }) => options)].flatMap(Object.keys));
      for (const option of optionsOf(line)) {
        checked += 1;
        if (!known.has(option)) unknown.push(`${names.join(', ')}: --${option}`);
      }
    }
    expect(unknown).toEqual([]);
    expect(checked).toBeGreaterThan(80);
  });
});
