import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { PauseReason } from '../model/pause.ts';
import type { Suppressible } from '../model/suppressible.ts';
import type { SqlReader } from '../storage/reader.ts';
import { pausesOfPerson } from '../suppression/resume-person.ts';

/** A pause that a person asked for, or a restriction (RGPD art. 18), as it is shown: once for all coordinates of a channel. */
export interface HeldPause {
  readonly reason: PauseReason;
  readonly channel: ChannelScope;
  /** Day of the record. */
  readonly on: string;
  /** Last day; absent: until it is lifted. */
  readonly until?: string;
}

/**
 * The pauses of a person; those ended by hand are left out.
 *
 * @param persons the person under each of its contacts. @param day pauses that ended before it are left out; null: none are.
 */
export function heldPauses(
  reader: SqlReader,
  persons: readonly Suppressible[],
  day: string | null,
): readonly HeldPause[] {
  const held = new Map<string, HeldPause>();
  for (const person of persons)
    for (const { entry, pause, reason, until } of pausesOfPerson(reader, person, day)) {
      const key = `${pause} ${entry.channel}`;
      const on = frenchDay(entry.recordedAt);
      if (!held.has(key)) held.set(key, { reason, channel: entry.channel, on, ...(until === null ? {} : { until }) });
    }
  return [...held.values()];
}
