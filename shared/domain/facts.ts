import type { Channel, ChannelScope } from './channel.ts';
import type { PersonRuleFacts } from './contact/fields.ts';
import type { ConsentEventKind, OriginKind } from './contact/words.ts';

/**
 * What the rules judge (design/facts.md): one person, one campaign, one moment. The engine reads no
 * clock and no file; whatever counts is in here. An absent field is *not known*, and "not known"
 * never counts as yes. Days are `YYYY-MM-DD`; instants are ISO 8601 with an offset. `parseFacts` in
 * facts-parser.ts is the way in for facts that come from outside.
 */

export const PURPOSES = ['commercial', 'charity', 'relational', 'transactional', 'transfer'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a consent or an opposition may be limited to. */
export const CONSENT_PURPOSES = ['commercial', 'charity'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** `none`: a person has stated that none of the others applies; absent: nobody has stated anything. */
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

/** The five mentions of R223-1 code de la consommation, in the order of the text. */
export const MENTIONS = ['identity', 'choice', 'period', 'withdrawal', 'proof_access'] as const;
export type Mention = (typeof MENTIONS)[number];

export const CALL_OUTCOMES = ['no_answer', 'answered', 'refused'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export const PHONE_USES = ['professional', 'private', 'unknown'] as const;
export type PhoneUse = (typeof PHONE_USES)[number];

/** Where the data came from. No kind: unknown. */
export interface OriginFacts {
  readonly kind?: OriginKind;
  /** Day of collection (direct) or of reception (others). */
  readonly on?: string;
  /** First day of collection of a file that spans years; an undated person is taken at it. */
  readonly since?: string;
  readonly source?: string;
  /** The person was told of our own prospecting use (and, if not direct, of the source). */
  readonly informed?: boolean;
  /** Day on which our own notice (art. 14 RGPD) was given. */
  readonly noticeOn?: string;
  /** Could object simply and free of charge at collection. */
  readonly objectionOffered?: boolean;
  /** Partner, purchased: the person agreed to the transmission, our organisation named. */
  readonly transmissionConsent?: boolean;
  /** Direct: told at collection that the data may be passed on to partners, and able to object to that simply and free of charge. */
  readonly transmissionInformed?: boolean;
  /** Public: reuse could be expected and there is no sign of opposition at the source. */
  readonly expected?: boolean;
  /** The e-mail, E.164 number or address key that the entry is about; absent: the whole person. */
  readonly coordinate?: string;
}

/** One entry of the consent ledger, in any order. */
export interface ConsentFacts {
  readonly channel?: ChannelScope;
  readonly event?: ConsentEventKind;
  /** Day or instant. */
  readonly at?: string;
  /** Who the text named; absent: nobody. */
  readonly organisations?: readonly string[];
  /** Third parties that the text allowed to act for the organisation. */
  readonly operators?: readonly string[];
  /** Nature of the goods or services that the text named; `*` is any, which names nothing for calls since 2026-08-11. */
  readonly goods?: readonly string[];
  /** Last day of the period that the text stated, included. */
  readonly until?: string;
  /** A precise date and time, explicitly accepted. */
  readonly slot?: string;
  readonly positiveAct?: boolean;
  readonly mentions?: readonly Mention[];
  /** Wording, medium and time are archived. */
  readonly proof?: boolean;
  /** General agreement to be called outside the legal hours (had effect until 2026-08-10). */
  readonly outsideHours?: boolean;
  /** Absent: every purpose for an opposition, the purposes that the text covers for a consent. */
  readonly purpose?: ConsentPurpose;
  /** Given jointly with the holder of parental authority. */
  readonly parental?: boolean;
  readonly coordinate?: string;
}

export interface SaleFacts {
  readonly on?: string;
  readonly goods?: string;
  readonly informed?: boolean;
  readonly refusalOffered?: boolean;
  /** Absent: the campaign's organisation. */
  readonly organisation?: string;
}

export interface ContractFacts {
  readonly goods?: string;
  readonly from?: string;
  /** Last day, included; null: no end; absent: not known. */
  readonly until?: string | null;
  readonly informed?: boolean;
  readonly refusalOffered?: boolean;
  /** Absent: the campaign's organisation. */
  readonly organisation?: string;
}

/** The person asked to be called back. */
export interface RequestFacts {
  readonly at?: string;
  readonly goods?: string;
  readonly proof?: boolean;
}

/** A call or an attempt by the campaign's organisation, or for it. */
export interface CallFacts {
  readonly at?: string;
  readonly outcome?: CallOutcome;
}

/** An earlier message of the campaign's organisation. */
export interface ContactedFacts {
  readonly channel?: Channel;
  readonly at?: string;
}

/** What the rules are told of one person, for one of the coordinates. */
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
  /** False: a remark tells the status, and nobody has confirmed or dismissed it yet. Absent: it is known. */
  readonly statusConfirmed?: boolean;
}

/** What the message or the script carries. Absent fields count as carried. */
export interface MessageFacts {
  readonly identity?: boolean;
  readonly optOut?: boolean;
  readonly source?: boolean;
  /** At the start, before the offer. */
  readonly aiAnnounced?: boolean;
  /** It carries the whole notice of art. 14 RGPD, which is given when the message is sent. */
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
  /** Purpose `transfer`, where it is always known: who receives the data; another than `organisation`. */
  readonly recipient?: string;
  /** Third party that makes the contact for the organisation. */
  readonly operator?: string;
}

export interface Facts {
  readonly contact: ContactFacts;
  readonly campaign: CampaignFacts;
}
