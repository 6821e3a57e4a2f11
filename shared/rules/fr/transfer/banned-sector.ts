import type { Outcome, Rule } from '../../model.ts';
import { BEFORE_CPF_BAN, BEFORE_HOUSING_BAN, CPF_BAN, ENERGY_CALL_BAN, HOUSING_BAN } from '../dates.ts';
import { consumer, contract, direct, example, offer, organisation, soleTrader, yes } from '../examples.ts';
import { ELECTRONIC, PEOPLE, VOICE } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK, L223_1_5, L223_8, L6323_8_1 } from '../sources.ts';
import { bansByDate, type Protected } from '../sector/bans.ts';

const [energyCalls = [], andTraining = [], andHousing = []] = bansByDate({
  energy: 'sector.energy_renovation',
  housing: 'sector.housing_adaptation',
  cpf: 'sector.cpf',
});

const outcomes = (bans: readonly Protected[]): readonly Outcome[] =>
  bans.map(({ audiences, when, verdict }): Outcome => {
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

const LEADS = { purpose: 'transfer', recipient: 'BETA' } as const;
const TRAINING = { ...LEADS, goods: 'cpf-training', sector: 'cpf' } as const;
const PUMPS = { ...LEADS, goods: 'heat-pump', sector: 'energy_renovation' } as const;
const told = (on: string, channel: 'phone' | 'email') =>
  consumer({
    origins: [direct(on, { transmissionInformed: true })],
    consents: [yes(channel, on, { organisations: ['BETA'], goods: ['heat-pump', 'cpf-training'] })],
  });

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
  examples: [
    example('2020-07-25', 'conditional', told('2020-06-01', 'phone'), offer('phone', PUMPS)),
    example('2020-07-26', 'block', told('2020-06-01', 'phone'), offer('phone', PUMPS)),
    example('2022-12-20', 'conditional', told('2022-06-01', 'email'), offer('email', TRAINING)),
    example('2022-12-21', 'block', told('2022-06-01', 'email'), offer('email', TRAINING)),
    example('2025-07-01', 'conditional', told('2025-06-01', 'email'), offer('email', PUMPS)),
    example('2025-07-02', 'block', told('2025-06-01', 'email'), offer('email', PUMPS)),
    example('2025-07-01', 'block', told('2025-06-01', 'phone'), offer('phone', PUMPS)),
    example('2026-11-24', 'block', told('2026-09-01', 'phone'), offer('phone', TRAINING)),
    example(
      '2026-11-24',
      'block',
      { ...told('2026-09-01', 'phone'), contracts: [contract('2026-09-01', null, { goods: 'cpf-training' })] },
      offer('phone', TRAINING),
    ),
    ...(['2022-12-20', '2025-07-01', '2026-11-24'] as const).flatMap((on) => [
      example(
        on,
        'review',
        soleTrader({ origins: [direct(`${Number(on.slice(0, 4))}-06-01`, { transmissionInformed: true })] }),
        offer('phone', PUMPS),
      ),
      example(
        on,
        'block',
        soleTrader({ origins: [direct(`${Number(on.slice(0, 4))}-06-01`, { transmissionInformed: true })] }),
        offer('phone', { ...PUMPS, professionRelated: false }),
      ),
    ]),
    example(
      '2022-12-21',
      'block',
      soleTrader({ origins: [direct('2022-06-01', { transmissionInformed: true })] }),
      offer('phone', TRAINING),
    ),
    example(
      '2026-11-24',
      'block',
      soleTrader({ origins: [direct('2026-06-01', { transmissionInformed: true })] }),
      offer('phone', TRAINING),
    ),
    example('2026-11-24', 'allow', organisation({ origins: [direct('2026-06-01')] }), offer('phone', PUMPS)),
  ],
};
