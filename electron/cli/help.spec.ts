import { describe, expect, it } from 'vitest';
import { CATALOGUES, isKnownCode, say } from '../../shared/text/index.ts';
import { LANGUAGES } from '../../shared/text/text.ts';
import { COMMANDS } from './commands/index.ts';
import { COMMON_OPTIONS } from './common-options.ts';
import { HELP_COLUMNS } from './help-lines.ts';
import { commandHelp, helpCode, overallHelp } from './help.ts';

const names = Object.keys(COMMANDS);
/** A page without its breaks and indents. */
const words = (page: string): string => page.replace(/\s+/g, '');
const load = async () => Promise.all(Object.values(COMMANDS).map((command) => command()));

describe('help', () => {
  it.each(LANGUAGES)('names every command, in %s', (language) => {
    const page = overallHelp(language);
    for (const name of names) expect(page).toMatch(new RegExp(`^  ${name} +\\p{Lu}`, 'mu'));
  });

  it('has a text for each command, argument and option, and no unused text', async () => {
    const commands = await load();
    const said = commands.flatMap((command) => [
      `command.${command.name}`,
      ...Object.keys(command.arguments).map((name) => helpCode('argument', command.name, name)),
      ...Object.keys({ ...command.options, ...COMMON_OPTIONS }).map((name) => helpCode('option', command.name, name)),
    ]);
    expect(said.filter((code) => !isKnownCode(code))).toEqual([]);
    expect(Object.keys(CATALOGUES.command).filter((code) => !code.startsWith('help.') && !said.includes(code))).toEqual(
      [],
    );
  });

  it('shows in the usage line exactly the arguments and options of the command', async () => {
    for (const command of await load()) {
      const shown = [...command.usage.matchAll(/--[a-z-]+/g)].map(([option]) => option);
      expect({ [command.name]: [...new Set(shown)].sort() }).toEqual({
        [command.name]: Object.keys(command.options)
          .map((name) => `--${name}`)
          .sort(),
      });
      for (const { placeholder } of Object.values(command.arguments)) expect(command.usage).toContain(placeholder);
    }
  });

  it('gives each command its name in the index', async () => {
    expect((await load()).map(({ name }) => name)).toEqual(names);
  });

  it.each(LANGUAGES)('fits a terminal of 80 columns, in %s', async (language) => {
    for (const page of [overallHelp(language), ...(await load()).map((command) => commandHelp(command, language))])
      expect(page.split('\n').filter((line) => line.length > HELP_COLUMNS)).toEqual([]);
  });

  it('says everything of each command: its usage, its choices and their texts', async () => {
    for (const command of await load()) {
      const page = commandHelp(command, 'fr');
      expect(words(page)).toContain(words(`aval ${command.name} ${command.usage}`));
      expect(words(page)).toContain(words(say('fr', `command.${command.name}`)));
      for (const [name, spec] of Object.entries(command.options)) {
        const value = spec.kind === 'flag' ? '' : spec.kind === 'choice' ? spec.choices.join('|') : spec.placeholder;
        expect(words(page)).toContain(words(`--${name} ${value} ${say('fr', helpCode('option', command.name, name))}`));
      }
    }
  });
});
