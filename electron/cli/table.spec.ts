import { describe, expect, it } from 'vitest';
import { textTable } from './table.ts';

describe('a table of text', () => {
  it('aligns columns and leaves no trailing spaces', () => {
    expect(
      textTable(
        [
          ['Canal', 'Contacts', 'Note'],
          ['téléphone', '1', ''],
          ['e\u0301te\u0301 😀', '12 345', 'à vérifier'],
        ],
        ['left', 'right'],
      ),
    ).toEqual(['Canal      Contacts  Note', 'téléphone         1', 'e\u0301te\u0301 😀        12 345  à vérifier']);
  });
});
