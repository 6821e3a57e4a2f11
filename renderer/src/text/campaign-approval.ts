import type { Catalogue } from '../../../shared/text/text.ts';

/** Statements of the approver for the compliance record. */
export const campaignApproval = {
  title: { fr: 'Pour le dossier de conformité', en: 'For the compliance record' },
  sentence: {
    fr: 'Facultatif, mais demandé en cas de contrôle : ce qui manque y sera dit. Ce qui ne change pas est retenu pour la prochaine campagne.',
    en: 'Optional, but asked for at an inspection: what is missing will be said there. What does not change is kept for the next campaign.',
  },
  message: { fr: 'Texte final du message ou de l’appel', en: 'Final text of the message or the call' },
  messageHint: {
    fr: 'Tel qu’il sera envoyé ou lu. Son empreinte entre dans le dossier.',
    en: 'As it will be sent or read. Its digest enters the record.',
  },
  messageFile: { fr: 'Ou joindre le fichier…', en: 'Or give the file…' },
  otherMessageFile: { fr: 'Joindre un autre fichier…', en: 'Give another file…' },
  removeMessageFile: { fr: 'Retirer {file}', en: 'Remove {file}' },
  balancingTest: { fr: 'Mise en balance des intérêts', en: 'Balancing test' },
  balancingTestHint: {
    fr: 'Pour l’intérêt légitime : où elle est écrite, ou pourquoi votre intérêt l’emporte sur celui des personnes.',
    en: 'For the legitimate interest: where it is written, or why your interest outweighs that of the people.',
  },
  similarBecause: { fr: 'Pourquoi ces produits sont-ils « analogues » ?', en: 'Why are these products “similar”?' },
  similarBecauseHint: {
    fr: 'À ceux que ces clients vous ont achetés.',
    en: 'To those that these customers bought from you.',
  },
  professionBecause: {
    fr: 'Quel rapport avec la profession des personnes ?',
    en: 'What has it to do with the profession of the people?',
  },
  professionBecauseHint: { fr: 'En une phrase.', en: 'In one sentence.' },
  recipients: { fr: 'Qui reçoit la liste ?', en: 'Who receives the list?' },
  recipientsHint: {
    fr: 'Imprimeur, routeur, centre d’appels. Entrée après chaque nom.',
    en: 'Printer, mailing house, call centre. Enter after each name.',
  },
  processors: { fr: 'Sous-traitants', en: 'Processors' },
  processorsHint: {
    fr: 'Qui traite la liste pour vous, avec un contrat. Entrée après chaque nom.',
    en: 'Who handles the list for you, under a contract. Enter after each name.',
  },
  deletedBy: { fr: 'Qui efface les fichiers ensuite ?', en: 'Who deletes the files afterwards?' },
  deletedByHint: { fr: 'Chez vous et chez qui les a reçus.', en: 'Here and wherever they were sent.' },
  dpo: { fr: 'Délégué à la protection des données', en: 'Data protection officer' },
  dpoHint: { fr: 'Nom et adresse, s’il y en a un.', en: 'Name and address, if there is one.' },
} as const satisfies Catalogue;
