import { AppError } from '../../../shared/contract/result.ts';
import { RETENTION_KINDS } from '../../../shared/domain/contact/retention-words.ts';
import { say } from '../../../shared/text/index.ts';
import type { SentenceParams } from '../../../shared/text/text.ts';
import { LABEL_PAGE, POINTS_PER_MILLIMETRE } from '../export/pdf/calibration.ts';
import { PdfWriter } from '../export/pdf/pdf-writer.ts';
import { textBlock } from '../export/pdf/text-block.ts';
import { wrappedLines } from '../export/pdf/wrapped-lines.ts';
import { writtenDay, writtenMoment } from '../model/written-date.ts';
import { writeWholeFile } from '../spreadsheet/write/output-file.ts';
import { readLatestPurge, type RegisteredPurge } from '../sql/purges.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Workspace } from '../storage/workspace.ts';

/** Millimetres from the left and the top. */
const PAGE = { x: 25, y: 30, width: 160 } as const;
const SIZES = { title: 16, text: 11 } as const;
const LEADING = 1.5;

/**
 * Writes the report of the latest purge as one page: when, by whom, how many of what, and its place in the register. It names
 * nobody who was erased.
 *
 * @throws AppError `purge.none_yet`, `output.…`, `file.…`.
 */
export async function writeMinutes(
  { language }: EngineContext,
  workspace: Workspace,
  { file, replace = false }: { readonly file: string; readonly replace?: boolean },
): Promise<{ readonly file: string }> {
  const purge = readLatestPurge(workspace);
  if (purge === null) throw new AppError('purge.none_yet');
  assertWritable(file, { workspaces: [workspace.path], replace });
  const tell = (code: string, params: SentenceParams = {}): string =>
    say(language, `retention.minutes.${code}`, params);
  const { organisation } = readWorkspaceIdentity(workspace);
  const at = writtenMoment(purge.at, language);
  const on = writtenDay(purge.on, language);
  await writeWholeFile(file, async (output) => {
    const pdf = new PdfWriter(output, LABEL_PAGE, tell('title'));
    await pdf.page(
      pageOf(tell('title'), [
        tell('what', { organisation, at, by: purge.by, on }),
        ...linesOf(purge, tell),
        tell('register', { seq: purge.seq, hash: purge.hash }),
        tell('nobody'),
      ]),
    );
    await pdf.finish();
  });
  return { file };
}

type Tell = (code: string, params?: SentenceParams) => string;

function linesOf({ counts }: RegisteredPurge, tell: Tell): readonly string[] {
  const count = (name: string): number => counts[name] ?? 0;
  const known = (name: string, code = name): readonly string[] =>
    count(name) === 0 ? [] : [tell(code, { count: count(name) })];
  return [
    tell('erased', { count: count('contacts') }),
    ...RETENTION_KINDS.flatMap((kind) => known(kind, `kind.${kind}`)),
    tell('oppositions', { count: count('kept') }),
    tell('proofs', { count: count('proofs') }),
    ...known('proofsDue'),
    ...known('evidenceDue'),
    ...known('calls'),
    ...known('returnRows'),
    ...known('comments'),
    ...known('problems'),
    ...known('held'),
    ...known('asked'),
    ...known('undated'),
  ];
}

function pageOf(title: string, paragraphs: readonly string[]): string {
  const blocks: string[] = [];
  let y: number = PAGE.y;
  const add = (lines: readonly string[], size: number): void => {
    const leading = (size * LEADING) / POINTS_PER_MILLIMETRE;
    blocks.push(textBlock(lines, { x: PAGE.x, y, leading, size }));
    y += lines.length * leading + leading / 2;
  };
  add([title], SIZES.title);
  for (const paragraph of paragraphs)
    add(wrappedLines(paragraph, SIZES.text, PAGE.width * POINTS_PER_MILLIMETRE), SIZES.text);
  return [...blocks, ''].join('\n');
}
