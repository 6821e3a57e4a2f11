import type { StoredContact } from '../model/stored-contact.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf } from '../model/oppositions.ts';
import type { PauseEntry } from '../model/pause.ts';
import { readPauses } from '../sql/pauses.ts';
import { atOnce } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { formerlySuppressible, suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { recordingPauses } from '../suppression/record-pauses.ts';

/**
 * The pauses of contacts that a user said are the same person as others. Each holds the whole person; once one contact is
 * gone, its pauses hold the others, and each still ends as one.
 */
export class JoinedPauses {
  readonly #hash: () => KeyedHash;
  readonly #pauses = new Map<number, readonly PauseEntry[]>();

  /** Before the first change. @param contacts those that may go. */
  constructor(reader: SqlReader, hash: () => KeyedHash, contacts: readonly StoredContact[]) {
    this.#hash = hash;
    const entries = new Map<number, PauseEntry>();
    if (contacts.length > 0) for (const pause of readPauses(reader, null)) entries.set(pause.entry.id, pause);
    if (entries.size === 0) return;
    const index = SuppressionIndex.of(
      Array.from(entries.values(), ({ entry }) => entry),
      hash(),
    );
    for (const contact of contacts) {
      const found = new Map<string, PauseEntry>();
      for (const person of [suppressibleOf(contact), ...formerlySuppressible(contact)])
        for (const { entry, channel } of index.closing(person)) {
          const pause = entries.get(entry.id);
          if (pause !== undefined)
            found.set(`${String(pause.pause)} ${channel}`, { ...pause, entry: { ...entry, channel } });
        }
      if (found.size > 0) this.#pauses.set(contact.id, [...found.values()]);
    }
  }

  /** Records the pauses of a contact that is gone for another one of the same person. */
  passOn(
    transaction: Transaction,
    by: string,
    { from, to }: { readonly from: number; readonly to: StoredContact },
  ): void {
    const hash = this.#hash();
    for (const { pause, reason, until, entry } of this.#pauses.get(from) ?? []) {
      const entries = entriesOf({ ...suppressibleOf(to), channels: [entry.channel], on: null }, hash);
      const source = { at: entry.recordedAt, by, source: entry.source };
      atOnce(recordingPauses(transaction, hash, source, [{ entries, reason, until, partOf: pause }]));
    }
  }
}
