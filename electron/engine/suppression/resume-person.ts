import { AppError } from '../../../shared/contract/result.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { namedContact } from '../contact/named-contact.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { PauseEntry } from '../model/pause.ts';
import type { Suppressible } from '../model/suppressible.ts';
import { endPause, readPauses } from '../sql/pauses.ts';
import { findSuppressible } from '../sql/suppressible.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { readTypedPerson, type TypedPerson } from './named-person.ts';
import { suppressibleOf } from './lookup/suppressible-contact.ts';
import { findContacts } from './lookup/find-contacts.ts';
import { SuppressionIndex } from './lookup/suppression-index.ts';

/** The person whose pauses end: typed, or a contact. */
type ResumedPerson = TypedPerson & { readonly contact?: string | undefined };

/** What `aval suppress --resume --json` writes. */
export interface Resumed {
  /** Ids of the pauses that ended. */
  readonly ended: readonly string[];
}

/**
 * Ends the pauses that a person asked for, before their last day. Restrictions and oppositions stay as they are.
 *
 * @throws AppError `suppression.…` (usage), `pause.none` where the person has no pause; then nothing was changed.
 */
export function resumePerson(context: EngineContext, workspace: Workspace, named: ResumedPerson): Resumed {
  const persons = personsNamed(workspace, named);
  const day = context.today();
  const ended = [
    ...new Set(
      persons
        .flatMap((person) => pausesOfPerson(workspace, person, day))
        .filter(({ reason }) => reason === 'asked')
        .map(({ pause }) => pause),
    ),
  ];
  if (ended.length === 0) throw new AppError('pause.none');
  const at = context.now();
  workspace.write((transaction) => {
    for (const pause of ended) endPause(transaction, pause, { at, by: context.by });
    transaction.register({
      at,
      by: context.by,
      action: 'suppression.resumed',
      subject: { pauses: ended },
    });
  });
  return { ended: ended.map(String) };
}

/**
 * The pauses of a person, not those of others with the same coordinate; those ended by hand are left out.
 *
 * @param day those that were over before it are left out; null: none is.
 */
export function pausesOfPerson(reader: SqlReader, person: Suppressible, day: string | null): readonly PauseEntry[] {
  const entries = new Map<number, PauseEntry>();
  for (const entry of readPauses(reader, day)) entries.set(entry.entry.id, entry);
  if (entries.size === 0) return [];
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const index = SuppressionIndex.of(
    Array.from(entries.values(), ({ entry }) => entry),
    hash,
  );
  const found = new Set<PauseEntry>();
  for (const { entry, samePerson } of index.closing(person)) {
    const pause = entries.get(entry.id);
    if (samePerson && pause !== undefined) found.add(pause);
  }
  return [...found];
}

/** A person, and the other contacts that a user said are the same. */
function personsNamed(reader: SqlReader, named: ResumedPerson): readonly Suppressible[] {
  const linked = LinkedContacts.read(reader);
  if (named.contact !== undefined) {
    const id = namedContact(reader, named.contact);
    const person = id === null ? null : findSuppressible(reader, id);
    if (id === null || person === null) throw new AppError('suppression.contact_unknown', { id: named.contact });
    return [person, ...linked.othersOf(id).map(suppressibleOf)];
  }
  if (named.email === undefined && named.phone === undefined && named.name === undefined)
    throw new AppError('suppression.nothing_named');
  const typed = readTypedPerson(named);
  const ids = findContacts(reader, typed);
  const own = linked.areOne(ids) ? linked.withOthers(ids) : [];
  return [typed, ...own.flatMap((id) => findSuppressible(reader, id) ?? [])];
}
