import { segmentMatcher, type SegmentSubject } from '../../../shared/domain/contact/segment.ts';
import { iterateContacts, readDictionaries } from '../contact/contact-reader.ts';
import { contactView } from '../contact/contact-view.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { lastContactId } from '../sql/imports.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import { closedChannels } from '../suppression/lookup/reopening.ts';
import type { Campaign } from './definition/campaign.ts';
import { isEverybody } from './check-contacts.ts';
import { readingFilteredGround } from './read-ground.ts';
import { readPeopleOfFiles } from './people/excluded-people.ts';
import { callsOfLists, touchesOfLists, untoldUses, type Use } from './judge/contact-facts.ts';
import { ContactStretch } from './people/contact-stretch.ts';
import { AnswersOfPerson, otherContact } from './joined-days.ts';
import { type DayAnswers, DaysJudge } from './judge-days.ts';
import { keptAsOne } from './people/kept-as-one.ts';
import { factsAsOne, reachedAsOne } from './people/reached-as-one.ts';
import { closuresOf, standingOf, withPause } from './judge/standing.ts';
import { targetsOf, type Target } from './judge/targets.ts';
import { type VectorContact, VectorContacts } from './people/vector-contacts.ts';

/** A coordinate of a person, and its answers by day. */
export interface JudgedNumber {
  readonly target: Target;
  readonly answers: DayAnswers;
}

/** A person of a campaign, judged on each of several days. */
export interface PersonByDay {
  readonly id: number;
  /** Of a person with several contacts, the lowest id of them; else null. */
  readonly joined: number | null;
  /** In stored order. */
  readonly numbers: readonly JudgedNumber[];
  /** Instants of calls that were made. */
  readonly made: readonly string[];
  /** Days or instants of calls and attempts, those that lists permit included. */
  readonly calls: readonly string[];
  /** Days or instants of everything that counts for pressure. */
  readonly touches: readonly string[];
  /** Days or instants of proven requests to be called back. */
  readonly requests: readonly string[];
  /** A person allowed what is to be reviewed. */
  readonly decided: boolean;
}

/** Contacts per step between two pauses. */
const BATCH = 500;
const NONE: readonly string[] = [];

/**
 * Everybody of a campaign's segment who has a coordinate of its channel, in the order of the ids. Pauses between batches.
 *
 * @param campaign its moments are the days to judge.
 * @throws the signal's reason.
 */
