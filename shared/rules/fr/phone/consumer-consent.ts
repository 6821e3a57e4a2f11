import { all, type RuleOutcome, type Rule } from '../../model.ts';
import { CALL, PROOF, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { PHONE_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_7_1, L223_1, R223_1, R223_3 } from '../sources.ts';
import { CNIL_POST } from '../guidance.ts';

const agreed: RuleOutcome = {
  when: all('consent.valid', 'consent.operator_named'),
  verdict: 'conditional',
  basis: 'consent',
  duties: [...CALL, ...PROOF],
  message: {
    fr: 'La personne a dit oui aux appels de votre organisation pour cet objet.',
    en: 'The person said yes to calls from your organisation for this object.',
  },
};

const agreedToOthers: RuleOutcome = {
  when: 'consent.valid',
  verdict: 'review',
  basis: 'consent',
  duties: [...CALL, ...PROOF],
  confidence: 'interpretation',
  message: {
    fr: 'La personne a dit oui aux appels, mais le texte ne nomme pas le prestataire qui appelle.',
    en: 'The person said yes to calls, but the text does not name the operator who calls.',
  },
  remedy: {
    kind: 'decision',
    follow: ['own_call'],
    say: {
      fr: 'Appeler soi-même, ou faire nommer le prestataire par un nouvel accord ; sinon une personne nommée décide et dit pourquoi.',
      en: 'Call yourself, or have a new consent name the operator; otherwise a named person decides and says why.',
    },
  },
};

/** The same, for a request with a period of more than a year. */
const heldToYear: RuleOutcome = {
  ...agreed,
  when: all('consent.long_period', 'consent.valid', 'consent.operator_named'),
  confidence: 'interpretation',
  message: {
    fr: 'La personne a dit oui aux appels de votre organisation pour cet objet ; la période annoncée dépasse un an : il ne vaut qu’un an depuis son recueil, et une nouvelle demande dira un an au plus.',
    en: 'The person said yes to calls from your organisation for this object; the stated period is longer than a year: it holds for one year from collection only, and a new request has to say one year at most.',
  },
};

export const phoneConsumerConsent: Rule = {
  id: 'fr.phone.consumer.consent',
  reference: ['T-1', 'T-C1', 'T-C2'],
  title: {
    fr: 'Appel à un particulier : la personne a dit oui au téléphone',
    en: 'Calling a consumer: the person said yes to calls',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Une personne qui a accepté les appels peut être appelée, en disant qui appelle et en notant tout refus.',
        en: 'A person who agreed to calls may be called, saying who calls and noting any refusal.',
      },
      outcomes: [agreed, agreedToOthers],
      sources: [CNIL_POST, GDPR_7_1],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'Il est interdit d’appeler un particulier qui n’a pas dit oui à l’avance. L’accord porte cinq mentions (qui appelle et pour quels biens, le choix, la période, le retrait, l’accès à la preuve), résulte d’un acte positif, nomme l’organisation et les biens ou services (« tous produits » n’en nomme aucun), vaut un an au plus depuis son recueil (l’anniversaire n’est plus couvert ; une période plus longue est ramenée à un an) et pour son seul créneau s’il n’énonce pas de période. Un accord recueilli avant le 11 août 2026 compte s’il a ces mentions ; la preuve incombe au professionnel.',
        en: 'Calling a consumer who has not agreed beforehand is forbidden. The consent carries five mentions (who calls and for what goods, the choice, the period, withdrawal, access to the proof), comes from a positive act, names the organisation and the goods or services (“all products” names none), holds for one year at most from collection (the anniversary is no longer covered; a longer period is held to a year) and for its slot alone if it states no period. A consent collected before 11 August 2026 counts if it has these mentions; the professional bears the burden of proof.',
      },
      outcomes: [
        heldToYear,
        agreed,
        agreedToOthers,
        {
          when: 'consent.lapsed',
          verdict: 'block',
          confidence: 'secondary',
          message: {
            fr: 'La personne avait dit oui au téléphone, mais cet accord n’est plus valable : sa période ou son année est passée.',
            en: 'The person had said yes to calls, but that consent no longer holds: its period or its year has passed.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'consent.held_to_year',
          verdict: 'block',
          confidence: 'interpretation',
          message: {
            fr: 'La personne avait dit oui au téléphone pour plus d’un an ; un tel accord ne vaut qu’un an depuis son recueil, et cette année est passée.',
            en: 'The person had said yes to calls for more than a year; such a consent holds for one year from collection only, and that year has passed.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'consent.other_organisation',
          verdict: 'block',
          confidence: 'secondary',
          message: {
            fr: 'L’accord au téléphone ne nomme pas votre organisation : il ne vaut pas pour elle.',
            en: 'The phone consent does not name your organisation: it does not hold for it.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'consent.other_goods',
          verdict: 'block',
          confidence: 'secondary',
          message: {
            fr: 'L’accord au téléphone ne porte pas sur ces biens ou services.',
            en: 'The phone consent is not about these goods or services.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'consent.any_goods',
          verdict: 'block',
          confidence: 'interpretation',
          message: {
            fr: 'L’accord au téléphone vaut pour « tous produits » : il ne nomme aucun bien ni service.',
            en: 'The phone consent is for “all products”: it names no goods or services.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'consent.unproven',
          verdict: 'block',
          confidence: 'secondary',
          message: {
            fr: 'L’accord au téléphone n’est pas prouvé, ou ne résulte pas d’un acte de la personne.',
            en: 'The phone consent is not proven, or does not come from an act of the person.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'consent.incomplete',
          verdict: 'block',
          confidence: 'secondary',
          message: {
            fr: 'L’accord au téléphone n’a pas les cinq mentions, ou vaut pour un autre créneau.',
            en: 'The phone consent lacks some of the five mentions, or is for another slot.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'consent.incomplete_old',
          verdict: 'block',
          confidence: 'interpretation',
          message: {
            fr: 'L’accord au téléphone date d’avant le 11 août 2026 et n’a pas les cinq mentions, ou vaut pour un autre créneau.',
            en: 'The phone consent dates from before 11 August 2026 and lacks some of the five mentions, or is for another slot.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'always',
          verdict: 'block',
          message: { fr: 'Cette personne n’a pas dit oui au téléphone.', en: 'This person has not said yes to calls.' },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [L223_1, R223_1, R223_3],
      confidence: 'official',
    }),
  ],
  review: TO_CONFIRM,
};
