import { isAtOrBefore, whenOf } from '../situation/when.ts';
import type { Situation } from '../situation/situation.ts';
import type { NamedFacts } from './named-fact.ts';

const wasWrittenTo = ({ contact, frame, now }: Situation): boolean =>
  contact.contacted?.some(
    ({ channel, at }) => channel === 'post' && (at === undefined || isAtOrBefore(whenOf(at, frame.zone), now)),
  ) === true;

/** The moment, manner and content of the contact. */
export const contactFacts = {
  always: {
    label: { fr: 'toujours', en: 'always' },
    holds: () => true,
  },
  'call.live': {
    label: { fr: 'appel par une personne', en: 'call by a person' },
    holds: ({ channel }) => channel === 'phone',
  },
  'call.any': {
    label: { fr: 'appel', en: 'call' },
    holds: ({ channel }) => channel === 'phone' || channel === 'automated_call',
  },
  letter: {
    label: { fr: 'courrier', en: 'letter' },
    denied: { fr: 'autre qu’un courrier', en: 'other than a letter' },
    holds: ({ channel }) => channel === 'post',
  },
  'offer.professional': {
    label: { fr: 'une offre en rapport avec la profession', en: 'an offer related to the profession' },
    denied: { fr: 'offre sans rapport avec la profession', en: 'offer not related to the profession' },
    holds: ({ campaign }) => campaign.professionRelated === true,
  },
  'sector.energy_renovation': {
    label: { fr: 'rénovation énergétique de logements', en: 'energy renovation of dwellings' },
    holds: ({ campaign }) => campaign.sector === 'energy_renovation',
  },
  'sector.housing_adaptation': {
    label: { fr: 'adaptation du logement à l’âge ou au handicap', en: 'adaptation of housing to age or disability' },
    holds: ({ campaign }) => campaign.sector === 'housing_adaptation',
  },
  'sector.cpf': {
    label: {
      fr: 'formation payée par le compte personnel de formation',
      en: 'training paid by the personal training account',
    },
    holds: ({ campaign }) => campaign.sector === 'cpf',
  },
  'sector.suspected.energy_renovation': {
    label: {
      fr: 'des biens qui disent la rénovation énergétique, sans secteur déclaré',
      en: 'goods that tell of energy renovation, no sector stated',
    },
    holds: ({ suspected }) => suspected.has('energy_renovation'),
  },
  'sector.suspected.housing_adaptation': {
    label: {
      fr: 'des biens qui disent l’adaptation du logement, sans secteur déclaré',
      en: 'goods that tell of the adaptation of housing, no sector stated',
    },
    holds: ({ suspected }) => suspected.has('housing_adaptation'),
  },
  'sector.suspected.cpf': {
    label: {
      fr: 'des biens qui disent la formation payée par le CPF, sans secteur déclaré',
      en: 'goods that tell of training paid by the CPF, no sector stated',
    },
    holds: ({ suspected }) => suspected.has('cpf'),
  },
  'campaign.transfer': {
    label: { fr: 'une transmission', en: 'a transfer' },
    denied: { fr: 'autre chose qu’une transmission', en: 'anything but a transfer' },
    holds: ({ campaign }) => campaign.purpose === 'transfer',
  },
  'date.future': {
    label: { fr: 'un fait daté d’après le moment jugé', en: 'a fact dated after the moment judged' },
    holds: ({ futureDates }) => futureDates.length > 0,
  },
  'sector.insurance': {
    label: { fr: 'assurance', en: 'insurance' },
    holds: ({ campaign }) => campaign.sector === 'insurance',
  },
  'sector.press': {
    label: { fr: 'journaux, périodiques, magazines', en: 'newspapers, periodicals, magazines' },
    holds: ({ campaign }) => campaign.sector === 'press',
  },
  'sector.credit': {
    label: { fr: 'crédit', en: 'credit' },
    holds: ({ campaign }) => campaign.sector === 'credit',
  },
  'caller.hidden': {
    label: { fr: 'numéro masqué', en: 'hidden number' },
    denied: { fr: 'numéro non masqué', en: 'number not hidden' },
    holds: ({ caller }) => caller.hidden,
  },
  'caller.premium': {
    label: { fr: 'numéro surtaxé affiché', en: 'premium number shown' },
    holds: ({ caller }) => caller.premium,
  },
  'caller.mobile': {
    label: { fr: 'numéro mobile affiché', en: 'mobile number shown' },
    holds: ({ caller }) => caller.mobile,
  },
  'caller.authorised': {
    label: { fr: 'numéro permis aux systèmes automatisés', en: 'number that automated systems may show' },
    denied: { fr: 'numéro interdit aux systèmes automatisés', en: 'number that automated systems may not show' },
    holds: ({ caller }) => caller.authorised,
  },
  'caller.general_interest': {
    label: { fr: 'numéro d’intérêt général', en: 'number of general interest' },
    holds: ({ caller }) => caller.generalInterest,
  },
  'caller.shown': {
    label: { fr: 'un numéro affiché', en: 'a number shown' },
    denied: { fr: 'aucun numéro connu', en: 'no number known' },
    holds: ({ campaign }) => campaign.callerId !== undefined && campaign.callerId !== 'hidden',
  },
  'system.ai': {
    label: { fr: 'voix d’intelligence artificielle', en: 'artificial intelligence voice' },
    holds: ({ campaign }) => campaign.dialing === 'ai_agent',
  },
  'message.ai_not_announced': {
    label: { fr: 'intelligence artificielle non annoncée', en: 'artificial intelligence not announced' },
    holds: ({ campaign }) => campaign.message?.aiAnnounced === false,
  },
  'message.no_identity': {
    label: { fr: 'message sans identité', en: 'message without identity' },
    holds: ({ campaign }) => campaign.message?.identity === false,
  },
  'message.no_opt_out': {
    label: { fr: 'message sans moyen de s’opposer', en: 'message without a means to object' },
    holds: ({ campaign }) => campaign.message?.optOut === false,
  },
  'message.no_source': {
    label: { fr: 'message sans la source des données', en: 'message without the source of the data' },
    denied: { fr: 'message qui dit la source', en: 'message that tells the source' },
    holds: ({ campaign }) => campaign.message?.source === false,
  },
  'mailing.earlier': {
    label: { fr: 'un courrier a déjà été envoyé', en: 'a letter was already sent' },
    denied: { fr: 'premier courrier', en: 'first letter' },
    holds: wasWrittenTo,
  },
  'notice.own': {
    label: { fr: 'notre propre information a été donnée', en: 'our own notice was given' },
    denied: { fr: 'sans information de notre part', en: 'without a notice of ours' },
    holds: ({ origins }) => origins.some(({ origin }) => origin.noticeOn !== undefined),
  },
  'hours.day_off': {
    label: { fr: 'samedi, dimanche ou jour férié', en: 'Saturday, Sunday or public holiday' },
    holds: ({ hours }) => hours.voiceDayOff,
  },
  'hours.hour_off': {
    label: { fr: 'hors de 10 h–13 h et 14 h–20 h', en: 'outside 10:00–13:00 and 14:00–20:00' },
    holds: ({ hours }) => hours.voiceHourOff,
  },
  'hours.unknown_time': {
    label: { fr: 'numéro d’un pays dont l’heure n’est pas connue', en: 'number of a country whose time is not known' },
    holds: ({ hours }) => hours.unknownTime,
  },
  'hours.sms_off': {
    label: { fr: 'hors de 8 h–21 h 30', en: 'outside 08:00–21:30' },
    holds: ({ hours }) => hours.smsHourOff,
  },
  'hours.sms_rest_day': {
    label: { fr: 'dimanche ou jour férié', en: 'Sunday or public holiday' },
    holds: ({ hours }) => hours.smsRestDay,
  },
  'attempts.exhausted': {
    label: { fr: 'quatre appels ou tentatives en trente jours', en: 'four calls or attempts in thirty days' },
    holds: ({ calls }) => calls.attemptsExhausted,
  },
  'refusal.pause': {
    label: {
      fr: 'refus pendant un appel il y a soixante jours ou moins',
      en: 'refusal during a call sixty days ago or less',
    },
    holds: ({ calls }) => calls.pausedByRefusal,
  },
  'refusal.oral': {
    label: { fr: 'refus pendant un appel, sans accord depuis', en: 'refusal during a call, without a consent since' },
    holds: ({ calls }) => calls.refused,
  },
} as const satisfies NamedFacts;
