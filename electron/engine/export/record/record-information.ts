import type { Origin } from '../../../../shared/domain/contact/contact.ts';
import { INFORMATION_WAYS, type InformationWay, type RecordedInformation } from './export-record.ts';
import { NO_DAYS, stretched } from './record-days.ts';

/** Adds up how the people on a list were informed of the use of their data, and the number informed by this message. */
export class InformationTally {
  readonly #byWay = new Map<InformationWay, RecordedInformation>();

  /** @param isDue whether the message must inform them. @param count people in a row with this origin. */
  add(isDue: boolean, origin: Origin | null, count: number): void {
    const way = wayOf(isDue, origin);
    const before = this.#byWay.get(way) ?? { way, count: 0, objectionOffered: 0, ...NO_DAYS };
    this.#byWay.set(way, {
      way,
      count: before.count + count,
      objectionOffered: before.objectionOffered + (origin?.objectionOffered === true ? count : 0),
      ...stretched(before, way === 'own_notice' ? origin?.noticeOn : way === 'not_recorded' ? null : origin?.on),
    });
  }

  /** In the order of `INFORMATION_WAYS`; the counts add up to the list. */
  get information(): readonly RecordedInformation[] {
    return INFORMATION_WAYS.flatMap((way) => this.#byWay.get(way) ?? []);
  }
}

function wayOf(isDue: boolean, origin: Origin | null): InformationWay {
  if (isDue) return 'this_message';
  if (origin === null) return 'not_recorded';
  if (origin.noticeOn !== undefined) return 'own_notice';
  if (origin.informed !== true) return 'not_recorded';
  return origin.kind === 'direct' ? 'at_collection' : 'by_source';
}
