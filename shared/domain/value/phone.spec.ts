import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchNumber, frenchNumberByLibrary } from './phone-plan.ts';
import { formatPhone, isMobile, normalisePhones, phoneTerritory } from './phone.ts';

const codes = (cell: string | number, context = {}) =>
  normalisePhones(cell, context).findings.map((finding) => finding.code);

describe('one French number in its spellings', () => {
  it.each([
    '06 39 98 12 34',
    '0639981234',
    '06.39.98.12.34',
    '06-39-98-12-34',
    '06/39/98/12/34',
    '0639 981 234',
    '(06) 39 98 12 34',
    '+33639981234',
    '+33 6 39 98 12 34',
    '+33 (0)6 39 98 12 34',
    '+33(0)639981234',
    '+33 06 39 98 12 34',
    '0033 6 39 98 12 34',
    '0033639981234',
    '33639981234',
    '330639981234',
    '639981234',
    '6 39 98 12 34',
    '639981234.0',
    "'0639981234",
    '="0639981234"',
    '06\u00A039\u00A098\u00A012\u00A034',
    '\u200B06 39 98 12 34',
    '\u202A06 39 98 12 34\u202C',
    ' 06 39 98 12 34 ',
    '(+33) 6 39 98 12 34',
    '+ 33 6 39 98 12 34',
    '33 6 39 98 12 34',
    '０６ ３９ ９８ １２ ３４',
    'Tél : 06 39 98 12 34',
    'Port. 06 39 98 12 34',
    'Mobile: 0639981234',
    '6.39981234E+8',
  ])('%j', (text) => {
    expect(normalisePhones(text)).toEqual({ value: ['+33639981234'], findings: [] });
  });

  it.each([639981234, 33639981234])('the number %d', (number) => {
    expect(normalisePhones(number)).toEqual({ value: ['+33639981234'], findings: [] });
  });
});

describe('several in a cell, each with its label', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['Fixe 04 65 71 14 59 Port. 06 39 98 49 77', ['+33465711459', '+33639984977'], []],
    ['Tél : 04.65.71.14.59 Mob : 06.39.98.49.77', ['+33465711459', '+33639984977'], []],
    ['04 65 71 14 59 (bureau) 06 39 98 49 77 (perso)', ['+33465711459', '+33639984977'], ['phone.note']],
    ['Tél. 04 65 71 14 59 Fax 04 65 71 14 60', ['+33465711459'], ['phone.fax']],
    ['04 65 71 14 59 code 123 06 39 98 49 77', [], ['phone.not_a_number']],
    ['Tél. 04 65 71 14 59 ou 08 92 70 12 34', [], ['phone.not_a_number']],
  ])('%j', (text, numbers, expected) => {
    expect(normalisePhones(text).value ?? []).toEqual(numbers);
    expect(codes(text)).toEqual(expected);
  });
});

describe('several in a cell', () => {
  const both = ['+33465711459', '+33639984977'];
  it.each([
    '04 65 71 14 59 / 06 39 98 49 77',
    '04 65 71 14 59 - 06 39 98 49 77',
    '04 65 71 14 59 ou 06 39 98 49 77',
    '04 65 71 14 59 et 0639984977',
    '0465711459;0639984977',
    '0465711459, 0639984977',
    '0465711459\n06.39.98.49.77',
    '0465711459 0639984977',
    'Dom : 04 65 71 14 59, Port : 06 39 98 49 77',
    '04 65 71 14 59 / 06 39 98 49 77 / 04 65 71 14 59',
    '0465711459 | NC | 0639984977',
  ])('%j', (text) => {
    expect(normalisePhones(text).value).toEqual(both);
  });

  it('keeps the valid and reports the invalid one of two lines', () => {
    const { value, findings } = normalisePhones('04 65 71 14 59\n06 39 98');
    expect(value).toEqual(['+33465711459']);
    expect(findings).toEqual([{ code: 'phone.too_short', severity: 'warning', params: { digits: 6 } }]);
  });

  it('does not split a Belgian 02/555 22 13 in two', () => {
    expect(normalisePhones('02/555 22 13', { country: 'BE' }).value).toEqual(['+3225552213']);
    expect(codes('02/555 22 13')).toEqual(['phone.too_short']);
  });
});

describe('notes and extensions are reported, not dialled', () => {
  it.each([
    ['04 65 71 42 82 poste 12', 'phone.extension', '+33465714282'],
    ['04 65 71 42 82 / NC', 'phone.note', '+33465714282'],
    ['04.65.71.33.42 ext. 204', 'phone.extension', '+33465713342'],
    ['04 65 71 30 41 (perso)', 'phone.note', '+33465713041'],
    ['04 65 71 12 59 (après 18h)', 'phone.note', '+33465711259'],
    ['04.65.71.23.19 bureau', 'phone.note', '+33465712319'],
    ['06 39 98 12 34 demander Paul', 'phone.note', '+33639981234'],
    ['O4 65 71 04 32', 'phone.letter_for_zero', '+33465710432'],
  ])('%j: %s', (text, code, e164) => {
    expect(normalisePhones(text)).toEqual({ value: [e164], findings: [{ code, severity: 'info' }] });
  });
});

