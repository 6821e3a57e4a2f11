import type { Catalogue } from '../text.ts';

/** Reports of the command line after an action. */
export const report = {
  'report.colon': { fr: ' :', en: ':' },
  'report.row': { fr: 'ligne {row}', en: 'row {row}' },
  'report.other_rows': { fr: '(et {count|autre|autres})', en: '(and {count|other|others})' },
  'report.other_person': { fr: 'autre personne', en: 'another person' },
  'report.column': { fr: 'colonne « {column} »', en: 'column “{column}”' },
  'report.value': { fr: '« {value} »', en: '“{value}”' },
  'report.problems': { fr: '{count|remarque|remarques} :', en: '{count|remark|remarks}:' },
  'report.more_problems': {
    fr: '… et {count|autre sorte|autres sortes} : --json donne tout.',
    en: '… and {count|more kind|more kinds}: --json gives everything.',
  },
  'report.repairs': {
    fr: '{count|sorte de réparation|sortes de réparations} (« refusedRepairs » de --mapping en refuse) :',
    en: '{count|kind of repair|kinds of repairs} (“refusedRepairs” of --mapping refuses some):',
  },
  'report.more_repairs': {
    fr: '… et {count|autre|autres} : --json donne tout.',
    en: '… and {count|more|more}: --json gives everything.',
  },
  'report.repair_refused': { fr: 'Refusé, gardé tel quel :', en: 'Refused, kept as it is:' },
  'report.sample': { fr: '« {before} » → « {after} »', en: '“{before}” → “{after}”' },
  'report.sample_left_out': { fr: '« {before} »', en: '“{before}”' },

  'report.created': {
    fr: 'Espace de travail créé : {workspace}, pour {organisation}.',
    en: 'Workspace created: {workspace}, for {organisation}.',
  },
  'report.demo': {
    fr: '{organisation} : un exemple complet, sur des personnes et des numéros fictifs.',
    en: '{organisation}: a complete example, on fictitious people and numbers.',
  },
  'report.demo_files': { fr: 'Fichiers lus', en: 'Files read' },
  'report.demo_lists': {
    fr: 'Listes prêtes, chacune avec son dossier de conformité (record.html)',
    en: 'Lists that are ready, each with its compliance record (record.html)',
  },
  'report.demo_list': { fr: '{rows|personne|personnes}', en: '{rows|person|people}' },
  'report.demo_proof': {
    fr: 'L’espace de travail de l’exemple : {workspace}',
    en: 'The workspace of the example: {workspace}',
  },
  'report.verified_folder': {
    fr: 'Dossier de l’export n° {export} : {files|fichier est celui qui a été exporté|fichiers sont ceux qui ont été exportés}, et son dossier de conformité s’accorde avec le registre.',
    en: 'Folder of export {export}: {files|file is the one that was|files are those that were} exported, and its compliance record agrees with the register.',
  },
  'report.verified': {
    fr: '{workspace} est intact : {registerEntries|entrée|entrées} au registre, {evidenceFiles|pièce|pièces}, {pendingChanges|changement|changements} au journal.',
    en: '{workspace} is whole: {registerEntries|register entry|register entries}, {evidenceFiles|evidence file|evidence files}, {pendingChanges|change|changes} in the journal.',
  },
  'report.backed_up_sealed': {
    fr: '{workspace} est sauvegardé dans {file}, chiffré. Sans la phrase secrète, ou la fiche de secours s’il y en a une, personne ne peut reprendre cette sauvegarde.',
    en: '{workspace} is backed up in {file}, encrypted. Without the passphrase, or the recovery sheet if there is one, nobody can restore this backup.',
  },
  'report.backed_up': { fr: '{workspace} est sauvegardé dans {file}.', en: '{workspace} is backed up in {file}.' },
  'report.restored': {
    fr: '{workspace} est remis tel que {file} l’a gardé.',
    en: '{workspace} is back as {file} kept it.',
  },
  'report.would_restore': {
    fr: 'Rien n’est changé. {file} remettrait {workspace} :',
    en: 'Nothing is changed. {file} would bring {workspace} back:',
  },
  'report.restore_counts': {
    fr: '{contacts|contact|contacts}, {oppositions|entrée|entrées} dans la liste d’opposition, dont {carriedOver} de l’espace remplacé.',
    en: '{contacts|contact|contacts}, {oppositions|entry|entries} in the suppression list, {carriedOver} of them from the workspace that was replaced.',
  },
  'report.backup_day': {
    fr: 'Dernier changement de la sauvegarde : {on}.',
    en: 'Latest change in the backup: {on}.',
  },
  'report.not_in_backup': {
    fr: 'Pas dans la sauvegarde : {contacts|contact|contacts} de l’espace remplacé, et {changes|ligne|lignes} de son registre.',
    en: 'Not in the backup: {contacts|contact|contacts} of the workspace that was replaced, and {changes|line|lines} of its register.',
  },
  'report.replaced_kept': {
    fr: 'L’espace remplacé reste à côté : {path}.',
    en: 'The workspace that was replaced stays beside it: {path}.',
  },
  'report.sheet': { fr: 'Feuille « {name} » : {rows|ligne|lignes}', en: 'Sheet “{name}”: {rows|row|rows}' },
  'report.hidden_sheet': {
    fr: 'Feuille « {name} » (masquée) : {rows|ligne|lignes}',
    en: 'Sheet “{name}” (hidden): {rows|row|rows}',
  },
  'report.table': {
    fr: 'Tableau lu : feuille « {sheet} », titres en ligne {headerRow}',
    en: 'Table read: sheet “{sheet}”, titles in row {headerRow}',
  },
  'report.table_of_file': { fr: 'Titres en ligne {headerRow}', en: 'Titles in row {headerRow}' },
  'report.letter': { fr: 'Col.', en: 'Col.' },
  'report.header': { fr: 'Titre', en: 'Title' },
  'report.target': { fr: 'Champ', en: 'Field' },
  'report.confidence': { fr: 'Sûr à', en: 'Sure' },
  'report.warnings': { fr: 'À revoir', en: 'To check' },
  'report.samples': { fr: 'Exemples', en: 'Samples' },
  'report.imported': {
    fr: '{file} est importé (import n° {importId}).',
    en: '{file} is imported (import {importId}).',
  },
  'report.rehearsed': {
    fr: '{file} : voici ce qu’un import ferait ; rien n’a été changé.',
    en: '{file}: this is what an import would do; nothing was changed.',
  },
  'report.no_states': { fr: 'Aucun état à lister.', en: 'No state to list.' },
  'report.state_decided': {
    fr: 'Contact n° {contact} : {kind}, {state} le {day}.',
    en: 'Contact no. {contact}: {kind}, {state} on {day}.',
  },
  'report.state_household': {
    fr: 'Les prochaines lettres de ce foyer iront à {name}.',
    en: 'The next letters to this household go to {name}.',
  },
  'report.no_callbacks': { fr: 'Personne à rappeler.', en: 'Nobody to call back.' },
  'report.callback_no_number': { fr: 'plus de numéro', en: 'no number left' },
  'report.callback_about': { fr: 'pour « {goods} » seulement', en: 'about “{goods}” only' },
  'report.callback_until': { fr: 'appel permis jusqu’au {day}', en: 'a call is lawful until {day}' },
  'report.returns': {
    fr: '{file}, {kind} : {rows|ligne|lignes} = {applied|prise|prises} + {known|déjà connue|déjà connues} + {unmatched} sans contact + {unusable|inutilisable|inutilisables}.',
    en: '{file}, {kind}: {rows|row|rows} = {applied} taken + {known} known before + {unmatched} without a contact + {unusable} unusable.',
  },
  'report.returns_did': {
    fr: '{calls|appel|appels}, {oppositions|opposition|oppositions}, {refusals|refus|refus}, {callbacks} à rappeler, {dead|coordonnée morte|coordonnées mortes}, {suspicions} à confirmer, {touched|dernier contact plus récent|derniers contacts plus récents}.',
    en: '{calls|call|calls}, {oppositions|opposition|oppositions}, {refusals|refusal|refusals}, {callbacks} to call back, {dead|dead coordinate|dead coordinates}, {suspicions} to confirm, {touched|later last contact|later last contacts}.',
  },
  'report.returns_zone': {
    fr: 'Heures sans fuseau : lues dans la zone {zone} (timeZone de LAYOUT.json).',
    en: 'Times without a zone: read in {zone} (timeZone of LAYOUT.json).',
  },
  'report.dry_run': {
    fr: 'Voici ce qui serait fait ; rien n’a été changé.',
    en: 'This is what would be done; nothing was changed.',
  },
  'report.source_row': { fr: 'Ligne d’origine', en: 'Original row' },
  'report.problem_sheet': { fr: 'À corriger', en: 'To correct' },
  'report.problems_saved': {
    fr: '{rows|ligne à corriger|lignes à corriger}, dans {file}.',
    en: '{rows|row|rows} to correct, in {file}.',
  },
  'report.rows': {
    fr: '{rows|ligne|lignes} : {created|contact créé|contacts créés}, {updated|complété|complétés}, {unchanged|inchangé|inchangés}, {rejected|rejetée|rejetées} ; {oppositions|opposition|oppositions}.',
    en: '{rows|row|rows}: {created|contact|contacts} created, {updated} updated, {unchanged} unchanged, {rejected} rejected; {oppositions|opposition|oppositions}.',
  },
  'report.closed': { fr: 'opposé : {channels}', en: 'objected: {channels}' },
  'report.listed': { fr: '{count|contact|contacts}', en: '{count|contact|contacts}' },
  'report.campaign': {
    fr: 'Campagne « {campaign} », jugée au {evaluatedAt}',
    en: 'Campaign “{campaign}”, judged at {evaluatedAt}',
  },
  'report.why': { fr: 'Pourquoi les autres ne peuvent être contactés', en: 'Why the others may not be contacted' },
  'report.exported': { fr: '{file} : {rows|ligne|lignes}, dans {folder}', en: '{file}: {rows|row|rows}, in {folder}' },
  'report.exported_noes': {
    fr: '{file} : {rows|refus|refus} à charger d’abord, dans {folder}',
    en: '{file}: {rows|refusal|refusals} to load first, in {folder}',
  },
  'report.message': {
    fr: 'Message remis ({name}), empreinte {sha256}.',
    en: 'Message handed over ({name}), digest {sha256}.',
  },
  'report.exported_beside': { fr: '{file}, dans {folder}', en: '{file}, in {folder}' },
  'report.decided_allow': {
    fr: '{by} autorise le contact {contact} pour « {campaign} ».',
    en: '{by} allows contact {contact} for “{campaign}”.',
  },
  'report.decided_refuse': {
    fr: '{by} refuse le contact {contact} pour « {campaign} ».',
    en: '{by} refuses contact {contact} for “{campaign}”.',
  },
  'report.no_imports': { fr: 'Aucun import.', en: 'No imports.' },
  'report.was_undone': { fr: 'annulé par {by} le {at}', en: 'taken back by {by} on {at}' },
  'report.undone_proofs': {
    fr: '{count|preuve d’accord gardée|preuves d’accords gardées} : une liste s’y est appuyée.',
    en: '{count|proof of consent|proofs of consents} kept: a list relied on it.',
  },
  'report.undone': {
    fr: 'L’import n° {importId} est annulé : {removed|contact retiré|contacts retirés}, {restored|remis comme avant|remis comme avant}, {kept|gardé car complété à la main|gardés car complétés à la main} ; {oppositions|opposition gardée|oppositions gardées}.',
    en: 'Import {importId} is undone: {removed|contact|contacts} removed, {restored} restored, {kept} kept because of later additions; {oppositions|opposition|oppositions} kept.',
  },
  'report.verdict.allow': { fr: 'autorisé', en: 'allowed' },
  'report.verdict.conditional': { fr: 'oui, à condition', en: 'yes, on conditions' },
  'report.verdict.review': { fr: 'à vérifier', en: 'to review' },
  'report.verdict.block': { fr: 'interdit', en: 'forbidden' },
  'report.verdict.passed': { fr: 'rien ne s’y oppose', en: 'nothing against it' },
  'report.verdict.yes': { fr: 'oui', en: 'yes' },
  'report.verdict.no': { fr: 'non', en: 'no' },
  'report.verdict.not_asked': {
    fr: 'sans objet : ce n’est pas de la prospection',
    en: 'beside the point: it is no prospecting',
  },
  'report.changes': { fr: 'Qui change, et par quelle règle', en: 'Who changes, and by which rule' },
  'report.change': {
    fr: 'du {from} au {to}, {count|contact passe|contacts passent} de « {before} » à « {after} » : {message} ({source})',
    en: 'from {from} to {to}, {count|contact goes|contacts go} from “{before}” to “{after}”: {message} ({source})',
  },
  'report.no_changes': { fr: 'personne', en: 'nobody' },
  'report.steps': { fr: 'Étapes', en: 'Steps' },
  'report.deciding': { fr: 'Règle décisive', en: 'Deciding rule' },
  'report.conditions': { fr: 'À condition de', en: 'On condition' },
  'report.remedy': { fr: 'Ce qui changerait la réponse', en: 'What would change the answer' },
  'report.decision': { fr: 'Décision prise', en: 'Decision taken' },
  'report.recorded': {
    fr: '{file} : {rows|ligne|lignes}, {updated|contact complété|contacts complétés}, {oppositions|opposition|oppositions}.',
    en: '{file}: {rows|line|lines}, {updated|contact|contacts} added to, {oppositions|opposition|oppositions}.',
  },
  'report.rules': { fr: '{count|règle|règles}', en: '{count|rule|rules}' },
  'report.from': { fr: 'depuis le {from}', en: 'since {from}' },
  'report.until': { fr: 'jusqu’au {until}', en: 'until {until}' },
  'report.from_until': { fr: 'du {from} au {until}', en: 'from {from} to {until}' },
  'report.noted_waiting': {
    fr: 'Noté, en attente : {person} (ordinateur {machine}) a ouvert cet espace, où le refus entrera aussitôt. D’ici là, il compte déjà pour qui lit l’espace.',
    en: 'Recorded, waiting: {person} (computer {machine}) has this workspace open and takes the refusal in at once. Until then it already applies for every reader of the workspace.',
  },
  'report.suppressed': {
    fr: '{rows|ligne|lignes} : {added|opposition ajoutée|oppositions ajoutées}, {known|déjà connue|déjà connues}, {unusable|inutilisable|inutilisables}.',
    en: '{rows|row|rows}: {added|opposition added|oppositions added}, {known|already known|already known}, {unusable|unusable|unusable}.',
  },
  'report.skipped': {
    fr: '{skipped|ligne laissée de côté|lignes laissées de côté} : pas des refus d’après --only.',
    en: '{skipped|row|rows} left out: no refusals according to --only.',
  },
  'report.hashed': {
    fr: 'Empreintes {algorithm} : {hits|contact retrouvé|contacts retrouvés} (écriture : {variant}).',
    en: '{algorithm} digests: {hits|contact|contacts} found (spelling: {variant}).',
  },
} as const satisfies Catalogue;
