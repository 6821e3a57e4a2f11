import { inFieldOrder } from '../../../../shared/domain/contact/field-lists.ts';
import type { PersonFacts } from '../../../../shared/domain/contact/fields.ts';
import type { Origin } from '../../../../shared/domain/contact/contact.ts';
import { frenchDay } from '../../../../shared/domain/calendar/date-text.ts';
import { isFrenchTerritory } from '../../../../shared/domain/place/country.ts';
import { withoutAbsent } from '../../collections/without-absent.ts';
import type { Claims } from '../../model/claims.ts';
import { consentEvent, consentText, type ConsentText } from '../../model/consent-event.ts';
import { fileDay, NO_EVENTS, type RowConsent, type RowEvents } from '../../model/contributions.ts';
import type { EmptiedField } from '../../../../shared/domain/contact/emptied-field.ts';
import type { Hint } from '../../model/suspicion.ts';
import type { Opposition } from '../../model/oppositions.ts';
import type { OriginConsent, OriginFile } from '../../model/origin-file.ts';
import type { DraftConsent, RowDraft } from './row-draft.ts';

/** The claims of one row, combined with the origin of its file. */
export interface RowClaims {
  readonly row: number;
  readonly claims: Claims;
  readonly origin: Origin;
  readonly events: RowEvents;
  readonly oppositions: readonly RowOpposition[];
  /** A status in a remark, for a person to confirm. */
  readonly hint?: Hint;
  /** The empty cells that erase what is known, with the names of their columns. */
  readonly empty?: readonly EmptyCell[];
}

export interface EmptyCell {
  readonly field: EmptiedField;
  readonly column: string;
}

/** An opposition of a row, and whether it is only in a remark. */
export interface RowOpposition {
  readonly opposition: Opposition;
  readonly inRemark: boolean;
}

/** The data common to all rows of one file. */
export interface FileOrigin {
  readonly origin: OriginFile;
  /** Channels with a consent column: there the cell decides, not the file. */
  readonly askedChannels: ReadonlySet<string>;
  /** Whether a column has the ends of contracts: then an empty cell means no end. */
  readonly tellsEndOfContracts: boolean;
  /** Day of the import: it dates the refusals of a file of unknown origin. */
  readonly today: string;
}

/** Combines the rows of one file with its origin (docs/formats/origin.md, ORIGIN.json). */
export function rowJoiner(file: FileOrigin): (draft: RowDraft) => RowClaims {
  // A million rows share a few hundred days and sources.
  const origins = new Map<string, Origin>();
  const consents = (file.origin.consents ?? []).map((stated): StatedConsent => ({ stated, text: consentText(stated) }));
  const originOf = (draft: RowDraft): Origin => {
    const key = `${draft.collectedOn ?? ''}|${draft.source ?? ''}`;
    let origin = origins.get(key);
    if (origin === undefined) origins.set(key, (origin = originOfRow(draft, file.origin)));
    return origin;
  };
  return (draft) => {
    const claims = personClaims(draft, file.origin);
    const events = eventsOfRow(draft, file, consents);
    return {
      row: draft.row,
      claims,
      origin: originOf(draft),
      events,
      oppositions: oppositionsOf(draft, claims, events),
      ...(draft.statusHint === undefined ? {} : { hint: draft.statusHint }),
    };
  };
}

const NO_OPPOSITIONS: readonly RowOpposition[] = [];

/** The oppositions in the cells, and those that the origin states for all people of the file. */
function oppositionsOf(draft: RowDraft, claims: Claims, { consents }: RowEvents): readonly RowOpposition[] {
  const common = consents.filter(({ event }) => event.event === 'opposed');
  if (draft.oppositions.length + common.length === 0) return NO_OPPOSITIONS;
  return [
    ...draft.oppositions.map(({ channels, on, purpose, inRemark = false }) => ({
      opposition: oppositionOf(claims, { channels, on: on ?? null, purpose }),
      inRemark,
    })),
    ...common.map(({ event, undated }) => ({
      opposition: oppositionOf(claims, {
        channels: [event.channel],
        on: undated ? null : frenchDay(event.at),
        purpose: event.purpose,
      }),
      inRemark: false,
    })),
  ];
}

