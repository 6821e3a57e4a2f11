import type { Catalogue } from '../text.ts';

/**
 * Sentences that are exported with a list: the statement on the data in a letter, the sentence that an agent reads
 * aloud. The recipients live in France, so exports use the French ones.
 */
export const list = {
  'list.on_day': { fr: 'le {day}', en: 'on {day}' },
  'list.between_years': { fr: 'entre {from} et {until}', en: 'between {from} and {until}' },
  'list.in_year': { fr: 'en {year}', en: 'in {year}' },
  'list.direct': {
    fr: 'Vous nous avez confié vos coordonnées {when} : {source}.',
    en: 'You gave us your details {when}: {source}.',
  },
  'list.purchased': {
    fr: 'Vos coordonnées nous ont été fournies le {day} par {source}.',
    en: 'Your details were supplied to us on {day} by {source}.',
  },
  'list.partner': {
    fr: 'Vos coordonnées nous ont été transmises le {day} par notre partenaire {source}.',
    en: 'Your details were passed to us on {day} by our partner {source}.',
  },
  'list.public': {
    fr: 'Vos coordonnées viennent d’une source publique consultée le {day} : {source}.',
    en: 'Your details come from a public source consulted on {day}: {source}.',
  },
  'list.referral': {
    fr: 'Vos coordonnées nous ont été données le {day} par quelqu’un qui vous connaît : {source}.',
    en: 'Your details were given to us on {day} by somebody who knows you: {source}.',
  },

  'list.number_direct': {
    fr: 'Vous nous avez donné votre numéro {when} ({source})',
    en: 'You gave us your number {when} ({source})',
  },
  'list.number_purchased': {
    fr: 'Nous avons votre numéro depuis le {day}, fourni par {source}',
    en: 'We have had your number since {day}, supplied by {source}',
  },
  'list.number_partner': {
    fr: 'Nous avons votre numéro depuis le {day}, transmis par notre partenaire {source}',
    en: 'We have had your number since {day}, passed on by our partner {source}',
  },
  'list.number_public': {
    fr: 'Nous avons votre numéro depuis le {day}, d’une source publique ({source})',
    en: 'We have had your number since {day}, from a public source ({source})',
  },
  'list.number_referral': {
    fr: 'Nous avons votre numéro depuis le {day}, donné par quelqu’un qui vous connaît ({source})',
    en: 'We have had your number since {day}, given by somebody who knows you ({source})',
  },
  'list.number_known': { fr: 'Votre numéro figure dans nos fichiers', en: 'Your number is in our files' },

  'list.consent': { fr: ', et vous avez accepté le {day} d’être appelé', en: ', and on {day} you agreed to be called' },
  'list.consent_until': { fr: ', jusqu’au {until}', en: ', until {until}' },
  'list.current_contract': {
    fr: ', et vous avez un contrat en cours avec nous',
    en: ', and you have a current contract with us',
  },
  'list.request': {
    fr: ', et vous avez demandé à être rappelé le {day}',
    en: ', and you asked to be called back on {day}',
  },
  'list.existing_customer': { fr: ', et vous êtes notre client', en: ', and you are our customer' },

  'list.calibration': { fr: 'Planche {labels}', en: 'Sheet {labels}' },
  'list.calibration_then': {
    fr: 'À imprimer sur papier ordinaire, à 100 %.',
    en: 'To be printed on plain paper, at 100%.',
  },
  'list.calibration_offset': { fr: 'Décalage : {moved}', en: 'Offset: {moved}' },
  'list.to_the_left': { fr: '{millimetres} mm à gauche', en: '{millimetres} mm to the left' },
  'list.to_the_right': { fr: '{millimetres} mm à droite', en: '{millimetres} mm to the right' },
  'list.upwards': { fr: '{millimetres} mm vers le haut', en: '{millimetres} mm upwards' },
  'list.downwards': { fr: '{millimetres} mm vers le bas', en: '{millimetres} mm downwards' },
  'list.calibration_scale': {
    fr: 'Échelle : {width} % en largeur, {height} % en hauteur',
    en: 'Scale: {width}% in width, {height}% in height',
  },
  'list.calibration_crosses': {
    fr: 'Croix : à {distance} mm des bords une fois réglé.',
    en: 'Crosses: {distance} mm from the edges once corrected.',
  },
  'list.to_take_out': { fr: 'à retirer', en: 'to take out' },
  'list.to_print_again': { fr: 'à ré-imprimer : {name}', en: 'to print again: {name}' },
  'list.removal_head': {
    fr: 'Retire d’Asterisk et de ce dossier les appels des personnes à ne plus appeler.',
    en: 'Takes the calls of people who may not be called any more out of Asterisk and of this folder.',
  },
  'list.removal_usage': {
    fr: 'Usage : sh retirer.sh [DOSSIER D’ATTENTE D’ASTERISK] [DOSSIER DE LA LISTE]',
    en: 'Usage: sh retirer.sh [SPOOL OF ASTERISK] [FOLDER OF THE LIST]',
  },
  'list.removal_no_spool': { fr: 'Pas de dossier d’attente :', en: 'There is no spool:' },
  'list.removal_handed': {
    fr: 'Un appel déjà déposé et plus dans la file est parti.',
    en: 'A call that was handed over and is no more in the spool has been made.',
  },
  'list.removal_had_gone': { fr: 'Déjà parti :', en: 'Had gone already:' },
  'list.removal_removed': { fr: 'Appels retirés :', en: 'Calls taken out:' },
  'list.removal_gone': { fr: 'Appels déjà partis :', en: 'Calls that had gone:' },
  'list.deposit_head': {
    fr: 'Dépose les fichiers d’appel dans Asterisk, peu à peu, aux heures permises chez chaque personne.',
    en: 'Hands the call files to Asterisk little by little, at the hours permitted where each person is.',
  },
  'list.deposit_usage': {
    fr: 'Usage : sh deposer.sh [DOSSIER], par défaut /var/spool/asterisk/outgoing.',
    en: 'Usage: sh deposer.sh [FOLDER], by default /var/spool/asterisk/outgoing.',
  },
  'list.deposit_variables': {
    fr: 'PAR_MINUTE : appels par minute (10) ; TRUNK : nom de la ligne PJSIP (trunk).',
    en: 'PAR_MINUTE: calls a minute (10); TRUNK: name of the PJSIP line (trunk).',
  },
  'list.deposit_checked': {
    fr: 'Aucun fichier n’a changé depuis l’export.',
    en: 'No file has changed since the export.',
  },
  'list.deposit_sent': { fr: 'Fichiers déposés :', en: 'Files handed over:' },
  'list.deposit_owner': {
    fr: 'Chaque fichier reçoit le propriétaire et le groupe du dossier d’Asterisk, qui efface ce qu’il ne peut pas ouvrir.',
    en: 'Each file gets the owner and the group of Asterisk’s folder: Asterisk deletes what it can’t open.',
  },
  'list.deposit_refused': {
    fr: 'Rien n’est déposé : les fichiers seraient illisibles pour Asterisk. Lancer ce script en tant que root ou que',
    en: 'Nothing is handed over: Asterisk could not read the files. Run this script as root or as',
  },
  'list.deposit_no_spool': {
    fr: 'Rien n’est déposé : ce dossier n’existe pas :',
    en: 'Nothing is handed over: there is no such folder:',
  },
  'list.deposit_left': {
    fr: 'Fichiers qui ne tiennent pas dans les heures permises et restent ici (augmenter PAR_MINUTE, ou exporter pour un autre jour) :',
    en: 'Files that do not fit into the permitted hours and stay here (raise PAR_MINUTE, or export for another day):',
  },

  'list.closing': {
    fr: 'Nous vous prions d’agréer, {title}, l’expression de nos salutations distinguées.',
    en: 'Yours sincerely, {title}.',
  },
  'list.opposition': {
    fr: 'Vous pouvez à tout moment, sans frais et sans motif, refuser {messages} : {contact}.',
    en: 'You may refuse {messages} at any time, free of charge and without a reason: {contact}.',
  },
  'list.messages.post': { fr: 'nos courriers', en: 'our letters' },
  'list.messages.email': { fr: 'nos e-mails', en: 'our e-mails' },
  'list.messages.sms': { fr: 'nos SMS', en: 'our text messages' },
  'list.messages.phone': { fr: 'nos appels', en: 'our calls' },
  'list.messages.automated_call': { fr: 'nos appels', en: 'our calls' },
  'list.opposition_here': {
    fr: 'Vous pouvez à tout moment, sans frais et sans motif, refuser {messages} en nous l’écrivant : {sender}.',
    en: 'You may refuse {messages} at any time, free of charge and without a reason, by writing to us: {sender}.',
  },
} as const satisfies Catalogue;
