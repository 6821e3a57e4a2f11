import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import type { Check } from '../campaign/check.ts';
import { knownLists, stateOn } from '../lists/list-state.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import { oppositionsUntil } from '../sql/exports.ts';
import { readBlocklist } from '../suppression/list-file/blocklist.ts';
import type { Noes } from './formats/list-format.ts';

/** The oppositions for the tool of a list. */
export interface NoesOfList extends Noes {
  readonly unreadable: number;
  /** The latest entry of the suppression list. */
  readonly until: number;
}

/**
 * The oppositions to the channel of a campaign, and those since the last list of the same channel that had them. A
 * coordinate of the list itself is none of them: its person has agreed again since.
 *
 * @throws the signal's reason.
 */
export async function readNoes(
  { signal, today }: Pick<EngineContext, 'signal' | 'today'>,
  reader: SqlReader,
  { campaign, listed }: Pick<Check, 'campaign' | 'listed'>,
): Promise<NoesOfList> {
  const { channel, facts } = campaign;
  const { blocked, unreadable, until } = await readBlocklist(signal, reader, {
    kind: channel === 'email' ? 'email' : 'phone',
    channels: [...new Set([channel, lawfulChannel(facts)])],
    purpose: facts.purpose,
  });
  const permitted = new Set(listed.flatMap(({ targets }) => targets.map(({ coordinate }) => coordinate)));
  const all = blocked.filter(({ coordinate }) => !permitted.has(coordinate));
  const last = lastListWithNoes(reader, channel, today());
  return {
    all,
    fresh: last === null ? all : all.filter(({ latest }) => latest > last.until),
    lastListOn: last?.on ?? null,
    unreadable,
    until,
  };
}

/** A list that was not sent told its tool nothing. */
function lastListWithNoes(
  reader: SqlReader,
  channel: string,
  today: string,
): { readonly until: number; readonly on: string } | null {
  for (const list of [...knownLists(reader)].reverse()) {
    // A transfer notes how far the list of oppositions was, but has no file of them.
    if (list.head.purpose === 'transfer') continue;
    if (list.head.channel !== channel || stateOn(list, today) === 'not_sent') continue;
    const until = oppositionsUntil(reader, list.head.id);
    if (until !== null) return { until, on: list.head.at.slice(0, 'YYYY-MM-DD'.length) };
  }
  return null;
}
