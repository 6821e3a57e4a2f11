import type { CampaignDraft } from '../../../../shared/contract/campaign.ts';
import type { CampaignExclusion, CampaignSegment } from '../../../../shared/contract/segment.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import type { SectorStated } from './approval.ts';
import type { ExclusionFile } from './campaign-file.ts';

/** What a draft leaves to the engine. */
interface DraftGround {
  readonly organisation: string;
  /** Author and day of the sector statement. */
  readonly stated: SectorStated;
  /** The path of a file that the user chose. */
  readonly pathOf: (fileToken: string) => string;
}

/**
 * The CAMPAIGN.json (docs/formats/campaign.md) of a draft of the page: unanswered fields are left out, and so are not
 * known.
 *
 * @throws AppError `campaign.caller_unreadable`, `file.unknown`.
 */
export function campaignOfDraft(
  draft: CampaignDraft,
  { organisation, stated, pathOf }: DraftGround,
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
    exclude,
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
    segment: segmentOfDraft(draft),
    exclude: exclude.length === 0 ? null : exclude.map((one) => exclusionOfDraft(one, pathOf)),
    ...(channel === 'phone' || channel === 'automated_call'
      ? { dialing, callerId: callerId === null ? null : callerOf(callerId) }
      : {}),
    ...(channel === 'post' ? { onePerHousehold } : {}),
    sectorStated: sector === null ? null : stated,
    sender: Object.values(sender).every((part) => part === null) ? null : known(sender),
  };
  return known(given);
}

/** The `segment` of CAMPAIGN.json; null: everybody. */
function segmentOfDraft({ segment, savedSegment }: Pick<CampaignDraft, 'segment' | 'savedSegment'>) {
  if (savedSegment !== null) return { name: savedSegment };
  return segment.conditions.length === 0 ? null : { where: filterOf(segment) };
}

function exclusionOfDraft(exclusion: CampaignExclusion, pathOf: DraftGround['pathOf']): ExclusionFile {
  return 'fileToken' in exclusion ? { file: pathOf(exclusion.fileToken) } : exclusion;
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
