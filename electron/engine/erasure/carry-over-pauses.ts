import { atOnce } from '../steps/pauses.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { entriesByPause, type PauseEntry } from '../model/pause.ts';
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
 * @returns the pauses by their number in the replaced workspace.
 * @param isSameKey false: the values are hashed anew, without the name; values that only a hash has are left out.
 */
export function carryOverPauses(
  replaced: SqlReader,
  restored: Transaction,
  hash: KeyedHash,
  by: string,
  isSameKey: boolean,
): ReadonlyMap<number, number> {
  const there = new Map<number, number>();
  for (const group of entriesByPause(readPauses(replaced, null)).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { reason, until } = first;
    if (isSameKey && holdsPause(restored, hash, first)) {
      there.set(first.pause, first.pause);
      continue;
    }
    const { recordedAt: at, source } = first.entry;
    const entries = group.flatMap((pause) => {
      const { kind, clear } = pause.entry;
      if (kind !== 'contact') return carried(pause, hash, isSameKey);
      // The number of a contact may be another one's here.
      const contact = clear === null || !isSameKey ? null : contactThere(clear, replaced, restored);
      return contact === null ? [] : carried({ ...pause, entry: { ...pause.entry, clear: contact } }, hash, isSameKey);
    });
    if (entries.length === 0) continue;
    // Each restriction ends by its own request.
    const own = reason === 'restriction' ? ({ endsAlone: true } as const) : {};
    const { pause } = atOnce(recordingPauses(restored, hash, { at, by, source }, [{ entries, reason, until, ...own }]));
    if (pause !== null) there.set(first.pause, pause);
  }
  return there;
}

/** Whether the older state has the very pause. */
function holdsPause(restored: SqlReader, hash: KeyedHash, { pause, entry }: PauseEntry): boolean {
  return (
    restored.get('SELECT 1 AS yes FROM pauses WHERE id = ? AND recorded_at = ? AND keyed_hash = ?', [
      pause,
      entry.recordedAt,
      entry.clear === null ? entry.keyedHash : hash.of(entry.clear),
    ]) !== undefined
  );
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
