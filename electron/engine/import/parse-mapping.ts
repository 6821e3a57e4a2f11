import { AppError } from '../../../shared/contract/result.ts';
import type { MappingFile } from './mapping.ts';

/**
 * Checks a MAP.json. Which columns and fields there are is told by `applyMapping`, which knows the table.
 *
 * @throws AppError `mapping.not_an_object`, `mapping.unknown_key`, `mapping.bad_header_row`, `mapping.bad_columns`, `mapping.bad_target`, with `field`.
 */
export function parseMapping(json: unknown): MappingFile {
  if (!isObject(json)) throw new AppError('mapping.not_an_object');
  for (const key of Object.keys(json)) if (key !== 'headerRow' && key !== 'columns') throw new AppError('mapping.unknown_key', { field: key });
  const { headerRow, columns } = json;
  if (headerRow !== undefined && headerRow !== null && (typeof headerRow !== 'number' || !Number.isSafeInteger(headerRow) || headerRow < 0)) {
    throw new AppError('mapping.bad_header_row', { field: 'headerRow' });
  }
  if (!isObject(columns)) throw new AppError('mapping.bad_columns', { field: 'columns' });
  for (const [column, target] of Object.entries(columns)) {
    if (target !== null && typeof target !== 'string') throw new AppError('mapping.bad_target', { field: `columns.${column}` });
  }
  return { ...(typeof headerRow === 'number' ? { headerRow } : {}), columns: columns as Record<string, string | null> };
}

function isObject(value: unknown): value is { readonly headerRow?: unknown; readonly columns?: unknown } & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
