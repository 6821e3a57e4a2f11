import { AppError } from '../../../shared/contract/result.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { type OwedSource, owedSources } from '../model/owed-sources.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { insertRound, type ToldOrigin } from '../sql/notices.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { sourceAsked } from './notices-report.ts';
import { owedPeople } from './owed-people.ts';

export interface ExemptAnswer {
  readonly source: string;
  readonly on: string;
  /** People of whom it is recorded that they can’t be informed. */
  readonly exempted: number;
  /** People of the source who are still owed a notice: a letter or an e-mail can tell them. */
  readonly owed: number;
}

/**
 * Records in the name of `context.by` why the people of a source whom neither a letter nor an e-mail reaches can’t be informed
 * (RGPD art. 14(5)(b)). They are no longer owed a notice; what is lawful towards them does not change.
 *
 * @throws AppError `notice.reason_missing`, `notice.unknown_origin`, `notice.nobody_unreachable`.
 */
export async function exemptUnreachable(
  context: EngineContext,
  workspace: Workspace,
  { origin, reason, on = context.today() }: { origin: string; reason: string; on?: string | undefined },
): Promise<ExemptAnswer> {
  if (reason.trim() === '') throw new AppError('notice.reason_missing');
  const isAsked = sourceAsked(workspace, origin);
  const ids: number[] = [];
  let owed = 0;
  for await (const { id, sources, isDeceased, reach } of owedPeople(context, workspace, on)) {
    if (isDeceased || !sources.some(isAsked)) continue;
    if (reach.post || reach.email) owed += 1;
    else ids.push(id);
  }
  const exempted = ids.length;
  if (exempted === 0) throw new AppError('notice.nobody_unreachable', { origin });
  const told = await originsToExempt(context, workspace, ids, (contact) => owedSources(contact, on).filter(isAsked));
  const at = context.now();
  workspace.write((transaction) => {
    insertRound(transaction, { at, by: context.by, round: { on, reason: reason.trim() }, told });
    transaction.register({ at, by: context.by, action: 'notice.exempted', subject: { people: exempted, on } });
  });
  return { source: origin, on, exempted, owed };
}

/** Contacts per step between two pauses. */
const PIECE = 500;

/** @throws the signal's reason. */
async function originsToExempt(
  context: EngineContext,
  reader: SqlReader,
  ids: readonly number[],
  askedOf: (contact: StoredContact) => readonly OwedSource[],
): Promise<readonly ToldOrigin[]> {
  const pauses = new Pauses(context.signal);
  const told: ToldOrigin[] = [];
  for (let start = 0; start < ids.length; start += PIECE) {
    for (const contact of iterateContacts(reader, { ids: ids.slice(start, start + PIECE) }))
      for (const { origins } of askedOf(contact))
        for (const { id: originId, importId } of origins)
          told.push({ contactId: contact.id, originId, importId, place: 0 });
    await pauses.pause();
  }
  return told;
}
