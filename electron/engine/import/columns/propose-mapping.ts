import type { Pauses } from '../../steps/pauses.ts';
import { isRepeatable, type ColumnTarget, type TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import { judgeColumn, type ColumnJudgement } from './judge-column.ts';
import { EMPTY_PROFILE, profileColumn, type ColumnProfile } from '../table/column-profile.ts';
import type { FoundTable } from '../table/find-table.ts';
import { columnName } from './mapping.ts';
import { giftColumns } from './gift-columns.ts';
import type { ProposedColumn } from './proposed-column.ts';
import { refusingColumn } from './refusing-columns.ts';
import { datedOppositions, lastNameBeside, settle, streetNumbers, swapNames } from './settle-columns.ts';
import { strangersColumns } from './strangers-columns.ts';
import { lastNameOfFirst, withoutSecondAddress } from './whose-columns.ts';

/**
 * A target field for each column, from the words of its header (French and English) and from its
 * values. A single-column field goes to the most confident column. A consent is proposed only for a column whose header
 * names the channel and whose values are answers. A column about another person is proposed as a free field; a column
 * with refusals in words as a column of oppositions or remarks.
 *
 * @param purpose `suppress` reads a bare « Date » as the day of the opposition
 */
export function proposeMapping(
  table: FoundTable,
  purpose: MappingPurpose = 'import',
  own: OwnNames = [],
): ProposedColumn[] {
  return proposeFrom(
    table,
    table.columns.map((column) => profileOf(table, column)),
    purpose,
    own,
  );
}

/** The same with pauses: a sheet may have hundreds of columns. */
export async function proposeMappingInPieces(
  table: FoundTable,
  purpose: MappingPurpose,
  pauses: Pauses,
  own: OwnNames = [],
): Promise<ProposedColumn[]> {
  const profiles: ColumnProfile[] = [];
  for (const column of table.columns) {
    profiles.push(profileOf(table, column));
    if (pauses.isOverdue) await pauses.pause();
  }
  return proposeFrom(table, profiles, purpose, own);
}

type MappingPurpose = 'import' | 'suppress';
/** The names of the importing firm, whose own e-mail addresses belong to no customer. */
type OwnNames = readonly string[];

/** Number of sampled rows. */
const PROFILED_ROWS = 400;

function profileOf({ rows }: FoundTable, { index }: { readonly index: number }): ColumnProfile {
  return profileColumn(rows.slice(0, PROFILED_ROWS).map((row) => row.cells[index] ?? null));
}

/** Fields of a person's name. */
const NAMES: ReadonlySet<ColumnTarget> = new Set<TargetField>(['lastName', 'firstName', 'fullName']);
/** Fields that identify or reach the person of a row. */
const TELLING: ReadonlySet<ColumnTarget> = new Set<TargetField>([
  'lastName',
  'firstName',
  'fullName',
  'company',
  'email',
  'phone',
  'mobile',
  'street',
  'fullAddress',
]);

/**
 * Judges each column alone, then its person: the payer is the person of the row where the table names no other person.
 */
function judged(table: FoundTable, profiles: readonly ColumnProfile[]): readonly ColumnJudgement[] {
  const each = table.columns.map((column, index) => judgeColumn(column, profiles[index] ?? EMPTY_PROFILE));
  const has = (fields: ReadonlySet<ColumnTarget>): boolean =>
    each.some(({ candidate }) => candidate !== null && fields.has(candidate.target));
  const hasNames = has(NAMES);
  const hasAnybody = has(TELLING);
  return each.map((judgement) => {
    const { other } = judgement;
    if (other === undefined) return judgement;
    return other.when === 'always' ? (hasAnybody ? judgement : other.own) : hasNames ? judgement : other.own;
  });
}

function proposeFrom(
  table: FoundTable,
  profiles: readonly ColumnProfile[],
  purpose: MappingPurpose,
  own: OwnNames,
): ProposedColumn[] {
  const proposed = judged(table, profiles).map(({ candidate, leftOut, other }, index): ProposedColumn => {
    const column = table.columns[index] ?? NO_COLUMN;
    const samples = [
      ...new Set(
        table.rows
          .map((row) => row.cells[column.index] ?? null)
          .filter((cell) => !isBlank(cell))
          .slice(0, 20)
          .map(tidyText),
      ),
    ].slice(0, 3);
    if (other !== undefined)
      return asOtherPerson({
        ...column,
        target: null,
        confidence: other.when === 'always' ? OTHER_CONFIDENCE : ASKED_CONFIDENCE,
        samples,
      });
    return { ...column, target: candidate?.target ?? null, confidence: candidate?.confidence ?? leftOut, samples };
  });
  const strangers = strangersColumns(table, proposed, own);
  const ofPerson = proposed.map((column) => (strangers.has(column.index) ? asOtherPerson(column) : column));
  const single = lastNameOfFirst(withoutSecondAddress(surestOfEach(ofPerson), ofPerson), ofPerson);
  const settled = streetNumbers(
    lastNameBeside(swapNames(settle(giftColumns(single, profiles), profiles), profiles), profiles),
  );
  return purpose === 'suppress'
    ? datedOppositions(settled, profiles)
    : settled.map((column) => refusingColumn(table, column));
}

const NO_COLUMN = { index: 0, letter: 'A', header: '' } as const;
const OTHER_CONFIDENCE = 0.85;
/** The payer is often the person of the row, so this is checked. */
const ASKED_CONFIDENCE = 0.6;

/** A single-column field goes to the most confident column. */
function surestOfEach(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const surest = new Map<ColumnTarget, ProposedColumn>();
  for (const column of columns) {
    if (column.target === null || isRepeatable(column.target)) continue;
    const other = surest.get(column.target);
    if (other === undefined || column.confidence > other.confidence) surest.set(column.target, column);
  }
  return columns.map((column) =>
    column.target === null || isRepeatable(column.target) || surest.get(column.target) === column
      ? column
      : { ...column, target: null, confidence: 0.5 },
  );
}

function asOtherPerson(column: ProposedColumn): ProposedColumn {
  return {
    ...column,
    target: `extra:${columnName(column)}`,
    confidence: Math.min(column.confidence, OTHER_CONFIDENCE),
    isOtherPerson: true,
  };
}
