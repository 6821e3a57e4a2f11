import { isCall } from '../../../../shared/domain/channel.ts';
import type { Origin } from '../../../../shared/domain/contact/contact.ts';
import { lawfulChannel } from '../../../../shared/rules/situation/case-frame.ts';
import { flagMark } from '../../model/contact-vector.ts';
import type { HouseholdKey } from '../../model/household-key.ts';
import { withNotices } from '../../model/provenance.ts';
import type { StoredCall, StoredContact, StoredOrigin } from '../../model/stored-contact.ts';
import type { StoredNotice } from '../../model/stored-notice.ts';
import type { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';
import { readConsentTexts } from '../../sql/consent-events.ts';
import { readVectorTexts, type VectorRow } from '../../sql/contact-vectors.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { readOrigins } from '../../sql/origins.ts';
import type { Campaign } from '../definition/campaign.ts';
import type { CheckGround } from './check-ground.ts';
import type { Use } from '../judge/contact-facts.ts';
import type { ContactStretch } from './contact-stretch.ts';
import { DayClasses } from '../judge/day-classes.ts';
import type { PastUses } from './past-uses.ts';
import { fieldWriter } from '../judge/field-texts.ts';
import type { PausedPeople } from './paused-people.ts';
import { FREE, standingFor, withPause, type Standing } from '../judge/standing.ts';
import type { Targets } from '../judge/targets.ts';
import { VectorTexts, type Answers, type OriginTexts, type VectorGround } from '../judge/vector-text.ts';

/**
 * A contact of which a check reads only the vector and the coordinates of the channel: it has no consent by hand to
 * compare with the suppression list, no effective suspicion and no exemption from the notice of art. 14. Most contacts are of this kind.
 */
export interface VectorContact {
  readonly id: number;
  /** Shared by all contacts with the same facts. */
  readonly answers: Answers;
  readonly targets: Targets;
  /** The state in the suppression list. */
  readonly standing: Standing;
  /** Stored calls; no refusal where a consent could have come after it. */
  readonly calls: readonly StoredCall[];
  /** The lists of the person. */
  readonly uses: readonly Use[];
  /** For a letter; else null. */
  readonly household: HouseholdKey | null;
}

/**
 * Reads contacts for a check without a filter: from their vectors where possible, else whole. The cost of a check of a
 * million contacts is the data read and kept of each.
 */
export class VectorContacts {
  readonly #campaign: Campaign;
  readonly #uses: PastUses;
  readonly #isVoice: boolean;
  readonly #texts: VectorTexts;
  readonly #suppressions: SuppressionIndex;
  readonly #paused: PausedPeople;

  /** @param dictionaries those of the workspace, for anyone who asks several campaigns. */
  constructor(
    reader: SqlReader,
    campaign: Campaign,
    { uses, suppressions, paused }: Pick<CheckGround, 'uses' | 'suppressions' | 'paused'>,
    dictionaries = readVectorDictionaries(reader),
  ) {
    this.#campaign = campaign;
    this.#uses = uses;
    this.#suppressions = suppressions;
    this.#paused = paused;
    this.#isVoice = isCall(lawfulChannel(campaign.facts));
    const days = new DayClasses(campaign.moments);
    const channels = new Set([campaign.channel, lawfulChannel(campaign.facts), 'all']);
    this.#texts = new VectorTexts({
      ...dictionaries,
      channels,
      origins: originVectors(reader, days),
      moments: campaign.moments,
      days,
    });
  }

  /** The contacts of a range of ids, in order. */
  of(stretch: ContactStretch): readonly (VectorContact | StoredContact)[] {
    const read = this.#read(stretch);
    stretch.readWhole(read.filter((one) => typeof one === 'number'));
    return read.map((one) => (typeof one === 'number' ? stretch.whole(one) : one));
  }

  /** Contacts from vectors, and the ids of those to read whole. */
  #read(stretch: ContactStretch): readonly (VectorContact | number)[] {
    const { special, vectors } = stretch;
    const targets = stretch.targets(this.#campaign.channel);
    const isLetter = this.#campaign.channel === 'post';
    const pauses = this.#paused.between(
      vectors[0]?.contactId ?? 0,
      vectors.at(-1)?.contactId ?? 0,
      this.#campaign.facts,
    );
    return vectors.map((row, place) => {
      const id = row.contactId;
      const known = special.has(id) ? this.#specialOf(stretch, row) : this.#plainOf(row);
      if (known === null) return id;
      return {
        id,
        answers: known.answers,
        targets: targets[place] ?? 'no_coordinate',
        standing: pauses.size === 0 ? known.standing : withPause(known.standing, pauses.get(id)),
        calls: known.calls,
        uses: this.#uses.of(id),
        household: isLetter ? row.household : null,
      };
    });
  }

  #plainOf({ textId, days }: VectorRow): Known | null {
    const answers = textId === null ? null : this.#texts.answersFor(textId, days);
    return answers === null ? null : { answers, standing: FREE, calls: NO_CALLS };
  }

  #specialOf(
    { calls: callsOf, concerned, reopened, suspected, notices }: ContactStretch,
    row: VectorRow,
  ): Known | null {
    const id = row.contactId;
    const person = concerned.get(id);
    const told = notices.get(id);
    const isRead =
      suspected.has(id) || (person !== undefined && reopened.has(id)) || told?.some(({ on }) => on === null) === true;
    const calls = callsOf.get(id) ?? NO_CALLS;
    const answers = isRead ? null : this.#answersFor(row, calls, told);
    if (answers === null) return null;
    const standing =
      person === undefined ? FREE : standingFor(this.#suppressions.closing(person), this.#campaign.facts);
    return { answers, standing, calls };
  }

  #answersFor(
    { textId, days }: VectorRow,
    calls: readonly StoredCall[],
    notices: readonly StoredNotice[] | undefined,
  ): Answers | null {
    if (textId === null) return null;
    const isRefused = calls.some(({ outcome }) => outcome === 'refused');
    if (isRefused && this.#isVoice && this.#texts.hasConsent(textId)) return null;
    return this.#texts.answersFor(textId, days, notices);
  }
}

