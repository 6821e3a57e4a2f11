import type { FunnelOutcome } from '../model/outcome.ts';
import { PackedNumbers } from './packed-numbers.ts';

/**
 * The outcome of each contact of an export, packed: a million contacts are a million pairs of small numbers. Contacts
 * in the order of their ids; each is the distance from the id before (varint) and `verdict number × 16 + outcome`
 * (varint), verdict number 0 means not judged.
 */

/** By stored number: a new step takes the next one, regardless of its place in the funnel. */
const OUTCOMES: readonly FunnelOutcome[] = [
  'segment',
  'no_coordinate',
  'invalid_coordinate',
  'suppressed',
  'blocked',
  'review',
  'pressure',
  'duplicate_target',
  'limit',
  'eligible',
  'excluded',
  'paused',
];
const OUTCOME_BITS = 4;
/** Bytes of a contact whose id follows the one before, with one of the first seven answers. */
const BYTES_OF_NEIGHBOURS = 2;
const NUMBER_OF = Object.fromEntries(OUTCOMES.map((outcome, number) => [outcome, number])) as Readonly<
  Record<FunnelOutcome, number>
>;

export interface ContactOutcome {
  readonly contactId: number;
  readonly outcome: FunnelOutcome;
  /** Of `export_verdicts`; null: left before being judged. */
  readonly verdict: number | null;
}

/** The outcomes of many contacts, in columns of numbers: a million take 13 MB instead of 60. */
export class OutcomeList implements Iterable<ContactOutcome> {
  #ids: Float64Array<ArrayBuffer>;
  #outcomes: Uint8Array<ArrayBuffer>;
  /** 0: not judged; else the number of the verdict plus one. */
  #verdicts: Uint32Array<ArrayBuffer>;
  #length = 0;

  /** @param expected expected number of additions; more are possible. */
  constructor(expected: number) {
    this.#ids = new Float64Array(expected);
    this.#outcomes = new Uint8Array(expected);
    this.#verdicts = new Uint32Array(expected);
  }

  /** @param outcomes ascending ids. */
  static of(outcomes: readonly ContactOutcome[]): OutcomeList {
    const list = new OutcomeList(outcomes.length);
    for (const { contactId, outcome, verdict } of outcomes) list.add(contactId, outcome, verdict);
    return list;
  }

  get length(): number {
    return this.#length;
  }

  /** The highest id; 0 when there are no contacts. */
  get lastId(): number {
    return this.#length === 0 ? 0 : (this.#ids[this.#length - 1] ?? 0);
  }

  add(contactId: number, outcome: FunnelOutcome, verdict: number | null): void {
    if (this.#length === this.#ids.length) this.#grow();
    this.#ids[this.#length] = contactId;
    this.#outcomes[this.#length] = NUMBER_OF[outcome];
    this.#verdicts[this.#length] = verdict === null ? 0 : verdict + 1;
    this.#length += 1;
  }

  /** Contacts may be added during a check. */
  #grow(): void {
    const capacity = 2 * this.#length + 16;
    const [ids, outcomes, verdicts] = [this.#ids, this.#outcomes, this.#verdicts];
    this.#ids = new Float64Array(capacity);
    this.#outcomes = new Uint8Array(capacity);
    this.#verdicts = new Uint32Array(capacity);
    this.#ids.set(ids);
    this.#outcomes.set(outcomes);
    this.#verdicts.set(verdicts);
  }

  /** For `unpackOutcomes`: straight from the columns, since a transaction waits for it. */
  packed(): Uint8Array {
    const numbers = new PackedNumbers(BYTES_OF_NEIGHBOURS * this.#length);
    let before = 0;
    for (let place = 0; place < this.#length; place += 1) {
      const contactId = this.#ids[place] ?? 0;
      numbers.add(contactId - before);
      numbers.add((this.#verdicts[place] ?? 0) * (1 << OUTCOME_BITS) + (this.#outcomes[place] ?? 0));
      before = contactId;
    }
    return numbers.finish();
  }

  *[Symbol.iterator](): Generator<ContactOutcome, undefined> {
    for (let place = 0; place < this.#length; place += 1) {
      const verdict = this.#verdicts[place] ?? 0;
      yield {
        contactId: this.#ids[place] ?? 0,
        outcome: OUTCOMES[this.#outcomes[place] ?? 0] ?? 'segment',
        verdict: verdict === 0 ? null : verdict - 1,
      };
    }
  }
}

export function* unpackOutcomes(bytes: Uint8Array): Generator<ContactOutcome, undefined> {
  const position = { at: 0 };
  let contactId = 0;
  while (position.at < bytes.length) {
    contactId += readVarint(bytes, position);
    const code = readVarint(bytes, position);
    const verdict = Math.floor(code / (1 << OUTCOME_BITS));
    yield {
      contactId,
      outcome: OUTCOMES[code % (1 << OUTCOME_BITS)] ?? 'segment',
      verdict: verdict === 0 ? null : verdict - 1,
    };
  }
}

function readVarint(bytes: Uint8Array, position: { at: number }): number {
  let value = 0;
  for (let factor = 1; ; factor *= 0x80) {
    const byte = bytes[position.at] ?? 0;
    position.at += 1;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
  }
}
