import { isCall, type Channel } from '../../../../shared/domain/channel.ts';
import type { Purpose } from '../../../../shared/domain/contact/facts.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import type { Steps } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { readGoods } from '../../sql/dealings.ts';

/** The purposes of « Aujourd'hui », without a campaign. */
export const TODAY_PURPOSES = [
  'commercial',
  'charity',
  'relational',
  'transactional',
] as const satisfies readonly Purpose[];

export type TodayPurpose = (typeof TODAY_PURPOSES)[number];

/** The goods of the organisation, from the data of the workspace. */
export interface OfferedGoods {
  /** The goods of sales and contracts, most frequent first (`readingGoods`). */
  readonly known: readonly string[];
  /** The goods of calls; null: not stated yet. */
  readonly forCalls: string | null;
}

/**
 * Whether a channel has no answer until the product is chosen: a consent to calls names its goods (R223-1 code de la
 * consommation), and an answer for any product would not hold for a real campaign.
 */
export function asksForGoods(channel: Channel, purpose: TodayPurpose, { forCalls }: OfferedGoods): boolean {
  return purpose === 'commercial' && isCall(channel) && forCalls === null;
}

/** `day` is judged, at any lawful time of it. */
type TodayQuestion = {
  readonly channel: Channel;
  readonly purpose: TodayPurpose;
  readonly goods: OfferedGoods;
  readonly day: string;
};

/**
 * The campaign behind « qui puis-je contacter aujourd'hui ? », as a CAMPAIGN.json: the organisation offers the goods of
 * its sales and contracts, and by phone one product, in a complete message.
 */
export function todayCampaign(
  reader: SqlReader,
  { channel, purpose, goods: { known, forCalls }, day }: TodayQuestion,
): object {
  const [goods = 'offre', ...relatedGoods] = isCall(channel) && forCalls !== null ? [forCalls] : known;
  return {
    name: `${channel} ${purpose}`,
    organisation: readWorkspaceIdentity(reader).organisation,
    channel,
    purpose,
    ...(purpose === 'commercial' ? { goods, relatedGoods, professionRelated: true } : {}),
    at: day,
    onePerHousehold: false,
    message: { identity: true, optOut: true, source: true, aiAnnounced: true },
  };
}

/** More would be a list of products, not of families. */
const MOST_GOODS = 200;

/** The goods of sales and contracts, most frequent first. */
export function* readingGoods(reader: SqlReader): Steps<readonly string[]> {
  const counts = new Map<string, number>();
  for (const [goods, count] of readGoods(reader)) {
    counts.set(goods, (counts.get(goods) ?? 0) + count);
    yield;
  }
  return [...counts]
    .sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))
    .slice(0, MOST_GOODS)
    .map(([goods]) => goods);
}
