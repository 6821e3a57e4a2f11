/**
 * The command line: finds the command, reads its words, gives the engine its context, and returns the exit code. It is
 * a thin caller of the engine: it decides nothing about contacts.
 */
import { addAbortSignal, type Readable, type Writable } from 'node:stream';
import { AppError } from '../../shared/contract/result.ts';
import { say } from '../../shared/text/index.ts';
import { LANGUAGES, type Language } from '../../shared/text/text.ts';
import { frenchInstant } from '../engine/steps/clock.ts';
import { roleOfCommand } from '../../shared/contract/role.ts';
import { Author } from './author.ts';
import type { Command, ExitCode } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { COMMON_OPTIONS } from './common-options.ts';
import { accountName, languageOf, type Environment } from './environment.ts';
import { INTERRUPTED } from './exit-codes.ts';
import { commandHelp, overallHelp } from './help.ts';
import { TextOutput } from './output.ts';
import { parseWords } from './parse-words.ts';
import { askPin, pinIn } from './pin-input.ts';
import { ProgressBar } from './progress-bar.ts';
import { refusalOf } from './refusal.ts';
import { diskWith } from './secrets.ts';
import { visibleText } from './visible-text.ts';

/** The process as the command line sees it; a spec passes its own streams and clock. */
export type Host = {
  readonly words: readonly string[];
  readonly environment: Environment;
  /** Opened when a command first reads it. */
  readonly standardInput: () => Readable;
  readonly standardOutput: Writable;
  readonly standardError: Writable & { readonly isTTY?: boolean };
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly moment: () => Date;
};

/**
 * Runs one command to its end and resolves to the exit code. Never rejects: a refusal is exactly
 * one line on standard error.
 */
export async function runCommandLine(host: Host): Promise<number> {
  const words = withLanguageLast(host.words);
  const language = wantedLanguage(words) ?? languageOf(host.environment);
  const output = new TextOutput(host.standardOutput);
  const bar = new ProgressBar(host.standardError, language);
  try {
    return await runWords(words, { ...host, language, output, bar });
  } catch (error) {
    bar.clear();
    const { line, exitCode } = host.signal.aborted
      ? { line: say(language, 'usage.interrupted'), exitCode: INTERRUPTED }
      : refusalOf(error, language);
    host.standardError.write(`${visibleText(line)}\n`);
    return exitCode;
  } finally {
    bar.clear();
    await output.end();
  }
}

type CommandHost = Host & { readonly language: Language; readonly output: TextOutput; readonly bar: ProgressBar };

async function runWords(words: readonly string[], commandHost: CommandHost): Promise<ExitCode> {
  const [name, ...rest] = words;
  const { language, output } = commandHost;
  if (name === undefined) throw new AppError('usage.command_missing');
  if (isHelp(name) || name === 'help') {
    const [about] = rest.filter((word) => !word.startsWith('-'));
    await output.line(
      about === undefined || isHelp(name) ? overallHelp(language) : commandHelp(await findCommand(about), language),
    );
    return 0;
  }
  const command = await findCommand(name);
  if (rest.some(isHelp)) {
    await output.line(commandHelp(command, language));
    return 0;
  }
  return runCommand(command, rest, commandHost);
}

async function runCommand(
  command: Command,
  words: readonly string[],
  { language, output, bar, ...host }: CommandHost,
): Promise<ExitCode> {
  const options = { ...COMMON_OPTIONS, ...command.options };
  const typed = parseWords(command.name, { arguments: command.arguments, options }, words);
  const passphraseFile = textIn(typed['passphrase-file']) ?? host.environment['AVAL_PASSPHRASE_FILE'];
  const now = (): string => frenchInstant(host.moment());
  const own = Object.fromEntries(
    Object.entries(typed).filter(
      ([key]) => Object.hasOwn(command.arguments, key) || Object.hasOwn(command.options, key),
    ),
  );
  const ask = (question: string): Promise<string | null> =>
    askPin(host.standardInput(), host.standardError, say(language, question));
  const pinFile = typed['pin-file'];
  const author = new Author(
    typeof typed['by'] === 'string' ? typed['by'] : accountName(host.environment),
    roleOfCommand(command.name, (option) => isGiven(typed[option])),
    async () => (typeof pinFile === 'string' ? pinIn(pinFile) : ask('user.ask_code')),
  );
  const exitCode = await command.run(own as never, {
    author,
    askPin: ask,
    context: {
      get by() {
        return author.name;
      },
      now,
      today: () => now().slice(0, 'YYYY-MM-DD'.length),
      language,
      signal: host.signal,
      onProgress: (progress) => bar.show(progress),
    },
    disk: diskWith({ passphraseFile, recoveryFile: textIn(typed['recovery-file']) }),
    opensByRecovery: typed['recovery-file'] !== undefined,
    passphraseFile,
    json: typed['json'] === true,
    output,
    note: (line) => {
      bar.clear();
      host.standardError.write(`${visibleText(line)}\n`);
    },
    standardInput: () => addAbortSignal(host.signal, host.standardInput()),
  });
  return exitCode ?? 0;
}

async function findCommand(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) throw new AppError('usage.command_unknown', { command: name });
  return load();
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** A flag that is set, an option with a value. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== false;

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/** `aval --lang en import …` is `aval import … --lang en`. */
function withLanguageLast(words: readonly string[]): readonly string[] {
  const [first, second, ...rest] = words;
  if (first === '--lang' && second !== undefined) return [...rest, first, second];
  if (first?.startsWith('--lang=') === true) return [...words.slice(1), first];
  return words;
}

/** The language that the words request, so that a refusal of these words is in that language too. */
function wantedLanguage(words: readonly string[]): Language | undefined {
  const index = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = words[index] === '--lang' ? words[index + 1] : words[index]?.slice('--lang='.length);
  return LANGUAGES.find((language) => language === value);
}
