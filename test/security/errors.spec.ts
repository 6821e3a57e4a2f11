import { expect, test, vi } from 'vitest';
import { errorData } from '../../shared/contract/error-data.ts';
import { AppError } from '../../shared/contract/result.ts';

test('a foreseen error crosses by its code and params', () => {
  const log = vi.fn();
  expect(errorData(new AppError('workbook.sheet_missing', { sheet: 'Clients' }), log)).toEqual({
    code: 'workbook.sheet_missing',
    params: { sheet: 'Clients' },
  });
  expect(log).not.toHaveBeenCalled();
});

test.each([
  ['an error', () => new Error('Claire Perdrix a pour numéro 06 39 98 12 34')],
  ['an error of several lines', () => new TypeError('first line\nclaire@example.com')],
  ['a text', () => 'claire@example.com'],
  ['an object', () => ({ email: 'claire@example.com' })],
])('%s that is unexpected gives no detail, here or in the log', (_what, make) => {
  const log = vi.fn();
  expect(errorData(make(), log)).toEqual({ code: 'unexpected', params: {} });
  expect(log).toHaveBeenCalledOnce();
  expect(log.mock.calls[0]?.[0]).not.toMatch(/Perdrix|claire@|06 39/);
});
