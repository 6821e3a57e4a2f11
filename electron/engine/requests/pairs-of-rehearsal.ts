import { DUPLICATE_LANES, type PairsOfFile } from '../../../shared/contract/duplicate.ts';
import { readContact, readDictionaries } from '../contact/contact-reader.ts';
import { findingPairsOfFile } from '../person/pairs/pairs-of-file.ts';
import type { ComparedContact } from '../person/pairs/compared-pairs.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import { comparedFacts } from './compared-facts.ts';

/** Pairs shown of each lane: after the import all of them wait to be decided. */
const SHOWN = 20;

/**
 * The new contacts of a rehearsed import that may be one person with another, side by side.
 *
 * @param imported the workspace as the import would leave it. @param lastBefore id of its last contact before.
 * @throws the signal's reason.
 */
export async function pairsOfRehearsal(
  imported: SqlReader,
  lastBefore: number,
  { signal, language }: Pick<EngineContext, 'signal' | 'language'>,
): Promise<PairsOfFile> {
  const pauses = new Pauses(signal);
  const { people, pairs, isCut } = await inPieces(findingPairsOfFile(imported, lastBefore), pauses);
  // Few contacts are compared before a pause is due: once cancelled, nothing is answered.
  await pauses.pause();
  const dictionaries = readDictionaries(imported);
  const side = (contact: ComparedContact) => {
    const id = Number(contact.id);
    const stored = readContact(imported, id, dictionaries);
    const row = id > lastBefore ? (stored?.contributions[0]?.row ?? null) : null;
    return { row, ...comparedFacts(contact, stored, language) };
  };
  return {
    isCut,
    lanes: DUPLICATE_LANES.map((lane) => ({
      lane,
      people: people[lane],
      pairs: pairs
        .filter((pair) => pair.lane === lane)
        .slice(0, SHOWN)
        .map(({ one, other }) => {
          const first = side(one);
          const { row, ...second } = side(other);
          return { one: { ...first, id: first.row === null ? one.id : null }, other: { ...second, row: row ?? 0 } };
        }),
    })),
  };
}
