import type { Catalogue } from '../text.ts';

/** The certificate of destruction at the end of a contract. */
export const certificate = {
  'certificate.title': { fr: 'Certificat de destruction', en: 'Certificate of destruction' },
  'certificate.what': {
    fr: 'Données de « {organisation} » : espace de travail {workspace} (code {code}), tenu avec le logiciel Aval pour le compte de ce client et détruit à la fin du contrat (art. 28, 3, g RGPD).',
    en: 'Data of “{organisation}”: workspace {workspace} (code {code}), kept with the software Aval on behalf of this client and destroyed at the end of the contract (art. 28(3)(g) GDPR).',
  },
  'certificate.when': { fr: 'Détruit le {at}, par {by}.', en: 'Destroyed on {at}, by {by}.' },
  'certificate.destroyed': { fr: 'Ce qui a été détruit', en: 'What was destroyed' },
  'certificate.files': {
    fr: '{files|fichier|fichiers} ({bytes} octets), écrasés puis supprimés : l’espace, son journal, ses copies et ses pièces.',
    en: '{files|file|files} ({bytes} bytes), overwritten and removed: the workspace, its journal, its copies and its evidence.',
  },
  'certificate.contacts': {
    fr: '{contacts|personne|personnes}, {consents|accord ou refus daté|accords ou refus datés}.',
    en: '{contacts|person|people}, {consents|dated consent or refusal|dated consents or refusals}.',
  },
  'certificate.oppositions': {
    fr: '{oppositions|refus|refus} en clair et {hashed|empreinte|empreintes} : ils sont chez le client, aucun n’est gardé ici.',
    en: '{oppositions|refusal|refusals} in clear and {hashed|hash|hashes}: the client has them, none is kept here.',
  },
  'certificate.proofs': {
    fr: '{proofs|preuve|preuves} et {evidence|pièce|pièces}, remises au client.',
    en: '{proofs|proof|proofs} and {evidence|file of evidence|files of evidence}, handed to the client.',
  },
  'certificate.lists': {
    fr: '{lists|liste|listes} et {entries|ligne|lignes} de registre.',
    en: '{lists|list|lists} and {entries|line|lines} of the register.',
  },
  'certificate.returned': { fr: 'Ce qui a été rendu', en: 'What was returned' },
  'certificate.restitution': {
    fr: 'La restitution du {at} a été relue fichier par fichier. SHA-256 de son inventaire : {sha256}',
    en: 'The restitution of {at} was read again file by file. SHA-256 of its inventory: {sha256}',
  },
  'certificate.kept_by_client': {
    fr: 'Le client garde les preuves d’accord et de demande de rappel trois ans (art. R223-2 et R223-4 du code de la consommation).',
    en: 'The client keeps the proofs of consent and of call-back requests for three years (art. R223-2 and R223-4 of the French consumer code).',
  },
  'certificate.register': { fr: 'Registre', en: 'Register' },
  'certificate.register_end': {
    fr: 'Dernière ligne du registre au moment de la destruction : n° {seq}, empreinte {hash}',
    en: 'Last line of the register at the destruction: no. {seq}, hash {hash}',
  },
  'certificate.unknown': { fr: 'Ce que ce certificat ne peut pas dire', en: 'What this certificate can’t say' },
  'certificate.unknown_paper': {
    fr: 'Papier : lettres, étiquettes et listes imprimées.',
    en: 'Paper: letters, labels and printed lists.',
  },
  'certificate.unknown_backups': {
    fr: 'Sauvegardes des ordinateurs du centre, dossiers synchronisés, et fichiers déjà remis à un routeur, un centre d’appels ou un robot.',
    en: 'Backups of the centre’s computers, synchronised folders, and files already handed to a mailing house, a call centre or a robot.',
  },
  'certificate.unknown_disk': {
    fr: 'Disques SSD : les anciens octets peuvent y rester jusqu’à l’effacement du disque.',
    en: 'Solid-state drives: old bytes may stay until the drive is erased.',
  },
  'certificate.copy': {
    fr: 'Copie connue, à détruire par le centre : {copy}',
    en: 'Known copy, for the centre to destroy: {copy}',
  },
  'certificate.outside': {
    fr: 'Fichier sorti de l’espace, non noté comme détruit : {copy}',
    en: 'File outside the workspace, not noted as destroyed: {copy}',
  },
  'certificate.signature': { fr: 'Signature', en: 'Signature' },
  'certificate.signed': {
    fr: 'Nom, qualité, date et signature : ______________________________________',
    en: 'Name, function, date and signature: ______________________________________',
  },
} as const satisfies Catalogue;
