import { addressKeyOf, householdKeyOf } from '../model/household-key.ts';
import { membersHashOf } from '../model/household-members.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { confirmedRecipient, recipientOf, type Housemate, type Recipient } from '../model/recipient.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { readConfirmedHouseholds, type ConfirmedHousehold } from '../sql/households.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';

type Person = StoredContact['person'];

/** The names on letters: what a person confirmed for exactly the people of the letter, else what their names make. */
export class LetterNames {
  readonly #hash: KeyedHash;
  /** The decisions at one address, oldest first. */
  readonly #byAddress = new Map<string, ConfirmedHousehold[]>();

  constructor(reader: SqlReader) {
    this.#hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
    for (const household of readConfirmedHouseholds(reader)) {
      const known = this.#byAddress.get(household.addressKey);
      if (known === undefined) this.#byAddress.set(household.addressKey, [household]);
      else known.push(household);
    }
  }

  /** @param first on the list; `others` live at the same address and are reached by the same letter. */
  of(first: Person, others: readonly Housemate[]): Recipient {
    const line = others.length === 0 ? null : (this.confirmed(first, others)?.line ?? null);
    return line === null ? recipientOf(first, others) : confirmedRecipient(line);
  }

  /** What was confirmed for these people; undefined: nothing, or for other people or other names. */
  confirmed(first: Person, others: readonly Housemate[]): ConfirmedHousehold | undefined {
    const known = this.#at(first);
    if (known.length === 0) return undefined;
    const members = membersHashOf([first, ...others], this.#hash);
    return known.find(({ membersHash }) => membersHash === members);
  }

  /** Whether somebody decided about this address before, for these people or for others. */
  isKnown(first: Person): boolean {
    return this.#at(first).length > 0;
  }

  /** Whether each person of this address gets a letter. */
  isSeparate(first: Person): boolean {
    return this.#at(first).some(({ line }) => line === null);
  }

  #at(person: Person): readonly ConfirmedHousehold[] {
    if (this.#byAddress.size === 0) return [];
    return this.#byAddress.get(addressKeyOf(householdKeyOf(person))) ?? [];
  }
}
