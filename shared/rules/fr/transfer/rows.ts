import type { Condition, RuleOutcome } from '../../model.ts';
import type { RuleSentence } from '../../parameter.ts';
import { not } from '../../model.ts';
import { PEOPLE } from '../parts.ts';
import { FIND_ORIGIN, RECIPIENT_CONSENT, TELL_OF_TRANSMISSION } from '../remedies.ts';

/** The cells of the table on transfers (D-1, D-9). */

/** A contact point of a legal person is not personal data. */
export const LEGAL_PERSON: readonly RuleOutcome[] = [
  {
    audiences: ['organisation'],
    when: 'origin.known',
    verdict: 'allow',
    basis: 'legitimate_interest',
    confidence: 'interpretation',
    message: {
      fr: 'C’est le point de contact d’une organisation, d’origine connue : ce n’est pas une donnée personnelle.',
      en: 'This is an organisation’s contact point of known origin: it is no personal data.',
    },
  },
  {
    audiences: ['organisation'],
    when: not('origin.known'),
    verdict: 'review',
    confidence: 'interpretation',
    message: {
      fr: 'On ne sait pas d’où vient ce point de contact d’une organisation.',
      en: 'Nobody knows where this organisation’s contact point comes from.',
    },
    remedy: FIND_ORIGIN,
  },
];

/** In every cell. */
export const AGREED: RuleOutcome = {
  audiences: PEOPLE,
  when: 'consent.valid',
  verdict: 'conditional',
  basis: 'consent',
  duties: ['notice_art14', 'consent_proof_at_hand', 'objections_passed_on'],
  message: {
    fr: 'La personne a accepté ce canal pour ce destinataire, nommé.',
    en: 'The person agreed to this channel for this recipient, by name.',
  },
};

/** The information about the transmission, or its absence. */
export function whenInformed(
  audiences: RuleOutcome['audiences'],
  when: Condition = 'origin.direct.transmission',
  confidence?: RuleOutcome['confidence'],
): RuleOutcome {
  return {
    ...(audiences === undefined ? {} : { audiences }),
    when,
    verdict: 'conditional',
    basis: 'legitimate_interest',
    duties: ['notice_art14', 'objections_passed_on'],
    message: {
      fr: 'La personne a été informée de la transmission à des partenaires, pouvait s’y opposer et ne l’a pas fait.',
      en: 'The person was told of the transmission to partners, could object to it and did not.',
    },
    ...(confidence === undefined ? {} : { confidence }),
  };
}

const NOT_INFORMED: RuleSentence = {
  fr: 'Rien ne dit que la personne a été informée de la transmission à des partenaires et a pu s’y opposer : être informée de notre propre prospection n’y suffit pas.',
  en: 'Nothing says that the person was told of the transmission to partners and could object to it: being told of our own prospecting is not enough.',
};

export function whenNotInformed(
  audiences: RuleOutcome['audiences'],
  confidence?: RuleOutcome['confidence'],
): RuleOutcome {
  return {
    ...(audiences === undefined ? {} : { audiences }),
    when: 'always',
    verdict: 'block',
    message: NOT_INFORMED,
    remedy: TELL_OF_TRANSMISSION,
    ...(confidence === undefined ? {} : { confidence }),
  };
}

export const NOT_AGREED: RuleOutcome = {
  audiences: ['consumer'],
  when: 'always',
  verdict: 'block',
  message: {
    fr: 'La personne n’a pas accepté ce canal pour ce destinataire.',
    en: 'The person has not agreed to this channel for this recipient.',
  },
  remedy: RECIPIENT_CONSENT,
};
