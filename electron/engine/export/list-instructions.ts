import { writeWholeFile } from '../spreadsheet/write/output-file.ts';
import type { EngineContext } from '../steps/context.ts';
import type { ExportFolder } from './export-folder.ts';
import type { ListFormat, ListGround, Noes } from './formats/list-format.ts';
import type { RecordedFile } from './record/export-record.ts';

/** A written file of a list. */
export interface PartOnDisk {
  readonly file: RecordedFile;
  /** Name of its format. */
  readonly format: string;
  /** '' for a list in one file. */
  readonly part: string;
}

/**
 * Writes the instructions of the formats that have some.
 *
 * @throws AppError `file.…`.
 */
export async function writeInstructions(
  { language }: Pick<EngineContext, 'language'>,
  folder: ExportFolder,
  formats: readonly ListFormat[],
  {
    people,
    noes,
    ground,
  }: { readonly people: readonly PartOnDisk[]; readonly noes: Noes; readonly ground: ListGround },
): Promise<readonly RecordedFile[]> {
  const files: RecordedFile[] = [];
  for (const { instructions, name } of formats) {
    if (instructions === undefined) continue;
    const parts = people
      .filter(({ format }) => format === name)
      .map(({ part, file }) => ({ part, fileName: file.name, rows: file.rows ?? 0 }));
    const text = instructions.text({ parts, noes }, ground, language);
    const { sha256 } = await writeWholeFile(folder.draftOf(instructions.fileName), (output) =>
      output.write(Buffer.from(text)),
    );
    files.push({ name: instructions.fileName, sha256, rows: null });
  }
  return files;
}
