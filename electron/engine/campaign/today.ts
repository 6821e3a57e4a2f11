import type { Channel } from '../../../shared/domain/channel.ts';
import type { Purpose } from '../../../shared/domain/facts.ts';
import type { EngineContext } from '../context.ts';
import { readWorkspaceIdentity } from '../workspace/create-workspace.ts';
import type { Steps } from '../pauses.ts';
import type { Reader } from '../workspace/database.ts';
import { readGoods } from '../workspace/dealings.ts';

/** What a person may want of the contacts, before any campaign is thought of. */
export const EVERYDAY_PURPOSES = ['commercial', 'charity', 'relational', 'transactional'] as const satisfies readonly Purpose[];

export type EverydayPurpose = (typeof EVERYDAY_PURPOSES)[number];

/**
 * The campaign behind « qui puis-je contacter aujourd'hui ? », as a CAMPAIGN.json: the organisation offers
 * what its sales and contracts are about, in a message that carries all it must, at any lawful time of the day.
 *
 * @param known those goods (`readingGoods`).
 */
export function todayCampaign(context: EngineContext, reader: Reader, channel: Channel, purpose: EverydayPurpose, known: readonly string[]): object {
  const [goods = 'offre', ...relatedGoods] = known;
  return {
    name: `${channel} ${purpose}`,
    organisation: readWorkspaceIdentity(reader).organisation,
    channel,
    purpose,
    ...(purpose === 'commercial' ? { goods, relatedGoods, professionRelated: true } : {}),
    at: context.today(),
    onePerHousehold: false,
    message: { identity: true, optOut: true, source: true, aiAnnounced: true },
  };
}

/** More would be a list of products, not of families. */
const MOST_GOODS = 200;

/** What sales and contracts are about, what most are about first. */
export function* readingGoods(reader: Reader): Steps<readonly string[]> {
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
