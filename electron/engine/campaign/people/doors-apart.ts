import { KeyTable } from '../../collections/key-table.ts';
import { MOST_OF_A_HOUSEHOLD, readAddressKey } from '../../model/household-key.ts';
import { readDoors } from '../../sql/contact-vectors.ts';
import { separateAddresses } from '../../sql/households.ts';
import { lastContactId } from '../../sql/imports.ts';
import type { Steps } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';

/** Contacts per step. */
const STEP = 5000;
/** Counters of doors: a power of two, and few doors for each. */
const COUNTERS = 2 ** 21;

/**
 * The doors whose people get a letter each: those that a person separated, and those of buildings without flat numbers.
 * A door maps to 1.
 *
 * A million doors are counted in bytes by their hash; only the doors of the few counters that run over are
 * counted one by one, in a second pass.
 */
export function* readingDoorsApart(reader: SqlReader): Steps<KeyTable> {
  const apart = new KeyTable();
  for (const key of separateAddresses(reader)) {
    const door = readAddressKey(key);
    if (door !== null) apart.set(door.high, door.low, 0, 1);
  }
  const counts = new Uint8Array(COUNTERS);
  const full = new Set<number>();
  const last = lastContactId(reader);
  for (let from = 1; from <= last; from += STEP) {
    for (const [, , low] of readDoors(reader, from, from + STEP - 1)) {
      const place = low & (COUNTERS - 1);
      const count = counts[place] ?? 0;
      if (count < MOST_OF_A_HOUSEHOLD) counts[place] = count + 1;
      // The last one of a crowded door always comes here.
      else full.add(low);
    }
    yield;
  }
  const people = new KeyTable();
  for (let from = 1; from <= last && full.size > 0; from += STEP) {
    for (const [, high, low] of readDoors(reader, from, from + STEP - 1)) {
      if (!full.has(low)) continue;
      const count = people.find(high, low, 0) + 1;
      people.set(high, low, 0, count);
      if (count > MOST_OF_A_HOUSEHOLD) apart.set(high, low, 0, 1);
    }
    yield;
  }
  return apart;
}
