import { all, not, type Rule } from '../../model.ts';
import { EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { JOINT_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_6_1_F } from '../sources.ts';
import { BOOK } from '../guidance.ts';

export const minorOptOut: Rule = {
  id: 'fr.minor.opt_out',
  reference: ['X4', 'M-3'],
  title: { fr: '15 à 17 ans : sans accord', en: '15 to 17: without consent' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X4',
  appliesTo: prospecting(['phone', 'email', 'sms', 'automated_call'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'L’intérêt légitime pèse moins face à un enfant : pas de prospection sans accord d’un mineur connu, ni exception des clients.',
      en: 'Legitimate interest weighs less against a child: no prospecting of a known minor without consent, nor the customer exception.',
    },
    outcomes: [
      {
        when: all('age.minor', not('age.needs_parent'), not('consent.valid')),
        verdict: 'block',
        message: {
          fr: 'La personne est mineure et n’a pas donné d’accord valable pour ce canal.',
          en: 'The person is a minor and has given no valid consent for this channel.',
        },
        remedy: JOINT_CONSENT,
      },
    ],
    sources: [GDPR_6_1_F, BOOK('section 9 (M-3)')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
