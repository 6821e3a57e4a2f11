import type { OriginAnswers } from '../../../../shared/contract/import.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import { readStartOfFile } from './start-of-file.ts';

/** The answers in the form: empty texts rather than null, so that every field is editable. */
export type ConsentForm = {
  /** Identifies it while others are added and removed. */
  id: number;
  channel: Channel;
  at: string;
  goods: string;
  wording: string;
  until: string;
  proof: boolean;
  mentions: OriginAnswers['consents'][number]['mentions'];
};

export type OriginForm = {
  kind: OriginAnswers['kind'] | null;
  source: string;
  on: string;
  /** As it was typed: a day, a month or a year. */
  since: string;
  informed: boolean | null;
  noticeOn: string;
  objectionOffered: boolean | null;
  transmissionConsent: boolean | null;
  transmissionInformed: boolean | null;
  expected: boolean | null;
  capturedFrom: string;
  capturedOn: string;
  reuseTerms: string;
  audience: OriginAnswers['audience'];
  consents: ConsentForm[];
  salesGoods: string;
  evidence: { fileToken: string; name: string }[];
  /** Why the file is taken after the end of its supplier's contract. */
  acceptExpired: string;
};

export function emptyOrigin(): OriginForm {
  return {
    kind: null,
    source: '',
    on: '',
    since: '',
    informed: null,
    noticeOn: '',
    objectionOffered: null,
    transmissionConsent: null,
    transmissionInformed: null,
    expected: null,
    capturedFrom: '',
    capturedOn: '',
    reuseTerms: '',
    audience: null,
    consents: [],
    salesGoods: '',
    evidence: [],
    acceptExpired: '',
  };
}

/** The goods are asked, never assumed: a consent to calls without goods permits no call. */
export function emptyConsent(others: readonly ConsentForm[]): ConsentForm {
  const id = 1 + Math.max(0, ...others.map((consent) => consent.id));
  return { id, channel: 'email', at: '', goods: '', wording: '', until: '', proof: false, mentions: [] };
}

/** A field of the form, by its place on the page. */
export type OriginField =
  | 'kind'
  | 'acceptExpired'
  | 'source'
  | 'on'
  | 'since'
  | 'capturedFrom'
  | 'capturedOn'
  | 'reuseTerms'
  | 'noticeOn'
  | `consent.${number}.${'at' | 'until' | 'goods'}`;

/** An error that stops the step, and its sentence. */
export interface Lack {
  readonly field: OriginField;
  readonly sentence:
    | 'kindMissing'
    | 'reasonMissing'
    | 'sourceMissing'
    | 'onMissing'
    | 'dayUnreadable'
    | 'dayAhead'
    | 'sinceUnreadable'
    | 'sinceAfterOn'
    | 'capturedFromMissing'
    | 'capturedOnMissing'
    | 'capturedAfterOn'
    | 'reuseTermsMissing'
    | 'noticeOnMissing'
    | 'goodsMissing';
}

/** Whether the day of our own notice is asked: people who gave their data themselves were informed then. */
export const asksForNotice = ({ kind }: Pick<OriginForm, 'kind'>): boolean =>
  kind !== null && kind !== 'direct' && kind !== 'unknown';

/**
 * The missing answers of a form, in the order of the page; an unknown origin has none.
 *
 * @param unreadable day fields whose text is not a day
 */
