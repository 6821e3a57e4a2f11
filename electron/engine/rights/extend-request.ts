import { AppError } from '../../../shared/contract/result.ts';
import { writeRecordedFolder } from '../export/recorded-folder.ts';
import type { RightsRequest } from '../model/rights-request.ts';
import { writtenDay } from '../model/written-date.ts';
import { extendRightsRequest } from '../sql/rights-requests.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { heldOf } from './held-on-person.ts';
import { currentRequest, listedRequest, requestNumbered, type ListedRequest } from './list-requests.ts';
import { extendedDay } from './rights-clock.ts';
import { rightsLetter, tellIn, writeLetterPdf } from './rights-letter.ts';

const EXTENSION_LETTER = 'prolongation.pdf';

/** Once, and within the first month. */
export function mayExtend({ state, extendedTo, dueOn }: RightsRequest, on: string): boolean {
  return state !== 'closed' && extendedTo === null && on <= dueOn;
}

interface ExtensionInput {
  readonly reason: string;
  readonly on?: string | undefined;
  /** The folder of the letter; absent: no letter is written. */
  readonly out?: string | undefined;
}

export interface ExtendedRequest extends ListedRequest {
  /** The folder and the file of the letter. */
  readonly folder?: string;
  readonly file?: string;
}

/**
 * Extends a request by two months, once and within the first month, and writes the letter that tells the person so, with
 * the reason, within that month (art. 12(3) RGPD).
 *
 * @throws AppError `rights.unknown`, `rights.closed`, `rights.reason_missing`, `rights.day_outside`,
 *   `rights.extended_before`, `rights.extension_late`, `output.…`, `file.…`; then nothing was changed.
 */
export async function extendRequest(
  context: EngineContext,
  workspace: Workspace,
  number: string,
  { reason, on = context.today(), out }: ExtensionInput,
): Promise<ExtendedRequest> {
  const request = currentRequest(workspace, number);
  const why = reason.trim();
  if (why === '') throw new AppError('rights.reason_missing');
  if (on > context.today() || on < request.receivedOn) throw new AppError('rights.day_outside', { day: on });
  if (request.extendedTo !== null) throw new AppError('rights.extended_before', { until: request.extendedTo });
  if (!mayExtend(request, on)) throw new AppError('rights.extension_late', { due: request.dueOn });
  const extendedTo = extendedDay(request.receivedOn);
  const record = (transaction: Transaction, sha256?: string): void => {
    extendRightsRequest(transaction, request.id, { extendedTo, reason: why });
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'rights.extended',
      subject: { request: request.id, kind: request.kind, until: extendedTo },
      ...(sha256 === undefined ? {} : { fileSha256: sha256 }),
    });
  };
  const answer = (): ListedRequest => listedRequest(workspace, requestNumbered(workspace, number), on);
  if (out === undefined) {
    workspace.write((transaction) => record(transaction));
    return answer();
  }
  const { language } = context;
  const tell = tellIn(language);
  const letter = rightsLetter(language, workspace, request, {
    held: heldOf(context, workspace, request),
    on,
    paragraphs: [
      tell('extended_received', { day: writtenDay(request.receivedOn, language) }),
      tell('extended', { reason: why, until: writtenDay(extendedTo, language) }),
    ],
  });
  const files = [{ file: EXTENSION_LETTER, write: (path: string) => writeLetterPdf(path, letter) }];
  const folder = await writeRecordedFolder(workspace, out, files, (transaction, [written]) =>
    record(transaction, written?.sha256),
  );
  return { ...answer(), folder, file: EXTENSION_LETTER };
}
