import type { Channel } from '../../../shared/domain/channel.ts';
import type { CampaignFacts } from '../../../shared/domain/contact/facts.ts';
import type { Segment } from '../../../shared/domain/contact/segment.ts';
import type { Approval, SectorStated } from './approval.ts';

/** How much contact is too much: at most `max` messages or calls by the organisation in any `days` days. */
export interface Pressure {
  readonly days: number;
  readonly max: number;
}

/** Who signs the message, and where one says no to it. */
export interface Sender {
  readonly name: string | null;
  readonly address: string | null;
  readonly oppositionContact: string | null;
}

export const NO_SENDER: Sender = { name: null, address: null, oppositionContact: null };

/** A CAMPAIGN.json (docs/formats/campaign.md) that was checked and completed by its defaults. */
export interface Campaign {
  /** As people call it. */
  readonly name: string;
  /**
   * What a decision on a review is bound to: the same name, and the same question to the law.
   * Neither the days nor the segment are part of it: a campaign that is put off stays the same one.
   */
  readonly key: string;
  readonly channel: Channel;
  /** The campaign as the rules see it, all but the moment of contact. */
  readonly facts: Omit<CampaignFacts, 'at'>;
  /** Days or instants of contact that are judged, the first one first; the worst verdict counts. */
  readonly moments: readonly [string, ...string[]];
  readonly segment: Segment;
  /** At most so many people; null: no limit. */
  readonly limit: number | null;
  /** Post: one letter an address. A recipient of data needs persons: off by default for a transfer. */
  readonly onePerHousehold: boolean;
  readonly pressure: Pressure | null;
  readonly sender: Sender;
  /** Null: nobody was named with the answer about the sector. */
  readonly sectorStated: SectorStated | null;
  readonly approval: Approval;
  /** The file as it was given, for the record. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** The day or instant by which the campaign's answers are dated. */
export function evaluatedAt(campaign: Campaign): string {
  return campaign.moments[0];
}

/** The same campaign, judged on another day and on that day alone. */
export function onDay(campaign: Campaign, day: string): Campaign {
  return { ...campaign, moments: [day] };
}
