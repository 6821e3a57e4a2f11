import type { Catalogue } from '../text.ts';

/** Why one person may or may not be contacted, in one sentence. */
export const explain = {
  'explain.yes': { fr: 'Oui, par {channel}. {reason}', en: 'Yes, by {channel}. {reason}' },
  'explain.no': { fr: 'Non, pas par {channel}. {reason}', en: 'No, not by {channel}. {reason}' },
  'explain.review': {
    fr: 'Pas avant qu’une personne ait décidé, par {channel}. {reason}',
    en: 'Not before a person has decided, by {channel}. {reason}',
  },
  'explain.segment': {
    fr: 'Cette campagne ne choisit pas cette personne.',
    en: 'This campaign does not choose this person.',
  },
  'explain.excluded': {
    fr: 'Cette campagne laisse cette personne de côté.',
    en: 'This campaign leaves this person out.',
  },
  'explain.no_coordinate': {
    fr: 'Nous n’avons rien pour joindre cette personne par {channel}.',
    en: 'We have nothing to reach this person by {channel}.',
  },
  'explain.invalid_coordinate': {
    fr: 'Ce que nous avons ne permet pas de joindre cette personne par {channel}.',
    en: 'What we have can’t be used to reach this person by {channel}.',
  },
  'explain.pressure': {
    fr: 'Oui, mais cette personne a été contactée récemment : pas cette fois.',
    en: 'Yes, but this person was contacted recently: not this time.',
  },
  'explain.duplicate_target': {
    fr: 'Oui, mais le message part déjà à la même adresse ou au même numéro.',
    en: 'Yes, but the message already goes to the same address or number.',
  },
} as const satisfies Catalogue;
