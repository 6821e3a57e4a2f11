import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { CorrectedField, Correction } from '../model/correction.ts';
import { shortDay } from '../model/written-date.ts';
import { erasePerson, type PersonErased } from '../person/person-record.ts';
import type { RecalledFile } from '../recall/prepare-recall.ts';
import { recallLists } from '../recall/recall-lists.ts';
import { recipientsToCorrect, type RecipientToCorrect } from '../recall/recipients-to-correct.ts';
import { correctContact } from '../record/record-correction.ts';
import { readHoldsOn } from '../sql/holds.ts';
import { executeRightsRequest } from '../sql/rights-requests.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { listsHolding } from '../suppression/lookup/live-lists.ts';
import { findContacts } from '../suppression/lookup/find-contacts.ts';
import { contactsNamed, type NamedContacts } from '../suppression/named-contacts.ts';
import { readTypedPerson } from '../suppression/named-person.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import type { SuppressInput } from '../suppression/suppress-input.ts';
import type { SuppressionReport } from '../suppression/suppression-report.ts';
import { noteExecuted, requestFor } from './settle-request.ts';
import { typedCorrection } from './typed-correction.ts';

export interface ErasureOnRequest extends PersonErased {
  /** The files that take the person out of the lists in use, written before the erasure. */
  readonly recalled: readonly RecalledFile[];
}

/**
 * Erases the person of a request. The lists in use that hold the person are recalled first, while their rows are still known.
 *
 * @param input `recallTo`: the folder of the recalls; needed when a list in use holds the person.
 * @throws AppError `rights.…`, and as `erasePerson` and `recallLists`; before the erasure, then nobody was erased.
 */
export async function eraseOnRequest(
  context: EngineContext,
  workspace: Workspace,
  input: NamedContacts & {
    readonly request: string;
    readonly recallTo?: string | undefined;
    readonly dryRun?: boolean;
  },
): Promise<ErasureOnRequest> {
  const ids = contactsNamed(workspace, input);
  const request = requestFor(workspace, input.request, 'erasure', ids);
  const person = { id: String(request.contactId) };
  // The contacts that a user said are the same person go too.
  const going = LinkedContacts.read(workspace).withOthers(ids);
  const hold = holdOnAny(context, workspace, going);
  if (hold !== null) throw new AppError('rights.kept_by_hold', { hold });
  if (input.dryRun === true)
    return { ...(await erasePerson(context, workspace, { ...person, dryRun: true })), recalled: [] };
  const recalled = await recallFirst(context, workspace, new Set(going), input.recallTo);
  const erased = await erasePerson(context, workspace, {
    ...person,
    note: (transaction) => noteExecuted(context, transaction, request, []),
  });
  return { ...erased, recalled };
}

/** @throws AppError `rights.recall_first`. */
async function recallFirst(
  context: EngineContext,
  workspace: Workspace,
  erased: ReadonlySet<number>,
  out: string | undefined,
): Promise<readonly RecalledFile[]> {
  const { lists } = listsHolding(workspace, erased, context.today());
  if (lists.length === 0) return [];
  if (out === undefined) throw new AppError('rights.recall_first', { count: lists.length });
  const files: RecalledFile[] = [];
  for (const { exportId } of lists) {
    const { exports } = await recallLists(context, workspace, { exportId, erased, out, dryRun: false });
    files.push(...exports.flatMap((list) => list.files));
  }
  return files;
}

/** Why the person of a contact is not erased; null: nothing is in the way. */
export function holdOnPerson(context: EngineContext, reader: SqlReader, contactId: number): string | null {
  return holdOnAny(context, reader, LinkedContacts.read(reader).withOthers([contactId]));
}

function holdOnAny(context: EngineContext, reader: SqlReader, contactIds: readonly number[]): string | null {
  return contactIds.map((id) => holdOf(context, reader, id)).find((hold) => hold !== null) ?? null;
}

/**
 * Why a contact is not erased, in words: data that is kept for a dispute serves legal claims (art. 17(3)(e) RGPD), and a hold that
 * somebody set by hand is lifted by hand. Null: nothing is in the way.
 */
