import type { Case } from './bad-exports.ts';

/** Nothing of these destroys anything. */
export const badLeaving: Case[] = [
  { words: 'retire alpha.aval --confirm ALPHA', code: 2, names: /--backup/ },
  { words: 'retire alpha.aval --backup contacts.csv', code: 2, names: /--confirm/ },
  { words: 'retire alpha.aval --backup contacts.csv --confirm ALPHA --dry-run', code: 2, names: /--dry-run/ },
  { words: 'retire alpha.aval --backup contacts.csv --dry-run', code: 1, names: /contacts\.csv/ },
  { words: 'retire missing.aval --backup contacts.csv --dry-run', code: 3, names: /missing\.aval/ },
  { words: 'retire alpha.aval --backup contacts.csv --confirm BETA', code: 1, names: /ALPHA/ },
  { words: 'retire alpha.aval --backup contacts.csv --confirm ALPHA', code: 1, names: /contacts\.csv/ },
  { words: 'retire alpha.aval --backup missing.avalbackup --confirm ALPHA', code: 3, names: /missing\.avalbackup/ },
  { words: 'retire missing.aval --backup contacts.csv --confirm ALPHA', code: 3, names: /missing\.aval/ },
  { words: 'close alpha.aval', code: 2, names: /--out/ },
  { words: 'close alpha.aval --out lists --confirm ALPHA', code: 2, names: /destruction/ },
  { words: 'close alpha.aval --out lists --destroy', code: 2, names: /ALPHA/ },
  { words: 'close alpha.aval --out lists --destroy --confirm BETA', code: 1, names: /ALPHA/ },
  { words: 'close alpha.aval --out contacts.csv', code: 3, names: /contacts\.csv/ },
  { words: 'close missing.aval --out lists', code: 3, names: /missing\.aval/ },
  { words: 'breach alpha.aval --what lost --out lists', code: 2, names: /--found/ },
  { words: 'breach alpha.aval --found 2026-11-01 --what burnt --out lists', code: 2, names: /burnt/ },
  { words: 'breach alpha.aval --found hier --what lost --out lists', code: 2, names: /hier/ },
  { words: 'breach alpha.aval --found 2026-02-30 --what lost --out lists', code: 2, names: /2026-02-30/ },
  { words: 'breach alpha.aval --found 2999-01-01 --what lost --out lists', code: 2, names: /2999-01-01/ },
  { words: 'breach alpha.aval --found 2026-11-01 --what lost', code: 2, names: /--out/ },
  { words: 'breach alpha.aval --found 2026-11-01 --what lost --out contacts.csv', code: 3, names: /contacts\.csv/ },
];