/** The person who opposed, with all coordinates of the row. */
function oppositionOf(
  { person, emails, phones }: Claims,
  {
    channels,
    on,
    purpose,
  }: Pick<Opposition, 'channels' | 'on'> & { readonly purpose: Opposition['purpose'] | undefined },
): Opposition {
  return {
    channels,
    on,
    ...(purpose === undefined ? {} : { purpose }),
    emails,
    phones,
    firstName: person.firstName ?? null,
    lastName: person.lastName ?? null,
    company: person.company ?? null,
    street: person.street ?? null,
    postcode: person.postcode ?? null,
  };
}

/** In the order of the columns of a contact, so that equal claims are equal texts. */
function personClaims({ person, address, emails, phones, extra }: RowDraft, origin: OriginFile): Claims {
  const { territory, ...block } = address;
  const facts = inFieldOrder({
    ...person,
    ...block,
    audience: person.audience ?? origin.audience ?? likelyAudience(person),
    country: address.country ?? foreignTerritory(territory),
    extra: Object.keys(extra).length === 0 ? undefined : extra,
  });
  return { person: facts, ...(person.audience === undefined ? {} : { audienceTold: true as const }), emails, phones };
}

/** A firm without a person is an organisation, a person with a firm a professional; anybody else a consumer. */
function likelyAudience({ firstName, lastName, company, siret }: RowDraft['person']): PersonFacts['audience'] {
  if (company === undefined && siret === undefined) return 'consumer';
  return firstName === undefined && lastName === undefined ? 'organisation' : 'professional';
}

/** « B-1000 » gives a country without a column. */
function foreignTerritory(territory: string | undefined): string | undefined {
  return territory === undefined || isFrenchTerritory(territory) ? undefined : territory;
}

/**
 * The origin of the row. The row's own day of collection replaces the file's for direct data; without one, a file that
 * spans years counts from its first day. The source of a row of another company's file is recorded in addition to the
 * supplier, who is responsible for it.
 */
export function originOfRow(draft: Pick<RowDraft, 'collectedOn' | 'source'>, origin: OriginFile): Origin {
  const isDirect = origin.kind === 'direct';
  const collected = draft.collectedOn === undefined ? undefined : frenchDay(draft.collectedOn);
  const isUndated = !isDirect || collected === undefined;
  const on = isDirect ? (collected ?? origin.since ?? origin.on) : origin.on;
  const since = isUndated ? origin.since : undefined;
  return withoutAbsent<Origin>({
    kind: origin.kind,
    source: sourceOf(draft.source, origin),
    on,
    since,
    informed: isBefore(isUndated ? (since ?? on) : on, origin.informedSince) ? false : origin.informed,
    noticeOn: origin.noticeOn,
    objectionOffered: origin.objectionOffered,
    transmissionConsent: origin.transmissionConsent,
    transmissionInformed: origin.transmissionInformed,
    expected: origin.expected,
    capturedFrom: origin.capturedFrom,
    capturedOn: origin.capturedOn,
    reuseTerms: origin.reuseTerms,
  });
}

function sourceOf(ofRow: string | undefined, origin: OriginFile): string | undefined {
  if (ofRow === undefined || origin.source === undefined) return ofRow ?? origin.source;
  return origin.kind === 'direct' ? ofRow : `${origin.source} (${ofRow})`;
}

function isBefore(day: string | undefined, limit: string | undefined): boolean {
  return limit !== undefined && (day === undefined || day < limit);
}

function eventsOfRow(draft: RowDraft, file: FileOrigin, consents: readonly StatedConsent[]): RowEvents {
  const { sale, contract, request, gift } = draft;
  const known: RowConsent[] = [];
  for (const answer of draft.consents) known.push(...answerOf(answer, draft, file, consents));
  for (const given of consents)
    if (!file.askedChannels.has(given.stated.channel)) known.push(...commonConsent(given, draft, file));
  if (known.length === 0 && [sale, contract, request, gift].every((deal) => deal === undefined)) return NO_EVENTS;
  return {
    ...NO_EVENTS,
    consents: known,
    sales: sale === undefined ? [] : [saleOf(sale, file.origin)],
    contracts: contract?.from === undefined ? [] : [contractOf({ ...contract, from: contract.from }, file)],
    requests: request === undefined ? [] : [request],
    gifts: gift === undefined ? [] : [gift],
  };
}

