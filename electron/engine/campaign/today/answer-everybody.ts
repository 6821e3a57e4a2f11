import { readDictionaries } from '../../contact/contact-reader.ts';
import { lastContactId } from '../../sql/imports.ts';
import type { EngineContext } from '../../steps/context.ts';
import { inPieces, Pauses } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Campaign } from '../definition/campaign.ts';
import { ContactChecker } from '../check-contacts.ts';
import { readingGround, readingSuppressions } from '../read-ground.ts';
import { ContactStretch } from '../people/contact-stretch.ts';
import type { Judged } from '../judge/judge.ts';
import { readVectorDictionaries, VectorContacts } from '../people/vector-contacts.ts';

/** The answers of one campaign for each contact alone. */
export interface EverybodyAnswered {
  /** The distinct answers, by number. */
  readonly answers: readonly Judged[];
  /** By id. 0: no coordinate, or no contact; else the number of the answer plus one. */
  readonly numbers: Uint32Array;
  /** Number of contacts, including those without an answer. */
  readonly total: number;
}

/** Contacts per step between two pauses, each answered by several campaigns. */
const BATCH = 400;

/**
 * Answers several campaigns without a filter for every contact alone, by its best coordinate: one pass over all
 * contacts for all of them. Reads only.
 *
 * @throws the signal's reason.
 */
export async function answerEverybody(
  context: EngineContext,
  reader: SqlReader,
  campaigns: readonly Campaign[],
): Promise<readonly EverybodyAnswered[]> {
  const pauses = new Pauses(context.signal);
  const suppressions = await inPieces(readingSuppressions(reader), pauses);
  const dictionaries = readVectorDictionaries(reader);
  const asked: Asked[] = [];
  const last = lastContactId(reader);
  for (const campaign of campaigns) {
    const ground = await inPieces(readingGround(reader, campaign, suppressions), pauses);
    asked.push({
      checker: new ContactChecker(campaign, ground, context.language),
      contacts: new VectorContacts(reader, campaign, ground, dictionaries),
      numbers: new Uint32Array(last + 1),
    });
    await pauses.pause();
  }
  let total = 0;
  for (let from = 1; from <= last; from += BATCH) {
    context.onProgress?.({ phase: 'check', done: from - 1, total: last });
    const to = Math.min(from + BATCH - 1, last);
    const stretch = new ContactStretch(reader, suppressions, [from, to], readDictionaries(reader));
    total += stretch.vectors.length;
    const whole = (id: number) => stretch.whole(id);
    for (const { checker, contacts, numbers } of asked) {
      for (const contact of contacts.of(stretch)) {
        const answer = checker.answerAlone(contact, whole);
        if (answer !== null) numbers[contact.id] = answer.number + 1;
      }
    }
    await pauses.pause();
  }
  return asked.map(({ checker, numbers }) => ({ answers: checker.answers, numbers, total }));
}

interface Asked {
  readonly checker: ContactChecker;
  readonly contacts: VectorContacts;
  readonly numbers: Uint32Array;
}
