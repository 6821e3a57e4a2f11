import { AppError } from '../../../shared/contract/result.ts';
import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { namedContact } from '../contact/named-contact.ts';
import { consentsOf, originsOf } from '../model/provenance.ts';
import { originsAskedAbout } from '../contact/origins-asked-about.ts';
import type { StoredCall, StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { closuresOf } from '../campaign/judge/standing.ts';
import { accordsInForce } from './accord-in-force.ts';
import { heldPauses, type HeldPause } from './held-pauses.ts';
import { wholePerson } from './whole-person.ts';
import { findContacts } from '../suppression/lookup/find-contacts.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { lookupSentence, type LookedUp } from '../suppression/lookup/lookup-sentence.ts';
import { readTypedPerson, type TypedPerson } from '../suppression/named-person.ts';
import { closedChannels, closesOwn, firstNoToTransfers } from '../suppression/lookup/reopening.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { keyedHashesOf } from '../suppression/lookup/person-hashes.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import type { Suppressible } from '../model/suppressible.ts';
import { identitiesOf, suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { exportsOfContact, type ContactExport } from '../sql/exports.ts';
import { readProofsWith, type Proof } from '../sql/proofs.ts';
import type { Workspace } from '../storage/workspace.ts';
import { dayOfEntry } from '../model/suppression-entry.ts';

/** The person of a lookup: by coordinate, by name and address, or by the reference of a list. */
export interface LookupInput extends TypedPerson {
  readonly reference?: string | undefined;
}

/** What `aval lookup --json` writes (docs/formats/outputs.md). Days are ISO 8601. */
export interface LookupAnswer {
  readonly suppressed: readonly { readonly channel: Channel; readonly on: string; readonly source: string }[];
  /** The first opposition to being passed on to partners; absent: none. */
  readonly transferOpposed?: { readonly on: string; readonly source: string };
  /** In force on the day. */
  readonly pauses: readonly HeldPause[];
  readonly contacts: readonly string[];
  readonly origins: readonly Origin[];
  readonly consents: readonly ConsentEvent[];
  readonly calls: readonly Pick<StoredCall, 'at' | 'outcome'>[];
  readonly exports: readonly ContactExport[];
  /** The proofs that the law requires to keep of an erased person with the coordinate. */
  readonly proofs: readonly Proof[];
  readonly sentence: string;
}

/**
 * « Êtes-vous opposé ? » and « où avez-vous eu mon numéro ? »: the data of the workspace on an e-mail, a number, a name
 * with its address or a reference. Oppositions are reported also for erased people.
 *
 * @throws AppError `suppression.…`, `reference.…` when the input can't be understood.
 */
export function lookUpPerson(context: EngineContext, workspace: Workspace, typed: LookupInput): LookupAnswer {
  const isReached = typed.email !== undefined || typed.phone !== undefined;
  if (!isReached && typed.reference === undefined && (!typed.name || !typed.postcode))
    throw new AppError('suppression.nothing_looked_up');
  const person = readTypedPerson(typed);
  const found =
    typed.reference === undefined
      ? findContacts(workspace, person)
      : referredContacts(workspace, typed.reference, isReached ? person : null);
  const linked = LinkedContacts.read(workspace);
  const contacts = [...iterateContacts(workspace, { ids: linked.withOthers(found) })];
  const persons = [person, ...contacts.flatMap(identitiesOf)];
  const { organisation, suppressionKey } = readWorkspaceIdentity(workspace);
  const hash = new KeyedHash(suppressionKey);
  const index = SuppressionIndex.about(workspace, hash, persons);
  const closures = persons.flatMap((one) => index.closures(one));
  const suppressed = firstByChannel([
    ...closuresOfNobody(person, contacts, index),
    ...contacts.flatMap((contact) => closuresOf(contact, index, { organisation })),
  ]);
  const transferOpposed = firstNoToTransfers(closures);
  const answer = {
    suppressed,
    ...(transferOpposed === undefined ? {} : { transferOpposed }),
    pauses: heldPauses(workspace, persons, context.today()),
    contacts: contacts.map((contact) => String(contact.id)),
    origins: distinct(contacts.flatMap(originsOf)),
    consents: contacts.flatMap(consentsOf),
    calls: contacts.flatMap((contact) => contact.calls.map(({ at, outcome }) => ({ at, outcome }))),
    exports: contacts.flatMap((contact) => exportsOfContact(workspace, contact.id)),
    proofs: readProofsWith(workspace, keyedHashesOf(person, hash)),
  };
  const asked = askedFor(person, typed);
  const coordinates = new Set([...person.emails, ...person.phones]);
  const lookedUp: LookedUp = {
    asked,
    contacts: new Set(contacts.map(({ id }) => linked.personOf(id))).size,
    origins: distinct(contacts.flatMap((contact) => originsAskedAbout(contact, asked, coordinates))),
    accords: contacts.flatMap((contact) =>
      accordsInForce(contact, organisation, context.today(), closuresOf(contact, index, { organisation })),
    ),
    suppressed,
    transferOpposedOn: transferOpposed?.on,
    pauses: answer.pauses,
    exports: answer.exports,
    proofsUntil: answer.proofs
      .map(({ keepUntil }) => keepUntil)
      .sort()
      .at(-1),
  };
  return { ...answer, sentence: lookupSentence(lookedUp, context.language) };
}

/** The closures of a typed person by entries that concern no contact: a consent of a contact lifts its own alone. */
function closuresOfNobody(
  typed: Suppressible,
  contacts: readonly StoredContact[],
  index: SuppressionIndex,
): readonly Closure[] {
  const keyOf = ({ channel, entry }: Closure): string => `${channel} ${entry.id}`;
  const known = new Set(
    contacts
      .flatMap(identitiesOf)
      .flatMap((identity) => index.closures(identity))
      .filter(({ certain }) => certain)
      .map(keyOf),
  );
  return index.closures(typed).filter((closure) => !known.has(keyOf(closure)));
}

/**
 * The contact of a reference. An id alone, as in older lists, is accepted only with a coordinate of the contact, since
 * it may be of another workspace.
 */
function referredContacts(workspace: Workspace, typed: string, person: Suppressible | null): readonly number[] {
  const { code } = readWorkspaceIdentity(workspace);
  const reference = readReference(typed);
  if (reference === null) throw new AppError('reference.unreadable', { value: typed, code });
  if (reference.code === null && person === null) throw new AppError('reference.bare', { value: typed.trim(), code });
  const named = namedContact(workspace, typed);
  if (
    named === null ||
    (reference.code === null && person !== null && !findContacts(workspace, person).includes(named))
  )
    return [];
  return [named];
}

/**
 * The sentence to read aloud to the contact of an open sheet, about the first number (else e-mail, else address).
 *
 * @param closures the closures in force.
 */
export function contactSentence(
  context: EngineContext,
  workspace: Workspace,
  contact: StoredContact,
  closures: readonly Closure[],
): string {
  const asked = askedFor(suppressibleOf(contact), {});
  const coordinates =
    asked === 'phone' ? contact.phones.slice(0, 1).map(({ number }) => number) : contact.emails.slice(0, 1);
  const closed = closedChannels(closures);
  return lookupSentence(
    {
      asked,
      contacts: 1,
      origins: originsAskedAbout(contact, asked, new Set(coordinates)),
      accords: accordsInForce(contact, readWorkspaceIdentity(workspace).organisation, context.today(), closures),
      suppressed: closed.map((channel) => ({
        channel,
        on: closures.find((closure) => closure.channel === channel && closesOwn(closure))?.entry.on ?? null,
      })),
      transferOpposedOn: firstNoToTransfers(closures)?.on,
      pauses: heldPauses(workspace, wholePerson(workspace, contact).map(suppressibleOf), context.today()),
      exports: exportsOfContact(workspace, contact.id),
    },
    context.language,
  );
}

function askedFor(person: Suppressible, { reference }: LookupInput): LookedUp['asked'] {
  if (reference !== undefined) return 'reference';
  if (person.phones.length > 0) return 'phone';
  return person.emails.length > 0 ? 'email' : 'address';
}

/**
 * One line per closed channel, with the earliest opposition that closes it.
 *
 * @param closures the closures in force.
 */
export function firstByChannel(closures: readonly Closure[]): LookupAnswer['suppressed'] {
  return CHANNELS.flatMap((channel) => {
    const [first] = closures
      .filter((closure) => closure.channel === channel && closure.certain && closesOwn(closure))
      .map(({ entry }) => ({ channel, on: dayOfEntry(entry), source: entry.source }))
      .sort((one, other) => one.on.localeCompare(other.on));
    return first === undefined ? [] : [first];
  });
}

function distinct<T>(values: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const text = JSON.stringify(value);
    return seen.has(text) ? false : seen.add(text);
  });
}
