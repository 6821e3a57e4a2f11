import { all, not, type RuleOutcome, type Rule } from '../../model.ts';
import { CPF_BAN } from '../dates.ts';
import { EVERYONE, selling, since } from '../parts.ts';
import { READ } from '../review.ts';
import { L6323_8_1 } from '../sources.ts';
import { accountHoldersOf, LIFTED } from './bans.ts';

export const sectorCpf: Rule = {
  id: 'fr.sector.cpf',
  reference: ['X2-CPF'],
  title: { fr: 'Compte personnel de formation', en: 'Personal training account (CPF)' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X2',
  appliesTo: selling(['phone', 'automated_call', 'email', 'sms'], EVERYONE),
  versions: since(CPF_BAN, {
    text: {
      fr: 'Interdiction de toute prospection par appel, SMS, messagerie, e-mail ou réseaux sociaux pour une formation payée par le CPF ou pour recueillir les données du compte, sauf dans le cadre d’une action en cours et en lien direct avec elle. Toute personne qui travaille, salariée ou à son compte, a un tel compte ; une organisation n’en a pas.',
      en: 'All prospecting by call, text message, messaging, e-mail or social networks about training paid by the CPF, or to collect the account’s data, is forbidden, but within an action in progress and directly related to it. Everybody who works, employed or self-employed, has such an account; an organisation has none.',
    },
    outcomes: accountHoldersOf(all('sector.cpf', not(LIFTED))).map(({ audiences, when, verdict }): RuleOutcome => ({
      audiences,
      when,
      verdict,
      ...(audiences.includes('consumer') ? {} : { confidence: 'interpretation' }),
      message: {
        fr: 'La prospection pour une formation payée par le CPF est interdite, même avec l’accord de la personne.',
        en: 'Prospecting for training paid by the CPF is forbidden, even with the person’s consent.',
      },
      remedy: {
        kind: 'facts',
        follow: ['contract'],
        say: {
          fr: 'Seule une action de formation en cours, en lien direct avec l’offre, le permet ; le courrier postal reste possible.',
          en: 'Only a training action in progress, directly related to the offer, allows it; post remains possible.',
        },
      },
    })),
    sources: [L6323_8_1],
    confidence: 'official',
  }),
  review: READ,
};
