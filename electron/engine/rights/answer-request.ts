import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { readContact } from '../contact/contact-reader.ts';
import { LABEL_PAGE } from '../export/pdf/calibration.ts';
import { PdfWriter } from '../export/pdf/pdf-writer.ts';
import { ExportFolder } from '../export/export-folder.ts';
import type { RightsAnswer, RightsRequest } from '../model/rights-request.ts';
import { letterPage } from '../notices/letter-page.ts';
import { writeWholeFile, type WrittenFile } from '../spreadsheet/write/output-file.ts';
import { answerRightsRequest } from '../sql/rights-requests.ts';
import type { EngineContext } from '../steps/context.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import { forgetDraft, noteDraft } from '../storage/disk/drafts.ts';
import type { Workspace } from '../storage/workspace.ts';
import { answerLetter } from './answer-letter.ts';
import { writeHeldCsv, writeHeldJson, writeHeldPdf } from './held-copy.ts';
import { heldData, type HeldData } from './held-data.ts';
import { listedRequest, requestNumbered, type ListedRequest } from './list-requests.ts';
import { isExecuted, notDone } from './settle-request.ts';

/** The names of the files of an answer. */
export const ANSWER_FILES = {
  letter: 'reponse.pdf',
  copy: 'copie.pdf',
  json: 'donnees.json',
  csv: 'donnees.csv',
} as const;

export interface AnsweredRequest extends ListedRequest {
  readonly folder: string;
  /** The files of this answer. */
  readonly files: readonly string[];
}

/**
 * Answers a request in a folder: a letter, and where the person's data is held, a readable copy and copies for programs. What was
 * asked for is done before the answer says so; a refusal is answered with its reason.
 *
 * @throws AppError `rights.unknown`, `rights.not_done_…`, `output.…`, `file.…`, `notice.text_too_long`; then nothing was written.
 */
export async function answerRequest(
  context: EngineContext,
  workspace: Workspace,
  number: string,
  { out, on = context.today() }: { readonly out: string; readonly on?: string | undefined },
): Promise<AnsweredRequest> {
  const request = requestNumbered(workspace, number);
  if (on > context.today() || on < request.receivedOn) throw new AppError('rights.day_outside', { day: on });
  assertAnswerable(request);
  const held = heldOf(context, workspace, request);
  const letter = answerLetter(context, workspace, request, { held, on });
  const kinds =
    held === null || !bringsCopy(request) ? (['letter'] as const) : (['letter', 'copy', 'json', 'csv'] as const);
  if (realFileSystem.status(out)?.kind === 'folder')
    for (const kind of kinds) assertWritable(join(out, ANSWER_FILES[kind]), { workspaces: [workspace.path] });
  const folder = ExportFolder.open(out);
  try {
    workspace.write((transaction) => noteDraft(transaction, folder.draft));
    const answers: RightsAnswer[] = [];
    for (const kind of kinds) {
      const file = ANSWER_FILES[kind];
      const path = folder.draftOf(file);
      const { sha256 } =
        kind === 'letter' || held === null
          ? await writeLetter(path, letter)
          : await writeCopy(context, kind, path, held);
      answers.push({ kind, on, file, sha256 });
    }
    const made = { at: context.now(), by: context.by };
    workspace.write((transaction) => {
      answerRightsRequest(transaction, request.id, answers, made);
      transaction.register({
        ...made,
        action: 'rights.answered',
        subject: { request: request.id, kind: request.kind, files: answers.length, on },
        ...(answers[0] === undefined ? {} : { fileSha256: answers[0].sha256 }),
      });
      // Files that can’t take their place undo the answer.
      folder.place();
    });
  } finally {
    folder.discard();
    forgetDraft(workspace, folder.draft);
  }
  return {
    ...listedRequest(requestNumbered(workspace, number), context.today()),
    folder: folder.path,
    files: kinds.map((kind) => ANSWER_FILES[kind]),
  };
}

function assertAnswerable(request: RightsRequest): void {
  const { outcome, kind, found } = request;
  if (outcome === 'refused' || outcome === 'unfounded' || !found) return;
  if (kind !== 'access' && kind !== 'portability' && !isExecuted(request)) throw notDone(request);
}

function heldOf(context: EngineContext, workspace: Workspace, { contactId }: RightsRequest): HeldData | null {
  const contact = contactId === null ? undefined : readContact(workspace, contactId);
  return contact === undefined ? null : heldData(context, workspace, contact);
}

/** A copy goes with what was asked for as a copy, and shows a correction. */
function bringsCopy({ kind, outcome }: RightsRequest): boolean {
  if (outcome === 'refused' || outcome === 'unfounded') return false;
  return kind === 'access' || kind === 'portability' || kind === 'rectification';
}

function writeLetter(path: string, letter: ReturnType<typeof answerLetter>): Promise<WrittenFile> {
  return writeWholeFile(path, async (output) => {
    const pdf = new PdfWriter(output, LABEL_PAGE, letter.letter.subject);
    await pdf.page(letterPage(letter));
    await pdf.finish();
  });
}

function writeCopy(
  { language }: EngineContext,
  kind: 'copy' | 'json' | 'csv',
  path: string,
  held: HeldData,
): Promise<WrittenFile> {
  if (kind === 'copy') return writeHeldPdf(path, held, language);
  return kind === 'json' ? writeHeldJson(path, held) : writeHeldCsv(path, held, language);
}
