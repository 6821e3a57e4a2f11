import { all, type RuleOutcome, type Rule } from '../../model.ts';
import { BUSINESS, BUSINESS_ROBOT, EVERYONE, PROOF, ROBOT, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { DECIDE, ROBOT_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1, L223_7, L34_5, R223_1 } from '../sources.ts';
import { CNIL_AUTO } from '../guidance.ts';

const business: RuleOutcome = {
  audiences: BUSINESS,
  when: 'consent.valid',
  verdict: 'conditional',
  basis: 'consent',
  duties: [...BUSINESS_ROBOT, ...PROOF],
  message: { fr: 'La personne a accepté les appels automatisés.', en: 'The person agreed to automated calls.' },
};
const agreed: RuleOutcome = {
  audiences: ['consumer'],
  when: all('consent.valid', 'consent.operator_named'),
  verdict: 'conditional',
  basis: 'consent',
  duties: [...ROBOT, ...PROOF],
  message: {
    fr: 'La personne a accepté les appels automatisés de votre organisation.',
    en: 'The person agreed to automated calls from your organisation.',
  },
};
const agreedToOthers: RuleOutcome = {
  audiences: ['consumer'],
  when: 'consent.valid',
  verdict: 'review',
  basis: 'consent',
  duties: [...ROBOT, ...PROOF],
  confidence: 'interpretation',
  message: {
    fr: 'La personne a accepté les appels automatisés, mais le texte ne nomme pas le prestataire.',
    en: 'The person agreed to automated calls, but the text does not name the operator.',
  },
  remedy: DECIDE,
};
const insufficient: RuleOutcome = {
  audiences: ['consumer'],
  when: 'always',
  verdict: 'block',
  message: {
    fr: 'Cette personne n’a pas d’accord valable aux appels automatisés : un oui aux appels, aux e-mails ou aux SMS ne suffit pas.',
    en: 'This person has no valid consent to automated calls: a yes to calls, e-mails or text messages is not enough.',
  },
  remedy: ROBOT_CONSENT,
};

export const automatedCallConsent: Rule = {
  id: 'fr.automated_call.consent',
  reference: ['A-1'],
  title: { fr: 'Automate d’appel : la personne a dit oui', en: 'Automated call: the person said yes' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['automated_call'], EVERYONE),
  versions: [
    untilOptIn({
      text: {
        fr: 'Un appel automatisé (message enregistré, composeur prédictif, voix artificielle) exige d’un particulier un accord à ce moyen précis.',
        en: 'An automated call (recorded message, predictive dialler, artificial voice) needs from a consumer a consent to this very means.',
      },
      outcomes: [business, agreed, agreedToOthers, insufficient],
      sources: [L34_5, CNIL_AUTO],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'Un appel automatisé à un particulier exige un accord à ce moyen précis qui porte en outre les cinq mentions de R223-1, nomme les biens ou services et n’a pas un an. Un appel composé par une machine et pris aussitôt par une personne est tenu pour automatisé : lecture prudente, qui changerait si la CNIL, la DGCCRF ou un juge y voyait un appel ordinaire.',
        en: 'An automated call to a consumer needs a consent to this very means that also carries the five mentions of R223-1, names the goods or services and is less than a year old. A call dialled by a machine and answered at once by a person is taken as automated: a cautious reading, which would change if the CNIL, the DGCCRF or a court took it as an ordinary call.',
      },
      outcomes: [
        business,
        agreed,
        agreedToOthers,
        {
          audiences: ['consumer'],
          when: 'consent.lapsed',
          verdict: 'block',
          message: {
            fr: 'L’accord aux appels automatisés n’est plus valable : sa période ou son année est passée.',
            en: 'The consent to automated calls no longer holds: its period or its year has passed.',
          },
          remedy: ROBOT_CONSENT,
        },
        {
          audiences: ['consumer'],
          when: 'consent.held_to_year',
          verdict: 'block',
          message: {
            fr: 'L’accord aux appels automatisés annonçait plus d’un an ; il ne vaut qu’un an depuis son recueil, et cette année est passée.',
            en: 'The consent to automated calls stated more than a year; it holds for one year from collection only, and that year has passed.',
          },
          remedy: ROBOT_CONSENT,
        },
        {
          audiences: ['consumer'],
          when: 'consent.any_goods',
          verdict: 'block',
          message: {
            fr: 'L’accord aux appels automatisés vaut pour « tous produits » : il ne nomme aucun bien ni service.',
            en: 'The consent to automated calls is for “all products”: it names no goods or services.',
          },
          remedy: ROBOT_CONSENT,
        },
        {
          audiences: ['consumer'],
          when: 'consent.incomplete',
          verdict: 'block',
          message: {
            fr: 'L’accord aux appels automatisés n’a pas les cinq mentions de R223-1.',
            en: 'The consent to automated calls lacks some of the five mentions of R223-1.',
          },
          remedy: ROBOT_CONSENT,
        },
        {
          audiences: ['consumer'],
          when: 'consent.incomplete_old',
          verdict: 'block',
          message: {
            fr: 'L’accord aux appels automatisés date d’avant le 11 août 2026 et n’a pas les cinq mentions de R223-1.',
            en: 'The consent to automated calls dates from before 11 August 2026 and lacks some of the five mentions of R223-1.',
          },
          remedy: ROBOT_CONSENT,
        },
        insufficient,
      ],
      sources: [L34_5, L223_7, L223_1, R223_1],
      confidence: 'interpretation',
    }),
  ],
  review: TO_CONFIRM,
};
