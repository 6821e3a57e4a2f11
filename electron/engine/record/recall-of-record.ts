import { isCall, type Channel } from '../../../shared/domain/channel.ts';
import { bearsOn, targetOf } from '../model/doubted-coordinate.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { ExportHead } from '../sql/exports.ts';
import type { Steps } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { recalling, type Recall } from '../suppression/lookup/live-lists.ts';
import type { AddedFacts, RecordLine } from './record-line.ts';

/** The lists in use with people who said no in a record, or who died, moved or have a dead number by it. */
export function* recallingOfRecord(
  reader: SqlReader,
  lines: readonly RecordLine[],
  contactIds: ReadonlyMap<RecordLine, number>,
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
  return yield* recalling(
    reader,
    hash,
    new Set(told.keys()),
    today,
    (id, list) => told.get(id)?.some((add) => closes(add, list)) === true,
  );
}

function isNo({ consents = [], calls = [], status }: AddedFacts): boolean {
  return (
    status !== undefined ||
    consents.some(({ event }) => event !== 'granted') ||
    calls.some(({ outcome }) => outcome === 'refused')
  );
}

/** Whether a line keeps its person from what a list is for. */
function closes(
  { consents = [], calls = [], status }: AddedFacts,
  { channel, purpose }: Pick<ExportHead, 'channel' | 'purpose'>,
): boolean {
  const said: readonly (Channel | 'all')[] = consents
    .filter(({ event }) => event !== 'granted')
    .map(({ channel: closed }) => closed);
  if (said.includes('all') || said.includes(channel)) return true;
  if (isCall(channel) && calls.some(({ outcome }) => outcome === 'refused')) return true;
  // The recipient of a list that was passed on is told noes, and a state is none.
  return status !== undefined && purpose !== 'transfer' && bearsOn(status, targetOf(channel));
}
