import { daysBetween } from '../../domain/calendar/day.ts';
import { namesOperator } from '../situation/consents.ts';
import type { NamedFacts } from './named-fact.ts';

/** The state of the consent ledger at the moment of contact. */
export const consentFacts = {
  'consent.valid': {
    label: { fr: 'un accord valable pour ce canal', en: 'a valid consent for this channel' },
    denied: { fr: 'sans accord valable pour ce canal', en: 'without a valid consent for this channel' },
    holds: ({ consents }) => consents.valid.length > 0,
  },
  'consent.joint': {
    label: { fr: 'un accord valable donné avec un parent', en: 'a valid consent given jointly with a parent' },
    denied: { fr: 'sans accord donné avec un parent', en: 'without a consent given with a parent' },
    holds: ({ consents }) => consents.valid.some(({ consent }) => consent.parental === true),
  },
  'consent.operator_named': {
    label: { fr: 'l’accord permet au prestataire d’agir', en: 'the consent allows the operator to act' },
    holds: ({ consents, frame }) => namesOperator(consents.valid, frame),
  },
  'consent.outside_hours': {
    label: {
      fr: 'un accord exprès à être appelé hors des heures légales',
      en: 'an express consent to be called outside the legal hours',
    },
    holds: ({ consents }) => consents.outsideHours,
  },
  'consent.slot_now': {
    label: { fr: 'ce créneau précis a été accepté', en: 'this precise slot was accepted' },
    denied: { fr: 'hors d’un créneau accepté', en: 'outside an accepted slot' },
    holds: ({ consents }) => consents.slotNow,
  },
  'consent.recent_for_insurance': {
    label: { fr: 'accord ou demande de moins de trente jours', en: 'consent or request of less than thirty days' },
    holds: ({ consents, now, numbers, request }) =>
      request === 'fresh' ||
      consents.valid.some(({ when }) => daysBetween(when.day, now.day) <= numbers.insuranceSolicitedDays),
  },
  'consent.long_period': {
    label: {
      fr: 'un accord dont la période annoncée dépasse un an',
      en: 'a consent whose stated period is longer than a year',
    },
    holds: ({ consents }) => consents.longPeriod,
  },
  'consent.lapsed': {
    label: { fr: 'un accord dont la durée est passée', en: 'a consent whose time has passed' },
    holds: ({ consents }) => consents.defects.lapsed,
  },
  'consent.held_to_year': {
    label: {
      fr: 'un accord de plus d’un an, ramené à son année, qui est passée',
      en: 'a consent of more than a year, held to its year, which has passed',
    },
    holds: ({ consents }) => consents.defects.heldToYear,
  },
  'consent.incomplete': {
    label: {
      fr: 'un accord sans toutes les mentions de R223-1, ou pour un autre créneau',
      en: 'a consent without all mentions of R223-1, or for another slot',
    },
    holds: ({ consents }) => consents.defects.incomplete,
  },
  'consent.incomplete_old': {
    label: {
      fr: 'un accord d’avant le 11 août 2026 sans toutes les mentions de R223-1',
      en: 'a consent of before 11 August 2026 without all mentions of R223-1',
    },
    holds: ({ consents }) => consents.defects.incompleteOld,
  },
  'consent.unproven': {
    label: {
      fr: 'un accord sans acte positif ou sans preuve',
      en: 'a consent without a positive act or without proof',
    },
    holds: ({ consents }) => consents.defects.unproven,
  },
  'consent.other_organisation': {
    label: { fr: 'un accord qui ne nomme pas notre organisation', en: 'a consent that does not name our organisation' },
    holds: ({ consents }) => consents.defects.otherOrganisation,
  },
  'consent.other_goods': {
    label: { fr: 'un accord pour d’autres biens ou un autre but', en: 'a consent for other goods or another purpose' },
    holds: ({ consents }) => consents.defects.otherGoods,
  },
  'consent.any_goods': {
    label: {
      fr: 'un accord « pour tous produits », qui n’en nomme aucun',
      en: 'a consent “for all products”, which names none',
    },
    holds: ({ consents }) => consents.defects.anyGoods,
  },
  'opposition.standing': {
    label: {
      fr: 'une opposition ou un retrait qu’aucun accord postérieur ne lève',
      en: 'an opposition or withdrawal that no later consent lifts',
    },
    holds: ({ consents }) => consents.opposed,
  },
  'request.after_no': {
    label: {
      fr: 'un rappel demandé, avec preuve et pour cet objet, après l’opposition ou le refus',
      en: 'a call-back asked for, with proof and about this object, after the opposition or refusal',
    },
    holds: (situation) => situation.isAskedAfterNo,
  },
  'opposition.to_everything': {
    label: { fr: 'une opposition à tout message', en: 'an opposition to every message' },
    holds: ({ consents }) => consents.opposedToAll,
  },
  'refusal.standing': {
    label: {
      fr: 'un refus de ce canal qu’aucun accord postérieur ne lève',
      en: 'a refusal of this channel that no later consent lifts',
    },
    holds: ({ consents }) => consents.refused,
  },
} as const satisfies NamedFacts;
