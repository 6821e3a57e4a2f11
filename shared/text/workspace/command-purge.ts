import type { Catalogue } from '../text.ts';

/** The help and the words of the retention desk. */
export const commandPurge = {
  'command.purge': {
    fr: 'Efface les contacts dont la durée de conservation est passée, en garde à part, ou leur demande s’ils souhaitent rester.',
    en: 'Erases contacts past their retention period, holds some of them, or asks whether they want to stay.',
  },
  'option.purge.on': {
    fr: 'le jour où compter les durées (par défaut : aujourd’hui)',
    en: 'the day on which periods are counted (default: today)',
  },
  'option.purge.kind': { fr: 'seulement les personnes de ce genre', en: 'only the people of this kind' },
  'option.purge.within': {
    fr: 'les jours à venir où compter qui sera bientôt à effacer (par défaut : 90)',
    en: 'the days ahead in which people soon to be erased are counted (default: 90)',
  },
  'option.purge.undated': {
    fr: 'liste les personnes sans aucune date, avec leurs fichiers ; n’efface rien',
    en: 'lists the people without any date, with their files; erases nothing',
  },
  'option.purge.list': {
    fr: 'écrit la liste des personnes à effacer dans ce classeur ; n’efface rien',
    en: 'writes the list of the people to be erased to this workbook; erases nothing',
  },
  'option.purge.keep': {
    fr: 'garde cette personne à part jusqu’à un jour : son numéro ou sa référence',
    en: 'holds this person until a day: the id or the reference',
  },
  'option.purge.until': {
    fr: 'le dernier jour où la garder, compris ; « - » : ne plus la garder',
    en: 'the last day of the hold, included; “-”: lift it',
  },
  'option.purge.reason': { fr: 'pourquoi la garder : litige, garantie', en: 'why: a dispute, a warranty' },
  'option.purge.ask': {
    fr: 'demande une fois à chacun s’il souhaite rester, par lettre ou e-mail sans offre',
    en: 'asks each person once whether they want to stay, by a letter or e-mail without an offer',
  },
  'option.purge.out': { fr: 'le dossier des lettres', en: 'the folder of the letters' },
  'option.purge.answer-to': {
    fr: 'où répondre, écrit dans les lettres : adresse, e-mail, téléphone',
    en: 'where to answer, written in the letters: address, e-mail, telephone',
  },
  'option.purge.confirm': {
    fr: 'le nombre de fiches à effacer, tel que l’aperçu le donne ; exigé au-delà de 100',
    en: 'the number of records to be erased, as the preview gives it; required above 100',
  },
  'option.skip-past': {
    fr: 'ne reprend pas les lignes dont la durée de conservation est passée ; une ligne qui porte un refus est reprise',
    en: 'does not take rows whose retention period is over; a row with a refusal is taken',
  },
  'report.past_rows': {
    fr: '{count|ligne est déjà à effacer|lignes sont déjà à effacer} : leur durée de conservation est passée.',
    en: '{count|row is|rows are} to be erased already: past their retention period.',
  },
  'report.past_skipped': {
    fr: '{count|ligne dont la durée de conservation est passée n’est pas reprise|lignes dont la durée de conservation est passée ne sont pas reprises}, sauf pour noter un refus.',
    en: '{count|row|rows} past the retention period not taken, except to record a refusal.',
  },
  'report.purge_kind.customer': { fr: '{count|client|clients}', en: '{count|customer|customers}' },
  'report.purge_kind.prospect': { fr: '{count|prospect|prospects}', en: '{count|prospect|prospects}' },
  'report.purge_kind.member': { fr: '{count|adhérent|adhérents}', en: '{count|member|members}' },
  'report.purge_kind.donor': { fr: '{count|donateur|donateurs}', en: '{count|donor|donors}' },
  'report.purge_person': {
    fr: '{name} ({contact}), depuis le {since} : {reason}',
    en: '{name} ({contact}), since {since}: {reason}',
  },
  'report.purge_beside': {
    fr: 'Bientôt à effacer : {soon}. Gardés à part : {held}. Interrogés, qui peuvent encore répondre : {asked}.',
    en: 'Soon to be erased: {soon}. Held: {held}. Asked, who may still answer: {asked}.',
  },
  'report.undated': {
    fr: '{count|contact n’a|contacts n’ont} aucune date : datez-les, ou effacez-les à la main.',
    en: '{count|contact has|contacts have} no date: date them, or erase them by hand.',
  },
  'report.hold_set': {
    fr: 'Contact n° {contact} gardé à part jusqu’au {until} compris.',
    en: 'Contact no. {contact} is held until {until}, included.',
  },
  'report.hold_lifted': {
    fr: 'Contact n° {contact} : n’est plus gardé à part.',
    en: 'Contact no. {contact}: no longer held.',
  },
  'report.due_listed': {
    fr: '{rows|ligne écrite|lignes écrites} dans {file}.',
    en: '{rows|row|rows} written to {file}.',
  },
  'report.people_asked': {
    fr: '{people|personne interrogée|personnes interrogées} ; {unreachable} sans moyen permis, {opposed} opposées, {before} déjà interrogées. Une fois l’envoi parti : aval sent {workspace} {exportId} ; les trente jours comptent de ce jour-là.',
    en: '{people|person|people} asked; {unreachable} not reachable, {opposed} opposed, {before} asked before. Once it is sent: aval sent {workspace} {exportId}; the thirty days run from that day.',
  },
  'report.traces_due': {
    fr: 'De plus de trois ans, de personnes qui restent : {calls} appels, {returnRows} lignes de retours, {comments} remarques, {problems} problèmes d’imports.',
    en: 'Older than three years, of people who stay: {calls} calls, {returnRows} rows of returns, {comments} remarks, {problems} problems of imports.',
  },
  'report.traces_gone': {
    fr: 'De plus de trois ans, effacés : {calls} appels, {returnRows} lignes de retours, {comments} remarques, {problems} problèmes d’imports.',
    en: 'Older than three years, erased: {calls} calls, {returnRows} rows of returns, {comments} remarks, {problems} problems of imports.',
  },
  'report.old_withdrawals': {
    fr: '{count|retrait|retraits} de plus de trois ans : détruisez leurs fichiers, s’ils existent encore.',
    en: '{count|withdrawal|withdrawals} older than three years: destroy their files, if they still exist.',
  },
} as const satisfies Catalogue;
