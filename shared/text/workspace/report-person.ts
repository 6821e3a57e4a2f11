import type { Catalogue } from '../text.ts';

/** What the command line tells of a person: what is held, erased, kept as a proof, past its period. */
export const reportPerson = {
  'report.all_channels': { fr: 'tous les canaux', en: 'all channels' },
  'report.event.granted': { fr: 'accord', en: 'consent' },
  'report.event.refused': { fr: 'refus', en: 'refusal' },
  'report.event.withdrawn': { fr: 'retrait', en: 'withdrawal' },
  'report.event.opposed': { fr: 'opposition', en: 'opposition' },
  'report.origins': { fr: 'Origines', en: 'Origins' },
  'report.consents': { fr: 'Accords et refus', en: 'Consents and refusals' },
  'report.pauses': { fr: 'Pauses en cours', en: 'Pauses in force' },
  'report.pause_until': { fr: 'jusqu’au {until} inclus', en: 'until {until}, included' },
  'report.pause_open': { fr: 'jusqu’à ce qu’elle soit levée', en: 'until it is lifted' },
  'report.transfer_opposed': {
    fr: 'ne veut pas être transmis à des partenaires',
    en: 'does not want to be passed on to partners',
  },
  'report.oppositions': { fr: 'Oppositions', en: 'Oppositions' },
  'report.dealings': { fr: 'Achats, contrats, demandes et appels', en: 'Sales, contracts, requests and calls' },
  'report.exports': { fr: 'Exports', en: 'Exports' },
  'report.contacts': { fr: 'Contacts', en: 'Contacts' },
  'report.nobody': { fr: 'Aucun contact ne correspond.', en: 'No contact matches.' },
  'report.erased': {
    fr: '{count|contact effacé|contacts effacés} ; {kept|opposition gardée|oppositions gardées} sous forme d’empreinte.',
    en: '{count|contact|contacts} erased; {kept|opposition|oppositions} kept as a digest.',
  },
  'report.would_erase': {
    fr: '{count|contact serait effacé|contacts seraient effacés} ; {kept|opposition resterait|oppositions resteraient} sous forme d’empreinte. Rien n’a été changé.',
    en: '{count|contact|contacts} would be erased; {kept|opposition|oppositions} would stay as a digest. Nothing was changed.',
  },
  'report.corrected_to_tell': {
    fr: 'À dire aussi à « {recipient} », qui a reçu ces données (liste n° {lists}) : aval recall --recipient écrit le fichier.',
    en: 'To tell “{recipient}” too, who received this data (list no. {lists}): aval recall --recipient writes the file.',
  },
  'report.proofs': { fr: 'Preuves gardées d’une personne effacée', en: 'Proofs kept of a person who was erased' },
  'report.proof.consent': { fr: 'accord', en: 'consent' },
  'report.proof.request': { fr: 'demande', en: 'request' },
  'report.proof.call': { fr: 'appel', en: 'call' },
  'report.proof_withdrawn': { fr: 'retiré le {at}', en: 'withdrawn on {at}' },
  'report.proof_kept': { fr: 'gardé jusqu’au {until}', en: 'kept until {until}' },
  'report.proofs_stay': {
    fr: 'Preuves gardées comme la loi l’ordonne, sans nom ni adresse : {consents|accord|accords}, {requests|demande|demandes}, {calls|appel|appels}, jusqu’au {until} au plus.',
    en: 'Proofs kept as the law orders, without name or address: {consents|consent|consents}, {requests|request|requests}, {calls|call|calls}, until {until} at the latest.',
  },
  'report.proofs_would_stay': {
    fr: 'Preuves qui resteraient comme la loi l’ordonne, sans nom ni adresse : {consents|accord|accords}, {requests|demande|demandes}, {calls|appel|appels}, jusqu’au {until} au plus.',
    en: 'Proofs that would stay as the law orders, without name or address: {consents|consent|consents}, {requests|request|requests}, {calls|call|calls}, until {until} at the latest.',
  },
  'report.proofs_due': {
    fr: 'Preuves dont les trois ans sont passés, à effacer : {consents|accord|accords}, {requests|demande|demandes}, {calls|appel|appels}, {evidence|pièce|pièces}.',
    en: 'Proofs whose three years are over, to be deleted: {consents|consent|consents}, {requests|request|requests}, {calls|call|calls}, {evidence|file|files}.',
  },
  'report.proofs_gone': {
    fr: 'Preuves effacées, leurs trois ans étant passés : {consents|accord|accords}, {requests|demande|demandes}, {calls|appel|appels}, {evidence|pièce|pièces}.',
    en: 'Proofs deleted, their three years being over: {consents|consent|consents}, {requests|request|requests}, {calls|call|calls}, {evidence|file|files}.',
  },
  'report.future_dated': {
    fr: '{count|contact a|contacts ont} une date après le {on}, à corriger avant tout effacement.',
    en: '{count|contact has|contacts have} a date after {on}, to be corrected before anything is erased.',
  },
  'report.out_of_reach': {
    fr: 'Copies hors de portée d’Aval ({count}), qui peuvent encore parler de la personne : à détruire soi-même, comme toute sauvegarde gardée ailleurs.',
    en: 'Copies that Aval can’t reach ({count}) and that may still tell of the person: destroy them yourself, like any backup kept elsewhere.',
  },
  'report.copy_not_found': {
    fr: '{path} (n’y est plus : déplacée, sur un disque absent, ou détruite ; à retrouver)',
    en: '{path} (no longer there: moved, on a disk that is not here, or destroyed; to be found)',
  },
  'report.backup_unnoted': {
    fr: 'L’espace est ouvert ailleurs, ou protégé : il n’a pas pu noter où est cette sauvegarde, qu’un effacement ne rappellera donc pas.',
    en: 'The workspace is open elsewhere, or protected: it could not note where this backup is, so an erasure will not recall it.',
  },
  'report.read_unnoted': {
    fr: 'L’espace est ouvert ailleurs, ou protégé : cette consultation n’est pas notée au registre.',
    en: 'The workspace is open elsewhere, or protected: this reading is not noted in the register.',
  },
  'report.purge_due': {
    fr: '{count|contact|contacts} au-delà de la durée de conservation au {on}, sur {total} ; {undated} sans aucune date, à dater ou à effacer à la main.',
    en: '{count|contact|contacts} past the retention period on {on}, of {total}; {undated} without any date, to be dated or erased by hand.',
  },
  'report.person_exported': {
    fr: '{count|contact écrit|contacts écrits} dans {file}.',
    en: '{count|contact|contacts} written to {file}.',
  },
} as const satisfies Catalogue;
