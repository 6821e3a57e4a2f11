import { compareVerdicts, DUTIES, type Duty, type Reason } from '../../../../shared/domain/compliance.ts';
import { earlierDay, laterDay } from '../../../../shared/domain/calendar/day.ts';
import type { Origin } from '../../../../shared/domain/contact/contact.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language } from '../../../../shared/text/text.ts';
import type { SectorStated } from '../../campaign/definition/approval.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { Check } from '../../campaign/check.ts';
import type { ExportRecord, RecordedCondition, RecordedOrigin, RecordedReason } from './export-record.ts';
import type { ListedAnswer } from './listed-answers.ts';

/** The deciding rules of the excluded people, as counted by the funnel, with their dates and confidence. */
export function recordedReasons({ funnel, answers }: Check): readonly RecordedReason[] {
  const byRule = new Map<string, Reason>();
  for (const { verdict } of answers) {
    const [deciding] = verdict.reasons;
    if (deciding !== undefined && compareVerdicts(deciding.verdict, 'review') >= 0) byRule.set(deciding.rule, deciding);
  }
  return funnel.reasons.flatMap(({ count, rule }) => {
    const reason = byRule.get(rule);
    return reason === undefined ? [] : [{ ...reason, count }];
  });
}

/** The duties of the messages to the people on the list. */
export function recordedConditions(answers: readonly ListedAnswer[], language: Language): readonly RecordedCondition[] {
  const counts = new Map<Duty, number>();
  for (const { verdict, count } of answers) {
    for (const duty of verdict.conditions) counts.set(duty, (counts.get(duty) ?? 0) + count);
  }
  return DUTIES.flatMap((duty) => {
    const count = counts.get(duty);
    return count === undefined ? [] : [{ condition: duty, text: say(language, `duty.${duty}`), count }];
  });
}

/** Number of people on the list by decision. */
export function decidedCount(answers: readonly ListedAnswer[]): number {
  return answers.reduce((sum, { verdict, count }) => sum + (verdict.verdict === 'review' ? count : 0), 0);
}

/**
 * The campaign's answer about its sector (rule SG-2). @param approved the approver, responsible for it when no person
 * was named
 */
export function recordedSector({ facts, sectorStated }: Campaign, approved: SectorStated): ExportRecord['sector'] {
  return facts.sector === undefined ? null : { sector: facts.sector, ...(sectorStated ?? approved) };
}

type CountedOrigin = { -readonly [Field in keyof RecordedOrigin]: RecordedOrigin[Field] };

/** Adds up the origins of the coordinates of a list, one entry per source. */
export class OriginTally {
  readonly #bySource = new Map<string, CountedOrigin>();
  /** By the object that people of one file share: a key of text for each of a million rows would cost more than they do. */
  readonly #byOrigin = new WeakMap<Origin, CountedOrigin>();

  /** @param count people in a row with this origin. */
  add(origin: Origin | null, count: number): void {
    const counted = this.#countedOf(origin);
    const on = origin?.on ?? null;
    counted.from = earlierDay(counted.from, on);
    counted.to = laterDay(counted.to, on);
    counted.count += count;
  }

  #countedOf(origin: Origin | null): CountedOrigin {
    const known = origin === null ? undefined : this.#byOrigin.get(origin);
    if (known !== undefined) return known;
    const [kind, source] = [origin?.kind ?? 'unknown', origin?.source ?? null];
    const key = JSON.stringify([kind, source]);
    let counted = this.#bySource.get(key);
    if (counted === undefined) {
      counted = { kind, source, from: null, to: null, count: 0 };
      this.#bySource.set(key, counted);
    }
    if (origin !== null) this.#byOrigin.set(origin, counted);
    return counted;
  }

  /** The largest source first. */
  get origins(): readonly RecordedOrigin[] {
    return [...this.#bySource.values()].sort(
      (one, other) => other.count - one.count || (one.source ?? '').localeCompare(other.source ?? ''),
    );
  }
}
