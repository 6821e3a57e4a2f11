import { AppError } from '../../../shared/contract/result.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { parseSegment } from '../../../shared/contract/documents/segment.ts';
import { type Segment, segmentMatcher } from '../../../shared/domain/contact/segment.ts';
import { readingGround } from '../campaign/read-ground.ts';
import { readingSubjects } from '../campaign/filter-subjects.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { contactView } from '../contact/contact-view.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { closuresOf } from '../campaign/judge/standing.ts';
import { closedChannels } from '../suppression/lookup/reopening.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { countContacts } from '../sql/contacts.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { lastContactId } from '../sql/imports.ts';
import type { Workspace } from '../storage/workspace.ts';

/** Contacts per step between two pauses. */
const PIECE = 500;

/**
 * The contacts of a workspace that a filter matches, in the order of their ids, as `aval contacts --json` shows them.
 *
 * @param filter FILTER of docs/formats/filter.md, parsed JSON; absent: all contacts.
 * @param goods what calls offer, for today's answers by telephone; absent: what the workspace says.
 * @throws AppError `segment.…` with `field`, at once; `segment.goods_unknown` from the first contact on.
 */
export function listContacts(
  context: EngineContext,
  workspace: Workspace,
  filter?: unknown,
  goods?: string,
): AsyncIterable<Contact> {
  const parsed = parseSegment(filter);
  if (!parsed.ok) throw new AppError(parsed.problem.code, { field: parsed.problem.field, value: parsed.problem.value });
  return matchingContacts(context, workspace, parsed.segment, goods);
}

async function* matchingContacts(
  context: EngineContext,
  workspace: Workspace,
  segment: Segment,
  goods: string | undefined,
): AsyncGenerator<Contact, undefined> {
  const matches = segmentMatcher(segment);
  const pauses = new Pauses(context.signal);
  const asked = { goods, groundOf: readingGround };
  const subjectOf = await inPieces(readingSubjects(context, workspace, [segment], asked), pauses);
  for await (const { stored, contact } of viewedContacts(context, workspace))
    if (matches(subjectOf?.(stored, contact) ?? contact)) yield contact;
}

/** Every contact, as it is stored and as it is shown, in the order of their ids. */
export async function* viewedContacts(
  context: EngineContext,
  workspace: Workspace,
): AsyncGenerator<{ readonly stored: StoredContact; readonly contact: Contact }, undefined> {
  const pauses = new Pauses(context.signal);
  const { organisation, suppressionKey } = readWorkspaceIdentity(workspace);
  const suppressions = SuppressionIndex.load(workspace, new KeyedHash(suppressionKey));
  const total = countContacts(workspace);
  const last = lastContactId(workspace);
  let done = 0;
  for (let from = 1; from <= last; from += PIECE) {
    // A piece is read completely, so that the consumer may take any time per contact.
    const piece = [...iterateContacts(workspace, { from, to: from + PIECE - 1 })];
    done += piece.length;
    for (const stored of piece) {
      const closures = closuresOf(stored, suppressions, { organisation });
      yield { stored, contact: contactView(stored, closedChannels(closures)) };
    }
    context.onProgress?.({ phase: 'listing', done, total });
    await pauses.pause();
  }
}
