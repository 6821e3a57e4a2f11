import type { Channel } from '../../../../shared/domain/channel.ts';
import type { CampaignFacts } from '../../../../shared/domain/contact/facts.ts';
import type { Segment } from '../../../../shared/domain/contact/segment.ts';
import type { Approval, SectorStated } from './approval.ts';
import type { Exclusion } from './exclusion.ts';

/** The limit on contacts: at most `max` messages or calls by the organisation in any `days` days. */
export interface Pressure {
  readonly days: number;
  readonly max: number;
}

/** The sender of the message, and where to object. */
export interface Sender {
  readonly name: string | null;
  readonly address: string | null;
  readonly oppositionContact: string | null;
}

export const NO_SENDER: Sender = { name: null, address: null, oppositionContact: null };

/** A checked CAMPAIGN.json (docs/formats/campaign.md), completed by its defaults. */
export interface Campaign {
  /** Its name. */
  readonly name: string;
  /**
   * The key of decisions on a review: the same name, and the same fields for the rules. It contains neither days nor
   * segment: a postponed campaign stays the same.
   */
  readonly key: string;
  readonly channel: Channel;
  /** The campaign for the rules, except the moment of contact. */
  readonly facts: Omit<CampaignFacts, 'at'>;
  /** Days or instants of contact to judge, the first one first; the worst verdict counts. */
  readonly moments: readonly [string, ...string[]];
  readonly segment: Segment;
  /** The people to leave out; each leaves by the first that names them. */
  readonly exclude: readonly Exclusion[];
  /** Maximum number of people; null: no limit. */
  readonly limit: number | null;
  /** Post: one letter per address. Off by default for a transfer, because a recipient of data needs persons. */
  readonly onePerHousehold: boolean;
  readonly pressure: Pressure | null;
  readonly sender: Sender;
  /** Null: no author of the sector statement. */
  readonly sectorStated: SectorStated | null;
  readonly approval: Approval;
  /** The final text of the message or the script of the calls; `file` is a path. Both null: not given. */
  readonly finalText: { readonly text: string | null; readonly file: string | null };
  /** The file as given, for the record. */
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

/** The earliest day judged. */
export function firstDayJudged({ moments }: Campaign): string {
  const days = moments.map((moment) => moment.slice(0, 'YYYY-MM-DD'.length));
  return days.reduce((first, day) => (day < first ? day : first));
}
