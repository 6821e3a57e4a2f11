import type { Facts } from '../domain/contact/facts.ts';
import type { ChangeId } from './model.ts';
import type { RuleSentence } from './parameter.ts';
import { lawfulChannel } from './situation/case-frame.ts';
import { withContact, withCampaign, changedDay, withoutKey, consentAt } from './changed-facts.ts';

/**
 * Possible changes: each is a fact that could be established or a choice of the campaign. None suggests inventing
 * facts; `explain` tries them and reports those that change the answer.
 */
export interface Change {
  readonly id: ChangeId | 'opposition';
  /** « si … », as a condition; `{moment}` is the new moment of contact. */
  readonly sentence: RuleSentence;
  /** The wording for a minor, if different. */
  readonly ofMinor?: RuleSentence;
  /** The facts after the change; null where it does not apply. */
  readonly apply: (facts: Facts) => Facts | null;
}

export const CHANGES: readonly Change[] = [
  {
    id: 'message_complete',
    sentence: {
      fr: 'si le message disait qui l’envoie, d’où viennent les données et comment s’opposer, et annonçait au début une voix artificielle',
      en: 'if the message said who sends it, where the data came from and how to object, and announced an artificial voice at the start',
    },
    apply: (facts) =>
      facts.campaign.message === undefined
        ? null
        : withCampaign(facts, { message: { identity: true, optOut: true, source: true, aiAnnounced: true } }),
  },
  {
    id: 'number_shown',
    sentence: {
      fr: 'si un numéro permis, attribué à l’organisation, était affiché',
      en: 'if a permitted number, assigned to the organisation, were shown',
    },
    apply: (facts) =>
      withCampaign(facts, {
        callerId: lawfulChannel(facts.campaign) === 'automated_call' ? '+33162000000' : '+33199000000',
      }),
  },
  {
    id: 'called_by_hand',
    sentence: {
      fr: 'si une personne appelait elle-même, un numéro à la fois, avec un numéro ordinaire',
      en: 'if a person called, one number at a time, with an ordinary number',
    },
    apply: (facts) =>
      facts.campaign.channel === 'phone' && facts.campaign.dialing !== undefined && facts.campaign.dialing !== 'manual'
        ? withCampaign(facts, { dialing: 'manual', callerId: '+33199000000' })
        : null,
  },
  {
    id: 'own_call',
    sentence: {
      fr: 'si l’organisation appelait elle-même, sans prestataire',
      en: 'if the organisation called itself, without an operator',
    },
    apply: ({ contact, campaign }) =>
      campaign.operator === undefined ? null : { contact, campaign: withoutKey(campaign, 'operator') },
  },
  {
    id: 'offer_related',
    sentence: {
      fr: 'si l’offre était en rapport avec la profession de la personne',
      en: 'if the offer were related to the person’s profession',
    },
    apply: (facts) => withCampaign(facts, { professionRelated: true }),
  },
  {
    id: 'sector_none',
    sentence: {
      fr: 'si quelqu’un affirmait que la campagne n’est d’aucun des secteurs interdits',
      en: 'if somebody stated that the campaign is in none of the banned sectors',
    },
    apply: (facts) => (facts.campaign.sector === undefined ? withCampaign(facts, { sector: 'none' }) : null),
  },
  {
    id: 'consent',
    sentence: {
      fr: 'si la personne avait donné un accord valable et prouvé à ce canal',
      en: 'if the person had given a valid and proven consent to this channel',
    },
    ofMinor: {
      fr: 'si un accord valable et prouvé à ce canal avait été donné avec un parent',
      en: 'if a valid and proven consent to this channel had been given with a parent',
    },
    apply: (facts) =>
      withContact(facts, { consents: [...(facts.contact.consents ?? []), consentAt(facts, facts.campaign.at)] }),
  },
  {
    id: 'origin_found',
    sentence: {
      fr: 'si la personne redonnait ses coordonnées, informée et à même de s’opposer',
      en: 'if the person gave the details again, informed and able to object',
    },
    apply: (facts) =>
      withContact(facts, {
        origins: [
          ...(facts.contact.origins ?? []),
          {
            kind: 'direct',
            on: changedDay(facts),
            source: 'Coordonnées redonnées',
            informed: true,
            objectionOffered: true,
          },
        ],
      }),
  },
  {
    id: 'informed_at_collection',
    sentence: {
      fr: 'si l’on établissait que la personne a été informée à la collecte ou à la vente et pouvait s’opposer',
      en: 'if it were established that the person was informed at collection or sale and could object',
    },
    apply: ({ contact, campaign }) => ({
      campaign,
      contact: {
        ...contact,
        origins: (contact.origins ?? []).map((origin) => ({ ...origin, informed: true, objectionOffered: true })),
        sales: (contact.sales ?? []).map((sale) => ({ ...sale, informed: true, refusalOffered: true })),
        contracts: (contact.contracts ?? []).map((contract) => ({ ...contract, informed: true, refusalOffered: true })),
      },
    }),
  },
  {
    id: 'transmission_told',
    sentence: {
      fr: 'si l’on établissait que la personne a été informée, à la collecte, de la transmission à des partenaires et pouvait s’y opposer',
      en: 'if it were established that the person was told at collection of the transmission to partners and could object to it',
    },
    apply: (facts) =>
      withContact(facts, {
        origins: (facts.contact.origins ?? []).map((origin) =>
          origin.kind === 'direct' ? { ...origin, transmissionInformed: true } : origin,
        ),
      }),
  },
  {
    id: 'notice_given',
    sentence: {
      fr: 'si la personne avait été informée de la source avant ce contact',
      en: 'if the person had been told the source before this contact',
    },
    apply: (facts) =>
      withContact(facts, {
        origins: (facts.contact.origins ?? []).map((origin) => ({ ...origin, noticeOn: changedDay(facts) })),
      }),
  },
  {
    id: 'use_expected',
    sentence: {
      fr: 'si l’entreprise publiait cette coordonnée pour ses contacts professionnels, sans signe d’opposition',
      en: 'if the business published this detail for business contact, without a sign of opposition',
    },
    apply: (facts) =>
      withContact(facts, { origins: (facts.contact.origins ?? []).map((origin) => ({ ...origin, expected: true })) }),
  },
  {
    id: 'transmission_agreed',
    sentence: {
      fr: 'si la personne avait accepté la transmission à l’organisation, nommée',
      en: 'if the person had agreed to the transmission to the organisation, by name',
    },
    apply: (facts) =>
      withContact(facts, {
        origins: (facts.contact.origins ?? []).map((origin) => ({
          ...origin,
          transmissionConsent: true,
          informed: true,
        })),
      }),
  },
  {
    id: 'contract',
    sentence: {
      fr: 'si la personne avait un contrat en cours en rapport avec l’offre',
      en: 'if the person had a current contract linked to the offer',
    },
    apply: (facts) => {
      const { goods } = facts.campaign;
      return goods === undefined
        ? null
        : withContact(facts, {
            contracts: [
              ...(facts.contact.contracts ?? []),
              { goods, from: changedDay(facts), until: null, informed: true, refusalOffered: true },
            ],
          });
    },
  },
  {
    id: 'request',
    sentence: {
      fr: 'si la personne avait demandé, avec preuve, à être rappelée pour cet objet',
      en: 'if the person had asked, with proof, to be called back about this object',
    },
    apply: (facts) => {
      const { goods, at } = facts.campaign;
      return goods === undefined
        ? null
        : withContact(facts, { requests: [...(facts.contact.requests ?? []), { at, goods, proof: true }] });
    },
  },
  {
    id: 'recent_contact',
    sentence: {
      fr: 'si la personne avait repris contact depuis (clic, appel, achat, réponse)',
      en: 'if the person had been in contact since (click, call, purchase, answer)',
    },
    apply: (facts) => withContact(facts, { lastContactFromPerson: changedDay(facts) }),
  },
  {
    id: 'not_on_bloctel',
    sentence: { fr: 'si la personne n’était pas inscrite à Bloctel', en: 'if the person were not on Bloctel' },
    apply: (facts) => withContact(facts, { bloctel: false }),
  },
  {
    id: 'newer_coordinate',
    sentence: {
      fr: 'si une adresse ou un numéro plus récent était reçu',
      en: 'if a newer address or number were received',
    },
    apply: ({ contact, campaign }) =>
      contact.status === undefined || contact.status === 'deceased'
        ? null
        : { contact: withoutKey(contact, 'status'), campaign },
  },
  {
    id: 'french_number',
    sentence: {
      fr: 'si un numéro français de la personne était employé',
      en: 'if a French number of the person were used',
    },
    apply: (facts) =>
      facts.contact.phone === undefined || facts.contact.phone.startsWith('+33')
        ? null
        : withContact(facts, { phone: '+33199000000' }),
  },
  {
    id: 'first_letter',
    sentence: { fr: 'si aucun courrier n’avait encore été envoyé', en: 'if no letter had been sent yet' },
    apply: ({ contact, campaign }) =>
      contact.contacted === undefined ? null : { contact: withoutKey(contact, 'contacted'), campaign },
  },
];

/** Changes that would close an open contact. */
export const OPPOSITION: Change = {
  id: 'opposition',
  sentence: { fr: 'si la personne s’opposait', en: 'if the person objected' },
  apply: (facts) =>
    withContact(facts, {
      consents: [...(facts.contact.consents ?? []), { channel: 'all', event: 'opposed', at: facts.campaign.at }],
    }),
};
