import type { Catalogue } from '../text.ts';

/** Suppliers of files: what is odd about a delivery, and the refusals around contracts and proofs. */
export const supplier = {
  'supplier.contract_ended': {
    fr: 'Le contrat avec « {supplier} » est terminé depuis le {until} : rien n’a été importé. Mettez à jour le dossier du fournisseur, ou dites pourquoi le fichier est pris quand même (--accept-expired).',
    en: 'The contract with “{supplier}” ended on {until}: nothing was imported. Update the supplier’s dossier, or say why the file is taken all the same (--accept-expired).',
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
  'supplier.unknown': {
    fr: 'Aucun fournisseur ne s’appelle « {supplier} ». Connus : {known}.',
    en: 'No supplier is called “{supplier}”. Known: {known}.',
  },
  'supplier.none': {
    fr: 'Aucun fournisseur ne s’appelle « {supplier} » : aucun fichier acheté, loué ou reçu d’un partenaire n’a encore été importé.',
    en: 'No supplier is called “{supplier}”: no file bought, hired or received from a partner has been imported yet.',
  },
  'supplier.name_missing': {
    fr: 'Le nom du fournisseur est vide : donnez-le.',
    en: 'The name of the supplier is empty: give it.',
  },
  'supplier.too_many_proofs': {
    fr: '{count} preuves ne tiennent pas sur une lettre : demandez-en {most} au plus.',
    en: '{count} proofs do not fit on one letter: ask for {most} at most.',
  },
  'supplier.nobody_to_prove': {
    fr: 'Il n’y a plus personne de « {supplier} » dont la preuve n’a pas encore été demandée.',
    en: 'There is nobody left of “{supplier}” whose proof was not asked for yet.',
  },
  'supplier.proof_not_asked': {
    fr: 'La preuve de {reference} n’a pas été demandée à « {supplier} » : vérifiez la référence sur la lettre.',
    en: 'The proof of {reference} was not asked of “{supplier}”: check the reference on the letter.',
  },
  'supplier.no_proof_missing': {
    fr: 'Aucune preuve n’est attendue de « {supplier} » : demandez-en d’abord.',
    en: 'No proof is expected of “{supplier}”: ask for some first.',
  },
  'supplier.nothing_to_complain': {
    fr: 'Il n’y a rien à reprocher à « {supplier} » : ses lignes sont utilisables, et aucune preuve ne manque.',
    en: 'There is nothing to complain of about “{supplier}”: its rows are usable, and no proof is missing.',
  },
  'supplier.not_an_object': {
    fr: '{field} de SUPPLIER.json doit être un objet entre accolades.',
    en: '{field} of SUPPLIER.json must be an object in braces.',
  },
  'supplier.not_a_list': {
    fr: 'SUPPLIER.json, {field} : une liste entre crochets est attendue.',
    en: 'SUPPLIER.json, {field}: a list in brackets is expected.',
  },
  'supplier.not_a_text': {
    fr: 'SUPPLIER.json, {field} : un texte est attendu.',
    en: 'SUPPLIER.json, {field}: a text is expected.',
  },
  'supplier.empty': {
    fr: 'SUPPLIER.json, {field} : le texte est vide.',
    en: 'SUPPLIER.json, {field}: the text is empty.',
  },
  'supplier.not_a_boolean': {
    fr: 'SUPPLIER.json, {field} : true ou false est attendu.',
    en: 'SUPPLIER.json, {field}: true or false is expected.',
  },
  'supplier.not_a_count': {
    fr: 'SUPPLIER.json, {field} : un nombre entier de centimes est attendu.',
    en: 'SUPPLIER.json, {field}: a whole number of cents is expected.',
  },
  'supplier.not_a_day': {
    fr: 'SUPPLIER.json, {field} : un jour comme 2027-03-31 est attendu.',
    en: 'SUPPLIER.json, {field}: a day such as 2027-03-31 is expected.',
  },
  'supplier.not_in_list': {
    fr: 'SUPPLIER.json, {field} : l’un de ces mots est attendu : {expected}.',
    en: 'SUPPLIER.json, {field}: one of these words is expected: {expected}.',
  },
  'supplier.alarm.contract_ended': { fr: 'contrat terminé', en: 'contract ended' },
  'supplier.alarm.contract_ending': { fr: 'contrat bientôt terminé', en: 'contract ending soon' },
  'supplier.alarm.shrunk': {
    fr: 'livraison bien plus petite que la précédente : demander si les absents se sont retirés',
    en: 'delivery much smaller than the one before: ask whether those missing withdrew',
  },
  'supplier.alarm.looks_whole': {
    fr: 'changements annoncés, mais la livraison répète la précédente',
    en: 'changes announced, but the delivery repeats the one before',
  },
  'supplier.alarm.proofs_bad': { fr: 'des preuves ne prouvent rien', en: 'some proofs prove nothing' },
  'supplier.alarm.proofs_late': { fr: 'preuves en retard', en: 'proofs overdue' },
  'supplier.state.active': { fr: 'actif', en: 'active' },
  'supplier.state.watched': { fr: 'surveillé', en: 'watched' },
  'supplier.state.blocked': { fr: 'bloqué', en: 'blocked' },
  'supplier.report_none': {
    fr: 'Aucun fournisseur : aucun fichier acheté, loué ou reçu d’un partenaire.',
    en: 'No supplier: no file bought, hired or received from a partner.',
  },
  'supplier.report_line': {
    fr: '{supplier} · {state} · {deliveries|livraison|livraisons}',
    en: '{supplier} · {state} · {deliveries|delivery|deliveries}',
  },
  'supplier.report_contract': { fr: 'contrat jusqu’au {until}', en: 'contract until {until}' },
  'supplier.report_rows': {
    fr: '{supplier} : {deliveries|livraison|livraisons}, {rows|ligne|lignes} = {fresh} nouvelles + {known} déjà à vous + {doubles} en double + {unusable} inutilisables',
    en: '{supplier}: {deliveries|delivery|deliveries}, {rows|row|rows} = {fresh} new + {known} already yours + {doubles} repeated + {unusable} unusable',
  },
  'supplier.report_people': {
    fr: '{opposed|personne opposée|personnes opposées} avant la livraison, {unproven} sans accord prouvé, {dead|coordonnée|coordonnées} hors d’usage',
    en: '{opposed|person|people} opposed before the delivery, {unproven} without a proven consent, {dead|number or address|numbers or addresses} out of use',
  },
  'supplier.report_contacted': {
    fr: '{contacted|contact|contacts} depuis, {refusals|refus|refus}',
    en: '{contacted|contact|contacts} since, {refusals|refusal|refusals}',
  },
  'supplier.report_proofs': {
    fr: '{asked|preuve demandée|preuves demandées}, {received|reçue|reçues}, {good|bonne|bonnes}',
    en: '{asked|proof|proofs} asked for, {received} received, {good} good',
  },
  'supplier.report_usable': { fr: 'Utilisables aujourd’hui : {usable}', en: 'Usable today: {usable}' },
  'supplier.report_price': {
    fr: '{people|personne joignable|personnes joignables} par courrier pour 100 €',
    en: '{people|person|people} to write to per 100 €',
  },
  'supplier.report_set': { fr: 'Dossier de « {supplier} » enregistré.', en: 'Dossier of “{supplier}” saved.' },
  'supplier.report_state': {
    fr: '« {supplier} » est {state} : {people|personne ne vient|personnes ne viennent} que de lui.',
    en: '“{supplier}” is {state}: {people|person comes|people come} from it alone.',
  },
  'supplier.report_recall': {
    fr: '{people|personne|personnes} sur {exports|liste|listes} en cours : aval recall',
    en: '{people|person|people} on {exports|list|lists} in use: aval recall',
  },
  'supplier.report_asked': {
    fr: '{asked|preuve demandée|preuves demandées} à « {supplier} », réponse attendue jusqu’au {until} : {folder}',
    en: '{asked|proof|proofs} asked of “{supplier}”, answer expected by {until}: {folder}',
  },
  'supplier.report_received': {
    fr: 'Preuve de {reference} notée : {received|reçue|reçues} sur {asked}, {good|bonne|bonnes}.',
    en: 'Proof of {reference} noted: {received} of {asked} received, {good} good.',
  },
  'supplier.report_letter': { fr: 'Lettre écrite : {file}', en: 'Letter written: {file}' },
  'supplier.unknown_field': {
    fr: 'SUPPLIER.json : le champ {field} est inconnu.',
    en: 'SUPPLIER.json: the field {field} is unknown.',
  },
} as const satisfies Catalogue;
