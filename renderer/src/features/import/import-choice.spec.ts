import { expect, it } from 'vitest';
import { importChoice } from './import-choice.ts';
import { emptyOrigin } from './origin-answers.ts';

const column = (letter: string, target: string | null, isLeftOut = false) => ({
  letter,
  header: letter,
  target,
  confidence: 1,
  samples: [],
  problems: 0,
  isOtherPerson: false,
  isLeftOut,
});

it('sends the decided columns, and erases only by those whose field permits it', () => {
  const inspection = {
    sheet: null,
    headerRow: 1,
    rows: 2,
    columns: [
      column('A', 'lastName'),
      column('B', 'email'),
      column('C', 'mobile'),
      column('D', null),
      column('E', null, true),
      column('F', 'city'),
    ],
  };
  const choice = importChoice(inspection, {
    fileToken: 'x',
    skipPast: true,
    targets: { C: null, F: 'postcode' },
    // A name is never erased; C was left out afterwards.
    emptied: ['A', 'B', 'C', 'F'],
    refusedRepairs: [],
    origin: emptyOrigin(),
  });
  expect(choice.columns).toEqual([
    { letter: 'A', target: 'lastName' },
    { letter: 'B', target: 'email' },
    { letter: 'C', target: null },
    { letter: 'E', target: null },
    { letter: 'F', target: 'postcode' },
  ]);
  expect(choice.emptied).toEqual(['B', 'F']);
});
