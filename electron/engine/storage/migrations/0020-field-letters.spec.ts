import { expect, it } from 'vitest';
import { withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

const visible = (text: string): string => text.replaceAll('\u001F', '/').replaceAll('\u001E', '@');
const stored = (text: string): string => text.replaceAll('/', '\u001F').replaceAll('@', '\u001E');

/** Texts of stored vectors before and after: `/` separates, `@` precedes the place of a day. */
const TEXTS: readonly (readonly [before: string, after: string])[] = [
  ['1/consumer|FR||/', '1/|aconsumer|tFR/'],
  ['/consumer|||/', '/|aconsumer/'],
  ['2/sole_trader|RE|@0|@1/', '2/|asole_trader|tRE|y@0|L@1/'],
  ['3/professional||@0|/', '3/|aprofessional|y@0/'],
  ['3/professional|||@0/', '3/|aprofessional|L@0/'],
  ['4/organisation|FR|||nP|b1/', '4/|aorganisation|tFR|nP|b1/'],
  ['4/consumer|FR|||m1@0|d0@1|r@2/', '4/|aconsumer|tFR|m1|u@0|d0|G@1|r@2/'],
  ['4/consumer|FR|||m?@0|d?@1/', '4/|aconsumer|tFR|u@0|G@1/'],
  ['4/consumer|FR|||m0|d1/', '4/|aconsumer|tFR|m0|d1/'],
  ['5/consumer|FR||/|a@0 11"linge"-/phone||@1||granted|7|', '5/|aconsumer|tFR/|a@0 11"linge"-/phone||@1||granted|7|'],
];

it('gives each field of a stored vector its letter, and leaves origin, dealings and consents as they are', async () => {
  await withLayoutBefore(
    20,
    async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const texts = [...workspace.values('SELECT text FROM vector_texts ORDER BY id')].map(([text]) =>
        visible(String(text)),
      );
      expect(texts).toEqual(TEXTS.map(([, after]) => after));
      await workspace.close();
    },
    (transaction) => {
      for (const [place, [before]] of TEXTS.entries())
        transaction.run('INSERT INTO vector_texts (id, text) VALUES (?, ?)', [place + 1, stored(before)]);
    },
  );
});
