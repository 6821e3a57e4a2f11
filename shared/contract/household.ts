import { z } from 'zod';
import { CampaignDraft } from './campaign.ts';

/** Requests about the names on letters to several people of one address, and about gifts. */

const Count = z.int().nonnegative();
const ContactId = z.string().regex(/^[1-9]\d{0,14}$/);

/** The most households shown at once. */
export const MOST_HOUSEHOLDS_SHOWN = 100;

export const ShownHousehold = z.strictObject({
  /** In the order of their ids. */
  members: z.array(z.strictObject({ contact: z.string(), name: z.string() })),
  line1: z.string(),
  /** With its comma. */
  salutation: z.string(),
  separate: z.boolean(),
  /** Nobody confirmed it for exactly these people. */
  open: z.boolean(),
  /** It was confirmed for others. */
  again: z.boolean(),
});
export type ShownHousehold = z.output<typeof ShownHousehold>;

/** `all`: also those that are confirmed. */
export const HouseholdsAsking = z.strictObject({ campaign: CampaignDraft, all: z.boolean() });

export const HouseholdsOfCampaign = z.strictObject({
  /** Letters of the campaign for several people. */
  total: Count,
  open: Count,
  households: z.array(ShownHousehold).max(MOST_HOUSEHOLDS_SHOWN),
});
export type HouseholdsOfCampaign = z.output<typeof HouseholdsOfCampaign>;

/** Null: each of them gets a letter. */
export const HouseholdDeciding = z.strictObject({
  contacts: z.array(ContactId).min(2).max(50),
  line: z.strictObject({ line1: z.string().max(200), salutation: z.string().max(200) }).nullable(),
});
