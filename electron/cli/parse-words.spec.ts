import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/contract/result.ts';
import { parseWords } from './parse-words.ts';

const specs = {
  arguments: { workspace: { placeholder: 'WORKSPACE' }, file: { placeholder: 'FILE', optional: true } },
  options: {
    'dry-run': { kind: 'flag' },
    origin: { kind: 'text', placeholder: 'ORIGIN.json', required: true },
    also: { kind: 'texts', placeholder: 'NAME' },
    channel: { kind: 'choice', choices: ['post', 'phone'] },
    on: { kind: 'day', placeholder: 'DATE' },
    attempts: { kind: 'count', placeholder: 'N' },
    offset: { kind: 'decimal', placeholder: 'MM' },
  },
} as const;

const parse = (...words: string[]) => parseWords('import', specs, words);
const nothing = {
  workspace: 'w.aval',
  file: undefined,
  'dry-run': false,
  origin: 'o.json',
  also: [],
  channel: undefined,
  on: undefined,
  attempts: undefined,
  offset: undefined,
};

describe('words after a command', () => {
  it.each([
    [['w.aval', '--origin', 'o.json'], {}],
    [['--origin', 'o.json', 'w.aval'], {}],
    [['w.aval', '--origin=o.json'], {}],
    [['w.aval', '--origin=a=b.json'], { origin: 'a=b.json' }],
    [['w.aval', '--origin', 'o.json', '-'], { file: '-' }],
    [['--origin', 'o.json', '--dry-run', '--', 'w.aval', '--x'], { file: '--x', 'dry-run': true }],
    [['w.aval', '--origin', '-o.json'], { origin: '-o.json' }],
    [['w.aval', '--origin', 'o.json', '--also', 'A', '--also', 'B'], { also: ['A', 'B'] }],
    [
      ['w.aval', '--origin', 'o.json', '--channel', 'phone', '--on', '2026-02-28'],
      { channel: 'phone', on: '2026-02-28' },
    ],
    [['w.aval', '--origin', 'o.json', '--attempts', '12'], { attempts: 12 }],
    [['w.aval', '--origin', 'o.json', '--offset', '-1.5'], { offset: -1.5 }],
    [['w.aval', '--origin', 'o.json', '--offset=100,4'], { offset: 100.4 }],
  ])('%j are read', (words, expected) => {
    expect(parse(...words)).toEqual({ ...nothing, ...expected });
  });

  it.each([
    [['w.aval'], 'usage.option_required', { option: '--origin' }],
    [['--origin', 'o.json'], 'usage.argument_missing', { argument: 'WORKSPACE' }],
    [['', '--origin', 'o.json'], 'usage.argument_missing', { argument: 'WORKSPACE' }],
    [['a', 'b', 'c', '--origin', 'o.json'], 'usage.argument_unexpected', { argument: 'c' }],
    [['w.aval', '--orgin', 'o.json'], 'usage.option_unknown', { option: '--orgin' }],
    [['w.aval', '-o', 'o.json'], 'usage.option_unknown', { option: '-o' }],
    [['w.aval', '--constructor', 'x'], 'usage.option_unknown', { option: '--constructor' }],
    [['w.aval', '--origin'], 'usage.option_value_missing', { option: '--origin', value: 'ORIGIN.json' }],
    [['w.aval', '--origin', '--dry-run'], 'usage.option_value_missing', { option: '--origin' }],
    [['w.aval', '--origin='], 'usage.option_value_missing', { option: '--origin' }],
    [['w.aval', '--origin', 'a', '--origin', 'b'], 'usage.option_repeated', { option: '--origin' }],
    [['w.aval', '--origin', 'o', '--offset', '1.5mm'], 'usage.option_decimal', { option: '--offset', value: '1.5mm' }],
    [['w.aval', '--origin', 'o', '--offset', '1e3'], 'usage.option_decimal', { value: '1e3' }],
    [['w.aval', '--dry-run=yes'], 'usage.option_value_unexpected', { option: '--dry-run' }],
    [
      ['w.aval', '--origin', 'o', '--channel', 'fax'],
      'usage.option_choice',
      { option: '--channel', value: 'fax', choices: 'post, phone' },
    ],
    [['w.aval', '--origin', 'o', '--on', '2026-02-30'], 'usage.option_day', { option: '--on', value: '2026-02-30' }],
    [['w.aval', '--origin', 'o', '--on', 'demain'], 'usage.option_day', { option: '--on', value: 'demain' }],
  ])('%j are refused: %s', (words, code, params) => {
    let refusal: unknown;
    try {
      parse(...words);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code, params });
  });

  it.each(['0', '-1', '1.5', 'x', '0x2', '1e1', ' 2'])('%j is not a count', (value) => {
    expect(() => parse('w.aval', '--origin', 'o', `--attempts=${value}`)).toThrow(
      expect.objectContaining({ code: 'usage.option_count', params: { option: '--attempts', value } }),
    );
  });
});
