import type { Catalogue } from '../text.ts';

/** Suppliers of files: what is odd about a delivery, and the refusals around contracts and proofs. */
export const supplier = {
  'supplier.contract_ended': {
    fr: 'Le contrat avec « {supplier} » est terminé depuis le {until} : rien n’a été importé. Dites pourquoi le fichier est pris quand même, ou mettez à jour le dossier du fournisseur.',
    en: 'The contract with “{supplier}” ended on {until}: nothing was imported. Say why the file is taken all the same, or update the supplier’s dossier.',
  },
  'supplier.reason_missing': {
    fr: 'La raison est vide : écrivez-la en quelques mots.',
    en: 'The reason is empty: write it in a few words.',
  },
  'supplier.is_blocked': {
    fr: 'Vous avez bloqué le fournisseur « {supplier} » : les personnes de ce fichier que personne d’autre n’a données sont à vérifier.',
    en: 'You blocked the supplier “{supplier}”: the people of this file whom nobody else supplied are to be reviewed.',
  },
  'supplier.shrunk': {
    fr: '« {supplier} » livre des fichiers entiers, et {missing|personne|personnes} sur {earlier} de la livraison précédente n’y sont plus : demandez-lui si elles se sont retirées.',
    en: '“{supplier}” delivers whole files, and {missing|person|people} of {earlier} of the delivery before are not in this one: ask whether they withdrew.',
  },
  'supplier.looks_whole': {
    fr: '« {supplier} » livre les changements seuls, mais {both|personne|personnes} sur {later} étaient déjà dans la livraison précédente : demandez-lui si ce fichier est entier.',
    en: '“{supplier}” delivers changes only, but {both|person|people} of {later} were in the delivery before already: ask whether this file is a whole one.',
  },
} as const satisfies Catalogue;
