import type { RuleOutcome, Rule } from '../../model.ts';
import { BEFORE_CPF_BAN, BEFORE_HOUSING_BAN, CPF_BAN, ENERGY_CALL_BAN, HOUSING_BAN } from '../dates.ts';
import { ELECTRONIC, PEOPLE, VOICE } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_5, L223_8, L6323_8_1 } from '../sources.ts';
import { BOOK } from '../guidance.ts';
import { bansByDate, type Protected } from '../sector/bans.ts';

const [energyCalls = [], andTraining = [], andHousing = []] = bansByDate({
  energy: 'sector.energy_renovation',
  housing: 'sector.housing_adaptation',
  cpf: 'sector.cpf',
});

const outcomes = (bans: readonly Protected[]): readonly RuleOutcome[] =>
  bans.map(({ audiences, when, verdict }): RuleOutcome => {
    if (verdict === 'review') {
      return {
        audiences,
        when,
        verdict,
        message: {
          fr: 'C’est un entrepreneur individuel : la prospection des particuliers est interdite dans ce secteur par ce canal.',
          en: 'This is a sole trader: prospecting consumers is forbidden in this sector by this channel.',
        },
        remedy: DECIDE,
      };
    }
    return {
      audiences,
      when,
      verdict,
      message: {
        fr: 'La prospection de cette personne est interdite dans ce secteur par ce canal : ses données ne se transmettent pas pour cela.',
        en: 'Prospecting this person is forbidden in this sector by this channel: the data is not passed on for it.',
      },
      remedy: {
        kind: 'nothing',
        follow: [],
        say: {
          fr: 'Rien ne permettrait cette transmission dans ce secteur par ce canal.',
          en: 'Nothing would allow this transfer in this sector by this channel.',
        },
      },
    };
  });

const text = {
  fr: 'Transmettre des données pour un canal et un secteur où la prospection de la personne est interdite ne sert rien de licite. Notre propre contrat en cours ne lève pas l’interdiction : le destinataire n’en a pas ; un rappel qu’on nous a demandé non plus.',
  en: 'Passing data on for a channel and sector in which prospecting the person is forbidden serves nothing lawful. Our own current contract does not lift the ban, for the recipient has none; neither does a call-back asked of us.',
};

export const transferBannedSector: Rule = {
  id: 'fr.transfer.banned_sector',
  reference: ['D-8'],
  title: { fr: 'Transmettre pour un secteur interdit', en: 'Passing data on for a banned sector' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X2',
  appliesTo: { channels: [...VOICE, ...ELECTRONIC], audiences: PEOPLE, purposes: ['transfer'] },
  versions: [
    {
      from: ENERGY_CALL_BAN,
      until: BEFORE_CPF_BAN,
      text,
      outcomes: outcomes(energyCalls),
      sources: [BOOK('section 11 (D-8)'), L223_1_5],
      confidence: 'interpretation',
    },
    {
      from: CPF_BAN,
      until: BEFORE_HOUSING_BAN,
      text,
      outcomes: outcomes(andTraining),
      sources: [BOOK('section 11 (D-8)'), L6323_8_1, L223_1_5],
      confidence: 'interpretation',
    },
    {
      from: HOUSING_BAN,
      until: null,
      text,
      outcomes: outcomes(andHousing),
      sources: [BOOK('section 11 (D-8)'), L6323_8_1, L223_1_5, L223_8],
      confidence: 'interpretation',
    },
  ],
  review: TO_CONFIRM,
};
