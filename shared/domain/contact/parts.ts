import { CHANNELS, type ChannelScope } from '../channel.ts';
import { CALL_OUTCOMES, CONSENT_EVENTS, CONSENT_PURPOSES, MENTIONS, ORIGIN_KINDS } from './words.ts';

/**
 * The parts of a contact, one table each: origins, consents, and events between the person and the organisation.
 * Shapes, readers of JSON, SQL columns, filters and vectors are derived from the rows.
 */

/**
 * The type of a field. A day is `YYYY-MM-DD`, a moment a day or an instant with its offset; `end` is a last day,
 * included, or null for no end; `cents` a
 * whole number of cents of euros. A closed list is given by its words; `[words]` is a list of them.
 */
export type PartType =
  'flag' | 'day' | 'moment' | 'end' | 'text' | 'cents' | 'texts' | readonly string[] | readonly [readonly string[]];

/**
 * How a vector encodes a field: a past event, an end, a separate text, the value itself; `nothing`: the rules compare
 * it only among several entries.
 */
export type PartInVector = 'event' | 'end' | 'quoted' | 'itself' | 'json' | 'flag' | 'nothing';

export interface PartRow {
  readonly type: PartType;
  /** Column in the table of the part; null: stored elsewhere. */
  readonly column: string | null;
  /** An entry without it can't be stored; facts may still lack it. */
  readonly required?: true;
  readonly vector: PartInVector;
  /** Passed to the rules; false: only kept as a proof. */
  readonly rules?: false;
}

const SCOPES: readonly ChannelScope[] = [...CHANNELS, 'all'];

/** Where a contact, or one of its coordinates, came from. */
export const ORIGIN_PARTS = {
  kind: { type: ORIGIN_KINDS, column: 'kind', required: true, vector: 'itself' },
  source: { type: 'text', column: 'source', vector: 'nothing' },
  /** Day of collection (direct) or of reception (others). */
  on: { type: 'day', column: 'on_day', vector: 'event' },
  /** First day of collection of a file that spans years; undated persons get this day. */
  since: { type: 'day', column: 'since', vector: 'event' },
  /** The person was informed of our own prospecting use (and, if not direct, of the source). */
  informed: { type: 'flag', column: 'informed', vector: 'flag' },
  /** Day on which our own notice (art. 14 RGPD) was given. */
  noticeOn: { type: 'day', column: 'notice_on', vector: 'event' },
  /** Could object simply and free of charge at collection. */
  objectionOffered: { type: 'flag', column: 'objection_offered', vector: 'flag' },
  /** Partner, purchased: the person agreed to the transmission, our organisation named. */
  transmissionConsent: { type: 'flag', column: 'transmission_consent', vector: 'flag' },
  /**
   * Direct: informed at collection that the data may be passed on to partners, and able to object to that simply and
   * free of charge.
   */
  transmissionInformed: { type: 'flag', column: 'transmission_informed', vector: 'flag' },
  /** Public: reuse could be expected and there is no sign of opposition at the source. */
  expected: { type: 'flag', column: 'expected', vector: 'flag' },
  /** Public: where the data was captured (a page, a register), on which day, and the terms of its reuse there. */
  capturedFrom: { type: 'text', column: 'captured_from', vector: 'nothing', rules: false },
  capturedOn: { type: 'day', column: 'captured_on', vector: 'nothing', rules: false },
  reuseTerms: { type: 'text', column: 'reuse_terms', vector: 'nothing', rules: false },
  /**
   * The e-mail, E.164 number or address key of the entry; absent: the whole person. It is derived from the
   * contributions.
   */
  coordinate: { type: 'text', column: null, vector: 'quoted' },
} as const satisfies Readonly<Record<string, PartRow>>;

/** One entry of the append-only ledger of consents. The content of the text is stored once for all who agreed to it. */
export const CONSENT_PARTS = {
  channel: { type: SCOPES, column: 'channel', required: true, vector: 'itself' },
  event: { type: CONSENT_EVENTS, column: 'event', required: true, vector: 'itself' },
  at: { type: 'moment', column: 'at', required: true, vector: 'event' },
  /** Who the text named; absent: no organisation. */
  organisations: { type: 'texts', column: null, vector: 'json' },
  /** Third parties that the text allowed to act for the organisation. */
  operators: { type: 'texts', column: null, vector: 'json' },
  /**
   * Nature of the goods or services that the text named; `*` means any, which is not a valid name for calls since
   * 2026-08-11.
   */
  goods: { type: 'texts', column: null, vector: 'json' },
  /** Last day of the period that the text stated, included. */
  until: { type: 'day', column: 'until', vector: 'end' },
  /** A precise date and time, explicitly accepted. */
  slot: { type: 'moment', column: 'slot', vector: 'itself' },
  positiveAct: { type: 'flag', column: null, vector: 'flag' },
  mentions: { type: [MENTIONS], column: null, vector: 'json' },
  /** Wording, medium and time are archived. */
  proof: { type: 'flag', column: null, vector: 'flag' },
  /** General agreement to be called outside the legal hours (had effect until 2026-08-10). */
  outsideHours: { type: 'flag', column: null, vector: 'flag' },
  /** Absent: every purpose for an opposition, the purposes that the text covers for a consent. */
  purpose: { type: CONSENT_PURPOSES, column: null, vector: 'itself' },
  /** Given jointly with the holder of parental authority. */
  parental: { type: 'flag', column: null, vector: 'flag' },
  coordinate: { type: 'text', column: 'coordinate', vector: 'quoted' },
  wording: { type: 'text', column: null, vector: 'nothing', rules: false },
} as const satisfies Readonly<Record<string, PartRow>>;

