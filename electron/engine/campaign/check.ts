import type { Reason, VerdictKind } from '../../../shared/domain/compliance.ts';
import { RULESET_NAME } from '../../../shared/rules/index.ts';
import { type Dictionaries, iterateContacts, readDictionaries } from '../contact/contact-reader.ts';
import type { LinkedContacts } from '../contact/linked-contacts.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { piecesUpTo } from '../steps/piece-sizes.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readVectors } from '../sql/contact-vectors.ts';
import { lastContactId } from '../sql/imports.ts';
import { OutcomeList } from '../sql/outcome-list.ts';
import { evaluatedAt, type Campaign } from './definition/campaign.ts';
import { ContactChecker, isEverybody } from './check-contacts.ts';
import { type CheckedContact, leftByFilter } from './people/checked-contact.ts';
import type { CheckGround } from './people/check-ground.ts';
import { ContactStretch } from './people/contact-stretch.ts';
import { readingDoorsApart } from './people/doors-apart.ts';
import { excludedParts, readPeopleOfFiles } from './people/excluded-people.ts';
import { readingFilteredGround } from './read-ground.ts';
import { FunnelCount, sortReasons, type Funnel, type FunnelReason } from './funnel.ts';
import type { FunnelOutcome } from '../model/outcome.ts';
import type { Judged } from './judge/judge.ts';
import { VectorContacts } from './people/vector-contacts.ts';
import type { PastUses } from './people/past-uses.ts';
import type { Target, Targets } from './judge/targets.ts';

/** A contact on the list. */
export interface Listed {
  readonly contactId: number;
  /** The coordinates, the best first. */
  readonly targets: readonly Target[];
  readonly judged: Judged;
  /** Other permitted contacts reached by the same message: the rest of a household. */
  readonly sharedBy: readonly number[];
}

/** A campaign, answered for every contact of the workspace. */
export interface Check {
  readonly campaign: Campaign;
  readonly funnel: Funnel;
  /** Ascending ids of all contacts. */
  readonly outcomes: OutcomeList;
  /** The distinct answers, by number. */
  readonly answers: readonly Judged[];
  /** Ascending ids. */
  readonly listed: readonly Listed[];
  /** The earlier lists that count. */
  readonly uses: PastUses;
  readonly linked: LinkedContacts;
}

/** Contacts per step between two pauses at most: some tens of milliseconds. */
const BATCH = 1000;

/** The contacts that a check is about, and the coordinates to use for each; all others leave at the filter. */
export interface ChosenContacts {
  readonly ids: ReadonlySet<number>;
  readonly targets: (contact: StoredContact) => Targets;
  /** Each of them gets a message, even two of one name at one address. */
  readonly isForEach?: true;
}

/**
 * Answers a campaign for every contact. Reads only; before acting on the answer, a caller must check that the workspace
 * did not change meanwhile (`lastRegisterEntry`).
 *
 * @param among the people of a plan: everybody else leaves by the limit. Null: everybody.
 * @throws the signal's reason.
 */
export async function runCheck(
  context: EngineContext,
  reader: SqlReader,
  campaign: Campaign,
  among: ReadonlySet<number> | null = null,
  chosen: ChosenContacts | null = null,
): Promise<Check> {
  const pauses = new Pauses(context.signal);
  const ground = await groundOfList(context, reader, campaign, { chosen, pauses });
  const checker = new ContactChecker(campaign, ground, context.language, among);
  // A filter may use any field, so it needs whole contacts.
  const isPlain = isEverybody(campaign.segment) && !ground.excluded.asksFields;
  const fromVectors = isPlain ? new VectorContacts(reader, campaign, ground) : null;
  const last = lastContactId(reader);
  const tally = new Tally(last);
  await pauses.pause();
  for (const [from, to] of piecesUpTo(last, BATCH)) {
    context.onProgress?.({ phase: 'check', done: from - 1, total: last });
    // For one batch: other programs may add to them between two batches.
    const dictionaries = readDictionaries(reader);
    if (chosen !== null) {
      for (const checked of checkChosen(checker, reader, chosen, [from, to], dictionaries)) tally.add(checked);
    } else if (fromVectors === null) {
      for (const contact of iterateContacts(reader, { from, to, dictionaries })) tally.add(checker.check(contact));
    } else {
      const stretch = new ContactStretch(reader, ground.suppressions, [from, to], dictionaries);
      const whole = (id: number): StoredContact => stretch.whole(id);
      for (const contact of fromVectors.of(stretch))
        tally.add('answers' in contact ? checker.checkVector(contact, whole) : checker.check(contact));
    }
    await pauses.pause();
  }
  return {
    campaign,
    ...tally.result(campaign, checker.answers, among !== null),
    uses: ground.uses,
    linked: ground.linked,
  };
}

