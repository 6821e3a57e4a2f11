import type { Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, selling, sinceGdpr } from '../parts.ts';
import { SMS_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { L34_5 } from '../sources.ts';
import { CNIL_SMS } from '../guidance.ts';

export const smsConsent: Rule = {
  id: 'fr.sms.consent',
  reference: ['S-1'],
  title: { fr: 'SMS : la personne a dit oui', en: 'SMS: the person said yes' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['sms'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Le SMS (MMS, RCS, messagerie) suit les règles de l’e-mail : un particulier doit avoir accepté les SMS, pas seulement les e-mails.',
      en: 'SMS (MMS, RCS, messaging) follows the rules of e-mail: a consumer must have agreed to text messages, not only to e-mails.',
    },
    outcomes: [
      {
        when: 'consent.valid',
        verdict: 'allow',
        basis: 'consent',
        duties: MESSAGE,
        message: { fr: 'La personne a accepté vos SMS.', en: 'The person agreed to your text messages.' },
      },
      {
        audiences: ['consumer'],
        when: 'consent.lapsed',
        verdict: 'block',
        message: {
          fr: 'La personne avait accepté vos SMS, mais la période de cet accord est passée.',
          en: 'The person had agreed to your text messages, but the period of that consent has passed.',
        },
        remedy: SMS_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: 'consent.other_organisation',
        verdict: 'block',
        message: {
          fr: 'L’accord aux SMS ne nomme pas votre organisation.',
          en: 'The consent to text messages does not name your organisation.',
        },
        remedy: SMS_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: 'consent.other_goods',
        verdict: 'block',
        message: {
          fr: 'L’accord aux SMS ne porte pas sur ces biens ou services.',
          en: 'The consent to text messages is not about these goods or services.',
        },
        remedy: SMS_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: 'consent.unproven',
        verdict: 'block',
        message: {
          fr: 'L’accord aux SMS n’est pas prouvé, ou ne résulte pas d’un acte de la personne.',
          en: 'The consent to text messages is not proven, or does not come from an act of the person.',
        },
        remedy: SMS_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: 'always',
        verdict: 'block',
        message: {
          fr: 'Cette personne n’a pas dit oui aux SMS.',
          en: 'This person has not said yes to text messages.',
        },
        remedy: SMS_CONSENT,
      },
    ],
    sources: [L34_5, CNIL_SMS],
    confidence: 'official',
  }),
  review: READ,
};
