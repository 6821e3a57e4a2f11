import type { Channel } from '../../../shared/domain/channel.ts';
import type { Origin } from '../../../shared/domain/contact/contact.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import type { PhoneUse } from '../../../shared/domain/contact/facts.ts';
import { flagMark } from '../model/contact-vector.ts';
import { Cursor, iterateContacts, type Dictionaries } from '../contact/contact-reader.ts';
import type { HouseholdKey } from '../model/household-key.ts';
import type { AddressFit } from '../model/address-fit.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { concernedBy } from '../suppression/concerned.ts';
import type { SuppressionIndex } from '../suppression/suppression-index.ts';
import { readCoordinatesOfKind, type CoordinateOfKind } from '../sql/campaigns.ts';
import { readConsentTexts, readContactsWithHandConsents } from '../sql/consent-events.ts';
import { readVectors, readVectorTexts, type VectorRow } from '../sql/contact-vectors.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readOrigins } from '../sql/origins.ts';
import { suspectedContacts } from '../sql/suspicions.ts';
import type { Campaign } from './campaign.ts';
import type { CheckGround } from './check-ground.ts';
import type { Use } from './contact-facts.ts';
import { DayClasses } from './day-classes.ts';
import type { PastUses } from './past-uses.ts';
import { fieldWriter } from './field-texts.ts';
import { FREE, standingFor, type Standing } from './standing.ts';
import { reachablePhones, type Target, type Targets } from './targets.ts';
import { VectorTexts, type Answers } from './vector-text.ts';

/**
 * A contact of whom a check reads its vector and the coordinates of the channel alone: no consent was recorded
 * by hand that the suppression list would have to be held against, and no remark holds the person. Most are.
 */
export interface VectorContact {
  readonly id: number;
  /** Shared by all contacts with the same facts. */
  readonly answers: Answers;
  readonly targets: Targets;
  /** What the suppression list says. */
  readonly standing: Standing;
  /** The lists that the person was on. */
  readonly uses: readonly Use[];
  /** Of a letter; else null. */
  readonly household: HouseholdKey | null;
}

const NOBODY: ReadonlySet<number> = new Set();

const KIND_OF: Readonly<Record<Channel, 'email' | 'phone' | null>> = {
  post: null,
  email: 'email',
  phone: 'phone',
  sms: 'phone',
  automated_call: 'phone',
};

/**
 * Reads contacts for a check without a filter: from their vectors where that is enough, whole where it is not. A check
 * of a million contacts costs what is read and kept of each.
 */
export class VectorContacts {
  readonly #reader: SqlReader;
  readonly #campaign: Campaign;
  readonly #uses: PastUses;
  readonly #kind: 'email' | 'phone' | null;
  readonly #texts: VectorTexts;
  readonly #suppressions: SuppressionIndex;

  constructor(
    reader: SqlReader,
    campaign: Campaign,
    { uses, suppressions }: Pick<CheckGround, 'uses' | 'suppressions'>,
  ) {
    this.#reader = reader;
    this.#campaign = campaign;
    this.#uses = uses;
    this.#suppressions = suppressions;
    this.#kind = KIND_OF[campaign.channel];
    const days = new DayClasses(campaign.moments);
    const channels = new Set([campaign.channel, lawfulChannel(campaign.facts), 'all']);
    this.#texts = new VectorTexts({
      texts: readVectorTexts(reader),
      channels,
      origins: originVectors(reader, days),
      positiveTexts: positiveTexts(reader),
      moments: campaign.moments,
      days,
    });
  }

  /** The contacts of a stretch of ids, both ends included, in their order. */
  *between(from: number, to: number, dictionaries: Dictionaries): Generator<VectorContact | StoredContact, undefined> {
    const read = this.#read(from, to);
    const wholes = iterateContacts(this.#reader, {
      ids: read.flatMap((one) => (typeof one === 'number' ? [one] : [])),
      dictionaries,
    });
    try {
      for (const one of read) {
        if (typeof one !== 'number') {
          yield one;
          continue;
        }
        const { value } = wholes.next();
        if (value?.id !== one) throw new Error(`contact ${one} was lost between two readings`);
        yield value;
      }
    } finally {
      // The generator was not asked for a contact after the last one.
      wholes.return(undefined);
    }
  }

  /** Lean contacts, and the ids of those that are to be read whole. */
  #read(from: number, to: number): readonly (VectorContact | number)[] {
    const concerned = concernedBy(this.#suppressions, this.#reader, from, to);
    const reopened = concerned.size === 0 ? NOBODY : readContactsWithHandConsents(this.#reader, from, to);
    const suspected = suspectedContacts(this.#reader, from, to);
    const coordinates = new Cursor<CoordinateOfKind>(
      this.#kind === null ? [].values() : readCoordinatesOfKind(this.#reader, this.#kind, from, to),
    );
    const read: (VectorContact | number)[] = [];
    try {
      for (const row of readVectors(this.#reader, from, to)) {
        const id = row.contactId;
        const person = concerned.get(id);
        const isRead = suspected.has(id) || (person !== undefined && reopened.has(id));
        const answers = isRead ? null : this.#answersFor(row);
        if (answers === null) {
          read.push(id);
          continue;
        }
        const standing =
          person === undefined ? FREE : standingFor(this.#suppressions.closing(person), this.#campaign.facts);
        const [targets, household] =
          this.#kind === null
            ? [ADDRESS_TARGETS[row.addressFit], row.household]
            : [this.#targetsOf(coordinates.of(id)), null];
        read.push({ id, answers, targets, standing, uses: this.#uses.of(id), household });
      }
    } finally {
      coordinates.close();
    }
    return read;
  }

  #answersFor({ textId, days }: VectorRow): Answers | null {
    return textId === null ? null : this.#texts.answersFor(textId, days);
  }

  #targetsOf(coordinates: readonly CoordinateOfKind[]): Targets {
    if (this.#kind === 'email')
      return coordinates.length === 0
        ? 'no_coordinate'
        : coordinates.map(({ value }): Target => ({ kind: 'email', coordinate: value }));
    return reachablePhones(
      coordinates.map(({ value, use }) => (use === null ? { number: value } : { number: value, use: use as PhoneUse })),
      this.#campaign.channel,
    );
  }
}

/** A single contribution stated everything, so nothing is bound to one address. */
const ADDRESS_TARGETS: Readonly<Record<AddressFit, Targets>> = {
  no_address: 'no_coordinate',
  does_not_fit: 'invalid_coordinate',
  fits: [{ kind: 'address', coordinate: '' }],
};

/** Origins by what the rules see of them: two sources of one kind with the same facts are equal. */
function originVectors(reader: SqlReader, days: DayClasses): ReadonlyMap<string, string> {
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
    // Which coordinates an origin is about follows from the contributions: with several of them a contact is read whole.
    coordinate: () => '',
  });
  return new Map(Array.from(readOrigins(reader), ([id, { stated }]) => [String(id), write(stated)]));
}

function positiveTexts(reader: SqlReader): ReadonlySet<string> {
  return new Set(
    Array.from(readConsentTexts(reader)).flatMap(([id, { positiveAct }]) => (positiveAct === true ? [String(id)] : [])),
  );
}
