import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRefuse, mayRefuseAsAWhole } from './refusal-words.ts';
import { oppositionInRemark } from './remark-words.ts';

/** Usual verbs and negations, each with the channels that it closes. */
const REFUSALS: readonly (readonly [string, readonly string[]])[] = [
  ['refuse les appels', ['phone']],
  ['Refuse tout contact', ['all']],
  ["refuse d'être appelée", ['phone']],
  ['REFUSE TOUT', ['all']],
  ['refus démarchage téléphonique', ['phone']],
  ['refuse les SMS et les mails', ['email', 'sms']],
  ['veut plus qu’on l’appelle', ['phone']],
  ['ne veut pas être contacté', ['all']],
  ['Ne veut plus rien', ['all']],
  ['ne veulent plus de courrier', ['post']],
  ['Ne voulez plus être appelé', ['phone']],
  ['veut pas de pub', ['all']],
  ['ne souhaite pas recevoir nos offres', ['all']],
  ['souhaite plus recevoir de sms', ['sms']],
  ['ne désire plus de contact', ['all']],
  ['Ne tient pas à être dérangé', ['all']],
  ["n'accepte pas les sms", ['sms']],
  ["n'accepte plus d'être appelé", ['phone']],
  ['pas de démarchage', ['all']],
  ["pas d'appel svp", ['phone']],
  ['Pas de courrier', ['post']],
  ['pas de SMS', ['sms']],
  ['sans pub', ['all']],
  ['sans courrier', ['post']],
  ['aucune newsletter', ['email']],
  ['zéro pub', ['all']],
  ['non au démarchage', ['all']],
  ['stop démarchage', ['all']],
  ['Stop mailing', ['email']],
  ['STOP SVP', ['all']],
  ['arrêter de m’appeler', ['phone']],
  ['cesser les mails', ['email']],
  ['Laisser tranquille', ['all']],
  ['opposé à la prospection', ['all']],
  ['s’oppose au démarchage téléphonique', ['phone']],
  ['opposition téléphonique', ['phone']],
  ['Opposé', ['all']],
  ["s'oppose à l'utilisation de ses données", ['all']],
  ['désinscrit le 12/03', ['all']],
  ['désinscrit le 3/4/2024', ['all']],
  ['désabonnée le 3 mars 2024', ['all']],
  ['désinscrite en décembre 2023', ['all']],
  ['désinscrit en mars', ['all']],
  ['désinscrite, ne plus appeler le soir', ['phone']],
  ['a demandé à être retiré le 3/4/2024', ['all']],
  ['rayé de la liste le 3/4/2023', ['all']],
  ['exclu des mailings en juin', ['all']],
  ['unsubscribed on Monday 3 March', ['all']],
  ['refus de tout contact le 3/4/25', ['all']],
  ['a refusé tout contact en mars 2024', ['all']],
  ['stop pub le 3 mars', ['all']],
  ['ne plus appeler le 3/4/2024', ['phone']],
  ['Désinscrite de la newsletter', ['email']],
  ['désabonnement demandé', ['all']],
  ['radié', ['all']],
  ['Radiée de la liste', ['all']],
  ['à exclure', ['all']],
  ['exclure des envois', ['all']],
  ['blacklist', ['all']],
  ['Blacklistée', ['all']],
  ['liste noire', ['all']],
  ['ne pas déranger', ['all']],
  ['Ne surtout pas appeler', ['phone']],
  ['jamais appeler', ['phone']],
  ['plus appeler', ['phone']],
  ['PAS APPELER', ['phone']],
  ['on ne l’appelle plus', ['phone']],
  ['ne rien envoyer', ['all']],
  ['plus rien envoyer', ['all']],
  ['ne plus lui écrire', ['post']],
  ['ne plus nous solliciter', ['all']],
  ['interdiction de démarcher', ['all']],
  ["interdit d'appel", ['phone']],
  ['contact interdit', ['all']],
  ['a demandé à être retiré', ['all']],
  ['a demandé sa radiation', ['all']],
  ['demande de suppression', ['all']],
  ["Demande RGPD d'effacement", ['all']],
  ['suppression demandée le 3/4', ['all']],
  ['Effacement RGPD demandé', ['all']],
  ["est sur liste d'opposition", ['all']],
  ['arrêt des envois', ['all']],
  ['Arrêt de tous les mails', ['email']],
  ['arrêt des appels svp', ['phone']],
  ['à retirer de la liste', ['all']],
  ['supprimer du fichier', ['all']],
  ['does not want calls', ['phone']],
  ["doesn't want to be contacted", ['all']],
  ['no calls please', ['phone']],
  ['no more emails', ['email']],
  ['unsubscribed', ['all']],
  ['opted out', ['all']],
  ['please remove me from your list', ['all']],
  ['never call', ['phone']],
  ['leave me alone', ['all']],
  ['declined marketing', ['all']],
  ['DNC', ['all']],
  ['do not disturb', ['all']],
  ['stop calling', ['phone']],
  ['not to be contacted', ['all']],
];

