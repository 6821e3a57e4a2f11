import type { Rule } from '../../model.ts';
import { consumer, contract, direct, example, offer, sale, yes } from '../examples.ts';
import { ALL_CHANNELS, PEOPLE, sinceGdpr, using } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_MANAGEMENT, CNIL_SALE } from '../sources.ts';

const agreed = (patch: Parameters<typeof consumer>[0]) => consumer({ origins: [direct('2022-02-01')], consents: [yes('email', '2022-02-01')], ...patch });

export const retentionPast: Rule = {
  id: 'fr.retention.past',
  reference: ['X5', 'R-1', 'R-3', 'EC-2'],
  title: { fr: 'Durée de conservation', en: 'Retention period' },
  kind: 'limit',
  step: 'X5',
  appliesTo: using(ALL_CHANNELS, PEOPLE),
  versions: sinceGdpr({
    text: {
      fr: 'Trois ans depuis la collecte ou le dernier contact venu de la personne (un clic en est un, l’ouverture d’un e-mail non) ; pour un client, un adhérent ou un donateur, trois ans depuis l’achat, le don ou la fin de la relation. Le dernier jour est la veille du troisième anniversaire ; ensuite, effacer. Une date inconnue ne prolonge rien.',
      en: 'Three years from collection or the person’s last contact (a click is one, opening an e-mail is not); for a customer, member or donor, three years from the purchase, the gift or the end of the relation. The last day is the eve of the third anniversary; then delete. An unknown date prolongs nothing.',
    },
    outcomes: [
      {
        when: 'retention.past',
        verdict: 'block',
        message: { fr: 'Le dernier contact venu de la personne date de trois ans ou plus : ces données sont à effacer.', en: 'The person’s last contact was three years ago or more: this data is to be deleted.' },
        remedy: {
          fr: 'Noter un contact plus récent venu de la personne, s’il y en a eu un ; sinon effacer.',
          en: 'Record a more recent contact from the person, if there was one; otherwise delete.',
        },
      },
    ],
    sources: [CNIL_MANAGEMENT, CNIL_SALE],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
  examples: [
    example('2026-11-24', 'allow', agreed({ lastContactFromPerson: '2023-11-25' }), offer('email')),
    example('2026-11-24', 'block', agreed({ lastContactFromPerson: '2023-11-24' }), offer('email')),
    example('2026-11-24', 'allow', agreed({ sales: [sale('2024-01-02')] }), offer('email')),
    example('2026-11-24', 'allow', agreed({ contracts: [contract('2022-02-01', null)] }), offer('email')),
    example('2026-11-24', 'block', agreed({ contracts: [contract('2022-02-01', '2023-11-24')] }), offer('email')),
    example('2026-11-24', 'allow', agreed({ member: true }), offer('email')),
    example('2026-11-24', 'allow', agreed({ relationUntil: '2023-11-25' }), offer('email')),
  ],
};
