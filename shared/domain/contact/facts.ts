import type { Channel } from '../channel.ts';
import type { PersonRuleFacts } from './fields.ts';
import type {
  CALL_PARTS,
  CONSENT_PARTS,
  CONTACTED_PARTS,
  CONTRACT_PARTS,
  ORIGIN_PARTS,
  PartFacts,
  REQUEST_PARTS,
  SALE_PARTS,
} from './parts.ts';

/**
 * The facts that the rules judge (docs/formats/facts.md): one person, one campaign, one moment. The engine reads no
 * clock and no file; everything that counts is here. An absent field is *not known*, and "not known" never counts as
 * yes. Days are `YYYY-MM-DD`; instants are ISO 8601 with an offset. Facts from outside go through `parseFacts` in
 * shared/contract/documents.
 */

export const PURPOSES = ['commercial', 'charity', 'relational', 'transactional', 'transfer'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** `none`: a person has stated that none of the others applies; absent: no statement. */
export const SECTORS = [
  'energy_renovation',
  'housing_adaptation',
  'cpf',
  'insurance',
  'press',
  'credit',
  'none',
] as const;
export type Sector = (typeof SECTORS)[number];

export const DIALINGS = ['manual', 'predictive', 'recorded', 'ai_agent'] as const;
export type Dialing = (typeof DIALINGS)[number];

export const PHONE_USES = ['professional', 'private', 'unknown'] as const;
export type PhoneUse = (typeof PHONE_USES)[number];

/** Where the data came from. No kind: unknown. */
export type OriginFacts = PartFacts<typeof ORIGIN_PARTS>;
/** One entry of the consent ledger, in any order. */
export type ConsentFacts = PartFacts<typeof CONSENT_PARTS>;
export type SaleFacts = PartFacts<typeof SALE_PARTS>;
export type ContractFacts = PartFacts<typeof CONTRACT_PARTS>;
export type RequestFacts = PartFacts<typeof REQUEST_PARTS>;
export type CallFacts = PartFacts<typeof CALL_PARTS>;
export type ContactedFacts = PartFacts<typeof CONTACTED_PARTS>;

/** The facts of one person for the rules, for one coordinate. */
export interface ContactFacts extends PersonRuleFacts {
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
  readonly phoneUse?: PhoneUse;
  readonly origins?: readonly OriginFacts[];
  readonly consents?: readonly ConsentFacts[];
  readonly sales?: readonly SaleFacts[];
  readonly contracts?: readonly ContractFacts[];
  readonly requests?: readonly RequestFacts[];
  readonly calls?: readonly CallFacts[];
  readonly contacted?: readonly ContactedFacts[];
  /** False: a remark gives the status, and nobody has confirmed or dismissed it yet. Absent: it is known. */
  readonly statusConfirmed?: boolean;
}

/** The content of the message or the script. Absent fields count as true. */
export interface MessageFacts {
  readonly identity?: boolean;
  readonly optOut?: boolean;
  readonly source?: boolean;
  /** At the start, before the offer. */
  readonly aiAnnounced?: boolean;
  /** It contains the whole notice of art. 14 RGPD, which is given when the message is sent. */
  readonly notice?: boolean;
}

export interface CampaignFacts {
  readonly organisation: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  /** Always known for the purpose `commercial`. */
  readonly goods?: string;
  /** Families to which the offer is analogous (sales) or linked (contracts). */
  readonly relatedGoods?: readonly string[];
  readonly sector?: Sector;
  /** The offer is related to the profession of the persons targeted. */
  readonly professionRelated?: boolean;
  /** Moment of contact: an instant, or a day (any lawful time of it). */
  readonly at: string;
  readonly dialing?: Dialing;
  /** E.164, or `hidden`. */
  readonly callerId?: string;
  readonly message?: MessageFacts;
  /** Required for the purpose `transfer`: who receives the data; not the `organisation` itself. */
  readonly recipient?: string;
  /** Third party that makes the contact for the organisation. */
  readonly operator?: string;
}

export interface Facts {
  readonly contact: ContactFacts;
  readonly campaign: CampaignFacts;
}
