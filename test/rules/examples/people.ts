import type { Channel, ChannelScope } from '../../../shared/domain/channel.ts';
import type { VerdictKind } from '../../../shared/domain/compliance.ts';
import type {
  ConsentFacts,
  ContactFacts,
  ContractFacts,
  OriginFacts,
  SaleFacts,
} from '../../../shared/domain/contact/facts.ts';
import { MENTIONS } from '../../../shared/domain/contact/words.ts';
import type { Example } from './example.ts';

/** Fictitious people and campaigns for the worked examples of the rules. */

type Person = Omit<ContactFacts, 'audience'>;
type Offer = Example['campaign'];

export const direct = (on: string, patch: Partial<OriginFacts> = {}): OriginFacts => ({
  kind: 'direct',
  on,
  source: 'Formulaire du site',
  informed: true,
  objectionOffered: true,
  ...patch,
});
export const purchased = (on: string, patch: Partial<OriginFacts> = {}): OriginFacts => ({
  kind: 'purchased',
  on,
  source: 'Fichiers et Cie',
  informed: false,
  objectionOffered: true,
  ...patch,
});
export const partner = (on: string, patch: Partial<OriginFacts> = {}): OriginFacts => ({
  kind: 'partner',
  on,
  source: 'BETA',
  informed: true,
  objectionOffered: true,
  ...patch,
});
export const published = (on: string, patch: Partial<OriginFacts> = {}): OriginFacts => ({
  kind: 'public',
  on,
  source: 'Site de l’entreprise',
  informed: false,
  expected: true,
  ...patch,
});
export const referred = (on: string, patch: Partial<OriginFacts> = {}): OriginFacts => ({
  kind: 'referral',
  on,
  source: 'Un client',
  informed: false,
  ...patch,
});

export const consumer = (person: Person): ContactFacts => ({
  audience: 'consumer',
  email: 'claire.martin@example.net',
  phone: '+33639980001',
  bloctel: false,
  ...person,
});
export const professional = (person: Person): ContactFacts => ({
  audience: 'professional',
  email: 'dsi.martin@example.com',
  phone: '+33199000001',
  phoneUse: 'professional',
  sirene: 'A',
  ...person,
});
export const soleTrader = (person: Person): ContactFacts => ({
  audience: 'sole_trader',
  email: 'contact@plombier.example.com',
  phone: '+33199000002',
  phoneUse: 'professional',
  sirene: 'A',
  ...person,
});
export const organisation = (person: Person): ContactFacts => ({
  audience: 'organisation',
  email: 'contact@example.com',
  phone: '+33199000003',
  phoneUse: 'professional',
  sirene: 'A',
  ...person,
});

/** A complete, proven consent to ALPHA, by default for kitchens. */
export const yes = (channel: Channel, at: string, patch: Partial<ConsentFacts> = {}): ConsentFacts => ({
  channel,
  event: 'granted',
  at,
  organisations: ['ALPHA'],
  goods: ['kitchen'],
  positiveAct: true,
  mentions: MENTIONS,
  proof: true,
  ...patch,
});
export const no = (channel: ChannelScope, at: string, patch: Partial<ConsentFacts> = {}): ConsentFacts => ({
  channel,
  event: 'opposed',
  at,
  ...patch,
});
export const sale = (on: string, patch: Partial<SaleFacts> = {}): SaleFacts => ({
  on,
  goods: 'kitchen',
  informed: true,
  refusalOffered: true,
  ...patch,
});
export const contract = (from: string, until: string | null, patch: Partial<ContractFacts> = {}): ContractFacts => ({
  goods: 'kitchen',
  from,
  until,
  ...patch,
});

/** A campaign of ALPHA for kitchens, complete and related to the profession. */
export const offer = (channel: Channel, patch: Partial<Offer> = {}): Offer => ({
  organisation: 'ALPHA',
  channel,
  purpose: 'commercial',
  goods: 'kitchen',
  professionRelated: true,
  ...(channel === 'phone' ? { dialing: 'manual', callerId: '+33199000099' } : {}),
  ...(channel === 'automated_call' ? { dialing: 'recorded', callerId: '+33162000000' } : {}),
  ...patch,
});

export const example = (on: string, expect: VerdictKind, contact: ContactFacts, campaign: Offer): Example => ({
  on,
  contact,
  campaign,
  expect,
});
