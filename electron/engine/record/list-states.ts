import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import { EFFECTS, MEANINGS } from '../../../shared/domain/returns/meaning.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { isDead } from '../model/dead-of-contact.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Suspicion, SuspicionState } from '../model/suspicion.ts';
import { readDeadRows, type DeadRow } from '../sql/dead-coordinates.ts';
import { readStatedStatuses, type StatedStatus } from '../sql/stated-statuses.ts';
import { readSuspicions } from '../sql/suspicions.ts';
import type { Workspace } from '../storage/workspace.ts';

/** One line of `aval states`: a suspicion, a dead coordinate of a return (`D4`), a status stated by a file or a record (`P12`). */
export interface ListedState {
  readonly id: string;
  readonly contact: string;
  readonly name: string;
  readonly kind: ContactStatus;
  /** The number, the e-mail or the key of the address; absent: the person. */
  readonly coordinate?: string;
  readonly state: SuspicionState;
  readonly words?: string;
  readonly source?: string;
  readonly import?: string;
  readonly row?: number;
  readonly at?: string;
  readonly decidedOn?: string;
  readonly decidedBy?: string;
}

export interface StateFilter {
  /** Undecided ones. */
  readonly open?: boolean;
  readonly kind?: ContactStatus | undefined;
  /** Those known by the end of that day. */
  readonly on?: string | undefined;
}

/** The states of people and coordinates: what remarks and returns say, in reading order, then dead coordinates, then statuses. */
export function listStates(workspace: Workspace, { open = false, kind, on }: StateFilter = {}): readonly ListedState[] {
  const suspicions = readSuspicions(workspace);
  const dead = open ? [] : readDeadRows(workspace);
  const stated = open ? [] : readStatedStatuses(workspace);
  const ids = [...suspicions, ...dead, ...stated].map(({ contactId }) => contactId);
  const people = new Map<number, StoredContact>();
  for (const contact of iterateContacts(workspace, { ids: [...new Set(ids)].sort((one, other) => one - other) }))
    people.set(contact.id, contact);
  return [
    ...suspicions.map((one) => lineOfSuspicion(one, people)),
    ...dead.map((one) => lineOfDead(one, people)),
    ...stated.map((one) => lineOfStatus(one, people)),
  ].filter(
    (line) =>
      (!open || line.state === 'open') &&
      (kind === undefined || line.kind === kind) &&
      (on === undefined || (line.at ?? line.decidedOn ?? on).slice(0, on.length) <= on),
  );
}

/** The kind of state that a dead coordinate of a return is. */
export function kindOfDead({ reason }: Pick<DeadRow, 'reason'>): ContactStatus {
  const meaning = MEANINGS.find((one) => one === reason);
  return meaning !== undefined && EFFECTS[meaning].dead === 'phone' ? 'wrong_number' : 'undeliverable';
}

type People = ReadonlyMap<number, StoredContact>;

function lineOfSuspicion(suspicion: Suspicion, people: People): ListedState {
  const { id, contactId, kind, coordinate, importId, row, source, words, at, state, decidedOn, decidedBy } = suspicion;
  return withoutAbsent<ListedState>({
    id: String(id),
    contact: String(contactId),
    name: nameOf(people.get(contactId)),
    kind,
    coordinate: coordinate ?? undefined,
    state,
    words: words === '' ? undefined : words,
    source,
    import: String(importId),
    row,
    at,
    decidedOn: decidedOn ?? undefined,
    decidedBy: decidedBy ?? undefined,
  });
}

function lineOfDead(dead: DeadRow, people: People): ListedState {
  const { id, contactId, coordinate, source, importId, row, on, reason, liftedOn, liftedBy } = dead;
  const contact = people.get(contactId);
  const holds = liftedOn === null && contact !== undefined && isDead(contact, dead.kind, coordinate);
  return withoutAbsent<ListedState>({
    id: `D${String(id)}`,
    contact: String(contactId),
    name: nameOf(contact),
    kind: kindOfDead(dead),
    coordinate,
    state: holds ? 'confirmed' : 'lifted',
    words: reason,
    source,
    import: String(importId),
    row,
    decidedOn: liftedOn ?? on,
    decidedBy: liftedBy ?? undefined,
  });
}

function lineOfStatus({ contactId, kind, on }: StatedStatus, people: People): ListedState {
  return withoutAbsent<ListedState>({
    id: `P${String(contactId)}`,
    contact: String(contactId),
    name: nameOf(people.get(contactId)),
    kind,
    state: 'confirmed',
    decidedOn: on ?? undefined,
  });
}

function nameOf(contact: StoredContact | undefined): string {
  const { civility, firstName, lastName, company } = contact?.person ?? {};
  const name = [civility, firstName, lastName].filter((part) => part !== undefined).join(' ');
  return name === '' ? (company ?? '') : name;
}
