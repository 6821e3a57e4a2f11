import type { Catalogue } from '../text.ts';

/**
 * The notice of art. 14 RGPD to people whose data came from others, and the refusals around it. The letters go to people
 * in France, so they use the French texts. They carry no offer, and say first that nothing is asked.
 */
export const notice = {
  'notice.campaign': { fr: 'Information sur vos données (art. 14)', en: 'Notice on your data (art. 14)' },
  'notice.subject': {
    fr: 'Objet : information sur vos données personnelles',
    en: 'Subject: information on your personal data',
  },
  'notice.date': { fr: 'Le {date}', en: '{date}' },
  'notice.date_at': { fr: '{place}, le {date}', en: '{place}, {date}' },
  'notice.nothing_asked.post': {
    fr: 'Cette lettre ne vous demande rien et ne vous propose rien : la loi veut que vous sachiez qui a des données sur vous, et d’où elles viennent (article 14 du règlement général sur la protection des données).',
    en: 'This letter asks nothing of you and proposes nothing to you: the law wants you to know who has data about you, and where it comes from (article 14 of the General Data Protection Regulation).',
  },
  'notice.nothing_asked.email': {
    fr: 'Ce message ne vous demande rien et ne vous propose rien : la loi veut que vous sachiez qui a des données sur vous, et d’où elles viennent (article 14 du règlement général sur la protection des données).',
    en: 'This message asks nothing of you and proposes nothing to you: the law wants you to know who has data about you, and where it comes from (article 14 of the General Data Protection Regulation).',
  },
  'notice.held': {
    fr: '{name} a dans ses fichiers les données suivantes sur vous et en est responsable : {data}.',
    en: '{name} has the following data about you in its files and is responsible for it: {data}.',
  },
  'notice.data.name': { fr: 'votre nom', en: 'your name' },
  'notice.data.company': { fr: 'votre entreprise', en: 'your firm' },
  'notice.data.address': { fr: 'votre adresse postale', en: 'your postal address' },
  'notice.data.email': { fr: 'votre adresse e-mail', en: 'your e-mail address' },
  'notice.data.phone': { fr: 'votre numéro de téléphone', en: 'your phone number' },
  'notice.source': { fr: 'Elles viennent de : {source}.', en: 'It comes from: {source}.' },
  'notice.sources': {
    fr: 'Elles viennent de plusieurs sources : {sources}.',
    en: 'It comes from several sources: {sources}.',
  },
  'notice.also': {
    fr: 'Ce message informe de même {person}, qui a cette adresse aussi. Données : {data}. Source : {sources}.',
    en: 'This message informs {person} too, who has this address as well. Data: {data}. Source: {sources}.',
  },
  'notice.also_many': {
    fr: 'Ce message informe de même les {count} autres personnes qui ont cette adresse aussi. Données : {data}. Sources : {sources}. Pour savoir ce que nous avons de l’une d’elles, elle peut le demander ici : {contact}.',
    en: 'This message informs the {count} other people too who have this address as well. Data: {data}. Sources: {sources}. To know what we have about one of them, she or he may ask here: {contact}.',
  },
  'notice.from.purchased': { fr: '{source}, qui nous les a fournies', en: '{source}, who supplied it to us' },
  'notice.from.partner': {
    fr: '{source}, notre partenaire, qui nous les a transmises',
    en: '{source}, our partner, who passed it to us',
  },
  'notice.from.public': { fr: '{source}, une source publique', en: '{source}, a public source' },
  'notice.from.referral': { fr: 'quelqu’un qui vous connaît ({source})', en: 'somebody who knows you ({source})' },
  'notice.unnamed': { fr: 'une source qui ne nous a pas été nommée', en: 'a source that was not named to us' },
  'notice.captured': { fr: 'relevées le {day} ici : {place}', en: 'captured on {day} here: {place}' },
  'notice.captured_from': { fr: 'relevées ici : {place}', en: 'captured here: {place}' },
  'notice.captured_on': { fr: 'relevées le {day}', en: 'captured on {day}' },
  'notice.reuse_terms': {
    fr: '{words} (conditions de réutilisation : {terms})',
    en: '{words} (terms of reuse: {terms})',
  },
  'notice.received_later': { fr: '{words}, reçues le {day}', en: '{words}, received on {day}' },
  'notice.received': { fr: '{words}, le {day}', en: '{words}, on {day}' },
  'notice.purposes': { fr: 'Nous les gardons pour ceci : {purposes}.', en: 'We keep it for this: {purposes}.' },
  'notice.basis': { fr: 'Fondement : {basis}.', en: 'Basis: {basis}.' },
  'notice.recipients': { fr: 'Destinataires : nous et {recipients}.', en: 'Recipients: we and {recipients}.' },
  'notice.recipients_none': { fr: 'Destinataires : personne d’autre que nous.', en: 'Recipients: nobody but us.' },
  'notice.retention': { fr: 'Durée : {retention}.', en: 'Period: {retention}.' },
  'notice.retention_usual': {
    fr: 'trois ans au plus après votre dernier contact',
    en: 'three years at most after your last contact',
  },
  'notice.rights': {
    fr: 'Vous pouvez demander à les consulter, à les faire corriger ou effacer, et à en limiter l’usage : {contact}.',
    en: 'You may ask to see it, to have it corrected or erased, and to have its use limited: {contact}.',
  },
  'notice.dpo': {
    fr: 'Délégué à la protection des données : {dpo}.',
    en: 'Data protection officer: {dpo}.',
  },
  'notice.complaint': { fr: 'Réclamation : CNIL, www.cnil.fr.', en: 'Complaints: CNIL, www.cnil.fr.' },
  'notice.objection': {
    fr: 'Votre droit d’opposition : à tout moment, sans frais et sans motif, vous pouvez refuser que vos données servent à vous solliciter : {contact}.',
    en: 'Your right to object: at any time, free of charge and without a reason, you may refuse that your data serves to canvass you: {contact}.',
  },
  'notice.reference': { fr: 'Référence à rappeler : {reference}', en: 'Please quote: {reference}' },

  'notice.not_an_object': {
    fr: '{field} de NOTICE.json doit être un objet entre accolades.',
    en: '{field} of NOTICE.json must be an object in braces.',
  },
  'notice.not_a_list': {
    fr: 'NOTICE.json, {field} : une liste entre crochets est attendue.',
    en: 'NOTICE.json, {field}: a list in brackets is expected.',
  },
  'notice.not_a_text': {
    fr: 'NOTICE.json, {field} : un texte de {longest} caractères au plus est attendu.',
    en: 'NOTICE.json, {field}: a text of at most {longest} characters is expected.',
  },
  'notice.empty': { fr: 'NOTICE.json, {field} : le texte est vide.', en: 'NOTICE.json, {field}: the text is empty.' },
  'notice.unknown_field': {
    fr: 'NOTICE.json n’a pas de champ {field} (docs/formats/notice.md) ; une information ne porte aucune offre.',
    en: 'NOTICE.json has no field {field} (docs/formats/notice.md); a notice carries no offer.',
  },
  'notice.missing_field': {
    fr: 'NOTICE.json : le champ {field} manque.',
    en: 'NOTICE.json: the field {field} is missing.',
  },
  'notice.text_missing': {
    fr: 'L’information n’a pas encore de texte : donnez NOTICE.json, avec au moins contact et purposes (docs/formats/notice.md).',
    en: 'The notice has no text yet: give NOTICE.json, with at least contact and purposes (docs/formats/notice.md).',
  },
  'notice.text_too_long': {
    fr: 'Une lettre ne tient pas sur une page avec ce texte : raccourcissez NOTICE.json.',
    en: 'A letter does not fit on one page with this text: shorten NOTICE.json.',
  },
  'notice.unprintable': {
    fr: 'NOTICE.json contient « {character} », que la lettre ne peut pas imprimer : écrivez-le autrement.',
    en: 'NOTICE.json has “{character}”, which the letter can’t print: write it otherwise.',
  },
  'notice.no_origins': {
    fr: 'Aucun fichier ne vient de « {origin} » : cet espace n’a encore aucune donnée venue d’un tiers.',
    en: 'No file comes from “{origin}”: this workspace has no data from a third party yet.',
  },
  'notice.unknown_origin': {
    fr: 'Aucun fichier ne vient de « {origin} » ; sources connues : {known}.',
    en: 'No file comes from “{origin}”; known sources: {known}.',
  },
  'notice.nobody': {
    fr: 'Personne n’est à informer par ce moyen : rien n’a été écrit.',
    en: 'Nobody is to be informed this way: nothing was written.',
  },
  'notice.reason_missing': {
    fr: 'Dites pourquoi l’information est impossible.',
    en: 'Say why the notice is impossible.',
  },
  'notice.nobody_unreachable': {
    fr: 'Une lettre ou un e-mail peut joindre toutes les personnes de « {origin} » : informez-les.',
    en: 'A letter or an e-mail can reach everybody of “{origin}”: inform them.',
  },

  'report.notices': {
    fr: '{people|personne ignore d’où viennent ses données|personnes ignorent d’où viennent leurs données} au {on} : {owed|information due|informations dues}, {overdue|en retard|en retard}, {dueSoon|à donner bientôt|à donner bientôt}.',
    en: '{people|person does not know where their data comes from|people do not know where their data comes from} on {on}: {owed|notice|notices} owed, {overdue|overdue|overdue}, {dueSoon|due soon|due soon}.',
  },
  'report.notices_none': { fr: 'Personne n’est à informer au {on}.', en: 'Nobody is to be informed on {on}.' },
  'report.notices_origin': {
    fr: '{source}, reçu le {received}, à dire avant la fin du {dueOn} : {owed} · par lettre {post} · par e-mail {email} · injoignables {unreachable} · opposés {opposed} · décédés {deceased}',
    en: '{source}, received on {received}, to be told by the end of {dueOn}: {owed} · by letter {post} · by e-mail {email} · unreachable {unreachable} · opposed {opposed} · deceased {deceased}',
  },
  'report.notices_captured': {
    fr: '  relevé ici : {capturedFrom} · le {capturedOn} · conditions de réutilisation : {reuseTerms}',
    en: '  captured here: {capturedFrom} · on {capturedOn} · terms of reuse: {reuseTerms}',
  },
  'report.notices_not_stated': { fr: 'non noté', en: 'not recorded' },
  'report.notices_undated': { fr: 'jour inconnu', en: 'unknown day' },
  'report.notices_written': {
    fr: '{people|personne sera informée|personnes seront informées} par la liste n° {exportId} dès que vous direz : aval sent {workspace} {exportId} --on JOUR',
    en: '{people|person will be|people will be} informed by list no. {exportId} once you say: aval sent {workspace} {exportId} --on DATE',
  },
  'report.notices_exempted': {
    fr: '{exempted|personne|personnes} de « {source} » : information impossible, noté. {owed|personne reste|personnes restent} à informer.',
    en: '{exempted|person|people} of “{source}”: the notice is impossible, recorded. {owed|person remains|people remain} to be informed.',
  },

  'command.notices': {
    fr: 'Dit qui ignore d’où viennent ses données, et écrit les lettres qui le disent (art. 14 RGPD).',
    en: 'Tells who does not know where their data comes from, and writes the letters that say it (art. 14 RGPD).',
  },
  'option.notices.on': { fr: 'le jour à juger (par défaut : aujourd’hui)', en: 'the day to judge (default: today)' },
  'option.notices.within': {
    fr: 'jours pour « bientôt » (par défaut : 10)',
    en: 'days for “due soon” (default: 10)',
  },
  'option.notices.origin': { fr: 'une seule source, par son nom', en: 'one source only, by its name' },
  'option.notices.write': {
    fr: 'letters (PDF pour enveloppes à fenêtre), mail-merge ou email-csv',
    en: 'letters (PDF for window envelopes), mail-merge or email-csv',
  },
  'option.notices.out': { fr: 'le dossier de la liste', en: 'the folder of the list' },
  'option.notices.text': {
    fr: 'NOTICE.json : contact, buts, destinataires, durée (par défaut : le dernier texte)',
    en: 'NOTICE.json: contact, purposes, recipients, period (default: the latest text)',
  },
  'option.notices.exempt': {
    fr: 'pourquoi les injoignables de --origin ne peuvent être informés (art. 14(5)(b))',
    en: 'why the unreachable people of --origin can’t be informed (art. 14(5)(b))',
  },
  'option.notices.force': {
    fr: 'remplace d’autres fichiers du dossier',
    en: 'replaces other files in the folder',
  },
} satisfies Catalogue;
