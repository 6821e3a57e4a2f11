import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import type { SuppressionEntry } from '../model/suppression-entry.ts';

/** One channel closed by one entry. */
export interface Closure {
  readonly channel: Channel;
  readonly entry: SuppressionEntry;
  /** False for a postal match that a person should look at: same surname and address, first name not known. */
  readonly certain: boolean;
  /** Whether the entry is about this very person rather than about a coordinate that somebody shares. */
  readonly samePerson: boolean;
  /** The coordinate of the person that matched, in clear. */
  readonly coordinate: string;
}

/** @param served the channels that the match may close, of those that the entry names. */
export function* closuresBy(
  entry: SuppressionEntry,
  certain: boolean,
  samePerson: boolean,
  coordinate: string,
  served: readonly Channel[] = CHANNELS,
): Generator<Closure, undefined> {
  for (const channel of served) {
    if (entry.channel === 'all' || entry.channel === channel) yield { channel, entry, certain, samePerson, coordinate };
  }
}
