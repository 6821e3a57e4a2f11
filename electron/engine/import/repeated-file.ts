import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import type { Language } from '../../../shared/text/text.ts';
import { writtenDay } from '../model/written-date.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readImports } from '../sql/imports.ts';

/** A finding if the same bytes were imported before and not undone. Call it before the current import is written. */
export function repeatedFileProblem(reader: SqlReader, sha256: string, language: Language): readonly Problem[] {
  const before = readImports(reader).findLast(
    (made) => made.kind === 'file' && made.sha256 === sha256 && made.undoneAt === null,
  );
  return before === undefined
    ? []
    : [
        {
          code: 'import.same_file',
          severity: 'info',
          params: { on: writtenDay(frenchDay(before.at), language), by: before.by },
        },
      ];
}
