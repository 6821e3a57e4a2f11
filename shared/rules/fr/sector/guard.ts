import { all, not, type RuleOutcome, type Remedy, type Rule } from '../../model.ts';
import { BEFORE_CPF_BAN, BEFORE_HOUSING_BAN, CPF_BAN, ENERGY_CALL_BAN, HOUSING_BAN } from '../dates.ts';
import { ELECTRONIC, PEOPLE, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK } from '../guidance.ts';
import { bansByDate, LIFTED, type Protected } from './bans.ts';

const ANSWER: Remedy = {
  kind: 'facts',
  follow: ['sector_none'],
  say: {
    fr: 'Répondre à la question de la campagne : son secteur, ou « aucun de ces secteurs », avec le nom de qui l’affirme. Une seule réponse vaut pour toute la campagne.',
    en: 'Answer the question of the campaign: its sector, or “none of these sectors”, with the name of who states it. One answer holds for the whole campaign.',
  },
};

const [energyCalls = [], andTraining = [], andHousing = []] = bansByDate({
  energy: 'sector.suspected.energy_renovation',
  housing: 'sector.suspected.housing_adaptation',
  cpf: 'sector.suspected.cpf',
});

const outcomes = (bans: readonly Protected[]): readonly RuleOutcome[] =>
  bans.map(({ audiences, when }) => ({
    audiences,
    when: all(when, not(LIFTED)),
    verdict: 'review',
    message: {
      fr: 'Ce qui est proposé fait penser à un secteur où cette prospection est interdite, et la campagne ne dit pas son secteur.',
      en: 'What is offered tells of a sector in which this prospecting is forbidden, and the campaign does not state its sector.',
    },
    remedy: ANSWER,
  }));

const text = {
  fr: 'Quand la campagne ne déclare pas de secteur et que ses biens ou services font penser à un secteur interdit, ceux que l’interdiction protège attendent la réponse à une question, posée une fois pour la campagne. « Aucun » veut dire qu’une personne a affirmé qu’aucun de ces secteurs n’est le sien.',
  en: 'When the campaign states no sector and its goods or services tell of a banned one, those whom the ban protects wait for the answer to one question, asked once for the campaign. “None” means that a person has stated that none of these sectors is its own.',
};
const sources = [BOOK('section 8.2')];

export const sectorGuard: Rule = {
  id: 'fr.sector.guard',
  reference: ['SG-1', 'SG-2', 'SG-3'],
  title: { fr: 'Secteur à déclarer', en: 'Sector to be stated' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X2',
  appliesTo: { channels: [...VOICE, ...ELECTRONIC], audiences: PEOPLE, purposes: ['commercial', 'transfer'] },
  versions: [
    {
      from: ENERGY_CALL_BAN,
      until: BEFORE_CPF_BAN,
      text,
      outcomes: outcomes(energyCalls),
      sources,
      confidence: 'interpretation',
    },
    {
      from: CPF_BAN,
      until: BEFORE_HOUSING_BAN,
      text,
      outcomes: outcomes(andTraining),
      sources,
      confidence: 'interpretation',
    },
    { from: HOUSING_BAN, until: null, text, outcomes: outcomes(andHousing), sources, confidence: 'interpretation' },
  ],
  review: TO_CONFIRM,
};
