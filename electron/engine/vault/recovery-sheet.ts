import qrcode from 'qrcode-generator';
import type { SheetSubject } from '../../../shared/contract/vault.ts';
import { say } from '../../../shared/text/index.ts';
import { LABEL_PAGE, POINTS_PER_MILLIMETRE } from '../export/pdf/calibration.ts';
import { PdfWriter, pdfText, points } from '../export/pdf/pdf-writer.ts';
import { wrappedLines } from '../export/pdf/wrapped-lines.ts';
import { writtenDay } from '../model/written-date.ts';
import { writeWholeFile } from '../spreadsheet/write/output-file.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Workspace } from '../storage/workspace.ts';

/** Millimetres from the left and the top. */
const PAGE = { x: 25, y: 30, width: 160 } as const;
const SIZES = { title: 16, text: 11, code: 14 } as const;
const LEADING = 1.5;
/** Side of the QR code, in millimetres. */
const QR = 50;

/** Sentences of the sheet: what the code opens, where to keep it, how to use it. */
const SENTENCES = {
  workspace: ['vault.sheet.what', 'vault.sheet.keep', 'vault.sheet.use'],
  backup: ['vault.sheet.backup_what', 'vault.sheet.backup_keep', 'vault.sheet.backup_use'],
} as const;

interface SheetOrder {
  readonly file: string;
  readonly code: string;
  readonly opens: SheetSubject;
  readonly replace?: boolean;
}

/**
 * Writes the recovery sheet: the code in groups and as a QR code, what it opens, and where to keep it. It is the
 * only way in when the passphrase is forgotten.
 *
 * @throws AppError `output.…`, `file.…`.
 */
export async function writeRecoverySheet(
  { language, today }: EngineContext,
  workspace: Workspace,
  { file, code, opens, replace = false }: SheetOrder,
): Promise<void> {
  assertWritable(file, { workspaces: [workspace.path], replace });
  const { organisation } = readWorkspaceIdentity(workspace);
  const title = say(language, 'vault.sheet.title');
  const [what, keep, use] = SENTENCES[opens];
  const sheet = new Sheet();
  sheet.add(title, SIZES.title);
  sheet.add(say(language, what, { organisation, on: writtenDay(today(), language) }), SIZES.text);
  sheet.add(say(language, keep), SIZES.text);
  sheet.add(code, SIZES.code);
  sheet.addQr(code.replaceAll(' ', ''));
  sheet.add(say(language, use), SIZES.text);
  await writeWholeFile(file, async (output) => {
    const pdf = new PdfWriter(output, LABEL_PAGE, title);
    await pdf.page(sheet.content);
    await pdf.finish();
  });
}

class Sheet {
  readonly #blocks: string[] = [];
  #y: number = PAGE.y;

  get content(): string {
    return [...this.#blocks, ''].join('\n');
  }

  add(text: string, size: number): void {
    const lines = wrappedLines(text, size, PAGE.width * POINTS_PER_MILLIMETRE);
    const leading = (size * LEADING) / POINTS_PER_MILLIMETRE;
    const at = `${points(PAGE.x * POINTS_PER_MILLIMETRE)} ${points(LABEL_PAGE.height - this.#y * POINTS_PER_MILLIMETRE)}`;
    const shown = lines.map((line) => `${pdfText(line)} Tj`).join(' T* ');
    this.#blocks.push(`BT /F ${points(size)} Tf ${points(size * LEADING)} TL ${at} Td ${shown} ET`);
    this.#y += lines.length * leading + leading / 2;
  }

  /** Letters and digits alone: the smallest code for them. */
  addQr(text: string): void {
    const code = qrcode(0, 'M');
    code.addData(text, 'Alphanumeric');
    code.make();
    const modules = code.getModuleCount();
    const side = (QR * POINTS_PER_MILLIMETRE) / modules;
    const [left, top] = [PAGE.x * POINTS_PER_MILLIMETRE, LABEL_PAGE.height - this.#y * POINTS_PER_MILLIMETRE];
    for (let row = 0; row < modules; row += 1)
      for (let column = 0; column < modules; column += 1)
        if (code.isDark(row, column))
          this.#blocks.push(
            `${points(left + column * side)} ${points(top - (row + 1) * side)} ${points(side)} ${points(side)} re f`,
          );
    this.#y += QR + 8;
  }
}
