import { addMonths, earlierDay } from '../../../shared/domain/calendar/day.ts';
import type { Origin } from '../../../shared/domain/contact/contact.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import { isExempt, originsOf, sourceKey, withNotices } from './provenance.ts';
import type { StoredContact, StoredOrigin } from './stored-contact.ts';
import type { StoredNotice } from './stored-notice.ts';

/** A source of which somebody must still be informed (RGPD art. 14; rules I-2 and I-3), and until when. */
export interface DueSource {
  readonly kind: Origin['kind'];
  /** Null: the source was not named. */
  readonly source: string | null;
  /** Day of the first reception; null: not known on that day. */
  readonly received: string | null;
  /** Last day of the month; null: without a day of reception the notice is due at once. */
  readonly dueOn: string | null;
  /** Where and when public data was captured, and the terms of its reuse, as far as it is known; null: nothing of it. */
  readonly capture: Capture | null;
}

export type Capture = Pick<Origin, 'capturedFrom' | 'capturedOn' | 'reuseTerms'>;

/** The same for one person. */
export interface OwedSource extends DueSource {
  /** The coordinates that came from it; null: all of the contact’s. */
  readonly coordinates: ReadonlySet<string> | null;
  /** Its deliveries. */
  readonly origins: readonly StoredOrigin[];
}

const NOTHING: readonly OwedSource[] = [];

/**
 * The sources of which the person was not informed by `day`: neither by the supplier nor by a notice of ours, and nobody recorded that
 * it is impossible. Data from the person, or of unknown origin, needs none.
 *
 * @param day `YYYY-MM-DD`.
 */
export function owedSources(contact: StoredContact, day: string): readonly OwedSource[] {
  const origins = originsOf(contact);
  const owed = new Set(origins.filter((origin) => isOwed(contact, origin, day)).map(sourceKey));
  if (owed.size === 0) return NOTHING;
  return [...owed].map((key) => {
    const same = origins.filter((origin) => sourceKey(origin) === key);
    return { ...dueOf(same, day), coordinates: coordinatesOf(same), origins: deliveriesOf(contact, key) };
  });
}

/**
 * The same for a contact of a single origin, from the origin and the notices that count; null: nothing is owed.
 *
 * @param day `YYYY-MM-DD`.
 */
export function dueSource(stated: Origin, notices: readonly StoredNotice[], day: string): DueSource | null {
  const origin = withNotices(stated, notices);
  return isOwed({ notices }, origin, day) ? dueOf([origin], day) : null;
}

/** Whether a source must be told at all. */
export function needsNotice({ kind, informed }: Origin): boolean {
  return kind !== 'direct' && kind !== 'unknown' && informed !== true;
}

function isOwed(contact: Pick<StoredContact, 'notices'>, origin: Origin, day: string): boolean {
  const { noticeOn } = origin;
  return needsNotice(origin) && (noticeOn === undefined || noticeOn > day) && !isExempt(contact, origin);
}

/** @param same origins of one source. */
function dueOf(same: readonly Origin[], day: string): DueSource {
  const received = same.reduce<string | null>((first, { on, since }) => earlierDay(first, on ?? since ?? null), null);
  // A day to come never counts in favour of a record (FD-1).
  const known = received !== null && received > day ? null : received;
  const [{ kind, source } = { kind: 'unknown' as const, source: undefined }] = same;
  return {
    kind,
    source: source ?? null,
    received: known,
    dueOn: known === null ? null : addMonths(known, numbersOn(day).noticeMonths),
    capture: captureOf(same),
  };
}

/** That of the first delivery of which something is known. */
function captureOf(same: readonly Origin[]): Capture | null {
  for (const { capturedFrom, capturedOn, reuseTerms } of same)
    if (capturedFrom !== undefined || capturedOn !== undefined || reuseTerms !== undefined)
      return withoutAbsent<Capture>({ capturedFrom, capturedOn, reuseTerms });
  return null;
}

function coordinatesOf(origins: readonly Origin[]): ReadonlySet<string> | null {
  const coordinates = new Set<string>();
  for (const { coordinate } of origins) {
    if (coordinate === undefined) return null;
    coordinates.add(coordinate);
  }
  return coordinates;
}

function deliveriesOf({ contributions }: StoredContact, key: string): readonly StoredOrigin[] {
  const deliveries = new Map<number, StoredOrigin>();
  for (const { origin } of contributions)
    if (origin !== null && sourceKey(origin.stated) === key) deliveries.set(origin.id, origin);
  return [...deliveries.values()];
}

/** Whether a coordinate came from the source. */
export function cameFrom({ coordinates }: OwedSource, coordinate: string): boolean {
  return coordinates === null || coordinates.has(coordinate);
}
