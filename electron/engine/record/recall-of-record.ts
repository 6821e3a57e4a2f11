import { isCall, type Channel } from '../../../shared/domain/channel.ts';
import { type Dictionaries, readContact, readDictionaries } from '../contact/contact-reader.ts';
import { bearsOn, targetOf } from '../model/doubted-coordinate.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { ExportHead } from '../sql/exports.ts';
import type { Steps } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { recalling, type Recall } from '../suppression/lookup/live-lists.ts';
import { latestStatedNo } from '../suppression/lookup/stated-noes.ts';
import type { AddedFacts, RecordLine } from './record-line.ts';

interface RecordedLines {
  readonly lines: readonly RecordLine[];
  readonly contactIds: ReadonlyMap<RecordLine, number>;
  readonly importId: number;
}

/** The lists in use with people who said no in a record, or who died, moved or have a dead number by it. */
export function* recallingOfRecord(
  reader: SqlReader,
  { lines, contactIds, importId }: RecordedLines,
  today: string,
): Steps<Recall> {
  const told = new Map<number, AddedFacts[]>();
  for (const line of lines) {
    const id = contactIds.get(line);
    if (id === undefined || !isNo(line.add)) continue;
    const before = told.get(id);
    if (before === undefined) told.set(id, [line.add]);
    else before.push(line.add);
  }
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const stated = { opposition: 0, importId };
  const people = new PeopleOnce(reader);
  return yield* recalling(reader, hash, new Set(told.keys()), today, (id, list) => {
    const isClosed =
      list.purpose === 'transfer'
        ? isNews(people.find(id), list, importId)
        : told.get(id)?.some((add) => closes(add, list)) === true;
    return isClosed ? stated : null;
  });
}

/** Whether a record says what the recipient of a list that was passed on must learn: a no to any channel, but no state. */
function isNews(contact: StoredContact | undefined, { recipient }: ExportHead, importId: number): boolean {
  return contact !== undefined && latestStatedNo(contact, recipient) === importId;
}

/** Contacts, each read once: every list asks about the same ones. */
class PeopleOnce {
  readonly #reader: SqlReader;
  readonly #known = new Map<number, StoredContact | undefined>();
  #dictionaries: Dictionaries | undefined;

  constructor(reader: SqlReader) {
    this.#reader = reader;
  }

  find(id: number): StoredContact | undefined {
    if (!this.#known.has(id)) {
      this.#dictionaries ??= readDictionaries(this.#reader);
      this.#known.set(id, readContact(this.#reader, id, this.#dictionaries));
    }
    return this.#known.get(id);
  }
}

function isNo({ consents = [], calls = [], status }: AddedFacts): boolean {
  return (
    status !== undefined ||
    consents.some(({ event }) => event !== 'granted') ||
    calls.some(({ outcome }) => outcome === 'refused')
  );
}

/** Whether a line keeps its person from what a list of ours is for. */
function closes({ consents = [], calls = [], status }: AddedFacts, { channel }: Pick<ExportHead, 'channel'>): boolean {
  const said: readonly (Channel | 'all')[] = consents
    .filter(({ event, purpose }) => event !== 'granted' && purpose !== 'transfer')
    .map(({ channel: closed }) => closed);
  if (said.includes('all') || said.includes(channel)) return true;
  if (isCall(channel) && calls.some(({ outcome }) => outcome === 'refused')) return true;
  return status !== undefined && bearsOn(status, targetOf(channel));
}
