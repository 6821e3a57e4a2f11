import type { CampaignFacts, ConsentFacts, ContactFacts, Facts } from '../domain/contact/facts.ts';
import { MENTIONS } from '../domain/contact/words.ts';
import { lawfulChannel, zoneOf } from './situation/case-frame.ts';
import { whenOf } from './situation/when.ts';

/** Facts with one change, otherwise equal. */

export const withContact = (facts: Facts, contact: Partial<ContactFacts>): Facts => ({
  ...facts,
  contact: { ...facts.contact, ...contact },
});
export const withCampaign = (facts: Facts, campaign: Partial<CampaignFacts>): Facts => ({
  ...facts,
  campaign: { ...facts.campaign, ...campaign },
});

export const changedDay = ({ contact, campaign }: Facts): string => whenOf(campaign.at, zoneOf(contact)).day;

export function withoutKey<T extends object, K extends keyof T>(record: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = record;
  return rest;
}

export function consentAt({ campaign }: Facts, at: string): ConsentFacts {
  const beneficiary = campaign.purpose === 'transfer' ? campaign.recipient : campaign.organisation;
  return {
    channel: lawfulChannel(campaign),
    event: 'granted',
    at,
    organisations: beneficiary === undefined ? [] : [beneficiary],
    operators: campaign.operator === undefined ? [] : [campaign.operator],
    goods: [campaign.goods ?? '*'],
    positiveAct: true,
    mentions: MENTIONS,
    proof: true,
    parental: true,
    ...(campaign.purpose === 'charity' ? { purpose: 'charity' } : {}),
  };
}