/** What a check knows of a contact without reading it whole. */
type Known = Pick<VectorContact, 'answers' | 'standing' | 'calls'>;

const NO_CALLS: readonly StoredCall[] = [];

/** Origins by their facts for the rules: two sources of one kind with the same facts are equal. */
function originVectors(reader: SqlReader, days: DayClasses): OriginTexts {
  const event = (day: string): string => days.classOfEvent(day);
  const write = fieldWriter<Origin>({
    kind: (kind) => kind,
    source: () => '',
    on: event,
    since: event,
    informed: flagMark,
    noticeOn: event,
    objectionOffered: flagMark,
    transmissionConsent: flagMark,
    transmissionInformed: flagMark,
    expected: flagMark,
    // What only the notice tells.
    capturedFrom: () => '',
    capturedOn: () => '',
    reuseTerms: () => '',
    // The coordinates of an origin are derived from the contributions: with several of them a contact is read whole.
    coordinate: () => '',
  });
  const origins = readOrigins(reader);
  // A blocked supplier is named in the answer.
  const textOf = ({ stated, blockedSupplier }: StoredOrigin, notices: readonly StoredNotice[]): string =>
    `${write(withNotices(stated, notices))}${blockedSupplier === undefined ? '' : `|${JSON.stringify(blockedSupplier)}`}`;
  const texts = new Map(Array.from(origins, ([id, origin]) => [String(id), textOf(origin, [])]));
  return {
    of: (id, notices) => {
      const told = notices.length === 0 ? undefined : origins.get(Number(id));
      return told === undefined ? (texts.get(id) ?? '') : textOf(told, notices);
    },
  };
}

/** The texts of the vectors, of which a workspace has thousands, and the wordings that were agreed to by an act. */
export function readVectorDictionaries(reader: SqlReader): Pick<VectorGround, 'texts' | 'positiveTexts'> {
  return {
    texts: readVectorTexts(reader),
    positiveTexts: new Set(
      Array.from(readConsentTexts(reader)).flatMap(([id, { positiveAct }]) =>
        positiveAct === true ? [String(id)] : [],
      ),
    ),
  };
}
