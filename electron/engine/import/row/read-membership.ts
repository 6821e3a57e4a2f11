import { columnName } from '../columns/mapping.ts';
import { amountIn, readPaid, yearIn } from '../cell/paid-words.ts';
import { tidyText } from '../cell/cell-text.ts';
import type { DraftPerson } from './row-draft.ts';
import type { FilledCell, RowReading } from './row-reading.ts';
import type { TargetField } from '../../../../shared/domain/contact/target-field.ts';

type Membership = Pick<DraftPerson, 'member' | 'memberUntil' | 'donor' | 'lastDonationOn'>;

interface YearlyAnswer {
  readonly year: number | null;
  readonly isYes: boolean;
}

/** The fields that are read together. */
export const MEMBERSHIP = [
  'member',
  'donor',
  'memberUntil',
  'lastDonationOn',
] as const satisfies readonly TargetField[];

/**
 * The membership and gifts of a row. With a column for each year, the latest decides whether the person is a member
 * now; a paid year runs to its end. For a gift in a year only the year is known: it counts from its first day. Amounts
 * are kept as free fields.
 */
export function readMembership(reading: RowReading): Membership {
  const paid = yearlyAnswers(reading, 'member', ({ cell }) => readPaid(cell));
  const given = yearlyAnswers(reading, 'donor', (filled) => gaveMoney(reading, filled));
  const memberUntil = reading.day('memberUntil', 'term') ?? dayOfLastYes(paid, '12-31');
  const lastDonationOn = latest(reading.day('lastDonationOn', 'past'), dayOfLastYes(given, '01-01'));
  const isMember = now(paid);
  return {
    ...(isMember === undefined ? {} : { member: isMember }),
    ...(memberUntil === undefined ? {} : { memberUntil }),
    ...(given.length === 0 ? {} : { donor: given.some(({ isYes }) => isYes) }),
    ...(lastDonationOn === undefined ? {} : { lastDonationOn }),
  };
}

function yearlyAnswers(
  reading: RowReading,
  target: TargetField,
  understand: (filled: FilledCell) => boolean | null,
): readonly YearlyAnswer[] {
  return reading.filled(target).flatMap((filled) => {
    const isYes = understand(filled);
    if (isYes !== null) return [{ year: yearIn(filled.column.header), isYes }];
    reading.report(filled.column, [{ code: 'cell.unclear_answer', severity: 'info' }]);
    reading.extra[columnName(filled.column)] = tidyText(filled.cell);
    return [];
  });
}

function gaveMoney(reading: RowReading, { column, cell }: FilledCell): boolean | null {
  const isYes = readPaid(cell);
  if (amountIn(cell) !== null) reading.extra[columnName(column)] = tidyText(cell);
  return isYes;
}

/** A column without a year means today, else the latest year counts. */
function now(answers: readonly YearlyAnswer[]): boolean | undefined {
  return (
    answers.find(({ year }) => year === null) ??
    [...answers].sort((one, other) => (other.year ?? 0) - (one.year ?? 0))[0]
  )?.isYes;
}

function dayOfLastYes(answers: readonly YearlyAnswer[], day: string): string | undefined {
  const years = answers.flatMap(({ year, isYes }) => (isYes && year !== null ? [year] : []));
  return years.length === 0 ? undefined : `${Math.max(...years)}-${day}`;
}

function latest(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}
