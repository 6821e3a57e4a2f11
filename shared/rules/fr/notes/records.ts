import type { Rule } from '../../model.ts';
import { PHONE_OPT_IN } from '../dates.ts';
import { GDPR_12_3, GDPR_4_7, GDPR_7_1, L34, L34_5, R223_2, R223_4 } from '../sources.ts';
import {
  BOOK,
  CNIL_MANAGEMENT,
  CNIL_PART26,
  CNIL_POLITICS,
  CNIL_SALE,
  CNIL_SUPPRESSION,
  EDPB_CONSENT,
  LA_POSTE,
} from '../guidance.ts';
import { note } from './note.ts';

/** Proofs, lists, durations, files and addresses: the records of an organisation. */
export const RECORD_NOTES: readonly Rule[] = [
  note('information', {
    id: 'fr.note.consent.phone_proof',
    reference: ['T-C3', 'R-6'],
    channels: ['phone', 'automated_call'],
    from: PHONE_OPT_IN,
    title: { fr: 'Preuve de l’accord au téléphone', en: 'Proof of a phone consent' },
    text: {
      fr: 'Les mentions, la date, l’heure et le créneau accepté se gardent trois ans depuis le recueil, même si l’accord ne vaut qu’un an ; la personne en obtient copie gratuite.',
      en: 'The mentions, date, time and accepted slot are kept for three years from collection, though the consent holds for one year; the person gets a free copy.',
    },
    sources: [R223_2],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.consent.callback_proof',
    reference: ['R-7'],
    channels: ['phone'],
    from: PHONE_OPT_IN,
    title: { fr: 'Preuve d’une demande de rappel', en: 'Proof of a call-back request' },
    text: { fr: 'La demande de rappel se garde trois ans.', en: 'The call-back request is kept for three years.' },
    sources: [R223_4],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.consent.one_per_purpose',
    reference: ['EC-3'],
    title: { fr: 'Un accord par responsable et par but', en: 'One consent per controller and purpose' },
    text: {
      fr: 'Accepter les messages d’une organisation n’est pas accepter la transmission à ses partenaires : deux cases.',
      en: 'Agreeing to an organisation’s messages is not agreeing to the transmission to its partners: two boxes.',
    },
    sources: [GDPR_4_7, L34_5],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.consent.proof',
    reference: ['PR-1'],
    title: { fr: 'Prouver un accord', en: 'Proving a consent' },
    text: {
      fr: 'La preuve dit comment et quand l’accord a été donné et ce que la personne savait ; renvoyer au réglage du site ne suffit pas.',
      en: 'The proof tells how and when the consent was given and what the person knew; pointing to the configuration of the site is not enough.',
    },
    sources: [EDPB_CONSENT],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.consent.fields',
    reference: ['PR-2'],
    title: { fr: 'Ce qu’une preuve contient', en: 'What a proof holds' },
    text: {
      fr: 'Qui, canal, but et nature des biens, responsable et tiers nommés, texte exact et version, support, acte positif, moment avec fuseau, fin de période, collecteur, fichier ou contrat de source, retrait, créneau, échéance de la preuve. Un journal que l’on ne réécrit pas : une case cochée dans une base n’est pas une preuve.',
      en: 'Who, channel, purpose and nature of the goods, controller and third parties named, exact text and version, medium, positive act, moment with zone, end of period, collector, source file or contract, withdrawal, slot, expiry of the proof. A journal that is not rewritten: a boolean is no proof.',
    },
    sources: [GDPR_7_1],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.retention.question',
    reference: ['R-2'],
    title: { fr: 'À la fin de la durée', en: 'At the end of the period' },
    text: {
      fr: 'Un seul contact est possible pour demander si la personne veut rester ; sans réponse positive et explicite, effacer ou archiver. Depuis le 11 août 2026 cette question ne se pose pas par téléphone à un particulier sans accord.',
      en: 'One contact is possible to ask whether the person wants to stay; without a positive and explicit answer, delete or archive. Since 11 August 2026 that question can’t be put by phone to a consumer without consent.',
    },
    sources: [CNIL_MANAGEMENT],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.suppression.duration',
    reference: ['R-4'],
    title: { fr: 'Liste repoussoir', en: 'Suppression list' },
    text: {
      fr: 'Une opposition se garde trois ans au moins, avec les seules données qui permettent de reconnaître la personne et pour ce seul but ; elle vaut pour toute donnée reçue plus tard, d’où qu’elle vienne.',
      en: 'An opposition is kept for three years at least, with only the data needed to recognise the person and for that purpose alone; it works on all later data, whatever its source.',
    },
    sources: [CNIL_SUPPRESSION],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.suppression.form',
    reference: ['R-5'],
    title: { fr: 'Forme de la liste repoussoir', en: 'Form of the suppression list' },
    text: {
      fr: 'Des empreintes sont conseillées ; SHA-256 n’anonymise pas : Aval emploie une empreinte à clé, gardée ici, sur la valeur normalisée. Une opposition par courrier garde le nom et l’adresse, ou plusieurs clés.',
      en: 'Fingerprints are advised; SHA-256 does not anonymise: Aval uses a keyed fingerprint, the key kept here, on the normalised value. A postal opposition keeps name and address, or several keys.',
    },
    sources: [CNIL_SUPPRESSION],
    confidence: 'interpretation',
  }),
  note('information', {
    id: 'fr.note.calls.log',
    reference: ['R-8'],
    channels: ['phone', 'automated_call'],
    title: { fr: 'Journal des appels', en: 'Log of calls' },
    text: {
      fr: 'Les tentatives se gardent trente jours au moins pour la règle du nombre, trois ans pour la preuve.',
      en: 'Attempts are kept for thirty days at least for the frequency rule, three years as evidence.',
    },
    sources: [BOOK('section 6 (R-8)')],
    confidence: 'interpretation',
  }),
  note('information', {
    id: 'fr.note.suppression.delay',
    reference: ['R-9'],
    title: { fr: 'Délai pour tenir compte d’une opposition', en: 'Time to honour an objection' },
    text: {
      fr: 'Dans les meilleurs délais, un mois au plus ; dans Aval, aussitôt.',
      en: 'Without delay, one month at most; in Aval, at once.',
    },
    sources: [GDPR_12_3],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.file.rented',
    reference: ['D-2'],
    title: { fr: 'Fichier loué', en: 'Rented file' },
    text: {
      fr: 'Le propriétaire ou le courtier envoie d’ordinaire lui-même la campagne ; l’annonceur reste responsable de la validité des accords dont il profite (Foriou, Hubside.Store, Solocal). Un fichier loué se traite comme un fichier acheté, avec son prestataire.',
      en: 'The owner or broker usually routes the campaign; the advertiser remains answerable for the validity of the consents it benefits from (Foriou, Hubside.Store, Solocal). A rented file is treated as a bought one, with its operator.',
    },
    sources: [CNIL_SALE],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.file.directory',
    reference: ['D-5'],
    title: { fr: 'Données publiques et annuaires', en: 'Public data and directories' },
    text: {
      fr: 'Lire les conditions de la source, minimiser, informer, respecter tout signe d’opposition ; moissonner à l’insu des personnes est illicite. Un abonné peut refuser l’usage commercial de sa fiche d’annuaire ; depuis le 2 juillet 2025 y figurer exige son accord.',
      en: 'Read the terms of the source, minimise, inform, respect any sign of opposition; scraping unknown to the people is illegal. A subscriber may refuse the commercial use of a directory entry; since 2 July 2025 being in one needs consent.',
    },
    sources: [L34],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.sister_company',
    reference: ['D-3'],
    title: { fr: 'Société sœur', en: 'Sister company' },
    text: {
      fr: 'Une société du même groupe est un autre responsable : ses clients ne sont pas les vôtres, et lui passer des données est une transmission. Mieux vaut que le premier responsable envoie lui-même.',
      en: 'A company of the same group is another controller: its customers are not yours, and passing data to it is a transfer. Better let the first controller send.',
    },
    sources: [CNIL_PART26],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.vault',
    reference: ['R-10', 'R-11', 'R-13'],
    title: { fr: 'Ce qui reste après un effacement', en: 'What remains after an erasure' },
    text: {
      fr: 'Effacer une personne efface ce qui dit qui elle était. Restent, sous forme d’empreintes à clé (encore des données personnelles) : ses oppositions, trois ans au moins et tant que dure la prospection ; la preuve d’un accord téléphonique ou d’une demande, jusqu’à la veille du troisième anniversaire ; celle d’un autre accord dont une liste s’est servie, trois ans depuis la dernière ; les appels, trente jours pour le décompte, trois ans comme preuve. Cela ne permet rien, se dit à la personne qui le demande, et s’efface à l’échéance.',
      en: 'Erasing a person erases what tells who it was. What remains, as keyed hashes (still personal data): the oppositions, for three years at least and as long as prospecting continues; the proof of a phone consent or of a request, until the eve of the third anniversary; that of another consent that a list relied on, three years from the last one; calls, thirty days for counting, three years as evidence. It permits nothing, is told to the person who asks, and is deleted when due.',
    },
    sources: [R223_2, R223_4, GDPR_7_1],
    confidence: 'interpretation',
  }),
  note('information', {
    id: 'fr.note.out_of_scope',
    reference: ['CH-6'],
    title: {
      fr: 'Communication politique, syndicale ou religieuse, sondages',
      en: 'Political, trade-union or religious communication, polls',
    },
    text: {
      fr: 'Aval ne juge pas la communication politique, syndicale ou religieuse ni les sondages : leurs règles sont ailleurs (cnil.fr). Ils ne doivent passer ni pour un appel aux dons, ni pour un message de suivi.',
      en: 'Aval does not judge political, trade-union or religious communication nor opinion polls: their rules are elsewhere (cnil.fr). They must be passed off neither as an appeal for gifts nor as a follow-up.',
    },
    sources: [CNIL_POLITICS],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.remedies',
    reference: ['RM-1', 'RM-2', 'RM-3', 'RM-4', 'RM-5', 'RM-6', 'RM-7'],
    title: { fr: 'Ce que l’app conseille après un refus', en: 'What the app advises after a refusal' },
    text: {
      fr: 'Un conseil n’est dit que s’il change vraiment la réponse, ou s’il nomme la décision d’une personne ; sinon l’app dit que rien ne permettrait le contact. Où aucun accord ne lève l’interdiction, elle ne parle pas d’en recueillir. À une personne opposée il n’y a rien à demander ; d’un mineur rien n’est à obtenir.',
      en: 'A piece of advice is told only if it really changes the answer, or names a person’s decision; otherwise the app says that nothing would allow the contact. Where no consent lifts a ban, it does not speak of obtaining one. There is nothing to ask an opposed person for; nothing is to be obtained from a minor.',
    },
    sources: [BOOK('section 1.5')],
    confidence: 'interpretation',
  }),
  note('information', {
    id: 'fr.note.address.lines',
    reference: ['AF-1'],
    channels: ['post'],
    title: { fr: 'Adresse : lignes', en: 'Address: lines' },
    text: {
      fr: 'Du nom à la localité, six lignes au plus (la septième : le pays), sans ligne vide, 38 caractères par ligne ; ni ponctuation, ni italique, ni soulignement à partir de la ligne 4 ; les trois dernières en capitales, à gauche.',
      en: 'From the name to the locality, six lines at most (the seventh: the country), no blank line, 38 characters a line; no punctuation, italics or underline from line 4; the last three in capitals, aligned left.',
    },
    sources: [LA_POSTE],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.address.person',
    reference: ['AF-2'],
    channels: ['post'],
    title: { fr: 'Adresse d’un particulier', en: 'A private person’s address' },
    text: {
      fr: 'Titre, prénom, nom · appartement, étage · entrée, bâtiment · numéro et voie · lieu-dit, boîte postale · code postal et localité.',
      en: 'Title, first name, surname · flat, floor · entrance, building · number and street · lieu-dit, box · postcode and locality.',
    },
    sources: [LA_POSTE],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.address.business',
    reference: ['AF-3'],
    channels: ['post'],
    title: { fr: 'Adresse d’une entreprise', en: 'A business’s address' },
    text: {
      fr: 'Raison sociale · personne ou service · bâtiment, zone · numéro et voie · BP, CS, TSA et localité si elle diffère · code postal ou CEDEX et bureau distributeur.',
      en: 'Company name · person or department · building, zone · number and street · BP, CS, TSA and locality if different · postcode or CEDEX and distribution office.',
    },
    sources: [LA_POSTE],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.address.numbers',
    reference: ['AF-4'],
    channels: ['post'],
    title: { fr: 'Adresse : numéros', en: 'Address: numbers' },
    text: {
      fr: '« 5 bis » s’écrit 5 B, « 5 ter » 5 T ; « 4 à 8 » 4 ; « 12/14 » 12.',
      en: '“5 bis” is written 5 B, “5 ter” 5 T; “4 à 8” 4; “12/14” 12.',
    },
    sources: [LA_POSTE],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.address.characters',
    reference: ['AF-5'],
    channels: ['post'],
    title: { fr: 'Adresse : caractères', en: 'Address: characters' },
    text: {
      fr: 'Lignes 4 à 6 : lettres, chiffres et espaces seulement ; les lignes 1 à 3 sont libres.',
      en: 'Lines 4 to 6: letters, digits and spaces only; lines 1 to 3 are free.',
    },
    sources: [LA_POSTE],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.address.postcode',
    reference: ['AF-6'],
    channels: ['post'],
    title: { fr: 'Adresse : code postal', en: 'Address: postcode' },
    text: {
      fr: 'Cinq chiffres ; 971 à 974 et 976 : départements d’outre-mer ; 975, 977, 978, 984, 986 à 988 : collectivités ; 98000 : Monaco, hors de France ; un CEDEX ne dit pas un lieu.',
      en: 'Five digits; 971 to 974 and 976: overseas departments; 975, 977, 978, 984, 986 to 988: collectivities; 98000: Monaco, not France; a CEDEX tells no place.',
    },
    sources: [LA_POSTE],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.sanctions',
    reference: [],
    title: { fr: 'Sanctions', en: 'Sanctions' },
    text: {
      fr: 'Jusqu’à 75 000 € pour une personne physique et 375 000 € pour une personne morale par manquement au démarchage téléphonique, publication aux frais du fautif, contrat nul ; mêmes plafonds pour L223-8, le CPF et L34-5 ; RGPD : 20 millions d’euros ou 4 %.',
      en: 'Up to 75,000 € for a natural and 375,000 € for a legal person for each breach on phone canvassing, publication at the offender’s cost, contract void; the same ceilings for L223-8, the CPF and L34-5; RGPD: 20 million euros or 4%.',
    },
    sources: [BOOK('section 8, sanctions (L242-16 et L242-16-1)')],
    confidence: 'secondary',
  }),
];