async function groundOfList(
  context: EngineContext,
  reader: SqlReader,
  campaign: Campaign,
  { chosen, pauses }: { readonly chosen: ChosenContacts | null; readonly pauses: Pauses },
): Promise<CheckGround> {
  const files = await readPeopleOfFiles(context, reader, campaign);
  const ground = await inPieces(readingFilteredGround(context, reader, campaign, files), pauses);
  if (chosen?.isForEach === true) return { ...ground, isForEach: true };
  if (campaign.channel !== 'post' || !campaign.onePerHousehold) return ground;
  return { ...ground, doorsApart: await inPieces(readingDoorsApart(reader), pauses) };
}

function* checkChosen(
  checker: ContactChecker,
  reader: SqlReader,
  { ids, targets }: ChosenContacts,
  [from, to]: readonly [from: number, to: number],
  dictionaries: Dictionaries,
): Generator<CheckedContact, undefined> {
  const present = Array.from(readVectors(reader, from, to), ({ contactId }) => contactId);
  const asked = present.filter((id) => ids.has(id));
  const contacts = new Map<number, StoredContact>();
  for (const contact of iterateContacts(reader, { ids: asked, dictionaries })) contacts.set(contact.id, contact);
  for (const id of present) {
    const contact = contacts.get(id);
    yield contact === undefined ? leftByFilter(id) : checker.check(contact, targets(contact));
  }
}

/** The most common case: one shared object, since a million would be slow. */
const ALONE: number[] = [];

/** Adds the answers up. */
class Tally {
  readonly #count = new FunnelCount();
  readonly #outcomes: OutcomeList;
  /** Ascending ids. */
  readonly #listed: (Listed & { sharedBy: number[] })[] = [];
  readonly #stoppedBy = new Map<number, number>();
  /** By the place of the exclusion. */
  readonly #excluded = new Map<number, number>();

  /** @param contacts expected number of additions. */
  constructor(contacts: number) {
    this.#outcomes = new OutcomeList(contacts);
  }

  add({ contactId, outcome, judged, targets, sharesWith, exclusion }: CheckedContact): void {
    if (exclusion !== undefined) this.#excluded.set(exclusion, (this.#excluded.get(exclusion) ?? 0) + 1);
    this.#count.enter();
    this.#count.leave(outcome);
    this.#outcomes.add(contactId, outcome, judged?.number ?? null);
    if (judged === null) return;
    if (outcome === 'eligible') this.#listed.push({ contactId, targets, judged, sharedBy: ALONE });
    if (sharesWith !== null) this.#share(sharesWith, contactId);
    if (outcome === 'blocked' || outcome === 'review')
      this.#stoppedBy.set(judged.number, (this.#stoppedBy.get(judged.number) ?? 0) + 1);
  }

  #share(listed: number, contactId: number): void {
    let low = 0;
    for (let high = this.#listed.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((this.#listed[middle]?.contactId ?? 0) < listed) low = middle + 1;
      else high = middle;
    }
    const shared = this.#listed[low];
    if (shared?.contactId !== listed) return;
    if (shared.sharedBy === ALONE) shared.sharedBy = [contactId];
    else shared.sharedBy.push(contactId);
  }

  result(
    campaign: Campaign,
    answers: readonly Judged[],
    isPartial: boolean,
  ): Omit<Check, 'campaign' | 'uses' | 'linked'> {
    return {
      funnel: {
        campaign: campaign.name,
        channel: campaign.channel,
        evaluatedAt: evaluatedAt(campaign),
        ruleset: RULESET_NAME,
        ...this.#count.numbers({
          excluded: campaign.exclude.length === 0 ? null : excludedParts(campaign.exclude, this.#excluded),
          limit: campaign.limit !== null || isPartial,
        }),
        reasons: reasonsOf(this.#stoppedBy, answers),
      },
      outcomes: this.#outcomes,
      answers,
      listed: this.#listed,
    };
  }
}

/** The deciding rules of those who are blocked or to review. */
function reasonsOf(stoppedBy: ReadonlyMap<number, number>, answers: readonly Judged[]): readonly FunnelReason[] {
  const byRule = new Map<string, FunnelReason>();
  for (const [number, count] of stoppedBy) {
    const deciding = answers[number]?.verdict.reasons[0];
    if (deciding === undefined) continue;
    const { rule, message, source } = deciding;
    byRule.set(rule, { rule, count: (byRule.get(rule)?.count ?? 0) + count, message, source });
  }
  return sortReasons(byRule.values());
}

/** One contact of `aval check --details --json`. */
export interface ContactAnswer {
  readonly contact: string;
  readonly step: FunnelOutcome;
  /** Null: left before being judged. */
  readonly verdict: VerdictKind | null;
  readonly reasons: readonly Reason[];
}

/** The answers contact by contact, in the order of their ids. */
export function* contactAnswers(check: Check): Generator<ContactAnswer, undefined> {
  for (const { contactId, outcome, verdict } of check.outcomes) {
    const answer = verdict === null ? undefined : check.answers[verdict]?.verdict;
    yield {
      contact: String(contactId),
      step: outcome,
      verdict: answer?.verdict ?? null,
      reasons: answer?.reasons ?? [],
    };
  }
}
