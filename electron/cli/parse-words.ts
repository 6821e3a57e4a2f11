import { AppError } from '../../shared/contract/result.ts';
import { isDay } from '../../shared/domain/calendar/day.ts';
import type { ArgumentSpecs, OptionSpec, OptionSpecs } from './command.ts';

type Value = string | number | boolean | readonly string[] | undefined;

/**
 * Reads the words after a command by its specification: `--name value`, `--name=value`, flags, and
 * arguments in any place; `--` ends the options. Strict: an unknown option, an extra word, a value out of its list or a
 * missing one throws a `usage.…` error.
 */
export function parseWords(
  command: string,
  specs: { readonly arguments: ArgumentSpecs; readonly options: OptionSpecs },
  words: readonly string[],
): Readonly<Record<string, Value>> {
  const values = new Map<string, Value>();
  const places: string[] = [];
  const rest = [...words];

  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      places.push(...rest.splice(0));
    } else if (word.startsWith('-') && word !== '-') {
      const [option, attached] = splitOption(word);
      const name = option.slice(2);
      const spec = option.startsWith('--') && Object.hasOwn(specs.options, name) ? specs.options[name] : undefined;
      if (spec === undefined) throw new AppError('usage.option_unknown', { command, option });
      values.set(name, readOption(spec, option, attached, values.get(name), rest));
    } else {
      places.push(word);
    }
  }
  return { ...readArguments(command, specs.arguments, places), ...completeOptions(command, specs.options, values) };
}

function splitOption(word: string): readonly [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function readOption(
  spec: OptionSpec,
  option: string,
  attached: string | undefined,
  before: Value,
  rest: string[],
): Value {
  if (spec.kind === 'flag') {
    if (attached !== undefined) throw new AppError('usage.option_value_unexpected', { option });
    return true;
  }
  if (before !== undefined && spec.kind !== 'texts') throw new AppError('usage.option_repeated', { option });
  const next = attached ?? (rest[0]?.startsWith('--') === true ? undefined : rest.shift());
  const value = next?.trim() === '' ? undefined : next;
  if (value === undefined) throw new AppError('usage.option_value_missing', { option, value: valueName(spec) });

  switch (spec.kind) {
    case 'text':
      return value;
    case 'texts':
      return Array.isArray(before) ? [...(before as readonly string[]), value] : [value];
    case 'choice':
      if (!spec.choices.includes(value))
        throw new AppError('usage.option_choice', { option, value, choices: spec.choices.join(', ') });
      return value;
    case 'count':
      if (!/^[1-9]\d{0,8}$/.test(value)) throw new AppError('usage.option_count', { option, value });
      return Number(value);
    case 'decimal':
      if (!/^[-+]?\d{1,4}([.,]\d{1,4})?$/.test(value)) throw new AppError('usage.option_decimal', { option, value });
      return Number(value.replace(',', '.'));
    case 'day':
      if (!isDay(value)) throw new AppError('usage.option_day', { option, value });
      return value;
  }
}

function readArguments(command: string, specs: ArgumentSpecs, places: readonly string[]): Record<string, Value> {
  const names = Object.keys(specs);
  const extra = places[names.length];
  if (extra !== undefined) throw new AppError('usage.argument_unexpected', { command, argument: extra });
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec], index) => {
      const value = places[index];
      const isMissing = value === undefined || value === '';
      if (isMissing && spec.optional !== true)
        throw new AppError('usage.argument_missing', { command, argument: spec.placeholder });
      return [name, isMissing ? undefined : value];
    }),
  );
}

function completeOptions(
  command: string,
  specs: OptionSpecs,
  values: ReadonlyMap<string, Value>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const value = values.get(name);
      if (value !== undefined) return [name, value];
      if ('required' in spec) throw new AppError('usage.option_required', { command, option: `--${name}` });
      return [name, spec.kind === 'flag' ? false : spec.kind === 'texts' ? [] : undefined];
    }),
  );
}

/** The name of an option's value in the usage line. */
export function valueName(spec: Exclude<OptionSpec, { kind: 'flag' }>): string {
  return spec.kind === 'choice' ? spec.choices.join('|') : spec.placeholder;
}
