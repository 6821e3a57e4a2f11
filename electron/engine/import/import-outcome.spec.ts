import { describe, expect, it } from 'vitest';
import { say } from '../../../shared/text/index.ts';
import type { ImportReport } from './import-report.ts';
import { outcomeOf } from './import-outcome.ts';

type Problem = Omit<ImportReport['problems'][number], 'message'>;

function outcome(problems: readonly Problem[]) {
  const reported = problems.map((problem) => ({ ...problem, message: say('fr', problem.code, problem.params) }));
  return outcomeOf(
    {
      importId: null,
      file: 'a.xlsx',
      sheet: null,
      sha256: '',
      rows: 9,
      created: 9,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      oppositions: 0,
      pastRetention: 0,
      questions: [],
      problems: reported,
      repairs: [],
    },
    'fr',
  ).problems;
}

const unclear = (row: number, value: string): Problem => ({
  code: 'consent.unclear',
  severity: 'warning',
  column: 'Opt-in',
  row,
  value,
});
const town = (row: number, postcode: string, city: string): Problem => ({
  code: 'address.postcode_of_another_town',
  severity: 'info',
  column: 'CP',
  row,
  value: postcode,
  params: { postcode, city },
});

describe('the problems of an import on the page', () => {
  it('are grouped by value, the most frequent first, each with its own count', () => {
    const [kind] = outcome([unclear(2, '?'), unclear(3, 'à demander'), unclear(5, 'à demander'), unclear(9, '-')]);
    expect(kind).toMatchObject({ code: 'consent.unclear', count: 4, cases: 3 });
    expect(kind?.samples.map(({ value, count, row }) => [value, count, row])).toEqual([
      ['à demander', 2, 3],
      ['?', 1, 2],
      ['-', 1, 9],
    ]);
  });

  it('are counted by cause: the common sentence omits the differing values', () => {
    const [kind] = outcome([town(2, '26160', 'FONTENAY'), town(3, '69001', 'PARIS'), town(4, '69001', 'PARIS')]);
    expect(kind).toMatchObject({
      title: 'Le code postal … n’est pas celui de … : vérifiez l’un des deux.',
      count: 3,
      cases: 2,
    });
    expect(kind?.samples.map(({ message, count }) => [message.slice(0, 45), count])).toEqual([
      ['Le code postal 69001 n’est pas celui de PARIS', 2],
      ['Le code postal 26160 n’est pas celui de FONTE', 1],
    ]);
  });

  it('have the full sentence where all are equal, else their common part', () => {
    expect(outcome([town(2, '26160', 'FONTENAY')])[0]?.title).toBe(
      'Le code postal 26160 n’est pas celui de FONTENAY : vérifiez l’un des deux.',
    );
    expect(outcome([town(2, '26160', 'LYON'), town(3, '01000', 'LYON')])[0]?.title).toContain(
      'Le code postal … n’est pas celui de LYON',
    );
  });

  it('add up, refused rows first, with some cases of many', () => {
    const many = Array.from({ length: 500 }, (_, place) => town(place + 2, String(10_000 + place), 'PARIS'));
    const kinds = outcome([
      ...many,
      unclear(2, '?'),
      { code: 'row.nobody', severity: 'error', row: 7, value: '| | 12' },
    ]);
    expect(kinds.map(({ code, count }) => `${code} ${count}`)).toEqual([
      'row.nobody 1',
      'consent.unclear 1',
      'address.postcode_of_another_town 500',
    ]);
    expect([kinds[2]?.cases, kinds[2]?.samples.length]).toEqual([500, 20]);
  });
});
