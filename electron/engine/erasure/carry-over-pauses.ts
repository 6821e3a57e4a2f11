import { atOnce } from '../steps/pauses.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import type { PauseEntry } from '../model/pause.ts';
import { writeTokens } from '../model/person-tokens.ts';
import { readPauses } from '../sql/pauses.ts';
import { contactThere } from './contact-there.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { recordingPauses } from '../suppression/record-pauses.ts';

/**
 * Carries the pauses in force of a replaced workspace into the restored one. A pause that was ended there stays in force
 * where the older state has it: it is ended again by hand.
 *
 * @param isSameKey false: the values are hashed anew, without the name; values that only a hash has are left out.
 */
export function carryOverPauses(
  replaced: SqlReader,
  restored: Transaction,
  hash: KeyedHash,
  by: string,
  isSameKey: boolean,
): void {
  const groups = new Map<number, PauseEntry[]>();
  for (const pause of readPauses(replaced, null)) {
    const others = groups.get(pause.pause);
    if (others === undefined) groups.set(pause.pause, [pause]);
    else others.push(pause);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { reason, until } = first;
    const { recordedAt: at, source } = first.entry;
    const entries = group.flatMap((pause) => {
      const { kind, clear } = pause.entry;
      if (kind !== 'contact') return carried(pause, hash, isSameKey);
      // The number of a contact may be another one's here.
      const contact = clear === null || !isSameKey ? null : contactThere(clear, replaced, restored);
      return contact === null ? [] : carried({ ...pause, entry: { ...pause.entry, clear: contact } }, hash, isSameKey);
    });
    if (entries.length > 0) atOnce(recordingPauses(restored, hash, { at, by, source }, [{ entries, reason, until }]));
  }
}

function carried({ entry }: PauseEntry, hash: KeyedHash, isSameKey: boolean): readonly NewEntry[] {
  const keyedHash = entry.clear === null ? entry.keyedHash : hash.of(entry.clear);
  if (keyedHash === null || (!isSameKey && entry.clear === null)) return [];
  return [
    {
      kind: entry.kind,
      channel: entry.channel,
      keyedHash,
      clear: entry.clear,
      personHash: isSameKey ? writeTokens(entry.person) : null,
      personClear: null,
      algorithm: null,
      variant: entry.reach,
      on: null,
      purpose: null,
    },
  ];
}
