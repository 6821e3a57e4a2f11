import { describe, expect, it } from 'vitest';
import { say } from '../../../../shared/text/index.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import { parsePreset } from './parse-preset.ts';
import { SHIPPED_PRESETS } from './shipped-presets.ts';

const COLUMNS = [
  { header: 'INDICE', field: 'reference' },
  { header: 'TEL1', field: 'phone1' },
];
const PRESET = {
  name: 'Hermes maison',
  delimiter: ';',
  encoding: 'windows-1252',
  header: true,
  lineEnd: 'crlf',
  phone: 'national',
  columns: COLUMNS,
};

describe('PRESET.json', () => {
  it('is taken as it is', () => {
    expect(parsePreset(PRESET)).toEqual(PRESET);
  });

  it('has words that count where it names none', () => {
    expect(parsePreset({ name: 'Outil', columns: COLUMNS })).toEqual({
      name: 'Outil',
      delimiter: ';',
      encoding: 'utf-8',
      header: true,
      lineEnd: 'crlf',
      phone: 'e164',
      columns: COLUMNS,
    });
  });

  it.each(SHIPPED_PRESETS.map((preset) => [preset.name, preset] as const))('accepts the shipped %s', (_, preset) => {
    const { fileLimit: _limit, ...document } = preset;
    expect(parsePreset(document)).toEqual(document);
  });

  it.each([
    [[], 'preset.not_an_object', 'PRESET'],
    [{ ...PRESET, name: undefined }, 'preset.missing_field', 'name'],
    [{ ...PRESET, name: ' ' }, 'preset.empty', 'name'],
    [{ ...PRESET, name: 'x'.repeat(61) }, 'preset.too_long', 'name'],
    [{ ...PRESET, name: '§§' }, 'preset.name_unwritable', 'name'],
    [{ ...PRESET, colour: 'red' }, 'preset.unknown_field', 'colour'],
    [{ ...PRESET, delimiter: ':' }, 'preset.not_in_list', 'delimiter'],
    [{ ...PRESET, encoding: 'latin1' }, 'preset.not_in_list', 'encoding'],
    [{ ...PRESET, lineEnd: 'cr' }, 'preset.not_in_list', 'lineEnd'],
    [{ ...PRESET, phone: '+33' }, 'preset.not_in_list', 'phone'],
    [{ ...PRESET, header: 'yes' }, 'preset.not_a_boolean', 'header'],
    [{ ...PRESET, columns: {} }, 'preset.not_a_list', 'columns'],
    [{ ...PRESET, columns: [] }, 'preset.no_columns', 'columns'],
    [{ ...PRESET, columns: Array(101).fill(COLUMNS[0]) }, 'preset.too_many_columns', 'columns'],
    [{ ...PRESET, columns: [...COLUMNS, 'x'] }, 'preset.not_an_object', 'columns[2]'],
    [{ ...PRESET, columns: [...COLUMNS, { header: 'A' }] }, 'preset.field_or_text', 'columns[2]'],
    [
      { ...PRESET, columns: [...COLUMNS, { header: 'A', field: 'city', text: '' }] },
      'preset.field_or_text',
      'columns[2]',
    ],
    [{ ...PRESET, columns: [...COLUMNS, { header: 'A', field: 'email' }] }, 'preset.not_in_list', 'columns[2].field'],
    [{ ...PRESET, columns: [...COLUMNS, { header: 'A', text: '=1+1' }] }, 'preset.formula', 'columns[2].text'],
    [{ ...PRESET, columns: [...COLUMNS, { header: '@A', text: 'x' }] }, 'preset.formula', 'columns[2].header'],
    [
      { ...PRESET, columns: [...COLUMNS, { header: 'Nazwisko ł', text: '' }] },
      'preset.not_in_encoding',
      'columns[2].header',
    ],
    [{ ...PRESET, columns: [...COLUMNS, { header: 'A', text: 'ł' }] }, 'preset.not_in_encoding', 'columns[2].text'],
    [{ ...PRESET, columns: [...COLUMNS, { header: 'TEL1', text: '' }] }, 'preset.header_twice', 'columns[2].header'],
    [
      { ...PRESET, columns: [...COLUMNS, { header: 'A', field: 'city', max: 0 }] },
      'preset.not_a_count',
      'columns[2].max',
    ],
    [
      { ...PRESET, columns: [...COLUMNS, { header: 'A', field: 'phone2', max: 9 }] },
      'preset.max_unsuited',
      'columns[2].max',
    ],
    [{ ...PRESET, columns: [...COLUMNS, { header: 'A', text: 'x', max: 9 }] }, 'preset.max_unsuited', 'columns[2].max'],
    [{ ...PRESET, columns: [{ header: 'NOM', field: 'name' }] }, 'preset.nobody_found', 'columns'],
  ])('%# is refused', (json, code, field) => {
    let refusal: unknown = null;
    try {
      parsePreset(json);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code, params: { field } });
    for (const language of ['fr', 'en'] as const)
      expect(say(language, code, (refusal as AppError).params)).toContain(field);
  });
});
