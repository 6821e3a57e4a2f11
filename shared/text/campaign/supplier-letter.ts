import type { Catalogue } from '../text.ts';

/** Letters to suppliers of files. They name people by reference alone, and never tell who opposed us. */
export const supplierLetter = {
  'supplier_letter.reference': { fr: 'fournisseur {number}, {day}', en: 'supplier {number}, {day}' },
  'supplier_letter.date': { fr: 'Le {date}', en: '{date}' },
  'supplier_letter.greeting': { fr: 'Madame, Monsieur,', en: 'Dear Sir or Madam,' },
  'supplier_letter.subject_proofs': {
    fr: 'Objet : preuves des accords des personnes que vous nous avez fournies',
    en: 'Subject: proofs of the consents of the people that you supplied to us',
  },
  'supplier_letter.delivered': {
    fr: 'Vous nous avez livré {deliveries|fichier|fichiers} du {first} au {last}.',
    en: 'You delivered {deliveries|file|files} to us from {first} to {last}.',
  },
  'supplier_letter.proofs_why': {
    fr: 'Celui qui utilise un fichier doit pouvoir prouver l’information donnée et les accords recueillis avant lui (articles 5(2), 7(1) et 14 du règlement général sur la protection des données). Nous contrôlons donc un échantillon de personnes, tirées au hasard.',
    en: 'Whoever uses a file must be able to prove the information given and the consents collected before (articles 5(2), 7(1) and 14 of the General Data Protection Regulation). We therefore check a sample of people drawn at random.',
  },
  'supplier_letter.proofs_what': {
    fr: 'Pour chacune des {count|référence|références} ci-dessous, dont le fichier joint rappelle la ligne que vous avez livrée, envoyez-nous : le texte auquel la personne a dit oui et qui il nommait, la date et le support, et la preuve elle-même (copie d’écran, formulaire signé, enregistrement).',
    en: 'For each of the {count|reference|references} below, of which the attached file repeats the row that you delivered, send us: the text to which the person said yes and whom it named, the date and the medium, and the proof itself (screen copy, signed form, recording).',
  },
  'supplier_letter.who_collected': {
    fr: 'Si ces données ont été recueillies par d’autres, dites-nous par qui : leur nom et leur adresse.',
    en: 'If others collected this data, tell us who: their names and addresses.',
  },
  'supplier_letter.proofs_until': {
    fr: 'Nous attendons vos preuves jusqu’au {until}. Une personne sans preuve ne sera plus contactée sur la foi de votre fichier.',
    en: 'We expect your proofs by {until}. A person without a proof will no longer be contacted on the strength of your file.',
  },
  'supplier_letter.subject_complaint': {
    fr: 'Objet : réclamation au sujet de vos fichiers',
    en: 'Subject: complaint about your files',
  },
  'supplier_letter.complaint_rows': {
    fr: 'Vous nous avez livré {rows|ligne|lignes} en {deliveries|livraison|livraisons}. Nous y avons constaté ceci :',
    en: 'You delivered {rows|row|rows} to us in {deliveries|delivery|deliveries}. We found the following:',
  },
  'supplier_letter.fault.unusable': {
    fr: '- {count|ligne inutilisable|lignes inutilisables}, sans rien qui identifie ou joigne quelqu’un ;',
    en: '- {count|unusable row|unusable rows}, without anything that identifies or reaches anybody;',
  },
  'supplier_letter.fault.doubles': {
    fr: '- {count|ligne répétée|lignes répétées} dans un même fichier ;',
    en: '- {count|row repeated|rows repeated} within one file;',
  },
  'supplier_letter.fault.dead': {
    fr: '- {count|coordonnée|coordonnées} hors d’usage à la première utilisation ;',
    en: '- {count|number or address|numbers or addresses} out of use when first used;',
  },
  'supplier_letter.fault.proofs_missing': {
    fr: '- {count|preuve|preuves} que nous attendons encore, sur {asked} demandées ;',
    en: '- {count|proof|proofs} of {asked} asked for that we still await;',
  },
  'supplier_letter.fault.proofs_bad': {
    fr: '- {count|preuve|preuves} sur {received} reçues ne montrant aucun accord ;',
    en: '- {count|proof|proofs} of {received} received that show no consent;',
  },
  'supplier_letter.fault.shrunk': {
    fr: '- {count|personne|personnes} sur {earlier} de la livraison précédente absentes de la dernière, qui devait être entière : dites-nous lesquelles se sont retirées ou opposées ;',
    en: '- {count|person|people} of {earlier} of the delivery before missing from the last one, which was to be whole: tell us which of them withdrew or objected;',
  },
  'supplier_letter.fault.looks_whole': {
    fr: '- {count|personne|personnes} sur {later} de la dernière livraison déjà dans la précédente, alors que seuls les changements devaient être livrés ;',
    en: '- {count|person|people} of {later} of the last delivery already in the one before, although changes alone were to be delivered;',
  },
  'supplier_letter.complaint_wish': {
    fr: 'Nous vous demandons de vous expliquer, de corriger ces livraisons et de nous proposer un avoir pour ce qui ne peut pas servir.',
    en: 'We ask you to explain yourselves, to correct these deliveries, and to offer us a credit for what cannot be used.',
  },
  'supplier_letter.complaint_until': {
    fr: 'Nous attendons votre réponse jusqu’au {until}.',
    en: 'We expect your answer by {until}.',
  },
} as const satisfies Catalogue;
