import { iterateContacts, readContact } from '../../contact/contact-reader.ts';
import type { KeyedHash } from '../../model/keyed-hash.ts';
import { type ImportHead, lastContactId, readImportHeads } from '../../sql/imports.ts';
import { contactsWithNoesSince } from '../../sql/stated-noes.ts';
import { findSuppressible } from '../../sql/suppressible.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Steps } from '../../steps/pauses.ts';
import type { Closure } from './closure.ts';
import { everybodyConcerned } from './concerned.ts';
import { latestStatedNo } from './stated-noes.ts';
import { SuppressionIndex } from './suppression-index.ts';

/** A list of people whose data were passed on. */
export interface PassedOn {
  readonly contactIds: ReadonlySet<number>;
  readonly recipient: string | null;
  /** Instant of the approval. */
  readonly at: string;
  /** The latest entry of the suppression list, and the latest import, at that instant; null: not kept. */
  readonly oppositionsUntil: number | null;
  readonly importsUntil: number | null;
}

/** The latest no of a person: by the suppression list, and by an import; 0: none. */
export interface LaterNo {
  /** The first entry of the opposition. */
  readonly opposition: number;
  readonly importId: number;
}

export const NO_LATER_NO: LaterNo = { opposition: 0, importId: 0 };

/** Whether a recipient does not know a no yet. @param known what it was told of the person; absent: nothing. */
export function isUntold(
  { opposition, importId }: LaterNo,
  known: { readonly oppositionsUntil: number; readonly importsUntil: number } | undefined,
): boolean {
  return opposition > (known?.oppositionsUntil ?? 0) || importId > (known?.importsUntil ?? 0);
}

/**
 * By list, the people whose data were passed on and who said no since, to any channel: the recipient must learn every
 * no (docs/law/rules-fr.md, D-1), be it in the suppression list or in what imports state of the person. An entry that
 * only adds a coordinate to an earlier opposition is not later. One pass over the people concerned for all lists.
 *
 * @returns by contact, the latest no.
 */
export function* laterNoes(
  reader: SqlReader,
  index: SuppressionIndex,
  lists: readonly PassedOn[],
): Steps<readonly ReadonlyMap<number, LaterNo>[]> {
  const asked = lists.map((list) => ({ ...list, said: new Map<number, LaterNo>() }));
  if (asked.length === 0) return [];
  yield* addOppositions(reader, index, asked);
  yield* addStatedNoes(reader, asked);
  return asked.map(({ said }) => said);
}

type Asked = PassedOn & { readonly said: Map<number, LaterNo> };

function* addOppositions(reader: SqlReader, index: SuppressionIndex, asked: readonly Asked[]): Steps<void> {
  const passed = asked.map((list) => ({ ...list, passedOnAt: Date.parse(list.at) }));
  for (const person of everybodyConcerned(index, reader)) {
    yield;
    if (person === null) continue;
    const holding = passed.filter(({ contactIds }) => contactIds.has(person.contactId));
    if (holding.length === 0) continue;
    const noes = ownNoes(index.closures(person));
    for (const { oppositionsUntil, passedOnAt, said } of holding) {
      const later = noes.filter(({ entry }) =>
        oppositionsUntil === null ? Date.parse(entry.recordedAt) > passedOnAt : entry.opposition > oppositionsUntil,
      );
      if (later.length > 0) said.set(person.contactId, { opposition: latestOpposition(later), importId: 0 });
    }
  }
}

/** Contacts whose noes are searched at once. */
const STRETCH = 2000;

function* addStatedNoes(reader: SqlReader, asked: readonly Asked[]): Steps<void> {
  const imports = [...readImportHeads(reader).values()];
  const passed = asked.map((list) => ({ ...list, importsUntil: list.importsUntil ?? lastImportBy(imports, list.at) }));
  const since = Math.min(...passed.map(({ importsUntil }) => importsUntil));
  const last = imports.some(({ id }) => id > since) ? lastContactId(reader) : 0;
  for (let from = 1; from <= last; from += STRETCH) {
    const ids = [...contactsWithNoesSince(reader, [from, from + STRETCH - 1], since)]
      .filter((id) => passed.some(({ contactIds }) => contactIds.has(id)))
      .sort((one, other) => one - other);
    const contacts = ids.length === 0 ? [] : [...iterateContacts(reader, { ids })];
    for (const contact of contacts)
      for (const { contactIds, recipient, importsUntil, said } of passed) {
        if (!contactIds.has(contact.id)) continue;
        const importId = latestStatedNo(contact, recipient);
        const opposition = said.get(contact.id)?.opposition ?? 0;
        if (importId > importsUntil) said.set(contact.id, { opposition, importId });
      }
    yield;
  }
}

function lastImportBy(imports: readonly ImportHead[], moment: string): number {
  const known = imports.filter(({ at }) => Date.parse(at) <= Date.parse(moment));
  return Math.max(0, ...known.map(({ id }) => id));
}

/** What the person said, without what others said of a shared coordinate. */
export function ownNoes(closures: readonly Closure[]): readonly Closure[] {
  return closures.filter(({ certain, samePerson }) => certain && samePerson);
}

/** The first entry of the latest opposition; 0: none. */
export function latestOpposition(closures: readonly Closure[]): number {
  return closures.reduce((latest, { entry }) => Math.max(latest, entry.opposition), 0);
}

/** The latest no of one person, whose data a recipient has. @param hash that of the suppression list. */
export function latestNoOf(reader: SqlReader, hash: KeyedHash, contactId: number, recipient: string | null): LaterNo {
  const person = findSuppressible(reader, contactId);
  const contact = readContact(reader, contactId);
  const closures = person === null ? [] : SuppressionIndex.about(reader, hash, [person]).closures(person);
  return {
    opposition: latestOpposition(ownNoes(closures)),
    importId: contact === undefined ? 0 : latestStatedNo(contact, recipient),
  };
}
