import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { PauseEntry } from '../model/pause.ts';
import { writtenDay } from '../model/written-date.ts';
import type { HistoryLine } from './contact-history.ts';

/** The last day of the pause in force that the person asked for; null: none. */
export function pausedUntil(pauses: readonly PauseEntry[], today: string): string | null {
  return pauses.reduce<string | null>(
    (latest, { reason, until }) =>
      reason === 'asked' && until !== null && until >= today && (latest === null || until > latest) ? until : latest,
    null,
  );
}

/** One line per pause that the person asked for, for any number of coordinates and channels. */
export function pauseLines(pauses: readonly PauseEntry[], language: Language): readonly HistoryLine[] {
  const lines = new Map<number, HistoryLine>();
  for (const { pause, reason, until, entry } of pauses)
    if (reason === 'asked' && until !== null)
      lines.set(pause, {
        at: entry.recordedAt,
        kind: 'pause',
        what: say(language, 'history.paused', { until: writtenDay(until, language), source: entry.source }),
      });
  return [...lines.values()];
}
