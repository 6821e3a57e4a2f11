import type { CampaignDraft } from '../../../../shared/contract/campaign.ts';
import type { CampaignExclusion } from '../../../../shared/contract/segment.ts';
import { isCall, type Channel } from '../../../../shared/domain/channel.ts';
import type { Dialing, Sector } from '../../../../shared/domain/contact/facts.ts';
import { conditionOf, isComplete, type FilterRow } from './segment/filter-rows.ts';

/** The fields of the first two steps; '' and null mean not answered. */
export type CampaignForm = {
  name: string;
  channel: Channel | null;
  purpose: CampaignDraft['purpose'];
  goods: string;
  relatedGoods: string[];
  sector: Sector | null;
  professionRelated: boolean | null;
  from: string;
  to: string;
  dialing: Dialing | null;
  callerId: string;
  hidesNumber: boolean;
  operator: string;
  senderName: string;
  senderAddress: string;
  oppositionContact: string;
  onePerHousehold: boolean;
  join: 'all' | 'any';
  rows: FilterRow[];
  /** Name of the saved segment asked instead of the conditions; '': none. */
  savedSegment: string;
  leftOut: LeftOutChoice[];
  limit: number | null;
  hasPressure: boolean;
  pressureDays: number;
  pressureMax: number;
};

/** People to leave out: those of a list, of a saved segment, or of a file. `name` is for reading. */
export type LeftOutChoice = CampaignExclusion & { name: string };

export function emptyForm(): CampaignForm {
  return {
    name: '',
    channel: null,
    purpose: 'commercial',
    goods: '',
    relatedGoods: [],
    sector: null,
    professionRelated: null,
    from: '',
    to: '',
    dialing: null,
    callerId: '',
    hidesNumber: false,
    operator: '',
    senderName: '',
    senderAddress: '',
    oppositionContact: '',
    onePerHousehold: true,
    join: 'all',
    rows: [],
    savedSegment: '',
    leftOut: [],
    limit: null,
    hasPressure: false,
    pressureDays: 30,
    pressureMax: 2,
  };
}

/** Kind of call: a person dials or is connected, or a machine speaks. */
export const DIALINGS_OF = {
  phone: ['manual', 'predictive'],
  automated_call: ['recorded', 'ai_agent'],
} as const satisfies Partial<Record<Channel, readonly Dialing[]>>;

export type MissingAnswer =
  'channel' | 'goods' | 'due' | 'from' | 'to' | 'toUnreadable' | 'dialing' | 'callerId' | 'oppositionContact';

/**
 * The missing answers of the first step; days out of order count as missing.
 *
 * @param isToUnreadable the text of the last day is not a day: without one, the campaign would end on its first day.
 */
export function missingIn(form: CampaignForm, isToUnreadable = false): MissingAnswer[] {
  const missing: MissingAnswer[] = [];
  if (form.channel === null) missing.push('channel');
  if (form.purpose === 'commercial' && form.goods.trim() === '') missing.push('goods');
  if (form.purpose === 'transactional' && form.goods.trim() === '') missing.push('due');
  if (form.from === '') missing.push('from');
  if (form.to !== '' && form.to < form.from) missing.push('to');
  if (isToUnreadable) missing.push('toUnreadable');
  if (isCall(form.channel)) {
    if (form.dialing === null) missing.push('dialing');
    if (!form.hidesNumber && !looksLikeNumber(form.callerId)) missing.push('callerId');
  }
  if (form.channel === 'post' && form.purpose !== 'transactional' && form.oppositionContact.trim() === '')
    missing.push('oppositionContact');
  return missing;
}

function looksLikeNumber(typed: string): boolean {
  return /^\+?[\d\s.()-]+$/.test(typed.trim()) && typed.replace(/\D/g, '').length >= 9;
}

/** Whether every condition has its value, or a saved segment takes their place. */
export const hasWholeFilter = ({ savedSegment, rows }: CampaignForm): boolean =>
  savedSegment !== '' || rows.every(isComplete);

/**
 * The campaign of a form; null while an answer is missing.
 * @param name the name when the form has none.
 */
export function draftOf(form: CampaignForm, name: string): CampaignDraft | null {
  if (form.channel === null || missingIn(form).length > 0 || !hasWholeFilter(form)) return null;
  const calls = isCall(form.channel);
  const sells = form.purpose === 'commercial';
  return {
    name: textOf(form.name) ?? name,
    channel: form.channel,
    purpose: form.purpose,
    goods: textOf(form.goods),
    relatedGoods: sells ? form.relatedGoods : [],
    sector: sells ? form.sector : null,
    professionRelated: sells ? form.professionRelated : null,
    from: form.from,
    to: textOf(form.to),
    dialing: calls ? form.dialing : null,
    callerId: calls ? (form.hidesNumber ? 'hidden' : textOf(form.callerId)) : null,
    operator: textOf(form.operator),
    segment: { join: form.join, conditions: form.savedSegment === '' ? form.rows.map(conditionOf) : [] },
    savedSegment: textOf(form.savedSegment),
    exclude: form.leftOut.map(exclusionOf),
    limit: form.limit,
    onePerHousehold: form.onePerHousehold,
    pressure: form.hasPressure ? { days: form.pressureDays, max: form.pressureMax } : null,
    sender: {
      name: textOf(form.senderName),
      address: textOf(form.senderAddress),
      oppositionContact: textOf(form.oppositionContact),
    },
  };
}

function exclusionOf(leftOut: LeftOutChoice): CampaignExclusion {
  if ('export' in leftOut) return { export: leftOut.export };
  return 'segment' in leftOut ? { segment: leftOut.segment } : { fileToken: leftOut.fileToken };
}

function textOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}
