import type { Database } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * In the texts of stored vectors every field of the person gets its own letter as prefix
 * (`shared/domain/contact/fields.ts`); before, some were coded by position. The days beside a text keep their
 * positions.
 */
export const fieldLetters: Migration = {
  version: 20,
  title: 'field-letters',
  statements: [],
  compute: (database: Database) => {
    for (const [id, text] of [...database.values('SELECT id, text FROM vector_texts')])
      database.run('UPDATE vector_texts SET text = ? WHERE id = ?', [withLetters(String(text)), Number(id)]);
  },
};

const PART = '\u001F';
const DAY = '\u001E\\d~?';

/** Audience, territory, birth date and last contact by position; then the other known fields. */
const PERSON = new RegExp(
  `^([a-z_]+)\\|([A-Z]*)\\|(${DAY})?\\|(${DAY})?(?:\\|n([AP]))?(?:\\|b([01]))?(?:\\|m([01?])(${DAY})?)?(?:\\|d([01?])(${DAY})?)?(?:\\|r(${DAY}))?$`,
);

/** The fields in order, with their letters: a capital for a past event. */
const LETTERS = ['a', 't', 'y', 'L', 'n', 'b', 'm', 'u', 'd', 'G', 'r'];

function withLetters(text: string): string {
  const [origin = '', person = '', ...rest] = text.split(PART);
  const match = PERSON.exec(person);
  if (match === null) throw new Error('a vector of another shape');
  const known = LETTERS.map((letter, place) => {
    const value: string | undefined = match[place + 1];
    return value === undefined || value === '' || value === '?' ? '' : `|${letter}${value}`;
  });
  return [origin, known.join(''), ...rest].join(PART);
}
