import type { RegisterKind } from '../../../shared/contract/register.ts';
import { say } from '../../../shared/text/index.ts';
import { writeXlsxTable } from '../spreadsheet/write/xlsx-writer.ts';
import { readRegisterLines } from '../sql/register-pages.ts';
import type { EngineContext } from '../steps/context.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Workspace } from '../storage/workspace.ts';

const COLUMNS = ['place', 'at', 'by', 'action', 'subject', 'file', 'sha256'] as const;

/**
 * Writes lines of the register as a workbook of text, oldest first.
 *
 * @param asked days, both included. @throws AppError `output.…`, `file.…`.
 */
export async function writeRegister(
  { language }: EngineContext,
  workspace: Workspace,
  asked: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly kind?: RegisterKind | undefined;
    readonly out: string;
    readonly replace?: boolean;
  },
): Promise<{ readonly file: string; readonly sha256: string; readonly entries: number }> {
  assertWritable(asked.out, { workspaces: [workspace.path], replace: asked.replace === true });
  const rows = [...readRegisterLines(workspace, asked)].map(({ seq, at, by, action, subject, file, sha256 }) => [
    String(seq),
    at,
    by,
    action,
    Object.entries(subject)
      .map(([name, value]) => `${name} ${String(value)}`)
      .join(', '),
    file ?? '',
    sha256 ?? '',
  ]);
  const { sha256 } = await writeXlsxTable(
    asked.out,
    {
      sheet: say(language, 'report.register_sheet'),
      columns: COLUMNS.map((column) => say(language, `report.register_column.${column}`)),
    },
    rows,
  );
  return { file: asked.out, sha256, entries: rows.length };
}
