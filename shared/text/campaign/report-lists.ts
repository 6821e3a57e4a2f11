import type { Catalogue } from '../text.ts';

/** Reports of the command line on lists that left: sent, closed, recalled. */
export const reportLists = {
  'report.recall_opposed': {
    fr: '{people|personne opposée est|personnes opposées sont} sur {exports|liste en cours|listes en cours} : aval recall',
    en: '{people|opposed person is|opposed people are} on {exports|list in use|lists in use}: aval recall',
  },
  'report.recall_erased': {
    fr: '{people|personne effacée est|personnes effacées sont} sur {exports|liste en cours|listes en cours} : aval recall',
    en: '{people|erased person is|erased people are} on {exports|list in use|lists in use}: aval recall',
  },
  'report.closed.sent': {
    fr: 'Liste n° {exportId} : envoyée le {on}, {counted|personne compte|personnes comptent}.',
    en: 'List no. {exportId}: sent on {on}, {counted|person counts|people count}.',
  },
  'report.closed.partly': {
    fr: 'Liste n° {exportId} : envoyée en partie le {on}, {counted|personne compte|personnes comptent} sur {people}.',
    en: 'List no. {exportId}: sent in part on {on}, {counted|person counts|people count} of {people}.',
  },
  'report.closed.not_sent': {
    fr: 'Liste n° {exportId} : pas envoyée, personne ne compte comme contacté.',
    en: 'List no. {exportId}: not sent, nobody counts as contacted.',
  },
  'report.closed.returned': {
    fr: 'Liste n° {exportId} : tous les retours sont là, {counted|personne compte|personnes comptent} sur {people}.',
    en: 'List no. {exportId}: all its returns are there, {counted|person counts|people count} of {people}.',
  },
  'report.closed.ended': {
    fr: 'Liste n° {exportId} : terminée, {counted|personne compte|personnes comptent}.',
    en: 'List no. {exportId}: ended, {counted|person counts|people count}.',
  },
  'report.closed_also': {
    fr: 'Et {count|la liste|les listes} n° {lists}, de la même campagne : envoyée ou pas ?',
    en: 'And {count|list|lists} no. {lists}, of the same campaign: sent or not?',
  },
  'report.export.open': { fr: 'envoyée ou pas ? (prévue le {on})', en: 'sent or not? (planned for {on})' },
  'report.export.sent': { fr: 'envoyée le {on}', en: 'sent on {on}' },
  'report.export.partly': { fr: 'envoyée en partie le {on}', en: 'sent in part on {on}' },
  'report.export.returned': { fr: 'tous les retours sont là', en: 'all its returns are there' },
  'report.export.not_sent': { fr: 'pas envoyée', en: 'not sent' },
  'report.export.ended': { fr: 'terminée', en: 'ended' },
  'report.export_people': { fr: '{people|personne|personnes}', en: '{people|person|people}' },
  'report.export_returned': {
    fr: '{returned|appel rapporté|appels rapportés} par ses retours',
    en: '{returned|call|calls} reported by its returns',
  },
  'report.export_to_withdraw': { fr: '{count|personne|personnes} à retirer', en: '{count|person|people} to take out' },
  'report.no_exports': { fr: 'Aucune liste.', en: 'No lists.' },
  'report.recall_list': {
    fr: 'Liste n° {exportId}, « {campaign} » : {people|personne|personnes} = {withdrawn} à retirer + {alreadyWithdrawn|déjà dite|déjà dites} + {stay|qui reste|qui restent}',
    en: 'List no. {exportId}, “{campaign}”: {people|person|people} = {withdrawn} to take out + {alreadyWithdrawn} told before + {stay|who stays|who stay}',
  },
  'report.recall_reason': { fr: '{count|personne|personnes} : {rule}', en: '{count|person|people}: {rule}' },
  'report.recall_reprint': {
    fr: '{count|lettre à ré-imprimer|lettres à ré-imprimer} sous un autre nom',
    en: '{count|letter to print again|letters to print again} under another name',
  },
  'report.recall_without_coordinate': {
    fr: '{count|personne effacée n’a|personnes effacées n’ont} plus de coordonnées ici : à retrouver dans l’outil par la seule référence',
    en: '{count|erased person has|erased people have} no details here any more: the reference alone finds them in the tool',
  },
  'report.recall_closed_otherwise': {
    fr: '{count|personne ne pourrait plus être transmise aujourd’hui, sans avoir dit non : le fichier ne la nomme pas|personnes ne pourraient plus être transmises aujourd’hui, sans avoir dit non : le fichier ne les nomme pas}',
    en: '{count|person|people} could not be passed on today, without having said no: not in the file',
  },
  'report.recall_corrected': {
    fr: '{people|personne corrigée depuis la transmission|personnes corrigées depuis la transmission} : le destinataire en est informé (RGPD, art. 19)',
    en: '{people|person corrected since the transfer|people corrected since the transfer}: the recipient is told (GDPR, art. 19)',
  },
  'report.recall_corrected_there': {
    fr: '{people|personne corrigée|personnes corrigées} chez le destinataire',
    en: '{people|person|people} corrected there',
  },
  'report.recall_file': { fr: '{name}, dans {folder}', en: '{name}, in {folder}' },
  'report.recall_people': {
    fr: '{people|personne|personnes} à retirer, {lists|liste examinée|listes examinées}.',
    en: '{people|person|people} to take out, {lists|list|lists} judged.',
  },
  'report.recall_expired': {
    fr: '{expired|ligne n’est plus permise|lignes ne sont plus permises} par le temps seul : accord terminé, loi changée.',
    en: '{expired|row is|rows are} not permitted any more by time alone: consent ended, law changed.',
  },
  'report.recall_altered': {
    fr: 'Ce fichier n’est plus tel qu’il a été écrit : ses lignes sont lues par leurs références, ou leurs numéros s’il n’a rien d’autre.',
    en: 'This file is not as it was written: its rows are read by their references, or by their numbers where it has nothing else.',
  },
  'report.recall_done': {
    fr: 'Liste n° {exportId} : {people|personne retirée|personnes retirées} le {on} par {by}.',
    en: 'List no. {exportId}: {people|person taken out|people taken out} on {on} by {by}.',
  },
  'report.recall_for.vicidial': {
    fr: 'retrait.txt : à la mise à jour des statuts, avec --delete-from-hopper --delete-from-callbacks ; dnc.txt : à la liste DNC de la campagne, jamais à celle du système.',
    en: 'retrait.txt: for the status updater, with --delete-from-hopper --delete-from-callbacks; dnc.txt: for the DNC list of the campaign, never that of the system.',
  },
  'report.recall_for.dialer_csv': {
    fr: 'retrait.csv : les fiches à retirer de l’outil d’appel ; dnc.txt, s’il y est : à sa liste d’opposition pour cette campagne.',
    en: 'retrait.csv: the records to take out of the dialer; dnc.txt, where there is one: for its do-not-call list of this campaign.',
  },
  'report.recall_for.robot_csv': {
    fr: 'retrait.csv : les fiches à retirer du robot d’appel ; dnc.txt, s’il y est : à sa liste d’opposition pour cette campagne.',
    en: 'retrait.csv: the records to take out of the call robot; dnc.txt, where there is one: for its do-not-call list of this campaign.',
  },
  'report.recall_for.asterisk_call_files': {
    fr: 'retirer.sh : à lancer sur le serveur Asterisk, dans le dossier de la liste.',
    en: 'retirer.sh: to be run on the Asterisk server, in the folder of the list.',
  },
  'report.recall_for.gift_receipts': {
    fr: 'retrait.xlsx : les reçus à sortir de la pile, ou à ré-imprimer.',
    en: 'retrait.xlsx: the receipts to take out of the pile, or to print again.',
  },
  'report.recall_for.email_csv': {
    fr: 'liste-noire-brevo.csv : à importer comme liste noire ; desabonnes-mailchimp.csv : à importer comme désabonnés.',
    en: 'liste-noire-brevo.csv: to import as blocklisted; desabonnes-mailchimp.csv: to import as unsubscribed.',
  },
  'report.recall_for.sms_brevo': {
    fr: 'liste-noire-brevo.csv : à importer comme liste noire, avec la colonne SMS.',
    en: 'liste-noire-brevo.csv: to import as blocklisted, with the column SMS.',
  },
  'report.recall_for.sms_csv': {
    fr: 'stop-sms.csv : à importer dans la liste STOP de l’outil de SMS.',
    en: 'stop-sms.csv: to import into the STOP list of the text message tool.',
  },
  'report.recall_for.post_lines': {
    fr: 'retrait.xlsx : les lettres à sortir de la pile, ou à ré-imprimer.',
    en: 'retrait.xlsx: the letters to take out of the pile, or to print again.',
  },
  'report.recall_for.post_labels': {
    fr: 'retrait.xlsx : les étiquettes à jeter, par planche et par numéro.',
    en: 'retrait.xlsx: the labels to throw away, by sheet and number.',
  },
  'report.recall_for.mail_merge': {
    fr: 'retrait.xlsx : les lettres à sortir de la pile, ou à ré-imprimer.',
    en: 'retrait.xlsx: the letters to take out of the pile, or to print again.',
  },
  'report.recall_for.router_csv': {
    fr: 'retrait.xlsx : les lettres à faire retirer par le routeur, ou à ré-imprimer.',
    en: 'retrait.xlsx: the letters that the mailing house must take out, or print again.',
  },
  'report.recall_for.router_fixed': {
    fr: 'retrait.xlsx : les lettres à faire retirer par le routeur, ou à ré-imprimer.',
    en: 'retrait.xlsx: the letters that the mailing house must take out, or print again.',
  },
  'report.recall_for.preset': {
    fr: 'retrait.csv a les colonnes de votre outil : ses lignes sont à retirer de la liste ; dnc.txt, s’il y est : à sa liste d’opposition.',
    en: 'retrait.csv has the columns of your tool: its rows are to be taken out of the list; dnc.txt, where there is one: for its do-not-call list.',
  },
  'report.recall_for.transfer_csv': {
    fr: 'Les fichiers d’oppositions et de corrections : à remettre au destinataire des données.',
    en: 'The files of oppositions and corrections: to hand to the recipient of the data.',
  },
  'report.recalled_list': {
    fr: '{campaign} ({channel}, {day}) : {people|personne|personnes}',
    en: '{campaign} ({channel}, {day}): {people|person|people}',
  },
  'report.no_duplicates': { fr: 'Aucun doublon probable.', en: 'No probable duplicate.' },
  'report.lane.sure': { fr: 'Sûr', en: 'Sure' },
  'report.lane.probable': { fr: 'Probable', en: 'Probable' },
  'report.lane.homonym': { fr: 'Homonymes ?', en: 'Namesakes?' },
  'report.pair.same': { fr: 'même personne', en: 'one person' },
  'report.pair.two': { fr: 'deux personnes', en: 'two people' },
  'report.pair.open': { fr: 'rien n’est décidé', en: 'nothing is decided' },
  'report.no_segments': { fr: 'Aucun segment enregistré.', en: 'No saved segment.' },
  'report.excluded_export': { fr: 'déjà sur la liste {name}', en: 'already on list {name}' },
  'report.excluded_segment': { fr: 'segment « {name} »', en: 'segment “{name}”' },
  'report.excluded_file': { fr: 'fichier {name}', en: 'file {name}' },
  'report.paused': {
    fr: '{rows|ligne|lignes} : {added|mise en pause|mises en pause}, {known|déjà en pause|déjà en pause}, {unusable|inutilisable|inutilisables}.',
    en: '{rows|row|rows}: {added|paused|paused}, {known|already paused|already paused}, {unusable|unusable|unusable}.',
  },
  'report.resumed': {
    fr: '{ended|pause terminée|pauses terminées} avant la date.',
    en: '{ended|pause ended|pauses ended} before the date.',
  },
} as const satisfies Catalogue;