function holdOf({ language, today }: EngineContext, reader: SqlReader, contactId: number): string | null {
  if (readContact(reader, contactId)?.person.keptFor === 'dispute') return say(language, 'recipient.kept_for.dispute');
  const hold = readHoldsOn(reader, today()).get(contactId);
  return hold === undefined ? null : say(language, 'rights.hold', { reason: hold.reason, until: shortDay(hold.until) });
}

/** What was corrected. */
export interface CorrectedPerson {
  readonly contact: string;
  readonly corrected: readonly {
    readonly field: CorrectedField;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/**
 * Corrects a person by hand, on a request or without: the right value overrides every row, older or newer.
 *
 * @param input `corrections`: each `FIELD=VALUE`.
 * @throws AppError `rights.…`, `correction.…`, `person.unknown`; then nothing was corrected.
 */
export function correctPerson(
  context: EngineContext,
  workspace: Workspace,
  input: NamedContacts & { readonly corrections: readonly string[]; readonly request?: string | undefined },
): CorrectedPerson {
  const [id, ...others] = contactsNamed(workspace, input);
  if (id !== undefined && others.length > 0)
    throw new AppError('rights.several_people', { ids: [id, ...others].join(', ') });
  const before = id === undefined ? undefined : readContact(workspace, id);
  if (id === undefined || before === undefined) throw new AppError('person.unknown');
  const corrections = input.corrections.map((typed) => typedCorrection(before, typed));
  const after = correctOnRequest(context, workspace, id, { corrections, request: input.request });
  return { contact: String(id), corrected: after };
}

/** What was corrected, and who received the former values. */
export interface CorrectedAndTold extends CorrectedPerson {
  /** Recipients who have still to be told (RGPD art. 19). */
  readonly recipients: readonly RecipientToCorrect[];
}

/** As `correctPerson`, with the recipients to tell. */
export async function correctAndTell(
  context: EngineContext,
  workspace: Workspace,
  input: Parameters<typeof correctPerson>[2],
): Promise<CorrectedAndTold> {
  const made = correctPerson(context, workspace, input);
  const telling = recipientsToCorrect(workspace, Number(made.contact), context.today());
  return { ...made, recipients: await inPieces(telling, new Pauses()) };
}

/** @returns the corrections as they were made: one that changes nothing is left out. */
export function correctOnRequest(
  context: EngineContext,
  workspace: Workspace,
  id: number,
  {
    corrections,
    request: number,
  }: { readonly corrections: readonly Correction[]; readonly request?: string | undefined },
): readonly Correction[] {
  const request = number === undefined ? null : requestFor(workspace, number, 'rectification', [id]);
  return correctContact(context, workspace, id, corrections, (transaction) => {
    if (request === null) return;
    executeRightsRequest(transaction, request, {
      on: context.today(),
      executed: corrections.map(({ field }) => field),
    });
  });
}

/**
 * Records the opposition of a request again, for what the person named later: another channel, another number.
 *
 * @throws AppError `rights.…`, `suppression.…`; `rights.other_person` where only others are meant; then nothing was recorded.
 */
export async function suppressOnRequest(
  context: EngineContext,
  workspace: Workspace,
  input: SuppressInput,
  number: string,
): Promise<SuppressionReport> {
  const request = requestFor(workspace, number, 'opposition');
  const meant = contactsMeant(workspace, input);
  const isOwn = request.contactId === null || meant.includes(request.contactId);
  if (!isOwn && meant.length > 0) throw new AppError('rights.other_person', { number });
  const report = await suppressPerson(context, workspace, input);
  // A number that is nobody's closes no channel of the person: the answer would say so.
  const executed = isOwn ? [input.channel ?? 'all'] : [];
  workspace.write((transaction) => noteExecuted(context, transaction, request, executed));
  return report;
}

/** The contacts that a typed person may be; none for a number or an e-mail that is nobody's. */
function contactsMeant(reader: SqlReader, input: SuppressInput): readonly number[] {
  return input.contact === undefined
    ? findContacts(reader, readTypedPerson(input))
    : contactsNamed(reader, { id: input.contact });
}
