import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { RetentionKind } from '../../../shared/domain/contact/retention-words.ts';
import { readingGround } from '../campaign/read-ground.ts';
import { ContactStretch } from '../campaign/people/contact-stretch.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { todayCampaign } from '../campaign/definition/today.ts';
import { VectorContacts } from '../campaign/people/vector-contacts.ts';
import { readDictionaries } from '../contact/contact-reader.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { type StartedPeriod, startedPeriod } from '../model/retention-state.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { periodOf, retentionOf } from '../person/retention.ts';
import type { VectorRow } from '../sql/contact-vectors.ts';
import { contactsKeptByRequests, readHoldsOn } from '../sql/holds.ts';
import { lastContactId, readImports } from '../sql/imports.ts';
import { readShownNames } from '../sql/shown-names.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { peopleAsked } from '../person/asked-people.ts';
import { shownName } from '../model/shown-name.ts';
import { PeriodsOfVectors } from './periods-of-vectors.ts';

/** Somebody whose period is over. */
export interface DueContact extends StartedPeriod {
  readonly contact: string;
  readonly name: string;
}

/** Somebody without any date, and the files that told of him. */
export interface UndatedContact {
  readonly contact: string;
  readonly name: string;
  readonly files: readonly string[];
}

/** Somebody past the period who is not erased yet. */
export interface HeldContact extends DueContact {
  /** Last day of the hold, included; absent: there is none. */
  readonly until?: string;
  readonly reason?: string;
  /** A request about the data is not closed yet, or restricts it. */
  readonly hasRequest?: true;
}

/** The contacts of a workspace by their period: `total` is the sum of `due`, `kept`, `held`, `asked`, `undatedContacts` and `futureDated`. */
export interface PeopleByPeriod {
  readonly total: number;
  /** Neither held nor asked. */
  readonly due: readonly DueContact[];
  /** How many of them there are of each kind; a kind without anybody is left out. */
  readonly byKind: Readonly<Partial<Record<RetentionKind, number>>>;
  readonly kept: number;
  /** Of `kept`, those whose period is over within some days. */
  readonly soon: number;
  readonly held: readonly HeldContact[];
  readonly asked: readonly HeldContact[];
  readonly undatedContacts: readonly UndatedContact[];
  readonly futureDated: number;
}

/** Contacts per step between two pauses. */
const PIECE = 2000;

const NO_NAMES: ReadonlyMap<number, string> = new Map();

/**
 * @param on `YYYY-MM-DD`: the day judged. @param within days after it, for `soon`.
 * @throws the signal's reason.
 */
export async function peopleByPeriod(
  context: EngineContext,
  workspace: Workspace,
  { on, within }: { readonly on: string; readonly within: number },
): Promise<PeopleByPeriod> {
  const { organisation } = readWorkspaceIdentity(workspace);
  const later = addDays(on, within);
  const pauses = new Pauses(context.signal);
  // A period depends neither on goods nor on the channel: letters are asked about, whose vectors need no coordinates.
  const goods = { known: [], forCalls: null };
  const campaign = {
    ...parseCampaign(todayCampaign(workspace, { channel: 'post', purpose: 'commercial', goods, day: on }), [
      organisation,
    ]),
    moments: [on, later] as const,
  };
  const ground = await inPieces(readingGround(workspace, campaign), pauses);
  const fromVectors = new VectorContacts(workspace, campaign, ground);
  const periods = new PeriodsOfVectors((contact) => {
    const period = periodOf(contact, organisation, on);
    return { period, isSoon: period.state === 'kept' && retentionOf(contact, organisation, later) === 'past' };
  });
  const linked = LinkedContacts.read(workspace).forPass();
  const sorted = new SortedPeople(workspace, linked, { organisation, on, later });
  const last = lastContactId(workspace);
  for (let from = 1; from <= last; from += PIECE) {
    context.onProgress?.({ phase: 'care', done: from - 1, total: last });
    const dictionaries = readDictionaries(workspace);
    const to = from + PIECE - 1;
    const stretch = new ContactStretch(workspace, ground.suppressions, [from, to], dictionaries);
    const found = fromVectors.of(stretch).map((contact, place) => ({
      id: contact.id,
      // Both are in the order of the ids.
      ...periods.of(stretch.vectors[place] as VectorRow, contact, (id) => stretch.whole(id)),
    }));
    // A person who is kept for long under this contact is kept. Else the other contacts decide too, which vectors leave out.
    const needsWhole = ({ id, state, isSoon, started }: (typeof found)[number]): boolean =>
      state === 'kept' ? isSoon && linked.isLinked(id) : started === null || linked.isLinked(id);
    stretch.readWhole(found.flatMap((one) => (needsWhole(one) ? [one.id] : [])));
    const names = found.some(({ started }) => started !== null) ? readShownNames(workspace, from, to) : NO_NAMES;
    for (const one of found) {
      const { id, isSoon, started } = one;
      if (needsWhole(one)) sorted.add(stretch.whole(id));
      else if (started === null) sorted.addKept(isSoon);
      else sorted.addPast(id, { contact: String(id), name: names.get(id) ?? '', ...started });
    }
    await pauses.pause();
  }
  return sorted.result;
}

