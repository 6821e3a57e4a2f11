import type { Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, selling, sinceGdpr } from '../parts.ts';
import { EMAIL_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { L34_5 } from '../sources.ts';
import { CNIL_ELEC, CNIL_SMS } from '../guidance.ts';

export const emailConsent: Rule = {
  id: 'fr.email.consent',
  reference: ['E-1', 'EC-1'],
  title: { fr: 'E-mail : la personne a dit oui', en: 'E-mail: the person said yes' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'L’e-mail à un particulier exige un accord à ce moyen précis : libre, spécifique, informé, par une case à part qui n’est pas pré-cochée ; les conditions générales ne suffisent pas.',
      en: 'E-mail to a consumer needs a consent to this very means: free, specific, informed, by a separate box that is not ticked beforehand; the terms of sale are not enough.',
    },
    outcomes: [
      {
        when: 'consent.valid',
        verdict: 'allow',
        basis: 'consent',
        duties: MESSAGE,
        message: { fr: 'La personne a accepté vos e-mails.', en: 'The person agreed to your e-mails.' },
      },
      {
        audiences: ['consumer'],
        when: 'consent.lapsed',
        verdict: 'block',
        message: {
          fr: 'La personne avait accepté vos e-mails, mais la période de cet accord est passée.',
          en: 'The person had agreed to your e-mails, but the period of that consent has passed.',
        },
        remedy: EMAIL_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: 'consent.other_organisation',
        verdict: 'block',
        message: {
          fr: 'L’accord aux e-mails ne nomme pas votre organisation.',
          en: 'The consent to e-mails does not name your organisation.',
        },
        remedy: EMAIL_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: 'consent.other_goods',
        verdict: 'block',
        message: {
          fr: 'L’accord aux e-mails ne porte pas sur ces biens ou services.',
          en: 'The consent to e-mails is not about these goods or services.',
        },
        remedy: EMAIL_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: 'consent.unproven',
        verdict: 'block',
        message: {
          fr: 'L’accord aux e-mails n’est pas prouvé, ou ne résulte pas d’un acte de la personne.',
          en: 'The consent to e-mails is not proven, or does not come from an act of the person.',
        },
        remedy: EMAIL_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: 'always',
        verdict: 'block',
        message: { fr: 'Cette personne n’a pas dit oui aux e-mails.', en: 'This person has not said yes to e-mails.' },
        remedy: EMAIL_CONSENT,
      },
    ],
    sources: [L34_5, CNIL_SMS, CNIL_ELEC],
    confidence: 'official',
  }),
  review: READ,
};
