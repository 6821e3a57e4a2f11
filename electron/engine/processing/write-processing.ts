import type { ProcessingRecord, ProcessingWritten } from '../../../shared/contract/processing.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { say } from '../../../shared/text/index.ts';
import { writeXlsxTable } from '../spreadsheet/write/xlsx-writer.ts';
import { storeProcessingWord } from '../sql/processing.ts';
import type { EngineContext } from '../steps/context.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type ProcessingChange, readProcessingFile } from './processing-file.ts';
import { readProcessingRecord } from './processing-record.ts';

/**
 * Keeps the words of the firm in its record of processing; they stay when it is written again.
 *
 * @param json PROCESSING.json, see `readProcessingFile`.
 */
export function setProcessing(context: EngineContext, workspace: Workspace, json: unknown): number {
  return storeProcessing(context, workspace, readProcessingFile(json));
}

function storeProcessing(context: EngineContext, workspace: Workspace, changes: readonly ProcessingChange[]): number {
  if (changes.length === 0) return 0;
  const made = { at: context.now(), by: context.by };
  workspace.write((transaction) => {
    for (const [key, value] of changes) storeProcessingWord(transaction, key, value, made);
    transaction.register({ ...made, action: 'processing.set', subject: { fields: changes.map(([key]) => key) } });
  });
  return changes.length;
}

/**
 * Writes the record of processing as a workbook of text. An earlier one that nobody changed is replaced; any other file
 * only where the user permits it.
 *
 * @param input `set`: PROCESSING.json, kept before the file is written; nothing is kept when it is refused or when the
 * file may not be written.
 * @throws AppError `processing.…`, `output.…`, `file.…`.
 */
export async function writeProcessing(
  context: EngineContext,
  workspace: Workspace,
  input: { readonly out: string; readonly set?: unknown; readonly replace?: boolean; readonly on?: string | undefined },
): Promise<ProcessingWritten> {
  const changes = input.set === undefined ? [] : readProcessingFile(input.set);
  assertWritable(input.out, {
    workspaces: [workspace.path],
    replace: input.replace === true,
    isOurs: (path) => wasWritten(workspace, path),
  });
  storeProcessing(context, workspace, changes);
  const record = readProcessingRecord(context, workspace, input.on ?? context.today());
  const rows = rowsOf(record);
  const { language } = context;
  const { sha256 } = await writeXlsxTable(
    input.out,
    {
      sheet: say(language, 'processing.sheet'),
      columns: ['part', 'heading', 'content'].map((column) => say(language, `processing.column.${column}`)),
    },
    rows,
  );
  const { processings, toComplete } = record;
  workspace.write((transaction) =>
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'processing.written',
      subject: { processings, toComplete },
      fileSha256: sha256,
    }),
  );
  return { file: input.out, sha256, processings, rows: rows.length, toComplete };
}

/** Whether a file is a record of this workspace, unchanged since. */
function wasWritten(reader: SqlReader, path: string): boolean {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const found = reader.get("SELECT 1 AS yes FROM register WHERE action = 'processing.written' AND file_sha256 = ?", [
    sha256,
  ]);
  return found !== undefined;
}

function rowsOf({ parts }: ProcessingRecord): readonly (readonly string[])[] {
  return parts.flatMap(({ title, lines }) => lines.map(({ heading, content }) => [title, heading, content]));
}
