import type { OriginKind } from '../../domain/contact/words.ts';
import type { OriginFacts } from '../../domain/contact/facts.ts';
import { isAbout, type CaseFrame } from './case-frame.ts';
import { isSame } from './same.ts';
import { monthsLater } from './when.ts';

/**
 * Whether the person has been informed of the source of data from third parties (art. 14 RGPD): informed, informed by
 * this message within the month, or neither.
 */
export type NoticeState = 'given' | 'carried' | 'not_carried' | 'overdue';

export interface KnownOrigin {
  readonly origin: OriginFacts;
  readonly kind: Exclude<OriginKind, 'unknown'>;
  /** Collected or received; the oldest day when a file spans years or the same source provided the person again. */
  readonly collected: string | undefined;
  readonly notice: NoticeState;
}

/** The known origins that concern the coordinate used. */
export function knownOrigins(frame: CaseFrame): readonly KnownOrigin[] {
  const about = (frame.contact.origins ?? []).filter((origin) => isAbout(frame, origin.coordinate, false));
  const known: KnownOrigin[] = [];
  for (const origin of about) {
    const { kind } = origin;
    if (kind === undefined || kind === 'unknown') continue;
    const same = about.filter((other) => other === origin || isSameSource(origin, other));
    known.push({
      origin,
      kind,
      collected: earliest(same.flatMap(({ on, since }) => [on, since])),
      notice: noticeOf(origin, earliest(same.map(({ on, since }) => on ?? since)), frame),
    });
  }
  return known;
}

/** Re-receiving a person from the same source keeps the earliest day. */
function isSameSource(a: OriginFacts, b: OriginFacts): boolean {
  return a.kind === b.kind && a.source !== undefined && b.source !== undefined && isSame(a.source, b.source);
}

function earliest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (first, day) => (first === undefined || (day !== undefined && day < first) ? day : first),
    undefined,
  );
}

function noticeOf(
  origin: OriginFacts,
  received: string | undefined,
  { campaign, now, numbers }: CaseFrame,
): NoticeState {
  if (origin.informed === true || origin.noticeOn !== undefined) return 'given';
  if (received === undefined || now.day > monthsLater(received, numbers.noticeMonths)) return 'overdue';
  const { source, identity, optOut } = campaign.message ?? {};
  return source === false || identity === false || optOut === false ? 'not_carried' : 'carried';
}
