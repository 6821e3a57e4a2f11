import { iterateOnDemand } from '../contact/contact-on-demand.ts';
import { readDictionaries } from '../contact/contact-reader.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { piecesUpTo } from '../steps/piece-sizes.ts';
import { readHousemates } from '../sql/campaigns.ts';
import { LetterNames } from '../contact/letter-names.ts';
import type { Recipient } from '../model/recipient.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Check, Listed } from '../campaign/check.ts';
import type { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import { factsAsOne } from '../campaign/people/reached-as-one.ts';
import type { ListEntry } from './formats/list-format.ts';

/** Contacts per step between two pauses at most. */
const BATCH = 500;

/** All contacts of a list by batches, in the order of their ids, with the data of a row. Pauses between batches. */
export async function* listEntries(
  context: EngineContext,
  reader: SqlReader,
  { campaign, listed, uses, linked }: Check,
): AsyncGenerator<readonly ListEntry[], undefined> {
  const pauses = new Pauses(context.signal);
  const names = new LetterNames(reader);
  const isLetter = campaign.channel === 'post';
  // A list of a workspace that changes meanwhile is refused.
  const dictionaries = readDictionaries(reader);
  for (const [from, to] of piecesUpTo(listed.length, BATCH)) {
    context.onProgress?.({ phase: 'export', done: from - 1, total: listed.length });
    const batch = listed.slice(from - 1, to);
    const ids = batch.map(({ contactId }) => contactId);
    const entries = [...iterateOnDemand(reader, ids, dictionaries)].map((contact, place) => {
      const entry = batch[place];
      if (entry?.contactId !== contact.id) throw new Error('the workspace changed under an export');
      return new ContactEntry(contact, entry, factsAsOne(contact, { uses, linked }), () =>
        names.of(contact.person, isLetter ? readHousemates(reader, entry.sharedBy) : []),
      );
    });
    if (entries.length !== batch.length) throw new Error('the workspace changed under an export');
    yield entries;
    await pauses.pause();
  }
}

/** A row of a list. Most formats have no line for the name on a letter: it is made when it is asked for. */
class ContactEntry implements ListEntry {
  readonly contact: StoredContact;
  readonly listed: Listed;
  readonly facts: FactsOfContact;
  readonly #name: () => Recipient;
  #recipient: Recipient | undefined;

  constructor(contact: StoredContact, listed: Listed, facts: FactsOfContact, name: () => Recipient) {
    this.contact = contact;
    this.listed = listed;
    this.facts = facts;
    this.#name = name;
  }

  get recipient(): Recipient {
    return (this.#recipient ??= this.#name());
  }
}
