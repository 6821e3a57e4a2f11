import { AppError } from '../../../shared/contract/result.ts';
import type { RightsKind, RightsWay } from '../../../shared/domain/contact/rights.ts';
import { say } from '../../../shared/text/index.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { namedContact } from '../contact/named-contact.ts';
import { hashOf } from '../erasure/erasure.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, type Opposition } from '../model/oppositions.ts';
import type { Suppressible } from '../model/suppressible.ts';
import { shortDay } from '../model/written-date.ts';
import type { PauseSource } from '../sql/pauses.ts';
import { executeRightsRequest, insertRightsRequest } from '../sql/rights-requests.ts';
import { findSuppressible } from '../sql/suppressible.ts';
import type { EngineContext } from '../steps/context.ts';
import { atOnce } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { findContacts } from '../suppression/lookup/find-contacts.ts';
import { listsHolding, recallOf, NO_RECALL, type LiveList, type Recall } from '../suppression/lookup/live-lists.ts';
import { readNamedOpposition, readTypedPerson, type TypedPerson } from '../suppression/named-person.ts';
import { recordingPauses } from '../suppression/record-pauses.ts';
import { suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { keyedHashesOf } from '../suppression/lookup/person-hashes.ts';
import { recordOne } from '../suppression/suppress-person.ts';
import { listedRequest, requestNumbered, type ListedRequest } from './list-requests.ts';
import { dueDay } from './rights-clock.ts';

export interface ReceivedInput extends TypedPerson {
  readonly kind: RightsKind;
  /** A contact, by id or reference. */
  readonly id?: string | undefined;
  /** Day of receipt; today by default. */
  readonly on?: string | undefined;
  readonly way?: RightsWay | undefined;
  /** In the person's words. */
  readonly asked?: string | undefined;
  /** For an opposition; all by default. */
  readonly channel?: string | undefined;
}

/** The request, and for an opposition or a restriction the lists in use that hold the person. */
export interface ReceivedRequest extends ListedRequest {
  readonly recall: { readonly exports: number; readonly people: number };
  readonly lists: readonly LiveList[];
}

/**
 * Notes a request of a person, and executes an opposition or a restriction at once: until the answer, nobody contacts the
 * person (art. 18 and 21(3) RGPD).
 *
 * @throws AppError `rights.nobody_named`, `rights.several_people`, `rights.day_to_come`, `suppression.…` when the person can't
 *   be understood; then nothing was noted.
 */
export function receiveRequest(context: EngineContext, workspace: Workspace, input: ReceivedInput): ReceivedRequest {
  const { kind, on = context.today() } = input;
  if (on > context.today()) throw new AppError('rights.day_to_come', { day: on });
  const { person, contactId, others } = personAsking(workspace, input);
  const made = { at: context.now(), by: context.by };
  const hash = hashOf(workspace);
  const id = workspace.write((transaction) => {
    const number = insertRightsRequest(
      transaction,
      {
        kind,
        receivedOn: on,
        way: input.way ?? null,
        asked: textOf(input.asked),
        personHashes: [...new Set([person, ...others].flatMap((one) => [...keyedHashesOf(one, hash)]))],
        found: contactId !== null,
        contactId,
        dueOn: dueDay(on),
      },
      made,
    );
    transaction.register({ ...made, action: 'rights.received', subject: { request: number, kind, on } });
    if (kind === 'opposition' || kind === 'restriction') {
      const named = contactId === null ? input : { contact: String(contactId) };
      const opposition = {
        ...readNamedOpposition(transaction, { ...named, channel: input.channel, on }, context.today()),
        ...coordinatesOf(person),
      };
      const source = { ...made, source: say(context.language, 'rights.source', { number, day: shortDay(on) }) };
      if (kind === 'opposition') {
        recordOne(transaction, source, entriesOf(opposition, hash), hash, { request: number });
        execute(context, transaction, number, opposition.channels);
      } else execute(context, transaction, number, restrict(transaction, hash, source, opposition));
    }
    return number;
  });
  const { lists, people } = recallFor(context, workspace, kind, contactId);
  return {
    ...listedRequest(workspace, requestNumbered(workspace, String(id)), context.today()),
    recall: { exports: lists.length, people },
    lists,
  };
}

function execute(context: EngineContext, transaction: Transaction, id: number, executed: readonly string[]): void {
  executeRightsRequest(transaction, { id, executed: [] }, { on: context.today(), executed });
}

/**
 * Until the restriction is lifted, the data is only kept (art. 18(2)). Each request restricts by itself: another one of the
 * same person may be refused or lifted. @returns the pause, as what was executed.
 */
function restrict(
  transaction: Transaction,
  hash: KeyedHash,
  source: PauseSource,
  opposition: Opposition,
): readonly string[] {
  const entries = entriesOf(opposition, hash);
  const restriction = { reason: 'restriction', until: null, entries, endsAlone: true } as const;
  const { pause } = atOnce(recordingPauses(transaction, hash, source, [restriction]));
  return pause === null ? [] : [String(pause)];
}

function recallFor(context: EngineContext, workspace: Workspace, kind: RightsKind, contactId: number | null): Recall {
  if (contactId === null) return NO_RECALL;
  const ids = new Set(LinkedContacts.read(workspace).withOthers([contactId]));
  if (kind === 'opposition') return recallOf(workspace, hashOf(workspace), ids, context.today());
  return kind === 'restriction' ? listsHolding(workspace, ids, context.today()) : NO_RECALL;
}

interface Asking {
  /** With the e-mail and the number that the person gave, known or not. */
  readonly person: Suppressible;
  /** Null: nobody was found. */
  readonly contactId: number | null;
  /** The other contacts that a user said are the person. */
  readonly others: readonly Suppressible[];
}

/** One person alone: those who share an e-mail or a number are several, unless a user said that they are one. */
function personAsking(reader: SqlReader, input: ReceivedInput): Asking {
  const { id, email, phone, name, postcode, street } = input;
  const linked = LinkedContacts.read(reader);
  if (id !== undefined) {
    const contactId = namedContact(reader, id);
    const person = contactId === null ? null : findSuppressible(reader, contactId);
    if (contactId === null || person === null) throw new AppError('rights.contact_unknown', { id });
    return { person, contactId, others: linked.othersOf(contactId).map(suppressibleOf) };
  }
  if (email === undefined && phone === undefined && (!name || !postcode)) throw new AppError('rights.nobody_named');
  const typed = readTypedPerson({ email, phone, name, postcode, street });
  const ids = findContacts(reader, typed);
  if (!linked.areOne(ids)) throw new AppError('rights.several_people', { ids: ids.join(', ') });
  const [found] = ids;
  const person = found === undefined ? null : findSuppressible(reader, found);
  if (found === undefined || person === null) return { person: typed, contactId: null, others: [] };
  const emails = [...new Set([...person.emails, ...typed.emails])];
  const phones = [...new Set([...person.phones, ...typed.phones])];
  const others = linked.othersOf(found).map(suppressibleOf);
  return { person: { ...person, emails, phones }, contactId: found, others };
}

function coordinatesOf({ emails, phones }: Suppressible): Pick<Suppressible, 'emails' | 'phones'> {
  return { emails, phones };
}

function textOf(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
