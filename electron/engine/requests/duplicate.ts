import { DUPLICATE_LANES, type DuplicatesListed, type ShownPair } from '../../../shared/contract/duplicate.ts';
import { type Dictionaries, readContact, readDictionaries } from '../contact/contact-reader.ts';
import { decidePair, listDuplicates, type ProbableDuplicate } from '../person/pairs/probable-duplicates.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { NounAnswers } from './request-context.ts';

/** Pairs shown of each lane; the rest follows when these are decided. */
const SHOWN = 100;

export const duplicate: NounAnswers<'duplicate'> = {
  'duplicate.list': async (_nothing, context) => {
    const { workspace } = context.session;
    return context.jobs.start('duplicates', async (job) =>
      byLane(await listDuplicates({ ...context, ...job }, workspace), workspace),
    );
  },

  'duplicate.decide': async ({ pair, verdict }, context) => {
    decidePair(context, context.session.workspace, pair, verdict);
    return null;
  },
};

function byLane(found: readonly ProbableDuplicate[], reader: SqlReader): DuplicatesListed {
  const dictionaries = readDictionaries(reader);
  return {
    lanes: DUPLICATE_LANES.map((lane) => {
      const all = found.filter((pair) => pair.lane === lane);
      const open = all.filter(({ decided }) => decided === undefined);
      const shown = [...open, ...all.filter(({ decided }) => decided !== undefined)].slice(0, SHOWN);
      return {
        lane,
        total: all.length,
        open: open.length,
        pairs: shown.map((pair) => shownPair(pair, reader, dictionaries)),
      };
    }),
  };
}

function shownPair({ id, one, other, decided }: ProbableDuplicate, reader: SqlReader, dictionaries: Dictionaries) {
  const side = (contact: ProbableDuplicate['one']): ShownPair['one'] => ({
    id: contact.id,
    name: contact.name,
    emails: [...contact.emails],
    phones: [...contact.phones],
    fields: fieldsOf(reader, Number(contact.id), dictionaries),
  });
  return { id, one: side(one), other: side(other), decided: decided ?? null };
}

/** The facts of a person, then the sources. */
function fieldsOf(reader: SqlReader, id: number, dictionaries: Dictionaries): ShownPair['one']['fields'] {
  const stored = readContact(reader, id, dictionaries);
  if (stored === undefined) return [];
  const { extra: _kept, ...facts } = stored.person;
  const sources = new Set(stored.contributions.flatMap(({ origin }) => origin?.stated.source ?? []));
  return [
    ...Object.entries(facts).map(([field, value]) => ({ field, value: String(value) })),
    ...(sources.size === 0 ? [] : [{ field: 'source', value: [...sources].join(', ') }]),
  ];
}
