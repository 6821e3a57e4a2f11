import { isCall, type Channel } from '../../../shared/domain/channel.ts';
import { readContact } from '../contact/contact-reader.ts';
import { bearsOn, targetOf } from '../model/doubted-coordinate.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
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
  return yield* recalling(reader, hash, new Set(told.keys()), today, (id, list) => {
    const isClosed =
      list.purpose === 'transfer'
        ? isNews(reader, id, list, importId)
        : told.get(id)?.some((add) => closes(add, list)) === true;
    return isClosed ? stated : null;
  });
}

/** Whether the recipient of a list that was passed on is to be told what a record says: noes to any channel, and no state. */
function isNews(reader: SqlReader, contactId: number, { recipient }: ExportHead, importId: number): boolean {
  const contact = readContact(reader, contactId);
  return contact !== undefined && latestStatedNo(contact, recipient) === importId;
}

function isNo({ consents = [], calls = [], status }: AddedFacts): boolean {
  return (
    status !== undefined ||
    consents.some(({ event }) => event !== 'granted') ||
    calls.some(({ outcome }) => outcome === 'refused')
  );
}

/** Whether a line keeps its person from what a list is for. */
function closes({ consents = [], calls = [], status }: AddedFacts, { channel }: Pick<ExportHead, 'channel'>): boolean {
  const said: readonly (Channel | 'all')[] = consents
    .filter(({ event }) => event !== 'granted')
    .map(({ channel: closed }) => closed);
  if (said.includes('all') || said.includes(channel)) return true;
  if (isCall(channel) && calls.some(({ outcome }) => outcome === 'refused')) return true;
  return status !== undefined && bearsOn(status, targetOf(channel));
}
