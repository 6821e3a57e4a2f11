import { isCall } from '../../../shared/domain/channel.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import { IdSet } from '../collections/id-set.ts';
import { iterateContacts, readContact, readDictionaries, type Dictionaries } from '../contact/contact-reader.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { readDecisions } from '../sql/decisions.ts';
import { whyGone } from '../sql/erasures.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { nextCallingDay } from './definition/calling-day.ts';
import { onDay, type Campaign } from './definition/campaign.ts';
import { ContactStretch } from './people/contact-stretch.ts';
import { ContactChecker } from './check-contacts.ts';
import type { CheckedContact } from './people/checked-contact.ts';
import type { CheckGround } from './people/check-ground.ts';
import { readingSuppressions } from './read-ground.ts';
import { ExcludedPeople } from './people/excluded-people.ts';
import { Judge } from './judge/judge.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { ListedPeople, type ListedRows } from './listed-people.ts';
import { type ListsOfMoment, PastUses, readBefore } from './people/past-uses.ts';
import { PausedPeople } from './people/paused-people.ts';
import { type VectorContact, VectorContacts } from './people/vector-contacts.ts';

/** Why a person may not stay on a list. */
export interface NoLonger {
  /**
   * The deciding rule; without a rule: `erased`, `gone` (the import was undone), `coordinate_changed`, or a step of the
   * funnel.
   */
  readonly rule: string;
  /** The cause is time alone: a consent ended, the law changed. */
  readonly expired: boolean;
}

/** A list to judge again: its campaign, its rows, and what to disregard. */
export interface ListAgain extends ListedRows {
  readonly campaign: Campaign;
  /** First day judged. */
  readonly day: string;
  /** The lists that do not count when they are judged again. */
  readonly without: ListsOfMoment;
}

/** Contacts per step between two pauses, each answered by each question. */
const BATCH = 1000;
const SMALLEST_BATCH = 100;
/** A range of ids with a smaller share of contacts on the list is read contact by contact. */
const SPARSE = 4;

/**
 * Answers the campaigns of lists again for the people on them, with today's knowledge, on the first day from `day` on
 * with lawful contacts on the channel. Segment, limit and pressure do not matter: the lists were exported. One pass over
 * the contacts for all lists; those that ask the same share their answers.
 *
 * @param known the suppression list, if already read.
 * @returns by list, those who may not stay; housemates are answered for too. Costs at most one check a list.
 * @throws the signal's reason.
 */
export async function judgeAgain(
  context: EngineContext,
  reader: SqlReader,
  lists: readonly ListAgain[],
  known?: SuppressionIndex,
): Promise<readonly ReadonlyMap<number, NoLonger>[]> {
  const pauses = new Pauses(context.signal);
  const suppressions = known ?? (await inPieces(readingSuppressions(reader), pauses));
  const { questions, outs } = await inPieces(readingQuestions(context, reader, lists, suppressions), pauses);
  const everybody = new IdSet();
  for (const { people } of questions) everybody.addAll(people);
  const wanted = everybody.ids();
  const size = Math.max(SMALLEST_BATCH, Math.ceil(BATCH / Math.max(1, questions.length)));
  for (let start = 0; start < wanted.length; start += size) {
    context.onProgress?.({ phase: 'recall', done: start, total: wanted.length });
    const batch = new Batch(reader, suppressions, wanted.subarray(start, start + size));
    for (const question of questions) question.judge(batch);
    await pauses.pause();
  }
  return outs;
}

/** The lists by what they ask, in steps. */
function* readingQuestions(
  { language }: EngineContext,
  reader: SqlReader,
  lists: readonly ListAgain[],
  suppressions: SuppressionIndex,
): Steps<{ readonly questions: readonly Question[]; readonly outs: readonly ReadonlyMap<number, NoLonger>[] }> {
  const hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  const before = readBefore(reader);
  const paused = yield* PausedPeople.loading(reader, null);
  const linked = LinkedContacts.read(reader).forPass();
  const questions = new Map<string, Question>();
  const outs: ReadonlyMap<number, NoLonger>[] = [];
  for (const list of lists) {
    const campaign = judgedCampaign(list);
    const key = JSON.stringify([campaign.channel, campaign.facts, campaign.moments]);
    let question = questions.get(key);
    if (question === undefined) {
      question = new Question(reader, campaign, new Judge(campaign, language), { suppressions, paused });
      questions.set(key, question);
    }
    // Earlier lists matter to calls alone: there is no limit on contacts here.
    const isVoice = isCall(lawfulChannel(campaign.facts)) || isCall(campaign.channel);
    const uses = isVoice ? yield* PastUses.loading(reader, campaign, list.without, before) : new PastUses();
    const ground = {
      suppressions,
      decisions: readDecisions(reader, campaign.key),
      uses,
      paused,
      excluded: ExcludedPeople.NONE,
      linked,
      subjectOf: null,
    };
    const people = yield* ListedPeople.reading(reader, list, hash);
    const out = new Map<number, NoLonger>();
    question.add({ people, out, checker: new ContactChecker(campaign, ground, language, null, question.answers) });
    outs.push(out);
    yield;
  }
  return { questions: [...questions.values()], outs };
}

