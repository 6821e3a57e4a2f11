import type { Catalogue } from '../text.ts';

/** The suppression list (liste d’opposition). */
export const suppression = {
  'suppression.nothing_named': {
    fr: 'Rien ne dit qui ne doit plus être contacté : donner un fichier, --email, --phone, --contact, ou --name avec --street et --postcode.',
    en: 'Nothing says who must no longer be contacted: give a file, --email, --phone, --contact, or --name with --street and --postcode.',
  },
  'suppression.nothing_looked_up': {
    fr: 'Rien à chercher : donner --email, --phone, ou --name avec --postcode.',
    en: 'Nothing to look up: give --email, --phone, or --name with --postcode.',
  },
  'suppression.email_unreadable': {
    fr: 'L’adresse e-mail « {value} » (--email) ne peut pas être comprise : l’écrire comme nom@exemple.fr.',
    en: 'The e-mail “{value}” (--email) can’t be understood: write it like name@example.com.',
  },
  'suppression.phone_unreadable': {
    fr: 'Le numéro « {value} » (--phone) ne peut pas être compris : l’écrire comme 06 12 34 56 78 ou +33612345678.',
    en: 'The number “{value}” (--phone) can’t be understood: write it like 06 12 34 56 78 or +33612345678.',
  },
  'suppression.address_incomplete': {
    fr: 'Une opposition au courrier demande le nom, la rue et le code postal (--name, --street, --postcode).',
    en: 'An opposition to post needs the name, the street and the postcode (--name, --street, --postcode).',
  },
  'suppression.contact_unknown': {
    fr: 'Aucun contact n’a l’identifiant « {id} » (--contact).',
    en: 'No contact has the id “{id}” (--contact).',
  },
  'suppression.channel_unknown': {
    fr: 'Le canal « {value} » (--channel) n’existe pas : post, phone, email, sms, automated_call ou all.',
    en: 'There is no channel “{value}” (--channel): post, phone, email, sms, automated_call or all.',
  },
  'suppression.day_unreadable': {
    fr: 'La date « {value} » (--on) n’est pas un jour : l’écrire comme 2026-11-24.',
    en: 'The date “{value}” (--on) is no day: write it like 2026-11-24.',
  },
  'suppression.algorithm_unknown': {
    fr: 'L’empreinte « {value} » (--hashed) n’est pas connue : sha256, sha1 ou md5.',
    en: 'The hash “{value}” (--hashed) is not known: sha256, sha1 or md5.',
  },
  'suppression.noted_waiting': { fr: '{source} (noté, en attente)', en: '{source} (noted, waiting)' },
  'suppression.waiting': {
    fr: '{count|refus noté, en attente|refus notés, en attente} que la personne qui a ouvert l’espace les prenne : ils comptent déjà ici.',
    en: '{count|refusal is|refusals are} recorded and waiting for the program that has the workspace open: they already apply here.',
  },
  'suppression.waiting_taken_in': {
    fr: '{count|refus noté pendant que l’espace était ouvert ailleurs est entré|refus notés pendant que l’espace était ouvert ailleurs sont entrés} dans la liste d’opposition.',
    en: '{count|refusal noted while the workspace was open elsewhere has|refusals noted while the workspace was open elsewhere have} entered the suppression list.',
  },
  'suppression.waiting_unreadable': {
    fr: '{count|refus en attente à côté de l’espace est illisible ou n’est pas pour cet espace|refus en attente à côté de l’espace sont illisibles ou ne sont pas pour cet espace} : regarder le dossier qui finit par « -waiting », et demander à qui les a notés de le refaire.',
    en: '{count|refusal that waits beside the workspace|refusals that wait beside the workspace} can’t be read, or are for another workspace: look at the folder that ends in “-waiting”, and ask the people who recorded them to do so again.',
  },
  'suppression.list_cannot_wait': {
    fr: 'L’espace est ouvert ailleurs : une liste d’oppositions ne peut pas attendre à côté. La reprendre quand l’espace sera fermé là-bas, ou noter les refus un par un.',
    en: 'The workspace is open elsewhere: a list of oppositions can’t wait beside it. Import it once the workspace is closed there, or note the refusals one by one.',
  },
  'suppression.by_hand': { fr: 'notée par {by}', en: 'noted by {by}' },
  'suppression.from_recipient': { fr: 'transmise par {recipient} ({file})', en: 'passed on by {recipient} ({file})' },
  'suppression.nothing_to_suppress_by': {
    fr: 'Cette ligne n’a ni e-mail, ni numéro, ni nom avec rue et code postal : personne ne peut être reconnu.',
    en: 'This row has no e-mail, no number and no name with street and postcode: nobody can be recognised by it.',
  },
  'suppression.reference_unknown': {
    fr: 'Cette ligne n’a qu’une référence, et elle n’est celle d’aucun contact : chercher la personne soi-même, puis l’opposer ou l’effacer.',
    en: 'This row has a reference alone, and no contact has it: find the person by hand, then record the no or erase.',
  },
  'suppression.no_digest': {
    fr: 'Cette ligne n’a pas d’empreinte {algorithm}.',
    en: 'This row has no {algorithm} hash.',
  },
  'suppression.no_digest_at_all': {
    fr: '« {file} » ne contient aucune empreinte {algorithm} : vérifier l’algorithme demandé (--hashed).',
    en: '“{file}” holds no {algorithm} hash: check the algorithm asked for (--hashed).',
  },
  'suppression.no_hits': {
    fr: '{digests|empreinte|empreintes}, aucun contact retrouvé : probablement une autre normalisation. Chaque nouvelle coordonnée y sera comparée.',
    en: '{digests|hash|hashes}, no contact found: probably another normalisation. Every new coordinate will be compared with them.',
  },
  'suppression.no_columns': {
    fr: '« {file} » n’a aucune colonne d’e-mail, de téléphone ou d’adresse : vérifier le fichier, donner les colonnes (--mapping), ou dire que ce sont des empreintes (--hashed).',
    en: '“{file}” has no column of e-mails, phones or addresses: check the file, name the columns (--mapping), or say that they are hashes (--hashed).',
  },
  'suppression.results_file': {
    fr: '« {file} » contient des réponses, pas seulement des refus : colonne « {column} », valeurs {values}. Rien n’a été ajouté. Le lire comme des retours (aval returns), dire quelles lignes sont des refus (--only « {column}=VALEUR[,VALEUR] »), ou que toutes en sont (--all-rows).',
    en: '“{file}” holds results, not only refusals: column “{column}”, values {values}. Nothing was added. Read it as returns (aval returns), say which rows are refusals (--only “{column}=VALUE[,VALUE]”), or that all are (--all-rows).',
  },
  'suppression.only_unreadable': {
    fr: '« {value} » (--only) ne dit pas quelles lignes prendre : l’écrire COLONNE=VALEUR ou COLONNE=VALEUR,VALEUR.',
    en: '“{value}” (--only) does not say which rows to take: write COLUMN=VALUE or COLUMN=VALUE,VALUE.',
  },
  'suppression.only_unknown_column': {
    fr: 'Le fichier n’a pas de colonne « {column} » (--only). Ses colonnes : {columns}.',
    en: 'The file has no column “{column}” (--only). Its columns: {columns}.',
  },
  'suppression.only_unknown_value': {
    fr: 'Aucune ligne n’a {values} dans la colonne « {column} » (--only) : vérifier les valeurs ; rien n’a été ajouté.',
    en: 'No row has {values} in the column “{column}” (--only): check the values; nothing was added.',
  },
  'suppression.only_of_hashes': {
    fr: 'Une liste d’empreintes n’a pas de colonne à choisir : --only ne va pas avec --hashed.',
    en: 'A list of hashes has no column to choose by: --only does not go with --hashed.',
  },
  'suppression.slip_unknown': {
    fr: 'Cette opposition ne peut pas être annulée.',
    en: 'This objection can’t be undone.',
  },
  'suppression.slip_too_late': {
    fr: 'Les dix secondes sont passées : l’opposition reste. Seul un accord plus récent et prouvé, noté sur la fiche, rouvre un canal.',
    en: 'The ten seconds have passed: the objection stays. Only a later, proven consent noted on the contact reopens a channel.',
  },
  'suppression.slip_used': {
    fr: 'Autre chose a été enregistré depuis : l’opposition reste. Seul un accord plus récent et prouvé, noté sur la fiche, rouvre un canal.',
    en: 'Something else was recorded since: the objection stays. Only a later, proven consent noted on the contact reopens a channel.',
  },
  'suppression.person_unclear': {
    fr: '« {value} » n’est ni un e-mail ni un numéro, et aucun contact ne correspond. Pour un refus de courrier, donnez le nom, la rue et le code postal.',
    en: '“{value}” is neither an e-mail nor a number, and no contact matches. For a no to post, give name, street and postcode.',
  },
} as const satisfies Catalogue;
