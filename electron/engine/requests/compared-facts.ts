import type { ComparedFacts } from '../../../shared/contract/duplicate.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { factWords } from '../person/fact-words.ts';
import type { ComparedContact } from '../person/pairs/compared-pairs.ts';

/** One side of a pair: the coordinates and facts of a contact, then its sources. @param stored undefined: it is gone. */
export function comparedFacts(
  { name, emails, phones }: ComparedContact,
  stored: StoredContact | undefined,
  language: Language,
): ComparedFacts {
  const fields = stored === undefined ? [] : fieldsOf(stored, language);
  return { name, emails: [...emails], phones: [...phones], fields };
}

function fieldsOf({ person, contributions }: StoredContact, language: Language): ComparedFacts['fields'] {
  const { extra: _kept, ...facts } = person;
  const sources = new Set(contributions.flatMap(({ origin }) => origin?.stated.source ?? []));
  return [
    ...Object.entries(facts).map(([field, value]) => ({ field, value: factWords(field, value, language) })),
    ...(sources.size === 0 ? [] : [{ field: 'source', value: [...sources].join(', ') }]),
  ];
}