/**
 * Texts that look like a refusal and are not: another matter, a person not reached, a wish about the time, a negated
 * refusal.
 */
const OTHERS: readonly string[] = [
  'pas de mail',
  "n'a pas d'e-mail",
  'pas de téléphone',
  "pas d'adresse",
  'pas de réponse',
  'ne répond pas',
  'ne répond plus',
  "n'habite plus ici",
  'pas pu le joindre',
  'pas encore contacté',
  'pas de contact depuis 2019',
  'aucun appel reçu',
  'sans emploi',
  'sans enfant',
  'Sans Souci',
  'ne veut pas de devis',
  'refuse le devis',
  'a refusé notre proposition',
  'refus de prêt',
  'ne souhaite pas payer en ligne',
  'ne veut plus de carte',
  "n'accepte pas les chèques",
  'ne pas appeler avant 18 h',
  'ne plus appeler le samedi',
  "pas d'appels en août",
  'refuse les appels le matin',
  'plus de courrier en juillet, absent',
  'ne pas déranger entre midi et deux',
  'ne veut pas être appelé le matin',
  'do not call before 9',
  'pas de courrier reçu',
  'aucune opposition',
  "pas sur liste d'opposition",
  'arrêt des cours en juin',
  'arrêt maladie',
  'arrêt de bus Mairie',
  'suppression du rendez-vous demandée',
  'pas désinscrit',
  'non désabonné',
  'jamais opposée au démarchage',
  'not unsubscribed',
  'never opted out',
  "n'est pas blacklisté",
  'plus de 65 ans',
  'Pas-de-Calais',
  'Mme Lefus',
  'Le Refuge',
  'fidèle, stoppe au magasin',
  'exclusivité',
  'retire sa commande samedi',
  'à supprimer du panier',
  'no answer',
  'no phone',
  'no contact since May',
  'opposite the church',
  'Saint-Rémy',
];

describe('refusals in words', () => {
  it.each(REFUSALS)('« %s » closes %j', (text, channels) => {
    expect(oppositionInRemark(text)).toEqual(channels);
  });

  it.each(OTHERS)('« %s » closes nothing', (text) => {
    expect(oppositionInRemark(text)).toBeNull();
  });

  it.each(['DUPONT', '12 rue Pasteur', '69003', '06 39 98 12 34', 'jean@example.com', 'cliente depuis 2012'])(
    '« %s » is not examined further',
    (text) => {
      expect(mayRefuse(text)).toBe(false);
    },
  );
});

it('finds word by word what the whole text hints at', () => {
  const piece = fc.constantFrom(
    ...['opt', 'OUT', 'optout', 'don', 't', 'doesn', 'didn', 'en', 'paix', 'ne', 'N', 'pas', 'zéro', 'arrête', 'Liste'],
    ...['stop', 'dés', 'ins', 'œ', 'ÿ', 'Œne', 'xne', 'nex', 'rue', 'Noël', 'radio', 'rayé', 'e\u0301', 'µ', '×', '€'],
    ...[' ', ' ', ' ', '-', "'", '’', '.', '@', '1', '(', '\u00A0', '\n', ''],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect([text, mayRefuse(text)]).toEqual([text, mayRefuseAsAWhole(text)]);
    }),
    { numRuns: 2000, seed: 20_261_130 },
  );
});
