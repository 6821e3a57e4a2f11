import { isKnownCode, say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { Command, OptionSpec, OptionSpecs } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { COMMON_OPTIONS } from './common-options.ts';
import { describedLines, HELP_COLUMNS, textLines, usageLines } from './help-lines.ts';
import { valueName } from './parse-words.ts';

/** The page of `aval --help`: every command with its description. */
export function overallHelp(language: Language): string {
  const rows = Object.keys(COMMANDS).map((name) => [name, say(language, `command.${name}`)] as const);
  return [
    ...paragraph(say(language, 'help.introduction')),
    '',
    ...describedLines(rows),
    '',
    ...paragraph(say(language, 'help.more')),
  ].join('\n');
}

/** The page of `aval COMMAND --help`. */
export function commandHelp(command: Command, language: Language): string {
  const places = Object.entries(command.arguments).map(
    ([name, { placeholder }]) => [placeholder, say(language, helpCode('argument', command.name, name))] as const,
  );
  const options = Object.entries({ ...command.options, ...commonOptions(command) }).map(
    ([name, spec]) => [optionTitle(name, spec), say(language, helpCode('option', command.name, name))] as const,
  );
  return [
    ...usageLines(`aval ${command.name} ${command.usage}`),
    '',
    ...paragraph(say(language, `command.${command.name}`)),
    '',
    ...describedLines([...places, ...options]),
  ].join('\n');
}

const paragraph = (text: string): string[] => text.split('\n').flatMap((line) => textLines(line, HELP_COLUMNS));

/** The common options, without those that this command describes itself. */
function commonOptions(command: Command): OptionSpecs {
  return Object.fromEntries(Object.entries(COMMON_OPTIONS).filter(([name]) => !Object.hasOwn(command.options, name)));
}

/** The code of the words for an argument or an option: its own for this command, else those that commands share. */
export function helpCode(kind: 'argument' | 'option', command: string, name: string): string {
  const own = `${kind}.${command}.${name}`;
  return isKnownCode(own) ? own : `${kind}.${name}`;
}

function optionTitle(name: string, spec: OptionSpec): string {
  return spec.kind === 'flag' ? `--${name}` : `--${name} ${valueName(spec)}`;
}
