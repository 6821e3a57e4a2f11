import { AppError } from '../../../shared/contract/result.ts';
import { writeRecordedFolder } from '../export/recorded-folder.ts';
import type { RightsRequest } from '../model/rights-request.ts';
import { writtenDay } from '../model/written-date.ts';
import { endPause, pausesInForce } from '../sql/pauses.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { heldOf } from './held-on-person.ts';
import { listedRequest, requestNumbered, type ListedRequest } from './list-requests.ts';
import { rightsLetter, tellIn, writeLetterPdf } from './rights-letter.ts';

const LIFTING_LETTER = 'levee-limitation.pdf';

export interface LiftedRestriction extends ListedRequest {
  /** The folder and the file of the letter. */
  readonly folder: string;
  readonly file: string;
}

/** Whether the restriction of a request is in force. */
export function isRestricting(reader: SqlReader, request: Pick<RightsRequest, 'kind' | 'executed'>): boolean {
  return request.kind === 'restriction' && restrictionsOf(reader, request).length > 0;
}

function restrictionsOf(reader: SqlReader, { executed }: Pick<RightsRequest, 'executed'>): readonly number[] {
  return pausesInForce(reader, executed.map(Number));
}

/**
 * Ends the restriction of a request, closed or not, and writes the letter that tells the person so before the data is used
 * again (art. 18(3) RGPD). What is closed otherwise stays closed.
 *
 * @throws AppError `rights.unknown`, `rights.other_kind`, `rights.not_restricted`, `rights.reason_missing`, `output.…`,
 *   `file.…`; then nothing was changed.
 */
export async function liftRestriction(
  context: EngineContext,
  workspace: Workspace,
  number: string,
  { reason, out }: { readonly reason: string; readonly out: string },
): Promise<LiftedRestriction> {
  const request = requestNumbered(workspace, number);
  if (request.kind !== 'restriction') throw new AppError('rights.other_kind', { number });
  const restrictions = restrictionsOf(workspace, request);
  if (restrictions.length === 0) throw new AppError('rights.not_restricted', { number });
  const why = reason.trim();
  if (why === '') throw new AppError('rights.reason_missing');
  const { language } = context;
  const on = context.today();
  const tell = tellIn(language);
  const letter = rightsLetter(language, workspace, request, {
    held: heldOf(context, workspace, request),
    on,
    paragraphs: [
      tell('lifted_before', { day: writtenDay(request.receivedOn, language) }),
      tell('lifted', { day: writtenDay(on, language), reason: why }),
    ],
  });
  const made = { at: context.now(), by: context.by };
  const files = [{ file: LIFTING_LETTER, write: (path: string) => writeLetterPdf(path, letter) }];
  const folder = await writeRecordedFolder(workspace, out, files, (transaction, [written]) => {
    for (const pause of restrictions) endPause(transaction, pause, made);
    transaction.register({
      ...made,
      action: 'rights.lifted',
      subject: { request: request.id, kind: request.kind },
      ...(written === undefined ? {} : { fileSha256: written.sha256 }),
    });
  });
  return { ...listedRequest(workspace, requestNumbered(workspace, number), on), folder, file: LIFTING_LETTER };
}
