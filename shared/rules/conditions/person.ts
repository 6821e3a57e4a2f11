import { isCoordinateDead, mailboxOf, mayBeMobile } from '../situation/person.ts';
import type { Situation } from '../situation/situation.ts';
import type { NamedFacts } from './named-fact.ts';

const FRANCE = 'FR';

const isUnder = (situation: Situation, years: number): boolean => situation.age !== null && situation.age < years;

/** A free mailbox of a person who is contacted for business. */
const isFreeForBusiness = ({ contact, numbers, audience }: Situation): boolean =>
  audience === 'consumer' &&
  contact.audience !== 'consumer' &&
  contact.email !== undefined &&
  mailboxOf(contact.email, numbers).free;

/** Data from another source than the register (D-6); a bought file with an unknown consent may come from it. */
const isOwnData = ({ origins, consents, relation }: Situation): boolean =>
  relation.customer ||
  consents.valid.length > 0 ||
  origins.some(
    ({ kind, origin }) =>
      kind === 'direct' ||
      kind === 'partner' ||
      kind === 'referral' ||
      (kind === 'purchased' && origin.transmissionConsent === true),
  );

/** The person, and the relation to the organisation. */
export const personFacts = {
  'territory.foreign': {
    label: { fr: 'un territoire qui n’est pas français', en: 'a territory that is not French' },
    holds: ({ contact, numbers }) => !numbers.territoryZones.has(contact.territory ?? FRANCE),
  },
  'territory.open_question': {
    label: {
      fr: 'un territoire où l’application du droit de la consommation est discutée',
      en: 'a territory where the application of consumer law is open',
    },
    holds: ({ contact, numbers }) => numbers.openTerritories.has(contact.territory ?? FRANCE),
  },
  'age.needs_parent': {
    label: { fr: 'moins de 15 ans', en: 'under 15' },
    denied: { fr: '15 ans ou plus', en: '15 or older' },
    holds: (situation) => isUnder(situation, situation.numbers.jointConsentUnder),
  },
  'age.minor': {
    label: { fr: 'moins de 18 ans', en: 'under 18' },
    holds: (situation) => isUnder(situation, situation.numbers.majority),
  },
  'status.deceased': {
    label: { fr: 'personne décédée', en: 'deceased person' },
    holds: ({ contact }) => contact.status === 'deceased',
  },
  'status.address_dead': {
    label: { fr: 'adresse qui n’est plus la sienne', en: 'address that is no longer theirs' },
    holds: ({ contact, frame }) =>
      (contact.status === 'moved' || contact.status === 'undeliverable') && isCoordinateDead(frame),
  },
  'status.number_dead': {
    label: { fr: 'numéro qui n’est pas le sien', en: 'number that is not theirs' },
    holds: ({ contact, frame }) => contact.status === 'wrong_number' && isCoordinateDead(frame),
  },
  'status.unconfirmed': {
    label: { fr: 'état lu dans une remarque, que personne n’a confirmé', en: 'state read in a remark, not confirmed' },
    holds: ({ contact }) => contact.statusConfirmed === false,
  },
  'kept.accounts': {
    label: { fr: 'données gardées pour la comptabilité seule', en: 'data kept for the accounts alone' },
    holds: ({ contact }) => contact.keptFor === 'accounts',
  },
  'kept.dispute': {
    label: { fr: 'données gardées pour un litige seul', en: 'data kept for a dispute alone' },
    holds: ({ contact }) => contact.keptFor === 'dispute',
  },
  'sirene.partial': {
    label: { fr: 'statut de diffusion partielle dans Sirene', en: 'partial diffusion status in Sirene' },
    holds: ({ contact }) => contact.sirene === 'P',
  },
  'data.own': {
    label: {
      fr: 'des données qui ne viennent pas du répertoire : données par la personne, un partenaire ou un parrain, accord, vente ou contrat',
      en: 'data that does not come from the register: given by the person, a partner or a sponsor, a consent, sale or contract',
    },
    denied: { fr: 'des données qui peuvent venir du répertoire', en: 'data that may come from the register' },
    holds: isOwnData,
  },
  'bloctel.registered': {
    label: { fr: 'inscription à Bloctel', en: 'being on Bloctel' },
    holds: ({ contact }) => contact.bloctel === true,
  },
  'bloctel.clear': {
    label: { fr: 'absence de Bloctel vérifiée', en: 'checked not to be on Bloctel' },
    holds: ({ contact }) => contact.bloctel === false,
  },
  'line.private': {
    label: { fr: 'ligne privée', en: 'private line' },
    holds: ({ contact }) => contact.phoneUse === 'private',
  },
  'line.mixed': {
    label: { fr: 'mobile dont l’usage professionnel n’est pas connu', en: 'mobile not known to be used for business' },
    holds: ({ contact }) => contact.phoneUse !== 'professional' && mayBeMobile(contact),
  },
  'mailbox.free': {
    label: { fr: 'messagerie grand public d’un professionnel', en: 'free mailbox of a professional' },
    holds: isFreeForBusiness,
  },
  'retention.past': {
    label: { fr: 'durée de conservation passée', en: 'retention period past' },
    holds: ({ retention }) => retention.past,
  },
  'retention.undated': {
    label: { fr: 'aucune date d’où compter la conservation', en: 'no date from which retention could be counted' },
    holds: ({ retention }) => retention.past && retention.start === undefined,
  },
  'customer.any': {
    label: { fr: 'une vente ou un contrat', en: 'a sale or contract' },
    holds: ({ relation }) => relation.customer,
  },
  'customer.informed': {
    label: { fr: 'un client informé et mis à même de refuser', en: 'a customer who was informed and could refuse' },
    holds: ({ relation }) => relation.customerInformed,
  },
  'customer.similar': {
    label: { fr: 'un client pour des produits analogues', en: 'a customer for similar products' },
    denied: { fr: 'pas pour des produits analogues', en: 'not for similar products' },
    holds: ({ relation }) => relation.similar,
  },
  'customer.similar_informed': {
    label: {
      fr: 'un client pour des produits analogues, informé et mis à même de refuser',
      en: 'a customer for similar products, who was informed and could refuse',
    },
    holds: ({ relation }) => relation.similarInformed,
  },
  'contract.linked': {
    label: { fr: 'un contrat en cours en rapport avec l’offre', en: 'a current contract linked to the offer' },
    denied: { fr: 'sans contrat en cours lié à l’offre', en: 'without a current contract linked to the offer' },
    holds: ({ relation }) => relation.linkedContract,
  },
  'contract.unrelated': {
    label: { fr: 'un contrat en cours sans rapport avec l’offre', en: 'a current contract not linked to the offer' },
    denied: { fr: 'sans autre contrat en cours', en: 'without another current contract' },
    holds: ({ relation }) => relation.unrelatedContract,
  },
  'request.fresh': {
    label: {
      fr: 'une demande de rappel prouvée, de même objet, dans les cinq jours ouvrables',
      en: 'a proven call-back request for the same object, within five working days',
    },
    holds: ({ request }) => request === 'fresh',
  },
  'request.late': {
    label: { fr: 'une demande de rappel trop ancienne', en: 'a call-back request that is too old' },
    holds: ({ request }) => request === 'late',
  },
} as const satisfies NamedFacts;