function judgedCampaign({ campaign, day }: ListAgain): Campaign {
  return {
    ...onDay(campaign, dayOfContact(campaign, day)),
    segment: { all: [] },
    exclude: [],
    limit: null,
    pressure: null,
    onePerHousehold: false,
  };
}

/** A day off withdraws nobody: on Saturday, Monday's answer decides. */
function dayOfContact({ channel }: Campaign, day: string): string {
  return isCall(channel) || channel === 'sms' ? (nextCallingDay(day)?.day ?? day) : day;
}

interface JudgedPeople {
  readonly people: ListedPeople;
  readonly checker: ContactChecker;
  readonly out: Map<number, NoLonger>;
}

/** Lists whose campaigns have the same facts and day: they differ by their people, decisions, and earlier calls. */
class Question {
  readonly people = new IdSet();
  readonly answers: Judge;
  readonly #reader: SqlReader;
  readonly #vectors: VectorContacts;
  readonly #lists: JudgedPeople[] = [];

  constructor(
    reader: SqlReader,
    campaign: Campaign,
    answers: Judge,
    ground: Pick<CheckGround, 'suppressions' | 'paused'>,
  ) {
    this.#reader = reader;
    this.answers = answers;
    this.#vectors = new VectorContacts(reader, campaign, { ...ground, uses: new PastUses() });
  }

  add(list: JudgedPeople): void {
    this.#lists.push(list);
    this.people.addAll(list.people.all);
  }

  judge(batch: Batch): void {
    const ids = batch.ids.filter((id) => this.people.has(id));
    let place = 0;
    const loseBefore = (id: number): void => {
      for (let gone = ids[place]; gone !== undefined && gone < id; gone = ids[place]) {
        this.#lose(gone);
        place += 1;
      }
    };
    for (const contact of batch.contacts(ids, this.#vectors)) {
      loseBefore(contact.id);
      if (ids[place] !== contact.id) continue;
      place += 1;
      for (const { people, checker, out } of this.#lists) {
        if (!people.all.has(contact.id)) continue;
        const checked = checker.checkAlone(contact, batch.whole);
        const reason = reasonOf(checked);
        if (reason !== null) out.set(contact.id, reason);
        else if (people.isReachedElsewhere(contact, checked, batch.whole)) out.set(contact.id, COORDINATE_CHANGED);
      }
    }
    loseBefore(Number.POSITIVE_INFINITY);
  }

  #lose(id: number): void {
    const reason = { rule: whyGone(this.#reader, id), expired: false };
    for (const { people, out } of this.#lists) if (people.all.has(id)) out.set(id, reason);
  }
}

const COORDINATE_CHANGED: NoLonger = { rule: 'coordinate_changed', expired: false };

function reasonOf({ outcome, judged }: CheckedContact): NoLonger | null {
  if (outcome === 'eligible') return null;
  const rule = judged?.verdict.reasons[0]?.rule ?? outcome;
  return { rule, expired: outcome === 'blocked' && !OF_NEWS.test(rule) };
}

/** Rules about calls made, what the person said, and what is known of the person: not time, but what was learnt since. */
const OF_NEWS =
  /^fr\.(?:opposition\.|person\.|minor\.|origin\.|retention\.kept_for|(?:hours|charity)\.(?:attempts|oral_refusal|refusal_pause))/;

/** Some contacts, read once for all lists. */
class Batch {
  /** Ascending. */
  readonly ids: Float64Array;
  readonly #reader: SqlReader;
  readonly #suppressions: SuppressionIndex;
  readonly #dictionaries: Dictionaries;
  #stretch: ContactStretch | null = null;

  constructor(reader: SqlReader, suppressions: SuppressionIndex, ids: Float64Array) {
    this.#reader = reader;
    this.#suppressions = suppressions;
    this.#dictionaries = readDictionaries(reader);
    this.ids = ids;
  }

  /** Those of these contacts who still are there, perhaps with others between them; in the order of the ids. */
  contacts(ids: Float64Array, vectors: VectorContacts): Iterable<VectorContact | StoredContact> {
    const [first = 0, last = 0] = [this.ids[0], this.ids.at(-1)];
    if (last - first >= SPARSE * ids.length)
      return iterateContacts(this.#reader, { ids: [...ids], dictionaries: this.#dictionaries });
    this.#stretch ??= new ContactStretch(this.#reader, this.#suppressions, [first, last], this.#dictionaries);
    return vectors.of(this.#stretch);
  }

  readonly whole = (id: number): StoredContact => {
    const contact = this.#stretch?.whole(id) ?? readContact(this.#reader, id, this.#dictionaries);
    if (contact === undefined) throw new Error(`contact ${String(id)} was lost between two readings`);
    return contact;
  };
}
