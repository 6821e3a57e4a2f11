import type { Catalogue } from '../text.ts';

/** The drafts after a breach: for the authority, and for the people. What Aval can’t know is in square brackets. */
export const breachLetters = {
  'breach.draft.title': {
    fr: 'Brouillon de notification à la CNIL (art. 33 RGPD)',
    en: 'Draft of the notification to the CNIL (art. 33 GDPR)',
  },
  'breach.draft.about': {
    fr: 'À recopier dans le formulaire de notifications.cnil.fr. Compléter ce qui est entre crochets.',
    en: 'To be copied into the form at notifications.cnil.fr. Complete what is in square brackets.',
  },
  'breach.draft.who': { fr: 'Qui notifie', en: 'Who notifies' },
  'breach.draft.controller': {
    fr: 'Responsable du traitement : {organisation}. Contact pour cette notification : [nom, téléphone, e-mail ; délégué à la protection des données s’il y en a un].',
    en: 'Controller: {organisation}. Contact for this notification: [name, phone, e-mail; data protection officer if there is one].',
  },
  'breach.draft.nature': { fr: 'Nature de la violation', en: 'Nature of the breach' },
  'breach.draft.found': {
    fr: 'Constatée le {found}. Début : [date connue ou estimée]. Perte de confidentialité ; perte de disponibilité : [oui, non].',
    en: 'Found on {found}. Beginning: [date known or estimated]. Loss of confidentiality; loss of availability: [yes, no].',
  },
  'breach.draft.counts': {
    fr: 'Personnes concernées : environ {contacts}. Données, avec le nombre de personnes : {kinds}. Aucune donnée sensible n’est prévue dans ce fichier : [vérifier les remarques].',
    en: 'People concerned: about {contacts}. Data, with the number of people: {kinds}. No sensitive data is foreseen in this file: [check the notes].',
  },
  'breach.draft.consequences': { fr: 'Conséquences probables', en: 'Likely consequences' },
  'breach.draft.consequences.decide': {
    fr: 'Hameçonnage, démarchage, usurpation d’identité limitée aux données ci-dessus. Gravité : [négligeable, limitée, importante, maximale].',
    en: 'Phishing, cold calls, identity theft limited to the data above. Severity: [negligible, limited, significant, maximal].',
  },
  'breach.draft.consequences.likely_not': {
    fr: 'Aucune tant que les fichiers restent chiffrés. Gravité : [négligeable].',
    en: 'None while the files stay encrypted. Severity: [negligible].',
  },
  'breach.draft.measures': { fr: 'Mesures', en: 'Measures' },
  'breach.draft.measures_before': {
    fr: 'Avant : poste individuel, sans service en ligne ; registre des opérations ; [disque chiffré : oui, non ; session verrouillée : oui, non].',
    en: 'Before: one computer, no online service; register of operations; [disk encrypted: yes, no; session locked: yes, no].',
  },
  'breach.draft.measures_before_encrypted': {
    fr: 'Avant : espace chiffré (AES-256-GCM, phrase de passe) ; poste individuel, sans service en ligne ; registre des opérations.',
    en: 'Before: encrypted workspace (AES-256-GCM, passphrase); one computer, no online service; register of operations.',
  },
  'breach.draft.measures_after': {
    fr: 'Après : [mots de passe changés ; plainte déposée ; destinataire prévenu ; appareil effacé à distance].',
    en: 'After: [passwords changed; complaint made; recipient told; device erased remotely].',
  },
  'breach.draft.people': { fr: 'Information des personnes', en: 'Information of the people' },
  'breach.letter.title': {
    fr: 'Brouillon de lettre aux personnes (art. 34 RGPD)',
    en: 'Draft of the letter to the people (art. 34 GDPR)',
  },
  'breach.letter.head': {
    fr: '{organisation}, [adresse]. À [nom et adresse]. [Lieu, date].',
    en: '{organisation}, [address]. To [name and address]. [Place, date].',
  },
  'breach.letter.greeting': { fr: 'Madame, Monsieur,', en: 'Dear Sir or Madam,' },
  'breach.letter.what': {
    fr: 'Le {found}, {organisation} a constaté un incident qui touche des données vous concernant.',
    en: 'On {found}, {organisation} found an incident that concerns data about you.',
  },
  'breach.letter.data': {
    fr: 'Ce fichier contient, selon les personnes : {kinds}. Il ne contient ni mot de passe ni numéro de carte bancaire [vérifier].',
    en: 'This file holds, depending on the person: {kinds}. It holds neither passwords nor card numbers [check].',
  },
  'breach.letter.risk': {
    fr: 'Ce que vous risquez : des appels, des messages ou des courriers trompeurs qui utilisent ces informations.',
    en: 'What you risk: misleading calls, messages or letters that use this information.',
  },
  'breach.letter.measures': {
    fr: 'Ce que nous avons fait : [mesures prises].',
    en: 'What we have done: [measures taken].',
  },
  'breach.letter.advice': {
    fr: 'Ce que vous pouvez faire : ne donnez ni code ni coordonnées bancaires à quelqu’un qui dit appeler de notre part ; en cas de doute, rappelez-nous au numéro que vous connaissez.',
    en: 'What you can do: give neither codes nor bank details to somebody who says that they call for us; in doubt, call us back at the number that you know.',
  },
  'breach.letter.contact': {
    fr: 'Pour toute question, et pour exercer vos droits : [nom, téléphone, e-mail]. Vous pouvez aussi vous adresser à la CNIL (cnil.fr).',
    en: 'For any question, and to use your rights: [name, phone, e-mail]. You may also turn to the CNIL (cnil.fr).',
  },
  'breach.letter.end': {
    fr: 'Nous vous prions de nous excuser de cet incident. Pour {organisation} : [nom et signature]',
    en: 'We apologise for this incident. For {organisation}: [name and signature]',
  },
} as const satisfies Catalogue;
