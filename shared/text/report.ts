import type { Catalogue } from './text.ts';

/** What the command line reports to people when something was done. */
export const report = {
  'report.colon': { fr: ' :', en: ':' },
  'report.row': { fr: 'ligne {row}', en: 'row {row}' },
  'report.column': { fr: 'colonne « {column} »', en: 'column “{column}”' },
  'report.value': { fr: '« {value} »', en: '“{value}”' },
  'report.problems': { fr: '{count|remarque|remarques} :', en: '{count|remark|remarks}:' },
  'report.more_problems': { fr: '… et {count|autre|autres} : --json les donne toutes.', en: '… and {count|more|more}: --json gives them all.' },

  'report.created': { fr: 'Espace de travail créé : {workspace}, pour {organisation}.', en: 'Workspace created: {workspace}, for {organisation}.' },
  'report.verified': {
    fr: '{workspace} est intact : {registerEntries|entrée|entrées} au registre, {evidenceFiles|pièce|pièces}, {pendingChanges|changement|changements} au journal.',
    en: '{workspace} is whole: {registerEntries|register entry|register entries}, {evidenceFiles|evidence file|evidence files}, {pendingChanges|change|changes} in the journal.',
  },
  'report.backed_up': { fr: '{workspace} est sauvegardé dans {file}.', en: '{workspace} is backed up in {file}.' },
  'report.restored': { fr: '{workspace} est remis tel que {file} l’a gardé.', en: '{workspace} is back as {file} kept it.' },
  'report.replaced_kept': { fr: 'L’espace remplacé reste à côté : {path}.', en: 'The workspace that was replaced stays beside it: {path}.' },
  'report.suppressed': {
    fr: '{rows|ligne|lignes} : {added|opposition ajoutée|oppositions ajoutées}, {known|déjà connue|déjà connues}, {unusable|inutilisable|inutilisables}.',
    en: '{rows|row|rows}: {added|opposition added|oppositions added}, {known|already known|already known}, {unusable|unusable|unusable}.',
  },
  'report.hashed': {
    fr: 'Empreintes {algorithm} : {hits|contact retrouvé|contacts retrouvés} (écriture : {variant}).',
    en: '{algorithm} digests: {hits|contact|contacts} found (spelling: {variant}).',
  },

  'report.all_channels': { fr: 'tous les canaux', en: 'all channels' },
  'report.event.granted': { fr: 'accord', en: 'consent' },
  'report.event.refused': { fr: 'refus', en: 'refusal' },
  'report.event.withdrawn': { fr: 'retrait', en: 'withdrawal' },
  'report.event.opposed': { fr: 'opposition', en: 'opposition' },
  'report.origins': { fr: 'Origines', en: 'Origins' },
  'report.consents': { fr: 'Accords et refus', en: 'Consents and refusals' },
  'report.oppositions': { fr: 'Oppositions', en: 'Oppositions' },
  'report.dealings': { fr: 'Achats, contrats, demandes et appels', en: 'Sales, contracts, requests and calls' },
  'report.exports': { fr: 'Exports', en: 'Exports' },
  'report.contacts': { fr: 'Contacts', en: 'Contacts' },
  'report.nobody': { fr: 'Aucun contact ne correspond.', en: 'No contact matches.' },
  'report.erased': {
    fr: '{count|contact effacé|contacts effacés} ; {kept|opposition gardée|oppositions gardées} sous forme d’empreinte.',
    en: '{count|contact|contacts} erased; {kept|opposition|oppositions} kept as a digest.',
  },
  'report.person_exported': { fr: '{count|contact écrit|contacts écrits} dans {file}.', en: '{count|contact|contacts} written to {file}.' },
} as const satisfies Catalogue;
