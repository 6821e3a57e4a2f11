import { DUPLICATE_LANES, type DuplicatesListed, type ShownPair } from '../../../shared/contract/duplicate.ts';
import type { Language } from '../../../shared/text/text.ts';
import { type Dictionaries, readContact, readDictionaries } from '../contact/contact-reader.ts';
import type { ComparedContact } from '../person/pairs/compared-pairs.ts';
import { decidePair, listDuplicates, type ProbableDuplicate } from '../person/pairs/probable-duplicates.ts';
import type { SqlReader } from '../storage/reader.ts';
import { comparedFacts } from './compared-facts.ts';
import type { NounAnswers } from './request-context.ts';

/** Pairs shown of each lane; the rest follows when these are decided. */
const SHOWN = 100;

export const duplicate: NounAnswers<'duplicate'> = {
  'duplicate.list': async (_nothing, context) => {
    const { workspace } = context.session;
    return context.jobs.start('duplicates', async (job) =>
      byLane(await listDuplicates({ ...context, ...job }, workspace), workspace, context.language),
    );
  },

  'duplicate.decide': async ({ pair, verdict }, context) => {
    decidePair(context, context.session.workspace, pair, verdict);
    return null;
  },
};

function byLane(found: readonly ProbableDuplicate[], reader: SqlReader, language: Language): DuplicatesListed {
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
        pairs: shown.map((pair) => shownPair(pair, reader, { dictionaries, language })),
      };
    }),
  };
}

function shownPair(
  { id, one, other, decided }: ProbableDuplicate,
  reader: SqlReader,
  { dictionaries, language }: { readonly dictionaries: Dictionaries; readonly language: Language },
) {
  const side = (contact: ComparedContact): ShownPair['one'] => ({
    id: contact.id,
    ...comparedFacts(contact, readContact(reader, Number(contact.id), dictionaries), language),
  });
  return { id, one: side(one), other: side(other), decided: decided ?? null };
}