export const SALE_PARTS = {
  /** Absent: the campaign's organisation. */
  organisation: { type: 'text', column: 'organisation', vector: 'quoted' },
  on: { type: 'day', column: 'on_day', required: true, vector: 'event' },
  goods: { type: 'text', column: 'goods', vector: 'quoted' },
  informed: { type: 'flag', column: 'informed', vector: 'flag' },
  refusalOffered: { type: 'flag', column: 'refusal_offered', vector: 'flag' },
} as const satisfies Readonly<Record<string, PartRow>>;

export const CONTRACT_PARTS = {
  /** Absent: the campaign's organisation. */
  organisation: { type: 'text', column: 'organisation', vector: 'quoted' },
  goods: { type: 'text', column: 'goods', vector: 'quoted' },
  from: { type: 'day', column: 'from_day', required: true, vector: 'event' },
  /** Last day, included; null: no end; absent: not known. */
  until: { type: 'end', column: 'until_day', vector: 'end' },
  informed: { type: 'flag', column: 'informed', vector: 'flag' },
  refusalOffered: { type: 'flag', column: 'refusal_offered', vector: 'flag' },
} as const satisfies Readonly<Record<string, PartRow>>;

/** The person asked to be called back. */
export const REQUEST_PARTS = {
  at: { type: 'moment', column: 'at', required: true, vector: 'itself' },
  goods: { type: 'text', column: 'goods', vector: 'quoted' },
  proof: { type: 'flag', column: 'proof', vector: 'flag' },
} as const satisfies Readonly<Record<string, PartRow>>;

/** A call or an attempt by the campaign's organisation, or for it. */
export const CALL_PARTS = {
  at: { type: 'moment', column: 'at', required: true, vector: 'itself' },
  outcome: { type: CALL_OUTCOMES, column: 'outcome', required: true, vector: 'itself' },
} as const satisfies Readonly<Record<string, PartRow>>;

/** An earlier message of the campaign's organisation. */
export const CONTACTED_PARTS = {
  channel: { type: CHANNELS, column: 'channel', required: true, vector: 'itself' },
  at: { type: 'moment', column: 'at', required: true, vector: 'itself' },
} as const satisfies Readonly<Record<string, PartRow>>;

/** Money given to the organisation. The rules see only the day of the last one, as a fact of the person. */
export const GIFT_PARTS = {
  on: { type: 'day', column: 'on_day', required: true, vector: 'nothing', rules: false },
  /** Above zero. */
  cents: { type: 'cents', column: 'cents', required: true, vector: 'nothing', rules: false },
  /** As the file says it: « chèque », « espèces ». */
  form: { type: 'text', column: 'form', vector: 'nothing', rules: false },
} as const satisfies Readonly<Record<string, PartRow>>;

export type PartTable = Readonly<Record<string, PartRow>>;

type ValueOf<Type> = Type extends 'flag'
  ? boolean
  : Type extends 'cents'
    ? number
    : Type extends 'texts'
      ? readonly string[]
      : Type extends 'end'
        ? string | null
        : Type extends readonly [readonly (infer Word)[]]
          ? readonly Word[]
          : Type extends readonly (infer Word)[]
            ? Word
            : string;

type RequiredOf<Table extends PartTable> = {
  [Name in keyof Table]: Table[Name] extends { readonly required: true } ? Name : never;
}[keyof Table];

/** An entry as the workspace keeps it. */
export type PartEntry<Table extends PartTable> = {
  readonly [Name in RequiredOf<Table>]: ValueOf<Table[Name]['type']>;
} & { readonly [Name in Exclude<keyof Table, RequiredOf<Table>>]?: ValueOf<Table[Name]['type']> };

/** The same in facts: an absent field is not known. */
export type PartFacts<Table extends PartTable> = {
  readonly [Name in keyof Table as Table[Name] extends { readonly rules: false } ? never : Name]?: ValueOf<
    Table[Name]['type']
  >;
};
