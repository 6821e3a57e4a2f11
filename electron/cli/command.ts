import type { EngineContext } from '../engine/steps/context.ts';
import type { SealedFileSystem } from '../engine/storage/vault/sealed-file-system.ts';
import type { Author } from './author.ts';
import type { TextOutput } from './output.ts';

/**
 * A command of `aval` as data: its name, its arguments and options in the order of the help, and its action. Its texts
 * are in shared/text/workspace/command.ts, under the same names.
 */

export type ArgumentSpec = {
  /** As in the usage line, e.g. `WORKSPACE`. */
  readonly placeholder: string;
  readonly optional?: true;
};

export type OptionSpec =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly placeholder: string; readonly required?: true }
  /** It may be given several times. */
  | { readonly kind: 'texts'; readonly placeholder: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly required?: true }
  /** A whole number from 1 on. */
  | { readonly kind: 'count'; readonly placeholder: string }
  /** A number with a point or a comma, which may be negative. */
  | { readonly kind: 'decimal'; readonly placeholder: string }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly placeholder: string };

export type ArgumentSpecs = Readonly<Record<string, ArgumentSpec>>;
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ArgumentValue<A extends ArgumentSpec> = A extends { readonly optional: true } ? string | undefined : string;

type OptionValue<O extends OptionSpec> = O extends { readonly kind: 'flag' }
  ? boolean
  : O extends { readonly kind: 'texts' }
    ? readonly string[]
    : O extends { readonly kind: 'count' | 'decimal' }
      ? number | undefined
      : | (O extends { readonly kind: 'choice'; readonly choices: readonly (infer C)[] } ? C : string)
        | (O extends { readonly required: true } ? never : undefined);

/** The checked arguments and options, by name. */
export type Typed<A extends ArgumentSpecs, O extends OptionSpecs> = {
  readonly [N in keyof A]: ArgumentValue<A[N]>;
} & { readonly [N in keyof O]: OptionValue<O[N]> };

/** The context of one run of a command. */
export type Session = {
  readonly context: EngineContext;
  /** Opens sealed workspaces by the secrets that the words name. */
  readonly disk: SealedFileSystem;
  /** The code of the recovery sheet opens sealed workspaces in this run. */
  readonly opensByRecovery: boolean;
  /** The file with the passphrase of this run. */
  readonly passphraseFile: string | undefined;
  /** Who does it; `context.by` is its name. */
  readonly author: Author;
  /** Asks for a code on the terminal by a question's code; null: no terminal. */
  readonly askPin: (question: string) => Promise<string | null>;
  /** `--json`: one object, or NDJSON, instead of words. */
  readonly json: boolean;
  readonly output: TextOutput;
  /** Writes one line on standard error, beside the answer. */
  readonly note: (line: string) => void;
  /** Aborted when the user stops the command. */
  readonly standardInput: () => AsyncIterable<Uint8Array>;
};

export type ExitCode = 0 | 1 | 2 | 3;

/** Resolves to the exit code; undefined means 0. Refusals are thrown. */
type Run<T> = (typed: T, session: Session) => Promise<ExitCode> | Promise<void>;

/** A command without its type parameters: it gets the words that `parseWords` has checked by its specifications. */
export type Command = {
  readonly name: string;
  /** The words after the name. */
  readonly usage: string;
  readonly arguments: ArgumentSpecs;
  readonly options: OptionSpecs;
  readonly run: Run<never>;
};

/** Types `run` by the arguments and the options beside it. */
export function defineCommand<const A extends ArgumentSpecs, const O extends OptionSpecs>(
  command: Omit<Command, 'arguments' | 'options' | 'run'> & {
    readonly arguments: A;
    readonly options: O;
    readonly run: Run<Typed<A, O>>;
  },
): Command {
  return command;
}