export async function* peopleByDay(
  context: EngineContext,
  reader: SqlReader,
  campaign: Campaign,
): AsyncGenerator<PersonByDay, undefined> {
  const pauses = new Pauses(context.signal);
  const files = await readPeopleOfFiles(context, reader, campaign);
  const ground = await inPieces(readingFilteredGround(context, reader, campaign, files), pauses);
  const judge = new DaysJudge(campaign, context.language);
  const isChosen = isEverybody(campaign.segment) ? null : segmentMatcher(campaign.segment);
  const vectors =
    isChosen === null && !ground.excluded.asksFields ? new VectorContacts(reader, campaign, ground) : null;
  const isDecided = (id: number): boolean => ground.decisions.get(id)?.verdict === 'allow';
  /** Null: nobody is chosen or excluded by the fields. */
  const subjectOf = (contact: StoredContact, closures: readonly Closure[]): SegmentSubject | null => {
    if (isChosen === null && !ground.excluded.asksFields) return null;
    const view = contactView(contact, closedChannels(closures));
    return ground.subjectOf?.(contact, view) ?? view;
  };
  const isExcluded = ({ id }: StoredContact, subject: SegmentSubject | null): boolean =>
    ground.excluded.placeOf(id, subject) !== null;
  const wholePerson = (contact: StoredContact): PersonByDay | null => {
    const closures = closuresOf(contact, ground.suppressions, campaign.facts);
    const subject = subjectOf(contact, closures);
    if (subject !== null && isChosen?.(subject) === false) return null;
    if (isExcluded(contact, subject)) return null;
    const linked = ground.linked.othersOf(contact.id);
    if (
      linked.some((other) =>
        isExcluded(other, subjectOf(other, closuresOf(other, ground.suppressions, campaign.facts))),
      )
    )
      return null;
    const targets = targetsOf(contact, campaign.channel);
    if (typeof targets === 'string') return null;
    const pause = ground.paused.of(contact, campaign.facts);
    const standing = withPause(standingOf(contact, closures, campaign.facts), pause);
    const reached = keptAsOne(reachedAsOne(contact, linked), linked, campaign);
    const others = linked.flatMap((other) => otherContact(other, contact, { judge, ground, campaign }) ?? []);
    const answersBy = (target: Target): DayAnswers => {
      const answers = judge.ofContact(reached, target, standing);
      return others.length === 0 ? answers : new AnswersOfPerson(answers, others, campaign.moments.length);
    };
    const facts = factsAsOne(contact, ground);
    return {
      id: contact.id,
      joined: linked.length === 0 ? null : ground.linked.personOf(contact.id),
      numbers: targets.map((target) => ({ target, answers: answersBy(target) })),
      made: reached.calls.map(({ at }) => at),
      calls: facts.calls().flatMap(({ at }) => at ?? []),
      touches: facts.touches(),
      requests: contact.requests.filter(({ proof }) => proof === true).map(({ at }) => at),
      decided: isDecided(contact.id),
    };
  };
  const last = lastContactId(reader);
  for (let from = 1; from <= last; from += BATCH) {
    context.onProgress?.({ phase: 'plan', done: from - 1, total: last });
    const to = from + BATCH - 1;
    const dictionaries = readDictionaries(reader);
    const people: PersonByDay[] = [];
    const add = (person: PersonByDay | null): void => {
      if (person !== null) people.push(person);
    };
    if (vectors === null) {
      for (const contact of iterateContacts(reader, { from, to, dictionaries })) add(wholePerson(contact));
    } else {
      const stretch = new ContactStretch(reader, ground.suppressions, [from, to], dictionaries);
      const whole = (id: number): StoredContact => stretch.whole(id);
      for (const contact of vectors.of(stretch)) {
        if (!('answers' in contact)) add(wholePerson(contact));
        else if (ground.linked.isLinked(contact.id)) add(wholePerson(whole(contact.id)));
        else if (typeof contact.targets !== 'string' && ground.excluded.placeOf(contact.id, null) === null)
          add({
            id: contact.id,
            joined: null,
            numbers: contact.targets.map((target) => ({ target, answers: judge.ofVector(contact, target, whole) })),
            ...countedOf(contact),
            requests: NONE,
            decided: isDecided(contact.id),
          });
      }
    }
    await pauses.pause();
    yield* people;
  }
}

type CountedMoments = Pick<PersonByDay, 'made' | 'calls' | 'touches'>;

const NOTHING_COUNTED: CountedMoments = { made: NONE, calls: NONE, touches: NONE };

/** By the array shared by all contacts of the same lists (`PastUses`). */
const OF_LISTS = new WeakMap<readonly Use[], CountedMoments>();

function countedOf({ calls, uses }: VectorContact): CountedMoments {
  if (calls.length > 0) return countedWith(uses, calls);
  if (uses.length === 0) return NOTHING_COUNTED;
  let known = OF_LISTS.get(uses);
  if (known === undefined) OF_LISTS.set(uses, (known = countedWith(uses, calls)));
  return known;
}

function countedWith(uses: readonly Use[], calls: VectorContact['calls']): CountedMoments {
  const made = calls.map(({ at }) => at);
  const untold = untoldUses(uses, calls);
  return {
    made,
    calls: [...made, ...callsOfLists(untold).flatMap(({ at }) => at ?? [])],
    touches: [...made, ...touchesOfLists(untold)],
  };
}
