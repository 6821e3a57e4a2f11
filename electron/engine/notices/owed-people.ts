import { addYears } from '../../../shared/domain/calendar/day.ts';
import type { Origin } from '../../../shared/domain/contact/contact.ts';
import { closuresOf } from '../campaign/standing.ts';
import { targetsOf } from '../campaign/targets.ts';
import { iterateContacts, readDictionaries } from '../contact/contact-reader.ts';
import { PART } from '../model/contact-vector.ts';
import { bearsOn } from '../model/doubted-coordinate.ts';
import { cameFrom, type OwedSource, owedSources } from '../model/owed-sources.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { retentionOf } from '../person/retention.ts';
import { readVectors, readVectorTexts } from '../sql/contact-vectors.ts';
import { lastContactId } from '../sql/imports.ts';
import { readOrigins } from '../sql/origins.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readingSuppressions } from '../campaign/check.ts';

/** A person with sources of which nobody told him yet. */
export interface OwedPerson {
  readonly contact: StoredContact;
  readonly sources: readonly OwedSource[];
  /** Nothing is owed to the dead: the contact is only counted. */
  readonly isDeceased: boolean;
  /** To anything: a notice goes to him all the same. */
  readonly isOpposed: boolean;
  /** A letter or an e-mail to a coordinate of one of the sources may name them all. */
  readonly reach: { readonly post: boolean; readonly email: boolean };
}

/** Contacts per step between two pauses. */
const PIECE = 1000;

/**
 * The people to inform on a day, and the deceased among them, in the order of their ids. Not those past retention, who are to be
 * erased, nor organisations. Reads only; contacts whose only origin needs no notice are not read.
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
  const list = await inPieces(readingSuppressions(reader), pauses);
  const last = lastContactId(reader);
  const needsNone = textsWithoutNotice(reader);
  for (let from = 1; from <= last; from += PIECE) {
    context.onProgress?.({ phase: 'check', done: from - 1, total: last });
    const ids: number[] = [];
    for (const { contactId, textId } of readVectors(reader, from, from + PIECE - 1))
      if (textId === null || !needsNone.has(textId)) ids.push(contactId);
    const found: OwedPerson[] = [];
    for (const contact of iterateContacts(reader, { ids, dictionaries: readDictionaries(reader) })) {
      if (contact.person.audience === 'organisation') continue;
      const sources = owedSources(contact, day);
      if (sources.length === 0 || isPastRetention(contact, organisation, day)) continue;
      found.push({
        contact,
        sources,
        isDeceased: contact.person.status === 'deceased',
        isOpposed: closuresOf(contact, list).length > 0,
        reach: {
          post: coordinatesToTell(contact, sources, 'post').length > 0,
          email: coordinatesToTell(contact, sources, 'email').length > 0,
        },
      });
    }
    yield* found;
    await pauses.pause();
  }
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

/** The texts of vectors whose origin needs no notice, whatever else happened. */
function textsWithoutNotice(reader: SqlReader): ReadonlySet<number> {
  const origins = readOrigins(reader);
  const needsNone = ({ kind, informed }: Origin): boolean =>
    kind === 'direct' || kind === 'unknown' || informed === true;
  const texts = new Set<number>();
  for (const [id, text] of readVectorTexts(reader)) {
    const origin = origins.get(Number(text.slice(0, text.indexOf(PART))));
    if (origin === undefined || needsNone(origin.stated)) texts.add(id);
  }
  return texts;
}

/** The shortest retention is three years from reception: only older contacts are judged. */
const YEARS = 2;

function isPastRetention(contact: StoredContact, organisation: string, day: string): boolean {
  const recent = addYears(day, -YEARS);
  const isRecent = contact.contributions.some(({ origin }) => {
    const on = origin?.stated.on;
    return on !== undefined && on >= recent && on <= day;
  });
  return !isRecent && retentionOf(contact, organisation, day) === 'past';
}
