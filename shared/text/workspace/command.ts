import type { Catalogue } from '../text.ts';

/** The help of the command line: what each command does, each of its arguments and options. */
export const command = {
  'help.introduction': {
    fr: 'aval : puis-je contacter cette personne, par ce canal, pour ce motif, à ce moment, et pourquoi (pas) ?\n\nUsage : aval COMMANDE …',
    en: 'aval: may I contact this person, by this channel, for this purpose, at this moment, and why (not)?\n\nUsage: aval COMMAND …',
  },
  'help.more': {
    fr: '« aval COMMANDE --help » décrit une commande. Toutes acceptent --json, --by NAME et --lang fr|en.\nCodes de sortie : 0 fait ; 1 un fichier entier est refusé ; 2 la commande, ORIGIN, MAP ou CAMPAIGN est à corriger ; 3 un fichier ne peut être lu ou écrit.',
    en: '“aval COMMAND --help” describes a command. All take --json, --by NAME and --lang fr|en.\nExit codes: 0 done; 1 a whole file is refused; 2 the command, ORIGIN, MAP or CAMPAIGN is to be mended; 3 a file can’t be read or written.',
  },

  'command.demo': {
    fr: 'Fait le travail de bout en bout sur des fichiers fictifs : imports, oppositions, vérification de chaque canal, trois exports.',
    en: 'Does the whole job on fictitious files: imports, oppositions, a check of every channel, three exports.',
  },
  'command.init': {
    fr: 'Crée un espace de travail : les contacts d’un seul responsable de traitement, et ses marques.',
    en: 'Creates a workspace: the contacts of one data controller, and its brands.',
  },
  'command.inspect': {
    fr: 'Montre ce qu’un import verrait d’un fichier, sans rien changer.',
    en: 'Shows what an import would see of a file, and changes nothing.',
  },
  'command.import': {
    fr: 'Importe un fichier de contacts avec son origine.',
    en: 'Imports a file of contacts with its origin.',
  },
  'command.imports': {
    fr: 'Liste les imports faits.',
    en: 'Lists the imports made.',
  },
  'command.undo': {
    fr: 'Annule un import : ses contacts, origines et rapprochements s’en vont, les oppositions restent.',
    en: 'Takes an import back: its contacts, origins and merges go, oppositions stay.',
  },
  'command.contacts': {
    fr: 'Liste les contacts.',
    en: 'Lists the contacts.',
  },
  'command.record': {
    fr: 'Ajoute des faits datés, saisis à la main ou venus d’un autre logiciel.',
    en: 'Adds dated facts, entered by hand or from another system.',
  },
  'command.suppress': {
    fr: 'Ajoute une liste ou une personne à la liste repoussoir.',
    en: 'Adds a list or a person to the suppression list.',
  },
  'command.lookup': {
    fr: 'Dit si une personne est opposée, et d’où viennent ses coordonnées.',
    en: 'Says whether a person objected, and where their details come from.',
  },
  'command.duplicates': {
    fr: 'Montre les doublons probables, et retient si deux contacts sont une même personne ou deux.',
    en: 'Shows probable duplicates, and remembers whether two contacts are one person or two.',
  },
  'command.segments': {
    fr: 'Garde des filtres sous un nom, pour les campagnes ; les montre ou en retire un.',
    en: 'Keeps filters under a name, for campaigns; shows them or drops one.',
  },
  'command.check': {
    fr: 'Compte qui une campagne peut contacter, et pourquoi les autres ne peuvent l’être.',
    en: 'Counts whom a campaign may contact, and why the others may not be.',
  },
  'command.simulate': {
    fr: 'Juge la même campagne à plusieurs dates, et montre qui change et par quelle règle.',
    en: 'Judges the same campaign on several dates, and shows who changes by which rule.',
  },
  'command.explain': {
    fr: 'Explique la réponse pour une personne : faits, étapes, règle décisive, ce qui la changerait.',
    en: 'Explains the answer for one person: facts, steps, deciding rule, what would change it.',
  },
  'command.decide': {
    fr: 'Enregistre la décision d’une personne sur un contact « à vérifier ».',
    en: 'Records a person’s decision on a contact “to review”.',
  },
  'command.export': {
    fr: 'Approuve une campagne et écrit sa liste, son dossier de conformité et l’entrée du registre.',
    en: 'Approves a campaign and writes its list, its compliance record and the register entry.',
  },
  'command.evaluate': {
    fr: 'Juge des faits : un objet JSON par ligne en entrée, un verdict par ligne en sortie.',
    en: 'Judges facts: one JSON object a line in, one verdict a line out.',
  },
  'command.rules': {
    fr: 'Montre le livre des règles, avec ses dates et ses sources.',
    en: 'Shows the rule book, with its dates and sources.',
  },
  'command.person': {
    fr: 'Montre, exporte ou efface tout ce qui est su d’une personne.',
    en: 'Shows, exports or erases all that is held about a person.',
  },
  'command.backup': {
    fr: 'Sauvegarde l’espace de travail et ses pièces dans un seul fichier.',
    en: 'Backs the workspace and its evidence up into one file.',
  },
  'command.restore': {
    fr: 'Remet une sauvegarde en place, sans oublier aucune opposition.',
    en: 'Restores a backup, and forgets no opposition.',
  },
  'command.verify': {
    fr: 'Vérifie l’espace de travail : base, journal et chaîne du registre.',
    en: 'Verifies the workspace: database, journal and register chain.',
  },
  'command.about': {
    fr: 'Dit quelle version tourne, quel livre de règles, et si ses fichiers sont tels qu’ils ont été construits.',
    en: 'Says which version runs, which rule book, and whether its files are as they were built.',
  },

  'option.about.licences': {
    fr: 'les licences de tout ce qu’Aval contient, avec leurs textes',
    en: 'the licences of all that Aval contains, with their texts',
  },
  'argument.workspace': { fr: 'le fichier de l’espace de travail (NOM.aval)', en: 'the workspace file (NAME.aval)' },
  'argument.file': { fr: 'le fichier à lire (xlsx ou csv)', en: 'the file to read (xlsx or csv)' },
  'argument.record.file': { fr: 'les faits, un objet JSON par ligne', en: 'the facts, one JSON object a line' },
  'argument.evaluate.file': {
    fr: 'les faits ; - ou rien : l’entrée standard',
    en: 'the facts; - or nothing: standard input',
  },
  'argument.backup.file': { fr: 'le fichier de sauvegarde à écrire', en: 'the backup file to write' },
  'argument.restore.file': { fr: 'le fichier de sauvegarde', en: 'the backup file' },
  'argument.exportId': { fr: 'le numéro de la liste (aval exports)', en: 'the number of the list (aval exports)' },
  'argument.importId': {
    fr: 'le numéro de l’import, donné par « aval imports »',
    en: 'the id of the import, as “aval imports” gives it',
  },

  'option.json': { fr: 'écrit du JSON pour un autre programme', en: 'writes JSON for another program' },
  'option.by': { fr: 'qui le fait (par défaut : le nom du compte)', en: 'who does it (default: the account’s name)' },
  'option.lang': {
    fr: 'la langue (par défaut : celle du terminal, sinon le français)',
    en: 'the language (default: the terminal’s, else French)',
  },
  'option.help': { fr: 'cette aide', en: 'this help' },
  'option.organisation': { fr: 'le nom du responsable de traitement', en: 'the name of the data controller' },
  'option.also': { fr: 'un autre de ses noms ; peut être répétée', en: 'another of its names; may be repeated' },
  'option.sheet': {
    fr: 'la feuille à lire (par défaut : celle qui porte les contacts)',
    en: 'the sheet to read (default: the one that holds the contacts)',
  },
  'option.origin': {
    fr: 'd’où viennent les contacts, qui a été informé de quoi',
    en: 'the origin of the contacts and the information given to them',
  },
  'option.mapping': {
    fr: 'les colonnes (par défaut : celles que « aval inspect » propose)',
    en: 'the columns (default: as “aval inspect” proposes)',
  },
  'option.problems': {
    fr: 'écrit les lignes à corriger dans un classeur',
    en: 'writes the rows to correct into a workbook',
  },
  'option.same-client': {
    fr: 'le fichier est bien pour cette organisation, même s’il en nomme une autre',
    en: 'the file is really for this organisation, though it names another one',
  },
  'option.dry-run': {
    fr: 'dit ce qui serait fait, sans rien changer',
    en: 'says what would be done, and changes nothing',
  },
  'option.same': {
    fr: 'deux contacts : la même personne ; ce qui ferme l’un ferme l’autre, et un seul reçoit le message',
    en: 'two contacts: one person; what closes one closes the other, and only one gets the message',
  },
  'option.two': { fr: 'deux contacts : deux personnes', en: 'two contacts: two people' },
  'option.undecided': {
    fr: 'revient sur ce qui a été dit de deux contacts',
    en: 'takes back what was said of two contacts',
  },
  'option.save': { fr: 'le nom du segment à garder', en: 'the name of the segment to keep' },
  'option.drop': { fr: 'le nom du segment à retirer', en: 'the name of the segment to drop' },
  'option.where': { fr: 'un filtre en JSON, ou @FICHIER', en: 'a filter as JSON, or @FILE' },
  'option.email': { fr: 'une adresse e-mail', en: 'an e-mail address' },
  'option.phone': { fr: 'un numéro de téléphone', en: 'a telephone number' },
  'option.contact': { fr: 'le numéro d’un contact', en: 'the id of a contact' },
  'option.id': { fr: 'le numéro d’un contact', en: 'the id of a contact' },
  'option.name': { fr: 'un nom et prénom', en: 'a full name' },
  'option.street': { fr: 'la voie de l’adresse', en: 'the street of the address' },
  'option.postcode': { fr: 'le code postal de l’adresse', en: 'the postcode of the address' },
  'option.channel': { fr: 'le canal (par défaut : tous)', en: 'the channel (default: all)' },
  'option.hashed': {
    fr: 'la liste donne des empreintes, calculées ainsi',
    en: 'the list holds digests, made this way',
  },
  'option.on': { fr: 'le jour à juger', en: 'the day to judge' },
  'option.suppress.on': {
    fr: 'le jour de l’opposition (par défaut : aujourd’hui)',
    en: 'the day of the opposition (default: today)',
  },
  'option.suppress.until': {
    fr: 'une pause, et non une opposition : son dernier jour, inclus',
    en: 'a pause, not an opposition: its last day, included',
  },
  'option.until-column': {
    fr: 'd’un fichier de pauses, la colonne du dernier jour de chacun ; une ligne sans date lisible est refusée',
    en: 'of a file of pauses, the column of the last day of each; a row without a readable date is refused',
  },
  'option.resume': {
    fr: 'met fin avant la date à la pause de la personne nommée',
    en: 'ends the pause of the named person before its date',
  },
  'option.only': {
    fr: 'd’un fichier de réponses, les seules lignes qui sont des refus (« * » : toute cellule remplie)',
    en: 'of a file of results, the only rows that are refusals (“*”: every filled cell)',
  },
  'option.all-rows': { fr: 'toutes les lignes du fichier sont des refus', en: 'every row of the file is a refusal' },
  'option.rules.on': {
    fr: 'les règles en vigueur ce jour (par défaut : toutes les versions)',
    en: 'the rules in force on that day (default: all versions)',
  },
  'option.campaign': { fr: 'la campagne', en: 'the campaign' },
  'option.details': {
    fr: 'donne aussi la réponse contact par contact',
    en: 'gives the answer contact by contact as well',
  },
  'option.dates': {
    fr: 'les jours à comparer, séparés par des virgules',
    en: 'the days to compare, separated by commas',
  },
  'option.allow': { fr: 'le contact peut être contacté', en: 'the contact may be contacted' },
  'option.refuse': { fr: 'le contact ne doit pas être contacté', en: 'the contact must not be contacted' },
  'option.reason': { fr: 'la raison de la décision', en: 'the reason for the decision' },
  'option.format': { fr: 'le format de la liste', en: 'the format of the list' },
  'option.out': { fr: 'le dossier où écrire ; il est créé', en: 'the folder to write in; it is created' },
  'option.also-format': {
    fr: 'les mêmes personnes dans un autre format, sous la même validation ; répétable',
    en: 'the same people in another format, under the same approval; may be repeated',
  },
  'option.message': {
    fr: 'dossier : le texte final ou le script, dont l’empreinte est gardée',
    en: 'record: the final text or script, whose digest is kept',
  },
  'option.function': {
    fr: 'dossier : la fonction de qui valide (--by)',
    en: 'record: the function of the approver (--by)',
  },
  'option.dpo': { fr: 'dossier : le délégué à la protection des données', en: 'record: the data protection officer' },
  'option.balancing': {
    fr: 'dossier : la mise en balance des intérêts, son texte ou sa référence',
    en: 'record: the balancing test, its text or its reference',
  },
  'option.similar': {
    fr: 'dossier : pourquoi les produits sont « analogues »',
    en: 'record: why the products are “similar”',
  },
  'option.profession': {
    fr: 'dossier : le rapport de l’offre avec la profession',
    en: 'record: the relation of the offer to the profession',
  },
  'option.recipient': {
    fr: 'dossier : qui reçoit la liste ; répétable',
    en: 'record: who receives the list; may be repeated',
  },
  'option.processor': {
    fr: 'dossier : qui la traite pour l’organisation ; répétable',
    en: 'record: who handles it for the organisation; may be repeated',
  },
  'option.deletes': {
    fr: 'dossier : qui efface les fichiers de la liste',
    en: 'record: who deletes the files of the list',
  },
  'option.force': {
    fr: 'remplace aussi un fichier qu’Aval n’a pas écrit',
    en: 'replaces a file as well that Aval did not write',
  },
  'option.reference': {
    fr: 'la référence d’une liste, comme K7Q2M-1074',
    en: 'the reference of a list, such as K7Q2M-1074',
  },
  'option.attempts': {
    fr: 'appels : les tentatives que la liste permet par personne, dans ce que la loi laisse (1)',
    en: 'calls: the attempts that the list permits each person, within what the law leaves (1)',
  },
  'option.list-id': {
    fr: 'VICIdial : le numéro de la liste qui reçoit les fiches (999)',
    en: 'VICIdial: the number of the list that takes the leads (999)',
  },
  'option.labels': { fr: 'étiquettes : la planche (L7160)', en: 'labels: the sheet (L7160)' },
  'option.first-label': {
    fr: 'étiquettes : la première encore sur la planche (1)',
    en: 'labels: the first one still on the sheet (1)',
  },
  'option.folder': {
    fr: 'le dossier d’un export, à comparer avec ce que l’espace en garde',
    en: 'the folder of an export, to hold against what the workspace keeps of it',
  },
  'option.accept-loss': {
    fr: 'remplace même un espace abîmé dont toutes les oppositions n’ont pas pu être relues',
    en: 'replaces even a damaged workspace of which not all oppositions could be read',
  },
  'option.export': { fr: 'écrit tout ce qui est su dans ce fichier', en: 'writes all that is held to this file' },
  'option.erase': {
    fr: 'efface la personne ; ses oppositions restent',
    en: 'erases the person; their oppositions stay',
  },
} as const satisfies Catalogue;
