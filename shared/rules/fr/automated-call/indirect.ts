import { all, any, not, type Rule } from '../../model.ts';
import { BUSINESS_ROBOT, EVERYONE, NOTICE, PEOPLE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, FIND_ORIGIN, INFORM_OF_SOURCE, ROBOT_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_PART18, CNIL_REUSE } from '../guidance.ts';

const fromOthers = any('origin.purchased', 'origin.partner', 'origin.public', 'origin.referral');

export const automatedCallIndirect: Rule = {
  id: 'fr.automated_call.indirect',
  reference: ['A-4'],
  title: {
    fr: 'Automate d’appel : numéro venu d’un tiers, public ou d’origine inconnue',
    en: 'Automated call: number from a third party, public or of unknown origin',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['automated_call'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un particulier dont le numéro a été acheté, transmis, trouvé ou donné par un parrain ne peut être appelé par un automate sans un accord qui nomme l’organisation. Un professionnel peut l’être pour sa profession, la source étant dite à temps.',
      en: 'A consumer whose number was bought, passed on, found or given by a sponsor can’t be called by a machine without a consent that names the organisation. A professional may be called about the profession, the source being told in time.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: all(fromOthers, 'offer.professional'),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: BUSINESS_ROBOT,
        message: {
          fr: 'Le numéro de cette organisation vient d’un tiers ou d’une source publique.',
          en: 'This organisation’s number comes from a third party or a public source.',
        },
      },
      {
        audiences: ['organisation'],
        when: all(not('origin.known'), 'offer.professional'),
        verdict: 'review',
        confidence: 'interpretation',
        message: {
          fr: 'On ne sait pas d’où vient le numéro de cette organisation.',
          en: 'Nobody knows where this organisation’s number comes from.',
        },
        remedy: FIND_ORIGIN,
      },
      {
        audiences: ['organisation'],
        when: any(fromOthers, not('origin.known')),
        verdict: 'block',
        confidence: 'interpretation',
        message: {
          fr: 'L’offre est sans rapport avec l’activité de cette organisation.',
          en: 'The offer is not related to this organisation’s business.',
        },
        remedy: ROBOT_CONSENT,
      },
      {
        audiences: PROFESSIONALS,
        when: all(
          any('origin.purchased.notified', 'origin.partner.notified', 'origin.public.expected'),
          'offer.professional',
        ),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...BUSINESS_ROBOT, ...NOTICE],
        message: {
          fr: 'Le numéro vient d’un fichier, d’un partenaire ou d’une source publique ; la source est dite à temps.',
          en: 'The number comes from a file, a partner or a public source; the source is told in time.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('origin.referral.notified', 'offer.professional'),
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: [...BUSINESS_ROBOT, ...NOTICE],
        confidence: 'interpretation',
        message: {
          fr: 'Le numéro a été donné par un tiers : à examiner avant un appel automatisé.',
          en: 'The number was given by a third party: look at it before an automated call.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        audiences: PROFESSIONALS,
        when: fromOthers,
        verdict: 'block',
        message: {
          fr: 'Le numéro ne vient pas de la personne, et l’offre est sans rapport avec sa profession, ou cet usage n’était pas attendu, ou la source n’est pas dite à temps.',
          en: 'The number does not come from the person, and the offer is not related to the profession, or this use was not to be expected, or the source is not told in time.',
        },
        remedy: INFORM_OF_SOURCE,
      },
      {
        audiences: ['consumer'],
        when: fromOthers,
        verdict: 'block',
        message: {
          fr: 'Le numéro ne vient pas de la personne, et elle n’a pas accepté vos appels automatisés.',
          en: 'The number does not come from the person, and she has not agreed to your automated calls.',
        },
        remedy: ROBOT_CONSENT,
      },
      {
        audiences: PEOPLE,
        when: not('origin.known'),
        verdict: 'block',
        confidence: 'interpretation',
        message: { fr: 'On ne sait pas d’où vient ce numéro.', en: 'Nobody knows where this number comes from.' },
        remedy: FIND_ORIGIN,
      },
    ],
    sources: [CNIL_REUSE, CNIL_PART18],
    confidence: 'official',
  }),
  review: TO_CONFIRM,
};
