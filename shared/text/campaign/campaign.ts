import type { Catalogue } from '../text.ts';

/** Errors of a CAMPAIGN.json; `field` is the path of the value. */
export const campaign = {
  'campaign.not_a_campaign': {
    fr: 'La campagne doit être un objet JSON, comme { "organisation": "…", "channel": "post", … }.',
    en: 'The campaign must be a JSON object, such as { "organisation": "…", "channel": "post", … }.',
  },
  'campaign.unknown_field': {
    fr: 'Une campagne n’a pas de champ « {field} » : le retirer ou corriger son nom.',
    en: 'A campaign has no field “{field}”: remove it or correct its name.',
  },
  'campaign.missing_field': {
    fr: 'Il manque le champ « {field} » à la campagne.',
    en: 'The campaign lacks the field “{field}”.',
  },
  'campaign.not_an_object': {
    fr: 'Le champ « {field} » de la campagne attend un objet entre accolades.',
    en: 'The campaign’s field “{field}” needs an object in braces.',
  },
  'campaign.not_a_list': {
    fr: 'Le champ « {field} » de la campagne attend une liste entre crochets.',
    en: 'The campaign’s field “{field}” needs a list in square brackets.',
  },
  'campaign.not_a_text': {
    fr: 'Le champ « {field} » de la campagne attend un texte entre guillemets.',
    en: 'The campaign’s field “{field}” needs a text in quotes.',
  },
  'campaign.empty': {
    fr: 'Le champ « {field} » de la campagne est vide : lui donner une valeur ou le retirer.',
    en: 'The campaign’s field “{field}” is empty: give it a value or remove it.',
  },
  'campaign.not_a_boolean': {
    fr: 'Le champ « {field} » de la campagne attend true ou false, sans guillemets.',
    en: 'The campaign’s field “{field}” needs true or false, without quotes.',
  },
  'campaign.not_a_count': {
    fr: 'Le champ « {field} » de la campagne attend un nombre entier, {least} ou plus.',
    en: 'The campaign’s field “{field}” needs a whole number, {least} or more.',
  },
  'campaign.not_a_day': {
    fr: 'Le champ « {field} » de la campagne attend un jour comme 2026-12-01.',
    en: 'The campaign’s field “{field}” needs a day such as 2026-12-01.',
  },
  'campaign.not_a_moment': {
    fr: 'Le champ « {field} » de la campagne attend un jour comme 2026-12-01, ou un instant comme 2026-12-01T10:30:00+01:00.',
    en: 'The campaign’s field “{field}” needs a day such as 2026-12-01, or an instant such as 2026-12-01T10:30:00+01:00.',
  },
  'campaign.not_a_number': {
    fr: 'Le champ « {field} » de la campagne attend un numéro comme +33162000000, ou "hidden".',
    en: 'The campaign’s field “{field}” needs a number such as +33162000000, or "hidden".',
  },
  'campaign.not_in_list': {
    fr: 'Le champ « {field} » de la campagne n’accepte que : {expected}.',
    en: 'The campaign’s field “{field}” takes only: {expected}.',
  },
  'campaign.purpose_out_of_scope': {
    fr: 'Le champ « {field} » de la campagne n’accepte que : {expected}. Aval ne juge pas la communication politique, syndicale ou religieuse ni les sondages : leurs règles sont ailleurs (cnil.fr).',
    en: 'The campaign’s field “{field}” takes only: {expected}. Aval does not judge political, trade-union or religious communication nor opinion polls: their rules are elsewhere (cnil.fr).',
  },
  'campaign.recipient_is_organisation': {
    fr: 'Le champ « {field} » nomme l’organisation même de cet espace : on ne transmet qu’à quelqu’un d’autre.',
    en: 'The field “{field}” names this workspace’s own organisation: data is passed on to somebody else only.',
  },
  'campaign.organisation_other': {
    fr: 'Le champ « organisation » nomme « {organisation} », mais cet espace est celui de {own} : ouvrir l’espace de cette organisation, ou corriger le nom.',
    en: 'The field “organisation” names “{organisation}”, but this workspace belongs to {own}: open that organisation’s workspace, or correct the name.',
  },
  'campaign.moment_missing': {
    fr: 'La campagne ne dit pas quand elle a lieu : donner « from » (un jour) ou « at » (un jour ou un instant).',
    en: 'The campaign does not say when it takes place: give “from” (a day) or “at” (a day or an instant).',
  },
  'campaign.days_reversed': {
    fr: 'La campagne finit (« to » : {to}) avant de commencer ({from}).',
    en: 'The campaign ends (“to”: {to}) before it begins ({from}).',
  },
  'campaign.sale_not_transfer': {
    fr: 'Une vente de fichier ("sale": true) demande "purpose": "transfer".',
    en: 'The sale of a file ("sale": true) requires "purpose": "transfer".',
  },
  'campaign.sale_missing': {
    fr: 'Le champ « saleReason » ne va qu’avec "sale": true.',
    en: 'The field “saleReason” only goes with "sale": true.',
  },
  'campaign.sale_channels': {
    fr: 'Champ « {field} » de CAMPAIGN : une vente indique ses canaux dans « channels », chacun une fois (post, phone, email, sms, automated_call), et n’a pas de « channel ».',
    en: 'Field “{field}” of CAMPAIGN: a sale states its channels in “channels”, each once (post, phone, email, sms, automated_call), and has no “channel”.',
  },
  'campaign.channels_of_sale': {
    fr: 'Le champ « channels » ne va qu’avec "sale": true, pour check et export ; sinon, indiquez un « channel ».',
    en: 'The field “channels” only goes with "sale": true, for check and export; otherwise state one “channel”.',
  },
  'campaign.recipient_unexpected': {
    fr: 'Le champ « recipient » ne va qu’avec "purpose": "transfer".',
    en: 'The field “recipient” only goes with "purpose": "transfer".',
  },
  'campaign.caller_unreadable': {
    fr: '« {value} » n’est pas un numéro à afficher : écrire un numéro complet, comme 01 99 00 00 01.',
    en: '“{value}” is no number to show: write a whole number, such as 01 99 00 00 01.',
  },

  'campaign.exclude_one': {
    fr: 'Dans « {field} », donner une seule des trois choses : export, segment ou file.',
    en: 'In “{field}”, give one of the three: export, segment or file.',
  },
  'campaign.exclude_export': {
    fr: 'Dans « {field} », aucune liste n’a le numéro « {export} » : prendre celui d’une liste de l’espace.',
    en: 'In “{field}”, no list has the id “{export}”: use that of a list of the workspace.',
  },
  'campaign.exclude_file': {
    fr: 'Le fichier à laisser de côté « {file} » n’a ni e-mail, ni téléphone, ni adresse, ni référence : rien ne dit de qui il parle.',
    en: 'The file to leave out “{file}” has no e-mail, telephone, address or reference: nothing says who is in it.',
  },
  'campaign.segment_unknown': {
    fr: 'Dans « {field} », aucun segment enregistré ne s’appelle « {name} » : prendre le nom d’un segment de l’espace.',
    en: 'In “{field}”, no saved segment is called “{name}”: use the name of a segment of the workspace.',
  },
  'campaign.message_twice': {
    fr: 'Le texte du message est donné deux fois (« {field} ») : garder un seul de message.text, message.file et approval.message.',
    en: 'The text of the message is given twice (“{field}”): keep one of message.text, message.file and approval.message.',
  },
  'campaign.message_too_long': {
    fr: 'Le texte du message (« {field} ») dépasse {most} caractères : n’en garder que ce que la personne lit ou entend.',
    en: 'The text of the message (“{field}”) is longer than {most} characters: keep what the person reads or hears.',
  },

  'campaign.no_dates': {
    fr: 'Aucun jour à comparer : donner --dates 2026-08-10,2026-08-11.',
    en: 'No days to compare: give --dates 2026-08-10,2026-08-11.',
  },
  'campaign.not_a_date': {
    fr: '« {date} » n’est pas un jour comme 2026-12-01 (--dates).',
    en: '“{date}” is no day such as 2026-12-01 (--dates).',
  },
  'campaign.unsure_opposition': {
    fr: 'Quelqu’un de ce nom, à cette adresse, ne veut plus de courrier ; son prénom n’est pas connu. Vérifiez si c’est cette personne.',
    en: 'Somebody of this name, at this address, wants no more letters; the first name is not known. Check whether it is this person.',
  },
  'campaign.unsure_opposition_source': {
    fr: 'RGPD, art. 21 ; liste repoussoir de cet espace',
    en: 'GDPR, art. 21; suppression list of this workspace',
  },
  'campaign.unsure_opposition_remedy': {
    fr: 'Une personne nommée décide, avec sa raison, s’il s’agit de quelqu’un d’autre.',
    en: 'A named person decides, with a reason, whether it is somebody else.',
  },
  'campaign.blocked_supplier': {
    fr: 'Seul le fournisseur « {supplier} », que vous avez bloqué, a donné cette personne ou cette coordonnée.',
    en: 'Only the supplier “{supplier}”, whom you blocked, supplied this person or this contact detail.',
  },
  'campaign.blocked_supplier_source': {
    fr: 'RGPD, art. 5(2) : l’acheteur répond des accords de son fournisseur ; décision de votre organisation',
    en: 'GDPR, art. 5(2): the buyer answers for the consents of the supplier; decision of your organisation',
  },
  'campaign.blocked_supplier_remedy': {
    fr: 'Une personne nommée décide, avec sa raison, de garder cette personne, ou « {supplier} » est débloqué une fois ses preuves reçues.',
    en: 'A named person decides, with a reason, to keep this person, or “{supplier}” is unblocked once its proofs are received.',
  },
} as const satisfies Catalogue;
