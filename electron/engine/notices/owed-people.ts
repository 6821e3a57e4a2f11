import { readingSuppressions } from '../campaign/read-ground.ts';
import { ContactStretch } from '../campaign/people/contact-stretch.ts';
import { closuresOf } from '../campaign/judge/standing.ts';
import { targetsOf } from '../campaign/judge/targets.ts';
import { readDictionaries } from '../contact/contact-reader.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { bearsOn } from '../model/doubted-coordinate.ts';
import { cameFrom, type OwedSource, owedSources } from '../model/owed-sources.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { retentionOf } from '../person/retention.ts';
import { lastContactId } from '../sql/imports.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import type { OwedPerson } from './owed-person.ts';
import { isRecent, OwedVectors } from './owed-vectors.ts';

/** Contacts per step between two pauses. */
const PIECE = 1000;

/**
 * The people to inform on a day, and the deceased among them, in the order of their ids. Not those past retention, who are to be
 * erased, nor organisations. Reads only; from the vectors of contacts where they tell enough, else whole.
 *
 * @param day `YYYY-MM-DD`. @throws the signal's reason.
 */
export async function* owedPeople(
  context: EngineContext,
  reader: SqlReader,
  day: string,
): AsyncGenerator<OwedPerson, undefined> {
  const pauses = new Pauses(context.signal);
  const { organisation } = readWorkspaceIdentity(reader);
  const suppressions = await inPieces(readingSuppressions(reader), pauses);
  const linked = LinkedContacts.read(reader).forPass();
  const asked: AskedWhole = { organisation, day, suppressions, linked };
  const isPast = (contact: StoredContact): boolean => isPastRetention(contact, asked);
  const vectors = new OwedVectors(reader, { suppressions, day, isPast, linked });
  const last = lastContactId(reader);
  await pauses.pause();
  for (let from = 1; from <= last; from += PIECE) {
    context.onProgress?.({ phase: 'check', done: from - 1, total: last });
    const stretch = new ContactStretch(reader, suppressions, [from, from + PIECE - 1], readDictionaries(reader));
    const { people, whole } = vectors.of(stretch);
    stretch.readWhole(whole);
    const others = whole.flatMap((id) => owedWhole(stretch.whole(id), asked) ?? []);
    yield* others.length === 0 ? people : [...people, ...others].sort((one, other) => one.id - other.id);
    await pauses.pause();
  }
}

/** The question about a whole contact. */
export interface AskedWhole {
  readonly organisation: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly suppressions: SuppressionIndex;
  /** The period of a person is that of all its contacts. */
  readonly linked: LinkedContacts;
}

/** The same of one contact, from all that is known of him; null: nothing is owed, or he is to be erased. */
export function owedWhole(contact: StoredContact, asked: AskedWhole): OwedPerson | null {
  const { day, suppressions } = asked;
  if (contact.person.audience === 'organisation') return null;
  const sources = owedSources(contact, day);
  if (sources.length === 0 || (!isOnlyRecent(contact, day) && isPastRetention(contact, asked))) return null;
  return {
    id: contact.id,
    sources,
    isDeceased: contact.person.status === 'deceased',
    isOpposed: closuresOf(contact, suppressions, { organisation: asked.organisation }).length > 0,
    reach: {
      post: coordinatesToTell(contact, sources, 'post').length > 0,
      email: coordinatesToTell(contact, sources, 'email').length > 0,
    },
  };
}

/** The ways of a notice. */
export type NoticeWay = 'post' | 'email';

/** The coordinates of a channel that came from one of the sources and reach somebody. */
export function coordinatesToTell(
  contact: StoredContact,
  sources: readonly OwedSource[],
  way: NoticeWay,
): readonly string[] {
  const { status } = contact.person;
  if (status !== undefined && bearsOn(status, way === 'post' ? 'address' : 'email')) return [];
  const targets = targetsOf(contact, way);
  if (typeof targets === 'string') return [];
  return targets
    .map(({ coordinate }) => coordinate)
    .filter((coordinate) => sources.some((source) => cameFrom(source, coordinate)));
}

function isPastRetention(contact: StoredContact, { organisation, day, linked }: AskedWhole): boolean {
  return retentionOf(contact, organisation, day, linked.othersOf(contact.id)) === 'past';
}

/** A file that is delivered again extends no retention: a contact of recent files alone needs no closer look. */
function isOnlyRecent({ contributions }: StoredContact, day: string): boolean {
  return contributions.every(({ origin }) => isRecent(origin?.stated.on, day));
}
