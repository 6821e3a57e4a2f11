import type { Pauses } from '../../steps/pauses.ts';
import { isRepeatable, type ColumnTarget, type TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { isBlank, tidyText } from '../cell/cell-text.ts';
import { judgeColumn, type ColumnJudgement } from './judge-column.ts';
import { EMPTY_PROFILE, profileColumn, type ColumnProfile } from '../table/column-profile.ts';
import type { FoundTable } from '../table/find-table.ts';
import { columnName } from './mapping.ts';
import type { ProposedColumn } from './proposed-column.ts';
import { refusingColumn } from './refusing-columns.ts';
import { datedOppositions, lastNameBeside, settle, streetNumbers, swapNames } from './settle-columns.ts';
import { strangersColumns } from './strangers-columns.ts';

/**
 * A target field for each column, from the words of its header (French and English) and from its
 * values. A field that takes one column goes to the surest. A consent is proposed only for a column
 * whose header names the channel and whose values are answers. What belongs to somebody else than the person
 * of the row is proposed as a free field; a column whose cells refuse in words as one that is read for refusals.
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
/** The names of the firm that imports, whose own e-mail addresses are no customer's. */
type OwnNames = readonly string[];

/** Rows that tell what a column holds. */
const PROFILED_ROWS = 400;

function profileOf({ rows }: FoundTable, { index }: { readonly index: number }): ColumnProfile {
  return profileColumn(rows.slice(0, PROFILED_ROWS).map((row) => row.cells[index] ?? null));
}

/** Names of a person, of which a table has some of its own or none. */
const NAMES: ReadonlySet<ColumnTarget> = new Set<TargetField>(['lastName', 'firstName', 'fullName']);
/** What tells or reaches the person of a row. */
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

/** Each column judged by itself, then whose it is: who pays is the person of the row where the table names no other person. */
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
  const single = surestOfEach(proposed.map((column) => (strangers.has(column.index) ? asOtherPerson(column) : column)));
  const settled = streetNumbers(lastNameBeside(swapNames(settle(single, profiles), profiles), profiles));
  return purpose === 'suppress'
    ? datedOppositions(settled, profiles)
    : settled.map((column) => refusingColumn(table, column));
}

const NO_COLUMN = { index: 0, letter: 'A', header: '' } as const;
const OTHER_CONFIDENCE = 0.85;
/** Who pays is often the person of the row: that is looked at. */
const ASKED_CONFIDENCE = 0.6;

/** A field that takes one column goes to the surest. */
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