describe('overseas and abroad', () => {
  it.each([
    ['0692 00 12 34', '+262692001234'],
    ['0690.00.12.35', '+590690001235'],
    ['+596 696 00 12 36', '+596696001236'],
    ['+596 0696 00 12 36', '+596696001236'],
    ['0694001237', '+594694001237'],
    [694001237, '+594694001237'],
    ['0639 00 12 38', '+262639001238'],
    ['0590 90 12 34', '+590590901234'],
    ['0262 20 12 34', '+262262201234'],
    ['0269 61 12 34', '+262269611234'],
    ['+41 79 555 22 10', '+41795552210'],
    ['0041 22 555 22 11', '+41225552211'],
    ['+32 470 55 22 12', '+32470552212'],
    ['+352 26 55 12 34', '+35226551234'],
    ['+1 202 555 0123', '+12025550123'],
    ['+377 99 99 12 34', '+37799991234'],
    ['+49 30 23125 123', '+493023125123'],
  ])('%j → %s', (cell, e164) => {
    expect(normalisePhones(cell)).toEqual({ value: [e164], findings: [] });
  });

  it.each([
    [262692001234, '+262692001234'],
    [32470552212, '+32470552212'],
    ['41795552210', '+41795552210'],
    ['68987123456', '+68987123456'],
  ])('%j has lost its +: %s', (cell, e164) => {
    expect(normalisePhones(cell)).toEqual({
      value: [e164],
      findings: [{ code: 'phone.country_code_assumed', severity: 'info' }],
    });
  });

  it('keeps the range of fiction in France, apart from Mayotte', () => {
    expect(normalisePhones('06 39 98 12 34').value).toEqual(['+33639981234']);
    expect(normalisePhones('06 39 98 12 34', { territory: 'YT' }).value).toEqual(['+33639981234']);
  });

  it('reads six digits where the postcode is New Caledonia’s', () => {
    expect(normalisePhones('75 12 34', { territory: 'NC' }).value).toEqual(['+687751234']);
    expect(codes('75 12 34')).toEqual(['phone.too_short']);
  });

  it.each([
    ['05 08 41 23 45'],
    ['0508412345'],
    ['+33 5 08 41 23 45'],
    ['+508 41 23 45'],
    ['00508 41 23 45'],
    ['508412345'],
    ['508 41 23 45'],
    ['+508 0508 41 23 45'],
    ['+508 508 41 23 45'],
    [508412345],
  ])('%j is of Saint-Pierre-et-Miquelon, of six digits after its code', (cell) => {
    expect(normalisePhones(cell)).toEqual({ value: ['+508412345'], findings: [] });
    expect(normalisePhones(cell, { territory: 'PM' }).value).toEqual(['+508412345']);
  });

  it.each([
    ['0708 55 12 34', '+508708551234'],
    ['+508 0708 55 12 34', '+508708551234'],
    ['+508 708 55 12 34', '+508708551234'],
  ])('%j is a new number of Saint-Pierre-et-Miquelon', (cell, e164) => {
    expect(normalisePhones(cell)).toEqual({ value: [e164], findings: [] });
  });

  // 1 and 6 begin no number of their plans as the library knows it.
  it.each([
    ['60 12 34', 'NC', '+687601234'],
    ['+687 60 12 34', 'NC', '+687601234'],
    ['12 34 56 78', 'PF', '+68912345678'],
    ['12 34 56', 'WF', '+681123456'],
    ['10 12 34', 'PM', '+508101234'],
  ])('keeps %j in %s, a range that the plan does not know yet', (cell, territory, e164) => {
    expect(normalisePhones(cell, { territory })).toEqual({
      value: [e164],
      findings: [{ code: 'phone.range_unknown', severity: 'info' }],
    });
    expect(codes(cell.replace('+687 ', ''))).toEqual(['phone.too_short']);
  });

  it.each(['06 39 98', '1234', '15', '3639'])('reads %j as no number of New Caledonia', (cell) => {
    expect(normalisePhones(cell, { territory: 'NC' }).value).toBeNull();
  });

  it('follows the country column for national numbers and the number’s own code first', () => {
    expect(normalisePhones('022 555 22 11', { country: 'CH' }).value).toEqual(['+41225552211']);
    expect(normalisePhones('+33 6 39 98 12 34', { country: 'CH' }).value).toEqual(['+33639981234']);
    expect(normalisePhones('06 39 98 12 34', { country: 'BE' }).value).toEqual(['+33639981234']);
  });
});

