import type { Channel } from '../../../shared/domain/channel.ts';
import type { Purpose } from '../../../shared/domain/facts.ts';
import type { EngineContext } from '../context.ts';
import { readWorkspaceIdentity } from '../workspace/create-workspace.ts';
import type { Reader } from '../workspace/database.ts';

/** What a person may want of the contacts, before any campaign is thought of. */
export const EVERYDAY_PURPOSES = ['commercial', 'charity', 'relational', 'transactional'] as const satisfies readonly Purpose[];

export type EverydayPurpose = (typeof EVERYDAY_PURPOSES)[number];

/**
 * The campaign behind « qui puis-je contacter aujourd'hui ? », as a CAMPAIGN.json: the organisation offers
 * what its sales and contracts are about, in a message that carries all it must, at any lawful time of the day.
 */
export function todayCampaign(context: EngineContext, reader: Reader, channel: Channel, purpose: EverydayPurpose): object {
  const [goods = 'offre', ...relatedGoods] = knownGoods(reader);
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

function knownGoods(reader: Reader): readonly string[] {
  const goods = new Set<string>();
  for (const [name] of reader.values(
    `SELECT goods, count(*) AS times FROM (SELECT goods FROM sales UNION ALL SELECT goods FROM contracts) GROUP BY goods ORDER BY times DESC, goods LIMIT ${MOST_GOODS}`,
  )) {
    goods.add(String(name));
  }
  return [...goods];
}
