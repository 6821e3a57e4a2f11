import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKnownCode } from '../../../../shared/text/index.ts';
import { CELL_REPAIRS, FILE_REPAIRS, ROW_REPAIRS, TABLE_REPAIRS } from './repair.ts';

const CODES = [...CELL_REPAIRS, ...ROW_REPAIRS, ...FILE_REPAIRS, ...TABLE_REPAIRS];
const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'repairs.md'), 'utf8');

describe('the rules of repair', () => {
  it.each(CODES)('%s has its sentence, and its place in docs/repairs.md', (code) => {
    expect([isKnownCode(`repair.${code}`), PAGE.includes(`\`${code}\``)]).toEqual([true, true]);
  });
});
