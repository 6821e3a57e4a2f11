import type { Catalogue } from '../text.ts';

/** Refusals of an export. */
export const exporting = {
  'export.unknown_format': {
    fr: 'Le format « {format} » n’existe pas : choisir parmi {formats}.',
    en: 'There is no format “{format}”: choose among {formats}.',
  },
  'export.format_unsuited': {
    fr: 'Le format « {format} » ne sert pas le canal « {channel} » de la campagne : choisir un autre format.',
    en: 'The format “{format}” does not serve the campaign’s channel “{channel}”: choose another format.',
  },
  'export.two_dnc': {
    fr: 'Les fichiers « dnc.txt » de « {first} » et de « {second} » porteraient le même nom : exportez ces deux formats dans deux dossiers, ou sans les oppositions.',
    en: 'The files “dnc.txt” of “{first}” and “{second}” would have the same name: export these two formats to two folders, or without the oppositions.',
  },
  'export.format_alone': {
    fr: 'Le format « {format} » n’est pas une liste de personnes à contacter : il s’exporte seul.',
    en: 'The format “{format}” is no list of people to contact: it is exported alone.',
  },
  'export.transfer_unsuited': {
    fr: 'Le format « {format} » sert à contacter : des données se transmettent avec --format transfer-csv.',
    en: 'The format “{format}” is for contacting people: data are passed on with --format transfer-csv.',
  },
  'export.no_transfer': {
    fr: 'Le format « {format} » transmet des données à un destinataire : la campagne doit avoir purpose « transfer » et recipient.',
    en: 'The format “{format}” passes data on to a recipient: the campaign must have purpose “transfer” and a recipient.',
  },
  'export.list_id': {
    fr: 'Le numéro de liste « {listId} » n’en est pas un pour VICIdial : de 3 à 12 chiffres, à partir de 100.',
    en: 'The list number “{listId}” is none for VICIdial: 3 to 12 digits, from 100 on.',
  },
  'export.first_label': {
    fr: 'La planche {labels} a {count} étiquettes : la première ne peut être la {first}.',
    en: 'The sheet {labels} has {count} labels: the first one can’t be number {first}.',
  },
  'export.offset': {
    fr: 'Le décalage des étiquettes (--offset-x, --offset-y) se donne en millimètres, de -{most} à {most}.',
    en: 'The offset of labels (--offset-x, --offset-y) is in millimetres, from -{most} to {most}.',
  },
  'export.scale': {
    fr: 'L’échelle des étiquettes (--scale-x, --scale-y) se donne en pour cent, de {least} à {most}.',
    en: 'The scale of labels (--scale-x, --scale-y) is in per cent, from {least} to {most}.',
  },
  'export.preset_missing': {
    fr: 'Le format « preset » a besoin d’un outil : donner --preset, un fichier PRESET.json ou un nom ({names}).',
    en: 'The format “preset” needs a tool: give --preset, a PRESET.json file or a name ({names}).',
  },
  'export.preset_unused': {
    fr: '--preset décrit le fichier du format « preset », qui n’est pas demandé : ajouter --format preset.',
    en: '--preset describes the file of the format “preset”, which is not asked for: add --format preset.',
  },
  'export.attempts': {
    fr: 'Les tentatives d’une liste (--attempts) se donnent en nombre entier, de 1 à {most}.',
    en: 'The attempts of a list (--attempts) are a whole number, from 1 to {most}.',
  },
  'export.attempts_unsuited': {
    fr: 'Le format « {format} » ne permet qu’une tentative par personne : --attempts ne vaut que pour les listes d’appels en fichier.',
    en: 'The format “{format}” permits one attempt a person: --attempts is for lists of calls in one file.',
  },
  'export.zone': {
    fr: 'La zone « {zone} » (--zone) n’en est pas une : « each », ou un territoire de deux lettres comme FR, RE, YT, GP, MQ, GF.',
    en: 'The zone “{zone}” (--zone) is none: “each”, or a territory of two letters such as FR, RE, YT, GP, MQ, GF.',
  },
  'export.option_unsuited': {
    fr: 'L’option {option} ne vaut que pour {formats}, pas pour « {format} » : la retirer, ou choisir un autre format.',
    en: 'The option {option} is for {formats} only, not for “{format}”: leave it out, or choose another format.',
  },
  'export.year': {
    fr: '{year} n’est pas l’année des dons : une année de quatre chiffres, comme 2026, est attendue.',
    en: '{year} is not the year of gifts: a year of four digits is expected, such as 2026.',
  },
  'export.year_missing': {
    fr: 'Les reçus de dons valent pour une année : dites laquelle, comme 2026.',
    en: 'Receipts for gifts are for one year: say which one, such as 2026.',
  },
  'export.receipts_purpose': {
    fr: 'Un reçu de don est un document dû, pas un appel : la campagne doit avoir purpose « transactional ».',
    en: 'A receipt for a gift is a due document, not an appeal: the campaign must have purpose “transactional”.',
  },
  'remark.other_zone': {
    fr: '{count|personne n’est pas sur cette liste : son numéro est|personnes ne sont pas sur cette liste : leur numéro est} d’une autre zone que celle demandée.',
    en: '{count|person is not on this list: the number is|people are not on this list: their numbers are} of another zone than the one asked for.',
  },
  'remark.zone_unlawful': {
    fr: '{count|personne ne peut pas être appelée par VICIdial à une heure permise : son numéro n’est pas à l’heure de l’endroit où elle vit.|personnes ne peuvent pas être appelées par VICIdial à une heure permise : leur numéro n’est pas à l’heure de l’endroit où elles vivent.} Un autre outil d’appels le peut.',
    en: '{count|person can’t be called by VICIdial at a lawful hour: the number does not have the time of the place where they live.|people can’t be called by VICIdial at a lawful hour: their numbers do not have the time of the place where they live.} Another dialer can.',
  },
  'remark.number_abroad': {
    fr: '{count|numéro étranger est écrit|numéros étrangers sont écrits} avec son indicatif (+…) : il n’a pas de forme en 0.',
    en: '{count|number abroad is|numbers abroad are} written with its country code (+…): it has no form with 0.',
  },
  'remark.email_accented': {
    fr: '{count|adresse|adresses} avec un accent avant le @ : Mailchimp n’en veut pas, d’autres outils si.',
    en: '{count|address|addresses} with an accent before the @: refused by Mailchimp, taken by other tools.',
  },
  'remark.shortened': {
    fr: '{count|texte trop long pour l’outil a été abrégé|textes trop longs pour l’outil ont été abrégés} (aux mots entiers).',
    en: '{count|text too long for the tool was|texts too long for the tool were} shortened (by whole words).',
  },
  'remark.letters_replaced': {
    fr: '{count|texte a|textes ont} des lettres que l’encodage n’a pas, remplacées par la plus proche (« ł » : « l ») ou par « ? ».',
    en: '{count|text has|texts have} letters that the encoding lacks, replaced by the nearest one (“ł”: “l”) or by “?”.',
  },
  'remark.letter_unprintable': {
    fr: '{count|étiquette a|étiquettes ont} des lettres que la police n’a pas, remplacées par « ? » : les écrire à la main.',
    en: '{count|label has|labels have} letters that the typeface lacks, replaced by “?”: write them by hand.',
  },
  'remark.opposition_unreadable': {
    fr: '{count|opposition n’a pas pu être transmise|oppositions n’ont pas pu être transmises} : personnes effacées, ou empreintes reçues d’une autre recette. Aval en tient compte ici.',
    en: '{count|opposition|oppositions} could not be passed on: erased persons, or hashes received by another recipe. Aval still respects them.',
  },
  'remark.expires': {
    fr: 'À partir du {day}, {count|ligne n’est plus permise|lignes ne sont plus permises} : accord terminé, durée de conservation passée ou loi changée. Le retrait dira lesquelles.',
    en: 'From {day} on, {count|row is|rows are} no longer permitted: consent ended, retention passed or law changed. The recall will say which.',
  },
  'export.not_a_folder': {
    fr: '« {path} » n’est pas un dossier : donner un autre nom.',
    en: '“{path}” is no folder: give another name.',
  },
  'export.no_record': {
    fr: 'Ce dossier ne contient pas de dossier de conformité d’Aval (record.json) : {path}.',
    en: 'This folder holds no compliance record by Aval (record.json): {path}.',
  },
  'export.record_of_another': {
    fr: 'Cet espace ne connaît pas l’export n° {export} de ce dossier : il vient d’un autre espace, ou d’après la sauvegarde reprise.',
    en: 'This workspace does not know export {export} of this folder: it comes from another workspace, or from after the backup that was restored.',
  },
  'export.head_differs': {
    fr: 'Le registre ne porte plus, à l’entrée n° {entry}, l’empreinte que le dossier de conformité en a gardée : l’un des deux a été réécrit.',
    en: 'The register no longer bears, at entry {entry}, the hash that the compliance record kept of it: one of the two was rewritten.',
  },
  'export.file_missing': {
    fr: 'Le fichier « {name} » de cet export n’est plus dans le dossier.',
    en: 'The file “{name}” of this export is no longer in the folder.',
  },
  'export.file_altered': {
    fr: 'Le fichier « {name} » n’est plus celui qui a été exporté.',
    en: 'The file “{name}” is not the one that was exported.',
  },
  'export.folder_taken': {
    fr: 'Le dossier « {path} » tient déjà le dossier de conformité d’un autre export : choisir un autre dossier.',
    en: 'The folder “{path}” already holds the record of another export: choose another folder.',
  },
  'export.altered': {
    fr: 'Relu après l’écriture, « {file} » n’est pas ce qui a été écrit : rien n’est gardé de cet export ; vérifier le disque, puis recommencer.',
    en: 'Read again after writing, “{file}” is not what was written: nothing of this export is kept; check the disk, then try again.',
  },
  'export.unknown': {
    fr: 'L’export n° {export} n’existe pas dans cet espace.',
    en: 'There is no export no. {export} in this workspace.',
  },
  'export.names_nobody': {
    fr: 'L’export n° {export} transmet des refus : il n’y a personne à qui il ait été envoyé.',
    en: 'Export no. {export} passes on refusals: it was sent to nobody.',
  },
  'export.sent_before': {
    fr: 'La liste n° {export} a été écrite le {left} : elle n’a pas pu être envoyée le {on}.',
    en: 'List no. {export} was written on {left}: it can’t have been sent on {on}.',
  },
  'export.sent_after': {
    fr: 'Le {on} n’est pas encore passé (nous sommes le {today}) : une liste se déclare envoyée une fois partie.',
    en: '{on} has not come yet (today is {today}): say that a list was sent once it has left.',
  },
  'export.reason_missing': {
    fr: 'Dire en un mot pourquoi la liste n’est pas partie : la raison reste au dossier.',
    en: 'Say in a word why the list was not sent: the reason stays in the record.',
  },
  'export.has_returns': {
    fr: 'La liste n° {export} a été envoyée : ses retours rapportent {count|appel|appels}.',
    en: 'List no. {export} was sent: its returns tell of {count|call|calls}.',
  },
  'export.not_on_list': {
    fr: 'Le fichier nomme {count|personne qui n’est pas|personnes qui ne sont pas} sur la liste n° {export}, par exemple le contact n° {contact} : rien n’a été noté.',
    en: 'The file names {count|person who is|people who are} not on list no. {export}, for example contact no. {contact}: nothing was recorded.',
  },
  'export.numbers_not_on_list': {
    fr: 'Le fichier contient {count|numéro ou e-mail qui n’est pas|numéros ou e-mails qui ne sont pas} sur la liste n° {export} : rien n’a été noté.',
    en: 'The file has {count|number or e-mail that is|numbers or e-mails that are} not on list no. {export}: nothing was recorded.',
  },
  'export.no_references': {
    fr: 'Aucune référence {code}-… dans ce fichier : donner la liste telle qu’Aval l’a écrite, ou une partie de ses lignes avec leur première colonne.',
    en: 'No reference {code}-… in this file: give the list as Aval wrote it, or some of its rows with their first column.',
  },
  'export.changed_meanwhile': {
    fr: 'L’espace a changé pendant la préparation de la liste, qui n’a pas été écrite : recommencer.',
    en: 'The workspace changed while the list was prepared; the list was not written: try again.',
  },
} as const satisfies Catalogue;