describe('numbers that are not a person’s', () => {
  it.each([
    ['06 39 98', 'phone.too_short'],
    ['04 65 71', 'phone.too_short'],
    ['04 65 71 17 825', 'phone.too_long'],
    // More than two numbers glued together.
    ['9901990012340639981234', 'phone.too_long'],
    ['0199001234063998123499', 'phone.too_long'],
    ['+33 6 39 98 12', 'phone.too_short'],
    ['3.36E+10', 'phone.digits_lost'],
    ['6,4E+08', 'phone.digits_lost'],
    ['00 00 00 00 00', 'phone.not_a_number'],
    ['06 XX XX XX XX', 'phone.not_a_number'],
    ['à vérifier', 'phone.not_a_number'],
    ['15', 'phone.short_number'],
    ['112', 'phone.short_number'],
    ['3639', 'phone.short_number'],
    [3639, 'phone.short_number'],
    ['1014', 'phone.short_number'],
    ['118 218', 'phone.short_number'],
    ['116 117', 'phone.short_number'],
    ['36179', 'phone.short_number'],
    ['0892 70 12 34', 'phone.special_rate'],
    ['0800 12 34 56', 'phone.special_rate'],
    ['0162 12 34 56', 'phone.platform'],
    ['09 48 12 34 56', 'phone.platform'],
    ['0700 12 34 56', 'phone.machine'],
  ])('%j: %s, a warning', (cell, code) => {
    const { value, findings } = normalisePhones(cell);
    expect(value).toBeNull();
    expect(findings).toEqual([expect.objectContaining({ code, severity: 'warning' })]);
  });

  it.each(['NC', 'néant', 'liste rouge', '-', '?', 'à demander', 'idem', '0', 0, 'pas de tél'])(
    'the placeholder %j gives no warning',
    (cell) => {
      expect(normalisePhones(cell)).toEqual({
        value: null,
        findings: [{ code: 'phone.placeholder', severity: 'info' }],
      });
    },
  );

  it('leaves a fax out', () => {
    expect(normalisePhones('04 65 71 14 59 / Fax 04 65 71 14 60').value).toEqual(['+33465711459']);
  });
});

describe('the plan and the library', () => {
  const nationals = fc
    .tuple(fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '9'), fc.stringMatching(/^\d{8}$/))
    .map(([first, rest]) => first + rest);

  it('agree on every number listed by the library', () => {
    fc.assert(
      fc.property(nationals, (national) => {
        const own = frenchNumber(national);
        const listed = frenchNumberByLibrary(national);
        // The library assigns unknown overseas landlines to France; rule NF-1 does not.
        fc.pre(
          own.kind === 'line' &&
            listed !== null &&
            !national.startsWith('63998') &&
            !(listed.startsWith('+33') && /^(?:26[29]|508|59[046])/.test(national)),
        );
        expect(own).toEqual({ kind: 'line', e164: listed, known: true });
      }),
      { numRuns: 2000 },
    );
  });

  it('the spelling never matters', () => {
    const spellings = fc.constantFrom<(national: string) => string>(
      (national) => `0${national}`,
      (national) => `0${national}`.replace(/(\d\d)(?=\d)/g, '$1 '),
      (national) => `0${national}`.replace(/(\d\d)(?=\d)/g, '$1.'),
      (national) => `+33${national}`,
      (national) => `+33 (0)${national}`,
      (national) => `0033${national}`,
      (national) => national,
      (national) => `33${national}`,
    );
    fc.assert(
      fc.property(nationals, spellings, (national, spell) => {
        expect(normalisePhones(spell(national)).value).toEqual(normalisePhones(`0${national}`).value);
      }),
    );
  });

  it('never throws, and its result reads as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 40 }), fc.stringMatching(/^[\d +().\/-]{0,30}$/), fc.double()),
        (cell) => {
          for (const e164 of normalisePhones(cell).value ?? []) expect(normalisePhones(e164).value).toEqual([e164]);
        },
      ),
    );
  });
});

describe('of an E.164 number', () => {
  it.each([
    ['+33639981234', 'FR', true, '06 39 98 12 34'],
    ['+33465711459', 'FR', false, '04 65 71 14 59'],
    ['+262692001234', 'RE', true, '+262 692 00 12 34'],
    ['+262639001238', 'YT', true, '+262 639 00 12 38'],
    ['+590690001235', 'GP', true, '+590 690 00 12 35'],
    ['+596596501236', 'MQ', false, '+596 596 50 12 36'],
    ['+594694001237', 'GF', true, '+594 694 00 12 37'],
    ['+32470552212', 'BE', true, '+32 470 55 22 12'],
    ['+41225552211', 'CH', false, '+41 22 555 22 11'],
    ['+37799991234', 'MC', false, '+377 99 99 12 34'],
  ])('%s: %s, mobile %s, %s', (e164, territory, mobile, shown) => {
    expect(phoneTerritory(e164)).toBe(territory);
    expect(isMobile(e164)).toBe(mobile);
    expect(formatPhone(e164)).toBe(shown);
  });
});