export function originLacks(
  form: OriginForm,
  today: string,
  unreadable: ReadonlySet<OriginField> = new Set(),
): readonly Lack[] {
  if (form.kind === null) return [{ field: 'kind', sentence: 'kindMissing' }];
  if (form.kind === 'unknown') return [];
  const lacks: Lack[] = [];
  const lack = (field: OriginField, sentence: Lack['sentence'] | null): void => {
    if (sentence !== null) lacks.push({ field, sentence });
  };
  const pastDay = (field: OriginField, day: string, missing: Lack['sentence'] | null): Lack['sentence'] | null => {
    if (unreadable.has(field)) return 'dayUnreadable';
    return day === '' ? missing : day > today ? 'dayAhead' : null;
  };
  lack('source', form.source.trim() === '' ? 'sourceMissing' : null);
  lack('on', pastDay('on', form.on, 'onMissing'));
  lack('since', lackOfStart(form));
  if (form.kind === 'public') {
    lack('capturedFrom', form.capturedFrom.trim() === '' ? 'capturedFromMissing' : null);
    const isAfter = form.on !== '' && form.capturedOn > form.on;
    lack(
      'capturedOn',
      pastDay('capturedOn', form.capturedOn, 'capturedOnMissing') ?? (isAfter ? 'capturedAfterOn' : null),
    );
    lack('reuseTerms', form.reuseTerms.trim() === '' ? 'reuseTermsMissing' : null);
  }
  if (asksForNotice(form) && form.informed === true)
    lack('noticeOn', pastDay('noticeOn', form.noticeOn, 'noticeOnMissing'));
  for (const { id, at, goods } of form.consents) {
    lack(`consent.${id}.at`, pastDay(`consent.${id}.at`, at, null));
    lack(`consent.${id}.until`, unreadable.has(`consent.${id}.until`) ? 'dayUnreadable' : null);
    lack(`consent.${id}.goods`, goodsIn(goods).length === 0 ? 'goodsMissing' : null);
  }
  return lacks;
}

function lackOfStart({ since, on }: OriginForm): Lack['sentence'] | null {
  if (since.trim() === '') return null;
  const day = readStartOfFile(since);
  if (day === null) return 'sinceUnreadable';
  return on !== '' && day > on ? 'sinceAfterOn' : null;
}

/**
 * The answers as sent to the engine. Call only when nothing is missing. An answer given before the kind was changed, to a
 * question that is not shown any more, is left out.
 */
export function answersOf(typed: OriginForm): OriginAnswers {
  const form = typed.kind === 'unknown' ? { ...emptyOrigin(), kind: typed.kind } : typed;
  const isFromSupplier = form.kind === 'partner' || form.kind === 'purchased';
  const isStatedOnce = asksForNotice(form) && form.informed === true;
  return {
    kind: form.kind ?? 'unknown',
    source: textOrNull(form.source),
    on: textOrNull(form.on),
    since: readStartOfFile(form.since),
    informed: form.informed,
    noticeOn: isStatedOnce ? textOrNull(form.noticeOn) : null,
    objectionOffered: form.objectionOffered,
    transmissionConsent: isFromSupplier ? form.transmissionConsent : null,
    // It is left out for data that others collected: the collector would have informed the people.
    transmissionInformed: form.kind === 'direct' ? form.transmissionInformed : null,
    expected: form.kind === 'public' ? form.expected : null,
    ...captureOf(form),
    audience: form.audience,
    consents: form.consents.map((consent) => ({
      channel: consent.channel,
      at: textOrNull(consent.at),
      goods: goodsIn(consent.goods),
      wording: textOrNull(consent.wording),
      until: textOrNull(consent.until),
      proof: consent.proof,
      mentions: [...consent.mentions],
    })),
    salesGoods: textOrNull(form.salesGoods),
    evidence: form.evidence.map(({ fileToken }) => fileToken),
  };
}

/** Asked of public data alone. */
function captureOf({ kind, ...form }: OriginForm): Pick<OriginAnswers, 'capturedFrom' | 'capturedOn' | 'reuseTerms'> {
  if (kind !== 'public') return { capturedFrom: null, capturedOn: null, reuseTerms: null };
  return {
    capturedFrom: textOrNull(form.capturedFrom),
    capturedOn: textOrNull(form.capturedOn),
    reuseTerms: textOrNull(form.reuseTerms),
  };
}

function goodsIn(text: string): string[] {
  return text
    .split(',')
    .map((goods) => goods.trim())
    .filter((goods) => goods !== '');
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