type Dated = Pick<RowConsent, 'undated'> & { readonly at: string };

/** An answer is dated by its own day (`consentOn`, else `collectedOn`), else the origin's `at`, else the file's day. */
function dated(ofRow: string | undefined, stated: string | undefined, origin: OriginFile): Dated | null {
  const known = ofRow ?? stated;
  if (known !== undefined) return { at: known, undated: false };
  const day = fileDay(origin);
  return day === undefined ? null : { at: day, undated: true };
}

/** A consent of the origin, with its text prepared for every row. */
interface StatedConsent {
  readonly stated: OriginConsent;
  readonly text: ConsentText;
}

/** An answer in a consent column. A yes without a known day grants nothing; a no counts from today. */
function answerOf(
  answer: DraftConsent,
  draft: RowDraft,
  { origin, today }: FileOrigin,
  consents: readonly StatedConsent[],
): readonly RowConsent[] {
  const given = consents.find(
    ({ stated }) => stated.channel === answer.channel && (stated.event ?? 'granted') === 'granted',
  );
  const { channel } = answer;
  const date = dated(answer.at ?? draft.collectedOn, given?.stated.at, origin);
  if (answer.event === 'refused') {
    const { at, undated } = date ?? { at: today, undated: true };
    return [{ event: { channel, event: 'refused', at }, undated }];
  }
  if (date === null) return [];
  const text = given?.text ?? NO_TEXT;
  const event = consentEvent(
    {
      channel,
      event: 'granted',
      at: date.at,
      until: answer.until ?? given?.stated.until,
      slot: given?.stated.slot,
      coordinate: undefined,
    },
    answer.wording === undefined ? text : consentText({ ...text, wording: answer.wording }),
  );
  return [{ event, undated: date.undated }];
}

const NO_TEXT: ConsentText = {};

/**
 * A consent that every person of the file gave, e.g. on one form. It keeps its stated day; without one it gets the
 * row's: of its own channel, or without a channel if no column is about another channel.
 */
function commonConsent(
  { stated, text }: StatedConsent,
  draft: RowDraft,
  { origin, askedChannels, today }: FileOrigin,
): readonly RowConsent[] {
  const { channel, event = 'granted', until, slot, coordinate } = stated;
  const days = draft.consentDays;
  const own = channel === 'all' ? undefined : days?.get(channel);
  const ofRow = own ?? (askedChannels.size === 0 ? days?.get(null) : undefined) ?? draft.collectedOn;
  const date =
    dated(stated.at ?? ofRow, undefined, origin) ?? (event === 'granted' ? null : { at: today, undated: true });
  if (date === null) return [];
  return [
    { event: consentEvent({ channel, event, at: date.at, until, slot, coordinate }, text), undated: date.undated },
  ];
}

/** A purchase without goods matches no campaign, but it extends the retention. */
function saleOf(
  sale: NonNullable<RowDraft['sale']>,
  { sales, informed, informedSince, objectionOffered }: OriginFile,
): RowEvents['sales'][number] {
  return withoutAbsent<RowEvents['sales'][number]>({
    organisation: sales?.organisation,
    on: sale.on,
    goods: sale.goods ?? sales?.goods,
    informed: sales?.informed ?? (isBefore(sale.on, informedSince) ? false : informed),
    refusalOffered: sales?.refusalOffered ?? objectionOffered,
  });
}

function contractOf(
  contract: NonNullable<RowDraft['contract']> & { readonly from: string },
  { origin: { contracts }, tellsEndOfContracts }: FileOrigin,
): RowEvents['contracts'][number] {
  return withoutAbsent<RowEvents['contracts'][number]>({
    organisation: contracts?.organisation,
    goods: contract.goods ?? contracts?.goods,
    from: contract.from,
    until: contract.until ?? (tellsEndOfContracts ? null : undefined),
    informed: contracts?.informed,
    refusalOffered: contracts?.refusalOffered,
  });
}
