import { AppError } from '../../../../shared/contract/result.ts';
import type { MappingFile } from './mapping.ts';

const KEYS: ReadonlySet<string> = new Set(['headerRow', 'columns', 'refusedRepairs']);

/**
 * Checks a MAP.json. `applyMapping`, which has the table, checks that columns and fields exist; `applyRefusals` checks
 * the repairs. A MAP.json that refuses repairs may leave the columns to the proposal.
 *
 * @throws AppError `mapping.not_an_object`, `mapping.unknown_key`, `mapping.bad_header_row`, `mapping.bad_columns`, `mapping.bad_target`,
 *   `mapping.bad_refusals`, with `field`.
 */
export function parseMapping(json: unknown): MappingFile {
  if (!isObject(json)) throw new AppError('mapping.not_an_object');
  for (const key of Object.keys(json)) if (!KEYS.has(key)) throw new AppError('mapping.unknown_key', { field: key });
  const { headerRow, columns, refusedRepairs } = json;
  if (
    headerRow !== undefined &&
    headerRow !== null &&
    (typeof headerRow !== 'number' || !Number.isSafeInteger(headerRow) || headerRow < 0)
  ) {
    throw new AppError('mapping.bad_header_row', { field: 'headerRow' });
  }
  return {
    ...(typeof headerRow === 'number' ? { headerRow } : {}),
    ...(columns === undefined && refusedRepairs !== undefined ? {} : { columns: parseColumns(columns) }),
    ...(refusedRepairs === undefined || refusedRepairs === null
      ? {}
      : { refusedRepairs: parseRefusals(refusedRepairs) }),
  };
}

function parseColumns(columns: unknown): Readonly<Record<string, string | null>> {
  if (!isObject(columns)) throw new AppError('mapping.bad_columns', { field: 'columns' });
  for (const [column, target] of Object.entries(columns)) {
    if (target !== null && typeof target !== 'string')
      throw new AppError('mapping.bad_target', { field: `columns.${column}` });
  }
  return columns as Record<string, string | null>;
}

function parseRefusals(refused: unknown): Readonly<Record<string, readonly string[]>> {
  if (!isObject(refused)) throw new AppError('mapping.bad_refusals', { field: 'refusedRepairs' });
  for (const [column, codes] of Object.entries(refused)) {
    if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string'))
      throw new AppError('mapping.bad_refusals', { field: `refusedRepairs.${column}` });
  }
  return refused as Record<string, readonly string[]>;
}

function isObject(
  value: unknown,
): value is { readonly headerRow?: unknown; readonly columns?: unknown; readonly refusedRepairs?: unknown } & Readonly<
  Record<string, unknown>
> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
