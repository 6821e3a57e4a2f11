import { CHANNELS, type Channel } from '../../../../shared/domain/channel.ts';
import type { SuppressionEntry } from '../../model/suppression-entry.ts';

/** One channel closed by one entry. */
export interface Closure {
  readonly channel: Channel;
  readonly entry: SuppressionEntry;
  /** False for a postal match that a person must review: same surname and address, first name not known. */
  readonly certain: boolean;
  /** Whether the entry concerns this person rather than a shared coordinate. */
  readonly samePerson: boolean;
  /** The matching coordinate of the person, in clear. */
  readonly coordinate: string;
}

/** @param served the channels of the entry that the match may close. */
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
