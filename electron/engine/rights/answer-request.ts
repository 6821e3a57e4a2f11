import { AppError } from '../../../shared/contract/result.ts';
import { writeRecordedFolder } from '../export/recorded-folder.ts';
import type { RightsAnswer, RightsRequest } from '../model/rights-request.ts';
import type { WrittenFile } from '../spreadsheet/write/output-file.ts';
import { answerRightsRequest } from '../sql/rights-requests.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { answerLetter } from './answer-letter.ts';
import { writeHeldCsv, writeHeldJson, writeHeldPdf } from './held-copy.ts';
import type { HeldData } from './held-data.ts';
import { heldOf } from './held-on-person.ts';
import { listedRequest, requestNumbered, type ListedRequest } from './list-requests.ts';
import { writeLetterPdf } from './rights-letter.ts';
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
  const files = kinds.map((kind) => ({
    file: ANSWER_FILES[kind],
    write: (path: string) =>
      kind === 'letter' || held === null ? writeLetterPdf(path, letter) : writeCopy(context, kind, path, held),
  }));
  const made = { at: context.now(), by: context.by };
  const folder = await writeRecordedFolder(workspace, out, files, (transaction, written) => {
    const answers = kinds.flatMap((kind, place): RightsAnswer[] => {
      const file = written[place];
      return file === undefined ? [] : [{ kind, on, ...file }];
    });
    answerRightsRequest(transaction, request.id, answers, made);
    transaction.register({
      ...made,
      action: 'rights.answered',
      subject: { request: request.id, kind: request.kind, files: answers.length, on },
      ...(answers[0] === undefined ? {} : { fileSha256: answers[0].sha256 }),
    });
  });
  return {
    ...listedRequest(workspace, requestNumbered(workspace, number), context.today()),
    folder,
    files: files.map(({ file }) => file),
  };
}

function assertAnswerable(request: RightsRequest): void {
  const { outcome, kind, contactId } = request;
  if (outcome === 'refused' || outcome === 'unfounded' || contactId === null) return;
  if (kind !== 'access' && kind !== 'portability' && !isExecuted(request)) throw notDone(request);
}

/** A copy goes with what was asked for as a copy, and shows a correction. */
function bringsCopy({ kind, outcome }: RightsRequest): boolean {
  if (outcome === 'refused' || outcome === 'unfounded') return false;
  return kind === 'access' || kind === 'portability' || kind === 'rectification';
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
