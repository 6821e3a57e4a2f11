import type { Catalogue } from '../text.ts';

/** The help of the commands for leaving: retire, breach, close. */
export const commandLeaving = {
  'command.retire': {
    fr: 'Détruit l’espace ici, une fois qu’une sauvegarde à jour est vérifiée : après un changement d’ordinateur.',
    en: 'Destroys the workspace here, once an up-to-date backup is checked: after a change of computer.',
  },
  'option.retire.backup': {
    fr: 'la sauvegarde, avec le dernier changement de l’espace',
    en: 'the backup, with the last change of the workspace',
  },
  'option.retire.confirm': { fr: 'le nom de l’organisation', en: 'the name of the organisation' },
  'command.breach': {
    fr: 'Écrit la fiche des 72 heures après une perte ou un vol, et les brouillons pour la CNIL et pour les personnes.',
    en: 'Writes the sheet for the 72 hours after a loss or a theft, and the drafts for the CNIL and for the people.',
  },
  'option.breach.found': {
    fr: 'quand cela a été constaté : 2026-11-29 ou 2026-11-29T14:30 (heure française)',
    en: 'when it was found: 2026-11-29 or 2026-11-29T14:30 (French time)',
  },
  'option.breach.what': {
    fr: 'perdu, volé, envoyé à tort ou ouvert par quelqu’un',
    en: 'lost, stolen, sent by mistake or opened by somebody',
  },
  'option.breach.out': { fr: 'le dossier des papiers', en: 'the folder of the papers' },
  'command.close': {
    fr: 'Fin de contrat : écrit la restitution pour le client, et sur demande détruit l’espace avec un certificat.',
    en: 'End of a contract: writes the restitution for the client, and on request destroys the workspace with a certificate.',
  },
  'option.close.out': {
    fr: 'le dossier de la restitution et du certificat',
    en: 'the folder of the restitution and the certificate',
  },
  'option.close.destroy': { fr: 'détruit l’espace ensuite', en: 'destroys the workspace afterwards' },
  'option.close.confirm': {
    fr: 'le nom de l’organisation, pour détruire',
    en: 'the name of the organisation, to destroy',
  },
} as const satisfies Catalogue;
