import { STEPS, type Outcome } from '../campaign/funnel.ts';

/**
 * What became of each contact of an export, packed: a million contacts are a million pairs of small
 * numbers. Contacts in the order of their ids; each is the distance from the id before (varint) and
 * `verdict number × 16 + outcome` (varint), the verdict number 0 meaning that nobody judged.
 */

const OUTCOMES: readonly Outcome[] = [...STEPS, 'eligible'];
const OUTCOME_BITS = 4;
const NUMBER_OF = Object.fromEntries(OUTCOMES.map((outcome, number) => [outcome, number])) as Readonly<Record<Outcome, number>>;

export interface ContactOutcome {
  readonly contactId: number;
  readonly outcome: Outcome;
  /** Of `export_verdicts`; null: left before anybody judged. */
  readonly verdict: number | null;
}

/** What became of many contacts, in columns of numbers: a million take 13 MB instead of 60. */
export class OutcomeList implements Iterable<ContactOutcome> {
  readonly #ids: Float64Array;
  readonly #outcomes: Uint8Array;
  /** 0: nobody judged; else the number of the verdict and one. */
  readonly #verdicts: Uint32Array;
  #length = 0;

  /** @param capacity the most that will be added. */
  constructor(capacity: number) {
    this.#ids = new Float64Array(capacity);
    this.#outcomes = new Uint8Array(capacity);
    this.#verdicts = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  add(contactId: number, outcome: Outcome, verdict: number | null): void {
    this.#ids[this.#length] = contactId;
    this.#outcomes[this.#length] = NUMBER_OF[outcome];
    this.#verdicts[this.#length] = verdict === null ? 0 : verdict + 1;
    this.#length += 1;
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

/** @param outcomes ascending ids. */
export function packOutcomes(outcomes: Iterable<ContactOutcome>): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const { contactId, outcome, verdict } of outcomes) {
    pushVarint(bytes, contactId - before);
    pushVarint(bytes, (verdict === null ? 0 : verdict + 1) * (1 << OUTCOME_BITS) + NUMBER_OF[outcome]);
    before = contactId;
  }
  return Uint8Array.from(bytes);
}

export function* unpackOutcomes(bytes: Uint8Array): Generator<ContactOutcome, undefined> {
  const position = { at: 0 };
  let contactId = 0;
  while (position.at < bytes.length) {
    contactId += readVarint(bytes, position);
    const code = readVarint(bytes, position);
    const verdict = Math.floor(code / (1 << OUTCOME_BITS));
    yield { contactId, outcome: OUTCOMES[code % (1 << OUTCOME_BITS)] ?? 'segment', verdict: verdict === 0 ? null : verdict - 1 };
  }
}

function pushVarint(bytes: number[], value: number): void {
  let left = value;
  while (left >= 0x80) {
    bytes.push((left % 0x80) | 0x80);
    left = Math.floor(left / 0x80);
  }
  bytes.push(left);
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