/** The days that people are sorted by, and the firm. */
interface SortedOn {
  readonly organisation: string;
  /** `YYYY-MM-DD`: the day judged. */
  readonly on: string;
  /** `YYYY-MM-DD`: the end of the days that are soon. */
  readonly later: string;
}

class SortedPeople {
  readonly #linked: LinkedContacts;
  readonly #days: SortedOn;
  readonly #holds: ReturnType<typeof readHoldsOn>;
  readonly #requests: ReadonlySet<number>;
  readonly #waiting: ReadonlySet<number>;
  readonly #files: ReadonlyMap<number, string>;
  readonly #due: DueContact[] = [];
  readonly #byKind: Partial<Record<RetentionKind, number>> = {};
  readonly #held: HeldContact[] = [];
  readonly #asked: HeldContact[] = [];
  readonly #undated: UndatedContact[] = [];
  #kept = 0;
  #soon = 0;
  #futureDated = 0;

  constructor(workspace: Workspace, linked: LinkedContacts, days: SortedOn) {
    const { on } = days;
    this.#linked = linked;
    this.#days = days;
    this.#holds = readHoldsOn(workspace, on);
    this.#requests = contactsKeptByRequests(workspace);
    this.#waiting = peopleAsked(workspace, on).waiting;
    this.#files = new Map(readImports(workspace).map(({ id, file }) => [id, file]));
  }

  addKept(isSoon: boolean): void {
    this.#kept += 1;
    if (isSoon) this.#soon += 1;
  }

  /** A contact whose vector is not enough: judged whole, with the others of its person. */
  add(contact: StoredContact): void {
    const { organisation, on, later } = this.#days;
    const others = this.#linked.othersOf(contact.id);
    const period = periodOf(contact, organisation, on, others);
    const head = { contact: String(contact.id), name: shownName(contact.person) };
    if (period.state === 'past') {
      this.addPast(contact.id, { ...head, ...startedPeriod(period) });
    } else if (period.state === 'kept') {
      this.addKept(others.length > 0 && retentionOf(contact, organisation, later, others) === 'past');
    } else if (period.state === 'future_dated') {
      this.#futureDated += 1;
    } else {
      const files = new Set(contact.contributions.map(({ importId }) => this.#files.get(importId) ?? ''));
      this.#undated.push({ ...head, files: [...files].filter((file) => file !== '') });
    }
  }

  /** A hold, an open request or an unanswered letter under one contact keeps every contact of the person. */
  addPast(contactId: number, past: DueContact): void {
    const ids = this.#linked.idsOf(contactId);
    const hold = ids.map((id) => this.#holds.get(id)).find((one) => one !== undefined);
    if (hold !== undefined) this.#held.push({ ...past, until: hold.until, reason: hold.reason });
    else if (ids.some((id) => this.#requests.has(id))) this.#held.push({ ...past, hasRequest: true });
    else if (ids.some((id) => this.#waiting.has(id))) this.#asked.push(past);
    else {
      this.#due.push(past);
      this.#byKind[past.kind] = (this.#byKind[past.kind] ?? 0) + 1;
    }
  }

  get result(): PeopleByPeriod {
    const [due, held, asked, undatedContacts] = [this.#due, this.#held, this.#asked, this.#undated];
    const [kept, soon, futureDated] = [this.#kept, this.#soon, this.#futureDated];
    const total = due.length + held.length + asked.length + undatedContacts.length + kept + futureDated;
    return { total, due, byKind: this.#byKind, kept, soon, held, asked, undatedContacts, futureDated };
  }
}
