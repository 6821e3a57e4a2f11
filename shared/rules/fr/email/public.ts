import { all, not, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, NOTICE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, EMAIL_CONSENT, INFORM_OF_SOURCE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_REUSE } from '../guidance.ts';

const usable = all('origin.public.expected', 'offer.professional', not('message.no_source'));

export const emailPublic: Rule = {
  id: 'fr.email.public',
  reference: ['E-7'],
  title: { fr: 'E-mail : adresse publique', en: 'E-mail: public address' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'L’adresse publique d’un particulier ne sert pas sans son accord. Celle d’un professionnel, publiée pour cet usage, sert à une offre en rapport avec sa profession, la source étant dite dans le message ; pour un entrepreneur individuel, une personne décide.',
      en: 'A consumer’s public address is not used without consent. A professional’s, published for that use, serves for an offer related to the profession, the source being told in the message; for a sole trader a person decides.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.public',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: MESSAGE,
        message: {
          fr: 'L’adresse générique de cette organisation est publique.',
          en: 'This organisation’s generic address is public.',
        },
      },
      {
        audiences: ['professional'],
        when: usable,
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        message: {
          fr: 'L’adresse professionnelle est publiée pour cet usage, l’offre est en rapport avec la profession, et le message dit la source.',
          en: 'The business address is published for that use, the offer is related to the profession, and the message tells the source.',
        },
      },
      {
        audiences: ['sole_trader'],
        when: usable,
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        confidence: 'interpretation',
        message: {
          fr: 'L’adresse publique est celle d’un entrepreneur individuel, une personne physique : à examiner avant d’écrire.',
          en: 'The public address is that of a sole trader, a natural person: look at it before writing.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        audiences: PROFESSIONALS,
        when: 'origin.public',
        verdict: 'block',
        message: {
          fr: 'L’adresse est publique, mais pas publiée pour cet usage, ou l’offre est sans rapport avec la profession, ou la source n’est pas dite à temps.',
          en: 'The address is public, but not published for that use, or the offer is not related to the profession, or the source is not told in time.',
        },
        remedy: INFORM_OF_SOURCE,
      },
      {
        audiences: ['consumer'],
        when: 'origin.public',
        verdict: 'block',
        message: {
          fr: 'L’adresse vient d’une source publique, sans accord de la personne aux e-mails.',
          en: 'The address comes from a public source, without the person’s consent to e-mails.',
        },
        remedy: EMAIL_CONSENT,
      },
    ],
    sources: [CNIL_REUSE],
    confidence: 'official',
  }),
  review: TO_CONFIRM,
};
