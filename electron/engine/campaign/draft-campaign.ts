import type { CampaignDraft, CampaignSegment } from '../../../shared/contract/campaign.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { SectorStated } from './approval.ts';

/**
 * The CAMPAIGN.json (docs/formats/campaign.md) of a draft of the page: unanswered fields are left out, and so are not
 * known.
 *
 * @param stated author and day of the sector statement.
 * @throws AppError `campaign.caller_unreadable`.
 */
export function campaignOfDraft(
  draft: CampaignDraft,
  organisation: string,
  stated: SectorStated,
): Readonly<Record<string, unknown>> {
  const {
    name,
    channel,
    purpose,
    goods,
    relatedGoods,
    sector,
    professionRelated,
    from,
    to,
    dialing,
    callerId,
    operator,
    segment,
    limit,
    onePerHousehold,
    pressure,
    sender,
  } = draft;
  const given = {
    name,
    organisation,
    channel,
    purpose,
    goods,
    sector,
    professionRelated,
    from,
    to,
    operator,
    limit,
    pressure,
    relatedGoods: relatedGoods.length === 0 ? null : relatedGoods,
    segment: segment.conditions.length === 0 ? null : { where: filterOf(segment) },
    ...(channel === 'phone' || channel === 'automated_call'
      ? { dialing, callerId: callerId === null ? null : callerOf(callerId) }
      : {}),
    ...(channel === 'post' ? { onePerHousehold } : {}),
    sectorStated: sector === null ? null : stated,
    sender: Object.values(sender).every((part) => part === null) ? null : known(sender),
  };
  return known(given);
}

/** FILTER of docs/formats/filter.md. */
export function filterOf({ join, conditions }: CampaignSegment): object {
  if (conditions.length === 0) return { all: [] };
  return join === 'all' ? { all: conditions } : { any: conditions };
}

/** E.164. Numbers of platforms are accepted: machines may, and often must, show one. */
function callerOf(typed: string): string {
  if (typed === 'hidden') return typed;
  const digits = typed.replaceAll(/[\s.()-]/g, '').replace(/^00/, '+');
  const number = /^0[1-9]\d{8}$/.test(digits) ? `+33${digits.slice(1)}` : digits;
  if (!/^\+[1-9]\d{4,14}$/.test(number)) throw new AppError('campaign.caller_unreadable', { value: typed });
  return number;
}

function known(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
