import { iterateContacts } from '../contact/contact-reader.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { piecesUpTo } from '../steps/piece-sizes.ts';
import { readHousemates } from '../sql/campaigns.ts';
import { LetterNames } from '../contact/letter-names.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Check } from '../campaign/check.ts';
import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import type { ListEntry } from './formats/list-format.ts';

/** Contacts per step between two pauses at most. */
const BATCH = 500;

/** All contacts of a list, in the order of their ids, with the data of a row. Pauses between batches. */
export async function* listEntries(
  context: EngineContext,
  reader: SqlReader,
  { campaign, listed, uses }: Check,
): AsyncGenerator<ListEntry, undefined> {
  const pauses = new Pauses(context.signal);
  const names = new LetterNames(reader);
  const isLetter = campaign.channel === 'post';
  for (const [from, to] of piecesUpTo(listed.length, BATCH)) {
    context.onProgress?.({ phase: 'export', done: from - 1, total: listed.length });
    const batch = listed.slice(from - 1, to);
    let place = 0;
    for (const contact of [...iterateContacts(reader, { ids: batch.map(({ contactId }) => contactId) })]) {
      const entry = batch[place];
      if (entry?.contactId !== contact.id) throw new Error('the workspace changed under an export');
      place += 1;
      yield {
        contact,
        listed: entry,
        facts: new FactsOfContact(contact, uses.of(contact.id)),
        recipient: names.of(contact.person, isLetter ? readHousemates(reader, entry.sharedBy) : []),
      };
    }
    if (place !== batch.length) throw new Error('the workspace changed under an export');
    await pauses.pause();
  }
}
