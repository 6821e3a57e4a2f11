import { all, any, not, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, NOTICE, PEOPLE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, FIND_ORIGIN, INFORM_OF_SOURCE, SMS_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { CNIL_PART18, CNIL_REUSE } from '../guidance.ts';

/** The message names the source, as for an e-mail. */
const telling = not('message.no_source');
const forThePerson = all('offer.professional', telling);

export const smsIndirect: Rule = {
  id: 'fr.sms.indirect',
  reference: ['S-5'],
  title: {
    fr: 'SMS : numéro venu d’un tiers, public ou d’origine inconnue',
    en: 'SMS: number from a third party, public or of unknown origin',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['sms'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un numéro acheté, transmis, public, donné par un parrain ou d’origine inconnue suit les règles de l’e-mail (E-5 à E-9).',
      en: 'A number that was bought, passed on, public, given by a sponsor or of unknown origin follows the rules of e-mail (E-5 to E-9).',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: any('origin.purchased', 'origin.partner', 'origin.public', 'origin.referral'),
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: MESSAGE,
        message: {
          fr: 'La ligne de cette organisation vient d’un tiers ou d’une source publique.',
          en: 'This organisation’s line comes from a third party or a public source.',
        },
      },
      {
        audiences: ['organisation'],
        when: not('origin.known'),
        verdict: 'review',
        confidence: 'interpretation',
        message: {
          fr: 'On ne sait pas d’où vient la ligne de cette organisation.',
          en: 'Nobody knows where this organisation’s line comes from.',
        },
        remedy: FIND_ORIGIN,
      },
      {
        audiences: ['professional'],
        when: all('origin.public.expected', forThePerson),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        message: {
          fr: 'L’entreprise publie ce numéro pour ses contacts professionnels, et le message dit la source.',
          en: 'The business publishes this number for business contact, and the message tells the source.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all(any('origin.purchased.notified', 'origin.partner.notified'), forThePerson),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        message: {
          fr: 'Le numéro vient d’un fichier ou d’un partenaire, l’offre est en rapport avec la profession, et le message dit la source.',
          en: 'The number comes from a file or a partner, the offer is related to the profession, and the message tells the source.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: any(all('origin.public.expected', forThePerson), all('origin.referral.notified', 'offer.professional')),
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        confidence: 'interpretation',
        message: {
          fr: 'Le numéro vient d’un tiers ou d’une source publique : à examiner avant d’écrire.',
          en: 'The number comes from a third party or a public source: look at it before writing.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        audiences: ['consumer'],
        when: all(any('origin.purchased.agreed', 'origin.partner.agreed'), telling),
        verdict: 'conditional',
        basis: 'consent',
        duties: [...MESSAGE, ...NOTICE, 'consent_proof_at_hand'],
        message: {
          fr: 'La personne a accepté que son numéro soit transmis à votre organisation, nommée.',
          en: 'The person agreed that the number is passed on to your organisation, by name.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: any('origin.purchased', 'origin.partner', 'origin.public', 'origin.referral'),
        verdict: 'block',
        message: {
          fr: 'Le numéro ne vient pas de la personne, et l’offre est sans rapport avec sa profession, ou cet usage n’était pas attendu, ou la source n’est pas dite à temps.',
          en: 'The number does not come from the person, and the offer is not related to the profession, or this use was not to be expected, or the source is not told in time.',
        },
        remedy: INFORM_OF_SOURCE,
      },
      {
        audiences: ['consumer'],
        when: any('origin.purchased', 'origin.partner', 'origin.public', 'origin.referral'),
        verdict: 'block',
        message: {
          fr: 'Le numéro ne vient pas de la personne, et elle n’a pas accepté vos SMS.',
          en: 'The number does not come from the person, and she has not agreed to your text messages.',
        },
        remedy: SMS_CONSENT,
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
    sources: [CNIL_PART18, CNIL_REUSE],
    confidence: 'official',
  }),
  review: READ,
};
