import { isCall } from '../../../shared/domain/channel.ts';
import { iterateContacts, readContact, readDictionaries, type Dictionaries } from '../contact/contact-reader.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { addressCoordinate } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { contactsToldAgain } from '../sql/contributions.ts';
import { whyGone } from '../sql/erasures.ts';
import { headOf, type ListRow } from '../sql/list-row-codec.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { SuppressionIndex } from '../suppression/suppression-index.ts';
import { nextCallingDay } from './calling-day.ts';
import { onDay, type Campaign } from './campaign.ts';
import { ContactStretch } from './contact-stretch.ts';
import { ContactChecker, type CheckedContact } from './check-contacts.ts';
import { readingGround } from './check.ts';
import type { ListsOfMoment } from './past-uses.ts';
import { targetsOf, type Target } from './targets.ts';
import { type VectorContact, VectorContacts } from './vector-contacts.ts';

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

/** The campaign of a list, and what to disregard when its people are judged again. */
export interface JudgedAgain {
  readonly campaign: Campaign;
  /** The lists that do not count when they are judged again. */
  readonly without: ListsOfMoment;
  /** The suppression list, if already read. */
  readonly suppressions?: SuppressionIndex | undefined;
  /** Only the contact of each row, without its household. */
  readonly isOfContactsAlone?: true;
  /** Instant at which the list was approved; coordinates may have changed since. Null: they have not. */
  readonly since: string | null;
}

/** Contacts per step between two pauses. */
const BATCH = 1000;
/** A range of ids with a smaller share of contacts on the list is read contact by contact. */
const SPARSE = 4;

/**
 * Answers the campaign of a list again for the people on it, with today's knowledge, on the first day from `day` on
 * with lawful contacts on its channel. Segment, limit and pressure do not matter: the list was exported.
 *
 * @param rows ascending ids or not; housemates are answered for too.
 * @returns those who may not stay. Costs one check.
 * @throws the signal's reason.
 */
export async function judgeAgain(
  context: EngineContext,
  reader: SqlReader,
  { campaign: given, without, suppressions, since, isOfContactsAlone }: JudgedAgain,
  rows: () => Iterable<ListRow>,
  day: string,
): Promise<ReadonlyMap<number, NoLonger>> {
  const pauses = new Pauses(context.signal);
  const campaign: Campaign = {
    ...onDay(given, dayOfContact(given, day)),
    segment: { all: [] },
    limit: null,
    pressure: null,
    onePerHousehold: false,
  };
  const ground = await inPieces(readingGround(reader, campaign, suppressions, without), pauses);
  const checker = new ContactChecker(campaign, ground, context.language);
  const vectors = new VectorContacts(reader, campaign, ground);
  const coordinates = new Coordinates(reader, campaign, since);
  const wanted = await idsOf(rows(), isOfContactsAlone === true, pauses);
  const out = new Map<number, NoLonger>();
  const heads = await headsAskedFor(rows(), coordinates, pauses);
  for (let start = 0; start < wanted.length; start += BATCH) {
    context.onProgress?.({ phase: 'recall', done: start, total: wanted.length });
    const ids = wanted.subarray(start, start + BATCH);
    const [from = 0, to = 0] = [ids[0], ids.at(-1)];
    const dictionaries = readDictionaries(reader);
    const isDense = to - from < SPARSE * ids.length;
    const stretch = isDense ? new ContactStretch(reader, ground.suppressions, [from, to], dictionaries) : null;
    const whole = (id: number): StoredContact => stretch?.whole(id) ?? wholeContact(reader, id, dictionaries);
    const contacts = stretch === null ? iterateContacts(reader, { ids: [...ids], dictionaries }) : vectors.of(stretch);
    let place = 0;
    const loseBefore = (id: number): void => {
      for (let gone = ids[place]; gone !== undefined && gone < id; gone = ids[place]) {
        out.set(gone, lost(reader, gone));
        place += 1;
      }
    };
    for (const contact of contacts) {
      loseBefore(contact.id);
      if (ids[place] !== contact.id) continue;
      place += 1;
      const checked = answerOf(checker, contact, whole);
      const reason = reasonOf(checked) ?? coordinates.changed(contact, checked.targets, heads.get(contact.id), whole);
      if (reason !== null) out.set(contact.id, reason);
    }
    loseBefore(Number.POSITIVE_INFINITY);
    await pauses.pause();
  }
  return out;
}

