import type { Catalogue } from '../text.ts';

/** The help of the commands about suppliers of files. */
export const commandSuppliers = {
  'command.suppliers': {
    fr: 'Liste les fournisseurs de fichiers, leurs contrats et ce qui demande attention.',
    en: 'Lists the suppliers of files, their contracts and what needs care.',
  },
  'command.supplier': {
    fr: 'Dit ce que valent les fichiers d’un fournisseur ; tient son dossier, demande ses preuves, lui écrit, le bloque.',
    en: 'Says what the files of a supplier are worth; keeps its dossier, asks for its proofs, writes to it, blocks it.',
  },
  'option.suppliers.on': {
    fr: 'le jour des alarmes (par défaut : aujourd’hui)',
    en: 'the day of the alarms (default: today)',
  },
  'option.supplier.name': { fr: 'son nom, dans n’importe quelle écriture', en: 'its name, in any spelling' },
  'option.supplier.set': { fr: 'remplace son dossier par ce fichier', en: 'replaces its dossier by this file' },
  'option.supplier.evidence': {
    fr: 'un fichier à garder comme preuve : un contrat, ou la preuve reçue d’une personne',
    en: 'a file to keep as evidence: a contract, or the received proof of one person',
  },
  'option.supplier.proofs': {
    fr: 'tire tant de personnes au hasard et écrit la lettre qui demande leurs preuves',
    en: 'draws so many people at random and writes the letter that asks for their proofs',
  },
  'option.supplier.received': {
    fr: 'la référence d’une personne dont la preuve est arrivée',
    en: 'the reference of a person whose proof arrived',
  },
  'option.supplier.verdict': { fr: 'si la preuve prouve l’accord', en: 'whether the proof proves the consent' },
  'option.supplier.state': {
    fr: 'actif, surveillé ou bloqué ; les personnes d’un fournisseur bloqué sont à vérifier',
    en: 'active, watched or blocked; the people of a blocked supplier are to be reviewed',
  },
  'option.supplier.reason': { fr: 'pourquoi, en quelques mots', en: 'why, in a few words' },
  'option.supplier.letter': {
    fr: 'écrit une lettre : les preuves qui manquent, ou une réclamation',
    en: 'writes a letter: the proofs that are missing, or a complaint',
  },
  'option.supplier.out': {
    fr: 'le dossier de la demande de preuves, ou le fichier PDF de la lettre',
    en: 'the folder of the request for proofs, or the PDF file of the letter',
  },
  'option.supplier.on': { fr: 'le jour jugé (par défaut : aujourd’hui)', en: 'the day judged (default: today)' },
  'option.import.accept-expired': {
    fr: 'pourquoi le fichier est pris bien que le contrat du fournisseur soit terminé',
    en: 'why the file is taken although the contract of its supplier has ended',
  },
} as const satisfies Catalogue;
