import type { TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { isDate } from './column-fit.ts';
import { EMPTY_PROFILE, type ColumnProfile } from '../table/column-profile.ts';
import { headerWords } from '../header/header-words.ts';
import type { ProposedColumn } from './proposed-column.ts';

/** Decisions that depend on several columns of a table. */

/** Fields that need others; without them the column is left out. */
export function settle(columns: readonly ProposedColumn[], profiles: readonly ColumnProfile[]): ProposedColumn[] {
  const has = (target: TargetField) => columns.some((column) => column.target === target);
  const becomes = (column: ProposedColumn, target: TargetField | null): ProposedColumn => ({ ...column, target });
  return columns.map((column, index) => {
    const profile = profiles[index];
    switch (column.target) {
      // A lone « Nom » or « Name » over two words per cell is the full name.
      case 'lastName':
        return has('firstName') || has('fullName') || (profile?.severalWords ?? 0) < 0.5
          ? column
          : becomes(column, 'fullName');
      case 'fullName':
        return !has('lastName') &&
          (profile?.severalWords ?? 0) < (has('firstName') ? 0.5 : 0.01) &&
          isNameAlone(column, profile)
          ? becomes(column, 'lastName')
          : column;
      case 'purchasedGoods':
        return has('lastPurchaseOn') ? column : becomes(column, null);
      case 'requestGoods':
        return has('requestOn') ? column : becomes(column, null);
      case 'contractGoods':
        return has('contractFrom') || has('contractUntil') ? column : becomes(column, null);
      default:
        return column;
    }
  });
}

/** « Nom client » over last names, and not « Contact » over first names. */
function isNameAlone({ header }: ProposedColumn, profile: ColumnProfile | undefined): boolean {
  return (
    profile === undefined ||
    profile.filled === 0 ||
    (profile.firstName < 0.3 && /\bnom/.test(headerWords(header))) ||
    profile.firstName < 0.1
  );
}

const BARE_NUMBER = /^(?:n|no|num|numero|n (?:de )?(?:voie|rue)|numero (?:de )?(?:voie|rue))$/;

/** « N° » before « Voie »: the number of a house, where streets without one follow. */
export function streetNumbers(columns: readonly ProposedColumn[]): readonly ProposedColumn[] {
  return columns.map((column, index) => {
    const next = columns[index + 1];
    if (column.target !== 'customerRef' || next?.target !== 'street' || !BARE_NUMBER.test(headerWords(column.header)))
      return column;
    const isHouse =
      column.samples.every((sample) => /^\d{1,4}\b/.test(sample)) &&
      next.samples.length > 0 &&
      next.samples.every((sample) => !/^\d/.test(sample));
    return isHouse ? { ...column, target: 'street', confidence: 0.7 } : column;
  });
}

/** Name columns identified by a column with only first names. */
const LEAST_NAMES = 5;

/** « Nom » over first names and « Prénom » over last names: each is read by its values. */
export function swapNames(
  columns: readonly ProposedColumn[],
  profiles: readonly ColumnProfile[],
): readonly ProposedColumn[] {
  const profileOf = (target: TargetField): ColumnProfile =>
    profiles[columns.findIndex((column) => column.target === target)] ?? EMPTY_PROFILE;
  const last = profileOf('lastName');
  const first = profileOf('firstName');
  const isSwapped =
    last.filled >= LEAST_NAMES && first.filled >= LEAST_NAMES && last.firstName > 0.8 && first.firstName < 0.3;
  if (!isSwapped) return columns;
  return columns.map((column) =>
    column.target === 'lastName'
      ? { ...column, target: 'firstName' }
      : column.target === 'firstName'
        ? { ...column, target: 'lastName' }
        : column,
  );
}

/** Without headers last names are recognised only by place: the words beside the first names. */
export function lastNameBeside(
  columns: readonly ProposedColumn[],
  profiles: readonly ColumnProfile[],
): readonly ProposedColumn[] {
  if (columns.some(({ target, header }) => header !== '' || target === 'lastName' || target === 'fullName'))
    return columns;
  const place = columns.findIndex(({ target }) => target === 'firstName');
  if (place === -1) return columns;
  const isNames = (candidate: number): boolean => {
    const column = columns[candidate];
    const profile = profiles[candidate] ?? EMPTY_PROFILE;
    return (
      column?.target === null &&
      column.isAside !== true &&
      profile.filled > 0 &&
      profile.words * (1 - profile.clearAnswer) > 0.9 &&
      profile.distinct > 0.4
    );
  };
  const found = [place - 1, place + 1].find(isNames);
  return columns.map((column, index) =>
    index === found ? { ...column, target: 'lastName', confidence: 0.6 } : column,
  );
}

const BARE_DATE = /^(?:dates?|le|jour|day|recue? le|date (?:de )?reception|received(?: on| at)?)$/;

/** A bare « Date » in a list of oppositions is their day. Elsewhere it is ambiguous, and left out. */
export function datedOppositions(
  columns: readonly ProposedColumn[],
  profiles: readonly ColumnProfile[],
): ProposedColumn[] {
  if (columns.some((column) => column.target === 'oppositionOn')) return [...columns];
  const date = columns.find((column, index) => {
    const profile = profiles[index];
    return (
      column.target === null &&
      BARE_DATE.test(headerWords(column.header)) &&
      profile !== undefined &&
      isDate(profile) >= 0.6
    );
  });
  return columns.map((column) => (column === date ? { ...column, target: 'oppositionOn', confidence: 0.7 } : column));
}
