import { expect, it } from 'vitest';
import { draftOfTool, FIELD_CHOICES, formOf, mayBeShortened } from './tool-draft.ts';

const FORM = { delimiter: ';', encoding: 'utf-8', header: true, lineEnd: 'crlf', phone: 'national' } as const;

it('a proposal becomes a form under the name of its file, and the form a preset', () => {
  const form = formOf(
    {
      ...FORM,
      columns: [
        { header: 'TEL', field: 'phone1', samples: ['0639981001'] },
        { header: 'NOM', field: 'lastName', samples: [] },
        { header: 'SITE', field: null, samples: ['X', 'Y'] },
      ],
    },
    'hermes.maison.csv',
  );
  expect(form.name).toBe('hermes.maison');
  expect(form.columns.map(({ sample, field }) => [sample, field])).toEqual([
    ['0639981001', 'phone1'],
    ['', 'lastName'],
    ['X', 'none'],
  ]);
  form.name = ' Hermes ';
  form.columns[0]!.max = 9;
  form.columns[0]!.text = 'left over';
  form.columns[1]!.max = 20;
  form.columns[2]!.text = ' Lyon ';
  expect(draftOfTool(form)).toEqual({
    ...FORM,
    name: 'Hermes',
    columns: [
      { header: 'TEL', field: 'phone1', text: '', max: null },
      { header: 'NOM', field: 'lastName', text: '', max: 20 },
      { header: 'SITE', field: null, text: 'Lyon', max: null },
    ],
  });
});

it('a number, a day and a fixed text are never shortened', () => {
  expect(FIELD_CHOICES.filter((field) => !mayBeShortened(field))).toEqual([
    ...['none', 'reference', 'phone1', 'phone2', 'phone3', 'phone4', 'postcode', 'country', 'zone'],
    ...['callFrom', 'callUntil', 'attempts', 'basis', 'consentOn', 'consentUntil'],
  ]);
});
