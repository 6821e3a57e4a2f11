import type { MirroredEntry } from './mirror-record.ts';
import type { MirrorKeys } from './mirror-keys.ts';
import { personIdsOf } from '../sql/person-ids.ts';
import { type BatchEntry, entriesOfBatches, type ListedBatch } from '../sql/mirror.ts';
import type { SqlReader } from '../storage/reader.ts';

/** What a sealed digest is about. */
export const DIGEST = 'digest';

/** The entries of batches as a mirror has them, in the order of the list. @param after see `entriesOfBatches`. */
export function mirroredEntries(
  reader: SqlReader,
  keys: MirrorKeys,
  batches: readonly ListedBatch[],
  after: number,
): readonly MirroredEntry[] {
  const found = entriesOfBatches(
    reader,
    batches.map(({ batch }) => batch),
    after,
  );
  return batches.flatMap(({ batch, at }) => {
    const entries = found.get(batch) ?? [];
    return entries.map((entry, index): MirroredEntry => ({
      kind: 'no',
      batch,
      at,
      place: index + 1,
      of: entries.length,
      by: entry.by,
      source: entry.source,
      opposition: entry.opposition,
      coordinate: entry.kind,
      channel: entry.channel,
      hash: entry.kind === 'foreign' ? keys.seal(Buffer.from(entry.hash), DIGEST).toString('base64') : entry.hash,
      ...personsOf(reader, entry),
      ...(entry.name === null ? {} : { name: entry.name }),
      ...(entry.algorithm === null ? {} : { algorithm: entry.algorithm }),
      ...(entry.variant === null ? {} : { variant: entry.variant }),
      ...(entry.purpose === null ? {} : { purpose: entry.purpose }),
      ...(entry.on === null ? {} : { on: entry.on }),
    }));
  });
}

/** The number of a contact may be another one's in a restored workspace. */
function personsOf(reader: SqlReader, { clear }: BatchEntry): Pick<MirroredEntry, 'persons'> {
  if (clear === null) return {};
  const persons = /^\d+$/.test(clear) ? personIdsOf(reader, Number(clear)) : [clear];
  return persons.length === 0 ? {} : { persons };
}
