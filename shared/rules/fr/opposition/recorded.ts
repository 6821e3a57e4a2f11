import { all, type Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr, using } from '../parts.ts';
import { DECIDE, NEW_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { GDPR_21 } from '../sources.ts';
import { CNIL_SUPPRESSION } from '../guidance.ts';

export const oppositionRecorded: Rule = {
  id: 'fr.opposition.recorded',
  reference: ['X1', 'OP-1', 'OP-2', 'OP-3', 'OP-4'],
  title: { fr: 'Opposition ou retrait d’accord', en: 'Opposition or withdrawal' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X1',
  appliesTo: using(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Le droit de s’opposer est absolu et n’a pas à être justifié. Sans précision il ferme tous les canaux et tous les buts ; limité à un canal, ce canal. Le dernier événement l’emporte, et en cas d’égalité l’opposition. Un accord postérieur, prouvé et précis ne rouvre que son canal et son but ; on ne sollicite pas la personne pour l’obtenir. Un non dit à une seule marque ferme le canal pour tout le responsable. Un rappel demandé après le non (appel d’une personne, preuve, même objet, cinq jours ouvrables) : une personne nommée lit la demande et décide pour ce seul appel.',
      en: 'The right to object is absolute and needs no reason. Unspecified, it closes every channel and purpose; limited to a channel, that channel. The latest event wins, and on a tie the opposition. A later, proven and precise consent reopens only its channel and purpose; the person is not asked for it. A no told to one brand closes the channel for the whole controller. A call-back asked for after the no (live call, proof, same object, five working days): a named person reads the request and decides for this one call.',
    },
    outcomes: [
      {
        when: all('opposition.standing', 'request.after_no'),
        verdict: 'review',
        confidence: 'interpretation',
        message: {
          fr: 'La personne s’est opposée, puis a demandé à être rappelée pour cet objet : à lire avant ce seul appel. L’opposition vaut pour tout le reste.',
          en: 'The person objected, then asked to be called back about this object: read it before this one call. The opposition stands for everything else.',
        },
        remedy: DECIDE,
      },
      {
        when: 'opposition.standing',
        verdict: 'block',
        message: {
          fr: 'La personne s’est opposée, ou a retiré son accord.',
          en: 'The person objected, or withdrew the consent.',
        },
        remedy: NEW_CONSENT,
      },
    ],
    sources: [GDPR_21, CNIL_SUPPRESSION],
    confidence: 'official',
  }),
  review: READ,
};
