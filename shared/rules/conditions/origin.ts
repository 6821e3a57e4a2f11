import type { OriginKind } from '../../domain/contact/words.ts';
import type { KnownOrigin } from '../situation/origins.ts';
import type { Situation } from '../situation/situation.ts';
import type { NamedFacts } from './named-fact.ts';

const has = (situation: Situation, kind: OriginKind, suits: (known: KnownOrigin) => boolean = () => true): boolean =>
  situation.origins.some((known) => known.kind === kind && suits(known));

const isNotified = ({ notice }: KnownOrigin): boolean => notice === 'given' || notice === 'carried';
const couldObject = ({ origin }: KnownOrigin): boolean => origin.objectionOffered === true;
const isInformed = ({ origin }: KnownOrigin): boolean => origin.informed === true;
const hasAgreed = ({ origin }: KnownOrigin): boolean => origin.transmissionConsent === true;
const isExpected = ({ origin }: KnownOrigin): boolean => origin.expected === true;

/** Whether the duty to inform about the source of the data (art. 14) applies, and its state. */
const needsNotice = (situation: Situation): boolean =>
  situation.origins.length > 0 &&
  !has(situation, 'direct') &&
  !situation.relation.informed &&
  !situation.origins.some(({ notice }) => notice === 'given');

const isCarried = ({ notice }: KnownOrigin): boolean => notice === 'carried';
const isOverdue = ({ notice }: KnownOrigin): boolean => notice === 'overdue';

/** The origin of the data, and the information given to the person. */
export const originFacts = {
  'origin.known': {
    label: { fr: 'une origine connue', en: 'a known origin' },
    denied: { fr: 'aucune origine connue', en: 'no known origin' },
    holds: ({ origins }) => origins.length > 0,
  },
  'origin.direct': {
    label: { fr: 'données recueillies auprès de la personne', en: 'data collected from the person' },
    denied: { fr: 'données qui ne viennent pas de la personne', en: 'data that does not come from the person' },
    holds: (situation) => has(situation, 'direct'),
  },
  'origin.direct.informed': {
    label: {
      fr: 'données recueillies auprès de la personne, informée et mise à même de s’opposer',
      en: 'data collected from the person, who was informed and could object',
    },
    holds: (situation) => has(situation, 'direct', (known) => isInformed(known) && couldObject(known)),
  },
  'origin.direct.transmission': {
    label: {
      fr: 'données recueillies auprès de la personne, informée de la transmission à des partenaires et mise à même de s’y opposer',
      en: 'data collected from the person, who was told of the transmission to partners and could object to it',
    },
    holds: (situation) => has(situation, 'direct', ({ origin }) => origin.transmissionInformed === true),
  },
  'origin.purchased': {
    label: { fr: 'fichier acheté ou loué', en: 'bought or rented file' },
    holds: (situation) => has(situation, 'purchased'),
  },
  'origin.purchased.notified': {
    label: {
      fr: 'fichier acheté, personne informée de la source dans le mois ou par ce message',
      en: 'bought file, person told of the source within the month or by this message',
    },
    holds: (situation) => has(situation, 'purchased', isNotified),
  },
  'origin.purchased.objection': {
    label: {
      fr: 'fichier acheté, personne mise à même de s’opposer et informée de la source',
      en: 'bought file, person able to object and told of the source',
    },
    holds: (situation) => has(situation, 'purchased', (known) => couldObject(known) && isNotified(known)),
  },
  'origin.purchased.could_object': {
    label: {
      fr: 'fichier acheté, personne mise à même de s’opposer à la transmission',
      en: 'bought file, person able to object to the transmission',
    },
    holds: (situation) => has(situation, 'purchased', couldObject),
  },
  'origin.purchased.agreed': {
    label: {
      fr: 'fichier acheté, accord à la transmission à notre organisation nommée',
      en: 'bought file, consent to the transmission to our organisation by name',
    },
    holds: (situation) => has(situation, 'purchased', (known) => hasAgreed(known) && isNotified(known)),
  },
  'origin.partner': {
    label: { fr: 'données transmises par un partenaire', en: 'data passed on by a partner' },
    holds: (situation) => has(situation, 'partner'),
  },
  'origin.partner.notified': {
    label: {
      fr: 'partenaire, personne informée de la source dans le mois ou par ce message',
      en: 'partner, person told of the source within the month or by this message',
    },
    holds: (situation) => has(situation, 'partner', isNotified),
  },
  'origin.partner.objection': {
    label: {
      fr: 'partenaire, personne informée de la transmission et mise à même de s’opposer',
      en: 'partner, person informed of the transmission and able to object',
    },
    holds: (situation) => has(situation, 'partner', (known) => isInformed(known) && couldObject(known)),
  },
  'origin.partner.agreed': {
    label: {
      fr: 'partenaire, accord à la transmission à notre organisation nommée',
      en: 'partner, consent to the transmission to our organisation by name',
    },
    holds: (situation) => has(situation, 'partner', (known) => hasAgreed(known) && isNotified(known)),
  },
  'origin.public': {
    label: { fr: 'données publiques', en: 'public data' },
    holds: (situation) => has(situation, 'public'),
  },
  'origin.public.expected': {
    label: {
      fr: 'données publiques dont l’usage était attendu, personne informée de la source',
      en: 'public data whose use could be expected, person told of the source',
    },
    holds: (situation) => has(situation, 'public', (known) => isExpected(known) && isNotified(known)),
  },
  'origin.referral': {
    label: { fr: 'parrainage', en: 'referral' },
    holds: (situation) => has(situation, 'referral'),
  },
  'origin.referral.notified': {
    label: {
      fr: 'parrainage, personne informée de la source dans le mois ou par ce message',
      en: 'referral, person told of the source within the month or by this message',
    },
    holds: (situation) => has(situation, 'referral', isNotified),
  },
  'origin.informed': {
    label: {
      fr: 'personne informée à la collecte et mise à même de s’opposer',
      en: 'person informed at collection and able to object',
    },
    holds: ({ origins }) => origins.some((known) => isInformed(known) && couldObject(known)),
  },
  'notice.carried': {
    label: {
      fr: 'l’information sur la source est à donner par ce message même',
      en: 'this very message has to tell the source',
    },
    holds: (situation) => needsNotice(situation) && situation.origins.some(isCarried),
  },
  'notice.overdue': {
    label: { fr: 'plus d’un mois sans information sur la source', en: 'more than a month without telling the source' },
    holds: (situation) => needsNotice(situation) && situation.origins.every(isOverdue),
  },
  'notice.missing': {
    label: {
      fr: 'information sur la source ni donnée, ni portée par ce message',
      en: 'the source was neither told, nor does this message tell it',
    },
    holds: (situation) =>
      needsNotice(situation) && !situation.origins.some(isCarried) && !situation.origins.every(isOverdue),
  },
} as const satisfies NamedFacts;
