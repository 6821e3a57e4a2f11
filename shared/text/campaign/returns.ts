import type { Catalogue } from '../text.ts';

/** What comes back of lists. */
export const returns = {
  'returns.unrecognised': {
    fr: '« {file} » n’a pas ce qu’il faut à un fichier de retours : une référence, un téléphone ou un e-mail, et une colonne de résultats. Nommer les colonnes (--layout), ou dire ce que veut dire chaque ligne (--meaning).',
    en: '“{file}” lacks what a file of returns needs: a reference, a phone or an e-mail, and a column of results. Name the columns (--layout), or say what each row means (--meaning).',
  },
  'returns.unknown_column': {
    fr: '« {file} » n’a pas de colonne « {column} » : corriger LAYOUT.json.',
    en: '“{file}” has no column “{column}”: correct LAYOUT.json.',
  },
  'returns.unknown_codes': {
    fr: '« {file} » contient des codes dont personne n’a dit ce qu’ils veulent dire : {codes}. Rien n’a été enregistré ; le dire dans CODES.json (--codes).',
    en: '“{file}” has codes whose meaning nobody has told: {codes}. Nothing was recorded; tell it in CODES.json (--codes).',
  },
  'returns.other_client': {
    fr: '« {file} » contient des références d’un autre espace ({other}) que « {organisation} » ({code}) : rien n’a été enregistré. Ouvrir l’espace de ce client.',
    en: '“{file}” has references of another workspace ({other}) than “{organisation}” ({code}): nothing was recorded. Open the workspace of that client.',
  },
  'returns.strangers': {
    fr: '{share} % des coordonnées de « {file} » ({count} sur {rows}) sont inconnues de « {organisation} » : rien n’a été enregistré. Vérifier de quel client est le fichier, nommer la liste (--export), ou confirmer (--same-client).',
    en: '{share} % of the details in “{file}” ({count} of {rows}) are unknown to “{organisation}”: nothing was recorded. Check whose file it is, name the list (--export), or confirm (--same-client).',
  },
  'returns.unknown_export': {
    fr: 'Aucune liste n’a le numéro « {id} » (--export) : « aval exports » donne les numéros.',
    en: 'No list has the number “{id}” (--export): “aval exports” gives the numbers.',
  },
  'returns.which_list': {
    fr: '« {file} » ne concerne pas une seule liste ({lists}) : nommer celle dont tous les retours sont là (--export).',
    en: '“{file}” is not about one list alone ({lists}): name the one of which all returns are there (--export).',
  },
  'returns.unusable': {
    fr: 'Cette ligne n’a pas de résultat, pas de date, ou rien qui dise de qui elle parle.',
    en: 'This row has no result, no date, or nothing that says whom it is about.',
  },
  'returns.row_to_come': {
    fr: 'Cette ligne est du {day}, un jour à venir : elle n’a pas été prise. Corriger sa date dans le fichier, puis le déposer à nouveau.',
    en: 'This row is of {day}, a day to come: it was not taken. Correct its date in the file, then give the file again.',
  },
  'returns.no_to_come': {
    fr: 'Ce refus est du {day}, un jour à venir : il vaut dès aujourd’hui. Corriger sa date à la source.',
    en: 'This refusal is of {day}, a day to come: it holds from today. Correct its date at the source.',
  },
  'returns.no_undated': {
    fr: 'Ce refus n’a pas de date : il vaut dès aujourd’hui.',
    en: 'This refusal has no date: it holds from today.',
  },
  'returns.day_to_come': {
    fr: 'Le {day} (--on) est à venir : donner le jour où ces retours sont arrivés.',
    en: '{day} (--on) is to come: give the day on which these returns came in.',
  },
  'returns.no_of_nobody': {
    fr: 'Cette ligne dit non, mais n’est d’aucun contact (une personne effacée n’a plus de fiche) et n’a ni numéro, ni e-mail, ni nom avec adresse : le refus n’a pas pu être gardé. Reprendre le compte rendu avec le numéro ou l’e-mail.',
    en: 'This row says no, but is about no contact (an erased person has no record any more) and has no number, e-mail or name with an address: the no could not be kept. Take the report again with the number or e-mail.',
  },
  'returns.shared_coordinate': {
    fr: 'Plusieurs personnes ont ce numéro ou cet e-mail : un refus vaut pour toutes, un appel compte pour la première.',
    en: 'Several people have this number or e-mail: a refusal holds for all of them, a call counts for the first.',
  },
  'returns.unclear_coordinate': {
    fr: 'La ligne ne dit pas lequel des numéros, e-mails ou adresses de la personne ne mène plus à elle : rien n’a été fermé.',
    en: 'The row does not say which of the person’s numbers, e-mails or addresses reaches her no more: nothing was closed.',
  },
  'returns.comment.health': {
    fr: 'Le commentaire gardé parle peut-être de santé : le relire ; si rien n’oblige à le garder, reprendre le fichier et l’enregistrer sans commentaires.',
    en: 'The comment that was kept may be about health: read it again; unless something requires it, take the file back and record it without comments.',
  },
  'returns.comment.religion': {
    fr: 'Le commentaire gardé parle peut-être de religion : le relire ; si rien n’oblige à le garder, reprendre le fichier et l’enregistrer sans commentaires.',
    en: 'The comment that was kept may be about religion: read it again; unless something requires it, take the file back and record it without comments.',
  },
  'returns.comment.opinion': {
    fr: 'Le commentaire gardé parle peut-être d’opinions : le relire ; si rien n’oblige à le garder, reprendre le fichier et l’enregistrer sans commentaires.',
    en: 'The comment that was kept may be about opinions: read it again; unless something requires it, take the file back and record it without comments.',
  },
  'returns.full': {
    fr: 'Le fichier a exactement {rows} lignes : l’outil l’a peut-être coupé. Demander la suite.',
    en: 'The file has exactly {rows} rows: the tool may have cut it. Ask for the rest.',
  },
  'returns.this_file': {
    fr: '« {answer} » n’est pas une réponse pour ce fichier (--this-file) : {expected}.',
    en: '“{answer}” is no answer for this file (--this-file): {expected}.',
  },
  'returns.ids_incomplete': {
    fr: 'Des références seules veulent aussi leur sens (--meaning) et leur jour (--on) : les donner.',
    en: 'References alone need a meaning (--meaning) and a day (--on) as well: give both.',
  },
  'returns.id_of_other_client': {
    fr: '{id} est une référence d’un autre espace ({other}) que « {organisation} » ({code}) : rien n’a été enregistré. Ouvrir l’espace de ce client.',
    en: '{id} is a reference of another workspace ({other}) than “{organisation}” ({code}): nothing was recorded. Open the workspace of that client.',
  },
  'returns.id_alone': {
    fr: '{id} est un numéro sans le code de son espace, qui peut désigner quelqu’un d’autre ailleurs : écrire {reference} s’il s’agit de ce contact.',
    en: '{id} is a number without the code of its workspace, which may mean somebody else elsewhere: write {reference} if it is this contact.',
  },
  'returns.id_unknown': {
    fr: '{id} n’est le numéro d’aucun contact de cet espace : le relire sur l’enveloppe.',
    en: '{id} is the number of no contact of this workspace: read it again on the envelope.',
  },
  'returns.id_unreadable': {
    fr: '« {id} » n’est pas une référence, qui s’écrit {reference}.',
    en: '“{id}” is not a reference, which is written {reference}.',
  },
  'returns.by_hand': { fr: 'retours notés par {by}', en: 'returns noted by {by}' },
  'returns.not_an_object': { fr: '{document} doit être un objet JSON.', en: '{document} must be a JSON object.' },
  'returns.unknown_field': {
    fr: '{document} n’a pas de champ « {field} » : le retirer ou corriger son nom.',
    en: '{document} has no field “{field}”: remove it or correct its name.',
  },
  'returns.not_in_list': {
    fr: 'Le champ « {field} » de {document} n’accepte que : {expected}.',
    en: 'The field “{field}” of {document} takes only: {expected}.',
  },
  'returns.missing_field': {
    fr: 'Le champ « {field} » de {document} n’a pas de valeur.',
    en: 'The field “{field}” of {document} has no value.',
  },
  'returns.not_a_count': {
    fr: 'Le champ « {field} » de {document} doit être un nombre entier.',
    en: 'The field “{field}” of {document} must be a whole number.',
  },

  'returns.kind.calls': { fr: 'compte rendu d’appels', en: 'report of calls' },
  'returns.kind.messages': { fr: 'retours de messages', en: 'returns of messages' },
  'returns.kind.letters': { fr: 'retours de courrier', en: 'returned letters' },

  'returns.meaning.no_answer': { fr: 'Pas de réponse', en: 'No answer' },
  'returns.meaning.busy': { fr: 'Occupé', en: 'Busy' },
  'returns.meaning.machine': { fr: 'Répondeur', en: 'Answering machine' },
  'returns.meaning.answered': { fr: 'Joint', en: 'Answered' },
  'returns.meaning.refused': { fr: 'A dit non', en: 'Said no' },
  'returns.meaning.opposed': { fr: 'Ne plus appeler', en: 'Do not call again' },
  'returns.meaning.opposed_all': { fr: 'Ne plus contacter', en: 'Do not contact again' },
  'returns.meaning.callback': { fr: 'À rappeler', en: 'Call back' },
  'returns.meaning.sale': { fr: 'Vente', en: 'Sale' },
  'returns.meaning.wrong_number': { fr: 'Faux numéro', en: 'Wrong number' },
  'returns.meaning.out_of_service': { fr: 'Hors service', en: 'Out of service' },
  'returns.meaning.fax': { fr: 'Fax', en: 'Fax' },
  'returns.meaning.deceased': { fr: 'Décédé', en: 'Deceased' },
  'returns.meaning.not_called': { fr: 'Pas appelé', en: 'Not called' },
  'returns.meaning.ignored': { fr: 'Ne pas compter', en: 'Do not count' },
  'returns.meaning.unsubscribed': { fr: 'Désinscrit', en: 'Unsubscribed' },
  'returns.meaning.stop': { fr: 'STOP', en: 'STOP' },
  'returns.meaning.complaint': { fr: 'Plainte', en: 'Complaint' },
  'returns.meaning.bounced_hard': { fr: 'Adresse inexistante', en: 'No such address' },
  'returns.meaning.bounced_soft': { fr: 'Refusé pour l’instant', en: 'Refused for now' },
  'returns.meaning.delivered': { fr: 'Remis', en: 'Delivered' },
  'returns.meaning.opened': { fr: 'Ouvert', en: 'Opened' },
  'returns.meaning.clicked': { fr: 'Cliqué', en: 'Clicked' },
  'returns.meaning.replied': { fr: 'Répondu', en: 'Replied' },
  'returns.meaning.npai': { fr: 'NPAI', en: 'Not at this address' },
  'returns.meaning.bad_address': { fr: 'Adresse incomplète', en: 'Incomplete address' },
  'returns.meaning.moved': { fr: 'Déménagé', en: 'Moved' },
  'returns.meaning.letter_refused': { fr: 'Pli refusé', en: 'Letter refused' },
  'returns.meaning.unclaimed': { fr: 'Non réclamé', en: 'Unclaimed' },
} as const satisfies Catalogue;
