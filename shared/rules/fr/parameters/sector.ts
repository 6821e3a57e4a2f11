import type { GuardWords } from '../../situation/sector-guard.ts';
import type { Parameter } from '../../parameter.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK } from '../guidance.ts';

/** Goods that suggest a banned sector (docs/law/rules-fr.md, section 8.2). */
export const guardedSectors: Parameter<GuardWords> = {
  id: 'fr.parameter.sector_guard',
  reference: ['SG-1', 'SG-3'],
  title: {
    fr: 'Mots qui disent un secteur interdit quand la campagne n’en déclare pas',
    en: 'Words that tell of a banned sector when the campaign states none',
  },
  unit: {
    fr: 'débuts de mots qui se suivent, sans casse ni accents ; trois lettres ou moins : le mot entier',
    en: 'beginnings of words in a row, without case and accents; three letters or fewer: the whole word',
  },
  words: (words) => {
    const text = Object.values(words)
      .map((expressions) => expressions.join(', '))
      .join(' ; ');
    return { fr: text, en: text };
  },
  values: [
    {
      from: null,
      until: null,
      value: {
        energy_renovation: [
          'pompe à chaleur',
          'pac',
          'isolation',
          'isolant',
          'combles',
          'panneau',
          'photovoltaïque',
          'énergie solaire',
          'éolienne',
          'rénovation énergétique',
          'rénovation globale',
          'économie d’énergie',
          'cee',
          'maprimerénov',
          'chaudière',
          'chauffe-eau',
          'ballon thermodynamique',
          'poêle à bois',
          'poêle à granulés',
          'fenêtre',
          'double vitrage',
          'climatisation',
          'vmc',
          'audit énergétique',
          'bilan énergétique',
          'heat pump',
          'insulation',
          'solar panel',
        ],
        housing_adaptation: [
          'adaptation du logement',
          'logement adapté',
          'douche senior',
          'douche sécurisée',
          'douche de plain-pied',
          'baignoire à porte',
          'monte-escalier',
          'maintien à domicile',
          'maprimeadapt',
          'stair lift',
          'walk-in shower',
        ],
        cpf: ['cpf', 'compte personnel de formation', 'compte formation', 'formation', 'bilan de compétences', 'vae'],
      },
      sources: [BOOK('section 8.2')],
      confidence: 'interpretation',
    },
  ],
  review: TO_CONFIRM,
};