/** A day off withdraws nobody: on Saturday, Monday's answer decides. */
function dayOfContact({ channel }: Campaign, day: string): string {
  return isCall(channel) || channel === 'sms' ? (nextCallingDay(day)?.day ?? day) : day;
}

function answerOf(
  checker: ContactChecker,
  contact: VectorContact | StoredContact,
  whole: (id: number) => StoredContact,
): CheckedContact {
  return 'answers' in contact ? checker.checkVector(contact, whole) : checker.check(contact);
}

function reasonOf({ outcome, judged }: CheckedContact): NoLonger | null {
  // A person reached by the same message is on the list by a separate row or letter.
  if (outcome === 'eligible' || outcome === 'duplicate_target') return null;
  const rule = judged?.verdict.reasons[0]?.rule ?? outcome;
  return { rule, expired: outcome === 'blocked' && !OF_CALLS.test(rule) };
}

/** Rules about calls made and refusals given in them: not time, but what was done since. */
const OF_CALLS = /^fr\.(?:hours|charity)\.(?:attempts|oral_refusal|refusal_pause)/;

function lost(reader: SqlReader, id: number): NoLonger {
  return { rule: whyGone(reader, id), expired: false };
}

function wholeContact(reader: SqlReader, id: number, dictionaries: Dictionaries): StoredContact {
  const contact = readContact(reader, id, dictionaries);
  if (contact === undefined) throw new Error(`contact ${id} was lost between two readings`);
  return contact;
}

/** The ids of a list, each once, ascending. */
async function idsOf(rows: Iterable<ListRow>, areAlone: boolean, pauses: Pauses): Promise<Float64Array> {
  const ids: number[] = [];
  for (const { contactId, housemates } of rows) {
    ids.push(contactId);
    if (!areAlone) for (const id of housemates) ids.push(id);
    if (pauses.isDue) await pauses.pause();
  }
  const sorted = Float64Array.from(ids).sort();
  let length = 0;
  for (const id of sorted) {
    if (length > 0 && sorted[length - 1] === id) continue;
    sorted[length] = id;
    length += 1;
  }
  return sorted.subarray(0, length);
}

/** The heads of the rows of which the coordinates may have to be compared, by contact. */
async function headsAskedFor(
  rows: Iterable<ListRow>,
  coordinates: Coordinates,
  pauses: Pauses,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const heads = new Map<number, readonly string[]>();
  for (const row of rows) {
    if (row.heads.length > 1 || coordinates.mayHaveChanged(row.contactId)) heads.set(row.contactId, row.heads);
    if (pauses.isDue) await pauses.pause();
  }
  return heads;
}

/** Whether the list still has permitted coordinates of a person. */
class Coordinates {
  readonly #hash: KeyedHash;
  readonly #campaign: Campaign;
  /** Contacts stated again since the list was approved; null: it may be any. */
  readonly #statedAgain: ReadonlySet<number> | null;

  constructor(reader: SqlReader, campaign: Campaign, since: string | null) {
    this.#hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
    this.#campaign = campaign;
    this.#statedAgain = since === null ? new Set() : contactsToldAgain(reader, since);
  }

  mayHaveChanged(contactId: number): boolean {
    return this.#statedAgain === null || this.#statedAgain.has(contactId);
  }

  /** @param heads of the row; absent: nothing that was used can have changed. */
  changed(
    contact: VectorContact | StoredContact,
    permitted: readonly Target[],
    heads: readonly string[] | undefined,
    whole: (id: number) => StoredContact,
  ): NoLonger | null {
    if (heads === undefined || heads.length === 0) return null;
    // A person reached by the same message has no separate coordinates in the answer.
    const targets = permitted.length > 0 ? permitted : targetsOf(wholeOf(contact, whole), this.#campaign.channel);
    if (typeof targets === 'string') return null;
    const own = new Set(targets.map((target) => this.#headOf(contact, target, whole)));
    return heads.every((head) => own.has(head)) ? null : { rule: 'coordinate_changed', expired: false };
  }

  #headOf(
    contact: VectorContact | StoredContact,
    { kind, coordinate }: Target,
    whole: (id: number) => StoredContact,
  ): string {
    const used = kind === 'address' ? (addressCoordinate(wholeOf(contact, whole).person) ?? '') : coordinate;
    return headOf(this.#hash, used);
  }
}

function wholeOf(contact: VectorContact | StoredContact, whole: (id: number) => StoredContact): StoredContact {
  return 'answers' in contact ? whole(contact.id) : contact;
}
