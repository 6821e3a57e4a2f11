import type { Catalogue } from './text.ts';

/** Why one person may or may not be contacted: the questions of the decision order, and the answer in one breath. */
export const explain = {
  'explain.X0': { fr: 'Est-ce de la prospection ?', en: 'Is it prospecting?' },
  'explain.X1': { fr: 'La personne a-t-elle dit non ?', en: 'Did the person say no?' },
  'explain.X2': { fr: 'Le secteur est-il fermé au démarchage ?', en: 'Is the sector closed to canvassing?' },
  'explain.X3': { fr: 'Sait-on d’où viennent les coordonnées ?', en: 'Is it known where the details come from?' },
  'explain.X4': { fr: 'La personne est-elle majeure ?', en: 'Is the person of age?' },
  'explain.X5': { fr: 'A-t-on encore le droit de garder ces données ?', en: 'May the data still be kept?' },
  'explain.table': { fr: 'Qu’est-ce qui permet de contacter cette personne ?', en: 'What allows this person to be contacted?' },
  'explain.X6': { fr: 'La personne a-t-elle été informée ?', en: 'Was the person informed?' },
  'explain.X7': { fr: 'Est-ce le bon moment, le bon nombre d’appels, le bon numéro ?', en: 'Is it the right time, the right number of calls, the right caller number?' },
  'explain.X8': { fr: 'Le message dit-il tout ce qu’il doit ?', en: 'Does the message say all that it must?' },

  'explain.yes': { fr: 'Oui, par {channel} : {reason}', en: 'Yes, by {channel}: {reason}' },
  'explain.no': { fr: 'Non, pas par {channel} : {reason}', en: 'No, not by {channel}: {reason}' },
  'explain.review': { fr: 'Pas avant qu’une personne ait décidé, par {channel} : {reason}', en: 'Not before a person has decided, by {channel}: {reason}' },
  'explain.segment': { fr: 'Cette campagne ne choisit pas cette personne.', en: 'This campaign does not choose this person.' },
  'explain.no_coordinate': { fr: 'Nous n’avons rien pour joindre cette personne par {channel}.', en: 'We have nothing to reach this person by {channel}.' },
  'explain.invalid_coordinate': { fr: 'Ce que nous avons ne permet pas de joindre cette personne par {channel}.', en: 'What we have can’t be used to reach this person by {channel}.' },
  'explain.pressure': { fr: 'Oui, mais cette personne a été contactée récemment : pas cette fois.', en: 'Yes, but this person was contacted recently: not this time.' },
  'explain.duplicate_target': { fr: 'Oui, mais le message part déjà à la même adresse ou au même numéro.', en: 'Yes, but the message already goes to the same address or number.' },
} as const satisfies Catalogue;
