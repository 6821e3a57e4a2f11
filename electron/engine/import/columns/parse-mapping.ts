import { readMapping } from '../../../../shared/contract/documents/mapping.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import type { MappingFile } from './mapping.ts';

/**
 * Checks a MAP.json. `applyMapping`, which has the table, checks that columns and fields exist; `applyRefusals` checks
 * the repairs. A MAP.json that refuses repairs may leave the columns to the proposal.
 *
 * @throws AppError `mapping.not_an_object`, `mapping.unknown_key`, `mapping.bad_header_row`, `mapping.bad_columns`, `mapping.bad_target`,
 *   `mapping.bad_refusals`, `mapping.bad_empty`, with `field`.
 */
export function parseMapping(json: unknown): MappingFile {
  const read = readMapping(json);
  if (!read.ok) throw new AppError(read.code, read.field === null ? {} : { field: read.field });
  const { headerRow, columns, refusedRepairs, empty } = read.mapping;
  return {
    ...(typeof headerRow === 'number' ? { headerRow } : {}),
    ...(columns === undefined ? {} : { columns }),
    ...(refusedRepairs === undefined || refusedRepairs === null ? {} : { refusedRepairs }),
    ...(empty === undefined || empty === null ? {} : { empty }),
  };
}
