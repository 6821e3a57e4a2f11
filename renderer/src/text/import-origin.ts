import type { Catalogue } from '../../../shared/text/text.ts';

/** The questions about the origin of a file and the consents of its people. */
export const importOrigin = {
  originSentence: {
    fr: 'Six questions. Vos réponses sont enregistrées ; elles ne remplacent pas la preuve (texte, contrat), à joindre.',
    en: 'Six questions. Your answers are recorded; they do not replace the proof (text, contract), to be attached.',
  },
  q1: { fr: '1. D’où viennent ces contacts ?', en: '1. Where do these contacts come from?' },
  'kind.direct': {
    fr: 'Les personnes nous ont donné leurs coordonnées',
    en: 'The people gave us their details themselves',
  },
  'kind.purchased': { fr: 'J’ai acheté ou loué ce fichier', en: 'I bought or hired this file' },
  'kind.partner': { fr: 'Un partenaire me l’a transmis', en: 'A partner passed it on to me' },
  'kind.public': { fr: 'Je l’ai relevé dans une source publique', en: 'I gathered it from a public source' },
  'kind.referral': { fr: 'Des clients les ont recommandés', en: 'Customers referred them' },
  'kind.unknown': { fr: 'Je ne sais pas', en: 'I don’t know' },
  'then.direct': {
    fr: 'Vous pourrez leur écrire par courrier si elles ont été informées et pouvaient refuser. E-mail, SMS et appels demandent un accord, ou un achat comparable pour l’e-mail et le SMS.',
    en: 'You may write to them by post if they were informed and could refuse. E-mail, SMS and calls need a consent, or a similar purchase for e-mail and SMS.',
  },
  'then.purchased': {
    fr: 'Vous pourrez leur écrire par courrier, en disant d’où vient leur adresse. Ni appel, ni e-mail, ni SMS, sauf accord prouvé qui cite votre entreprise.',
    en: 'You may write to them by post, saying where their address comes from. No call, no e-mail and no SMS, unless a proven consent names your firm.',
  },
  'then.partner': {
    fr: 'Par courrier si elles ont été informées et pouvaient refuser. Par e-mail ou SMS, si elles ont accepté la transmission à votre entreprise, nommée.',
    en: 'By post if they were informed and could refuse. By e-mail or SMS if they agreed to the transmission to your firm, by name.',
  },
  'then.public': {
    fr: 'Des particuliers : presque rien, et toujours à vérifier. Des professionnels, pour leur métier : possible, en disant la source.',
    en: 'Consumers: almost nothing, and always to be reviewed. Professionals, about their trade: possible, naming the source.',
  },
  'then.referral': {
    fr: 'Un seul courrier, en disant qui vous a donné l’adresse. Ni appel, ni e-mail, ni SMS.',
    en: 'A single letter, saying who gave you the address. No call, no e-mail, no SMS.',
  },
  'then.unknown': {
    fr: 'Sans origine, rien n’est permis : retrouver d’où vient ce fichier est la seule issue.',
    en: 'Without an origin nothing is allowed: finding out where this file comes from is the only way.',
  },
  q2: { fr: '2. Précisément, et quand ?', en: '2. Where exactly, and when?' },
  source: { fr: 'Nom de la source', en: 'Name of the source' },
  'source.direct': {
    fr: 'Carte de fidélité, formulaire du site, salon…',
    en: 'Loyalty card, form on the site, trade fair…',
  },
  'source.other': {
    fr: 'Nom du fournisseur, du partenaire, du site…',
    en: 'Name of the supplier, the partner, the site…',
  },
  'on.direct': { fr: 'Jour de la collecte (le plus récent)', en: 'Day of collection (the latest)' },
  'on.other': { fr: 'Jour de la réception', en: 'Day of reception' },
  since: { fr: 'Le fichier remonte jusqu’au', en: 'The file goes back to' },
  sinceHint: {
    fr: 'Facultatif : une année, un mois ou un jour. Les lignes sans date seront prises à ce jour, jamais comme récentes.',
    en: 'Optional: a year, a month or a day. Rows without a date are taken at that day, never as recent.',
  },
  sinceRead: { fr: 'Compris comme le {day}.', en: 'Understood as {day}.' },
  sincePropose: {
    fr: 'Prendre le {day}, le plus ancien achat, passage ou don du fichier',
    en: 'Take {day}, the oldest purchase, visit or gift of the file',
  },
  capture: { fr: 'Où, quand et sous quelles conditions', en: 'Where, when and under which terms' },
  captureThen: {
    fr: 'Des données publiques ne sont pas libres pour autant : la lettre d’information dira où et quand elles ont été relevées, et ce que la source permet d’en faire.',
    en: 'Public data is not free to use for that reason: the notice says where and when it was captured, and what the source permits.',
  },
  capturedFrom: { fr: 'Où ont-elles été relevées ?', en: 'Where was it captured?' },
  capturedFromHint: {
    fr: 'L’adresse de la page, le nom du registre ou de l’annuaire.',
    en: 'The address of the page, the name of the register or directory.',
  },
  capturedOn: { fr: 'Relevées quel jour ?', en: 'Captured on which day?' },
  reuseTerms: {
    fr: 'Sous quelles conditions peuvent-elles être réutilisées ?',
    en: 'Under which terms may it be reused?',
  },
  reuseTermsHint: {
    fr: 'Licence ouverte 2.0, conditions d’utilisation du site… Si la source ne dit rien, écrivez-le.',
    en: 'Open licence 2.0, terms of use of the site… If the source says nothing, write that.',
  },
  'lack.capturedFromMissing': {
    fr: 'L’endroit est nécessaire : les personnes doivent savoir où leurs coordonnées ont été prises.',
    en: 'The place is needed: people must know where their details were taken from.',
  },
  'lack.capturedOnMissing': {
    fr: 'Le jour est nécessaire : une personne a pu refuser depuis.',
    en: 'The day is needed: a person may have refused since.',
  },
  'lack.capturedAfterOn': {
    fr: 'Des données ne peuvent pas être relevées après avoir été reçues.',
    en: 'Data can’t be captured after it was received.',
  },
  'lack.reuseTermsMissing': {
    fr: 'Lisez les conditions de la source et notez-les, même si elle n’en donne aucune.',
    en: 'Read the terms of the source and record them, even if it gives none.',
  },
  'lack.reasonMissing': {
    fr: 'Sans raison, le fichier n’est pas importé.',
    en: 'Without a reason the file is not imported.',
  },
  'lack.kindMissing': {
    fr: 'Dites d’abord d’où viennent ces contacts, même si c’est « Je ne sais pas ».',
    en: 'Say first where these contacts come from, even if it is “I don’t know”.',
  },
  'lack.sinceUnreadable': {
    fr: 'Cela ne se lit pas : écrivez une année (2009), un mois (mars 2009) ou un jour (12/03/2009).',
    en: 'This can’t be read: write a year (2009), a month (March 2009) or a day (12/03/2009).',
  },
  'lack.sinceAfterOn': {
    fr: 'Le fichier ne peut pas commencer après le jour de collecte ou de réception.',
    en: 'The file can’t begin after the day of collection or reception.',
  },
  'lack.dayUnreadable': {
    fr: 'Ce jour ne se lit pas : écrivez-le comme 24/11/2026.',
    en: 'This day can’t be read: write it like 24/11/2026.',
  },
  'lack.dayAhead': {
    fr: 'Ce jour est à venir : indiquez celui où cela a eu lieu.',
    en: 'This day is to come: give the one when it happened.',
  },
  noticeOn: { fr: 'Quel jour ?', en: 'On which day?' },
  'lack.noticeOnMissing': {
    fr: 'Sans le jour, ce oui ne compte pas : indiquez-le, ou répondez « Je ne sais pas ».',
    en: 'Without the day this yes does not count: give it, or answer “I don’t know”.',
  },
  'lack.goodsMissing': {
    fr: 'Pour quels produits ou services ? Reprenez les mots du texte que les personnes ont lu.',
    en: 'For which goods or services? Take the words of the text that the people read.',
  },
  sameSource: { fr: 'Même source que le {day} : {source}', en: 'Same source as on {day}: {source}' },
  sameSources: { fr: 'Sources de vos fichiers précédents', en: 'Sources of your earlier files' },
  'lack.sourceMissing': {
    fr: 'Le nom de la source est nécessaire : il sera dit à qui demandera d’où vient son adresse.',
    en: 'The name of the source is needed: it is the answer to people who ask where the address comes from.',
  },
  'lack.onMissing': {
    fr: 'Le jour est nécessaire : les délais se comptent à partir de lui.',
    en: 'The day is needed: periods are counted from it.',
  },
  q3: { fr: '3. Qui sont ces personnes ?', en: '3. Who are these people?' },
  'audience.told': { fr: 'Selon chaque ligne', en: 'As stated in each row' },
  'audience.consumer': { fr: 'Des particuliers', en: 'Consumers' },
  'audience.professional': { fr: 'Des professionnels, à leur poste', en: 'Professionals, in their function' },
  'audience.sole_trader': { fr: 'Des indépendants', en: 'Sole traders' },
  'audience.organisation': { fr: 'Des entreprises (standard, contact@)', en: 'Firms (switchboard, contact@)' },
  q4: {
    fr: '4. Savaient-elles que vous pourriez leur proposer quelque chose ?',
    en: '4. Did they know that you might offer them something?',
  },
  q4other: {
    fr: '4. Ont-elles reçu votre information (qui, pourquoi, source, droits) ?',
    en: '4. Did they receive your notice (who, why, source, rights)?',
  },
  q4otherThen: {
    fr: 'Elle se donne dans le mois qui suit la réception. Un oui sans jour n’arrête pas ce mois.',
    en: 'It is given within the month that follows reception. A yes without a day does not stop that month.',
  },
  q4Then: {
    fr: 'Sans cette information, même le courrier est interdit.',
    en: 'Without that information even post is forbidden.',
  },
  q5: {
    fr: '5. Pouvaient-elles refuser, simplement et sans frais ?',
    en: '5. Could they refuse, simply and free of charge?',
  },
  q5Then: {
    fr: 'Une case à cocher, une phrase avec une adresse : au moment où les coordonnées ont été données.',
    en: 'A box to tick, a sentence with an address: at the time the details were given.',
  },
  q5direct: {
    fr: 'Leur a-t-on dit que leurs coordonnées pourraient être transmises à des partenaires, et pouvaient-elles le refuser ?',
    en: 'Were they informed that their details might be passed on to partners, and could they refuse that?',
  },
  q5directThen: {
    fr: 'Sans cela, ce fichier ne se transmet à personne. Être informé de vos propres offres ne suffit pas.',
    en: 'Without that, this file must not be passed on. Information about your own offers is not enough.',
  },
  q5partner: {
    fr: 'Ont-elles accepté la transmission à votre entreprise, nommée ?',
    en: 'Did they agree to the transmission to your firm, by name?',
  },
  q5public: {
    fr: 'Publient-elles ces coordonnées pour être contactées dans leur métier ?',
    en: 'Do they publish these details to be contacted about their trade?',
  },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  unknown: { fr: 'Je ne sais pas', en: 'I don’t know' },
  q6: { fr: '6. Ont-elles toutes dit oui à un canal ?', en: '6. Did all of them say yes to a channel?' },
  q6Then: {
    fr: 'Seulement si chaque personne du fichier a fait un geste (case cochée, oui dit). Si le fichier a une colonne d’accord, elle décide ligne par ligne et ceci la complète.',
    en: 'Only if each person in the file acted (box ticked, yes said). If the file has a consent column, it decides row by row and this completes it.',
  },
  consentAdd: { fr: 'Ajouter un accord', en: 'Add a consent' },
  consentChannel: { fr: 'Canal', en: 'Channel' },
  consentAt: { fr: 'Donné le', en: 'Given on' },
  consentUntil: { fr: 'Valable jusqu’au', en: 'Valid until' },
  consentUntilCall: {
    fr: 'Un accord aux appels vaut un an au plus.',
    en: 'A consent to calls holds one year at most.',
  },
  consentGoods: { fr: 'Pour quels produits ou services', en: 'For which goods or services' },
  consentGoodsHint: {
    fr: 'Séparés par des virgules ; * si le texte les couvre tous.',
    en: 'Separated by commas; * if the text covers all.',
  },
  consentGoodsCall: {
    fr: 'Pour quels produits ? Nommez-les comme le texte les nomme : un accord aux appels qui ne nomme rien ne permet rien.',
    en: 'For which goods? Name them as the text does: a consent to calls that names nothing permits nothing.',
  },
  consentWording: { fr: 'Texte exact que les personnes ont lu', en: 'Exact text that the people read' },
  consentProof: {
    fr: 'La preuve (texte, date, support) est archivée',
    en: 'The proof (text, date, medium) is archived',
  },
  consentMentions: { fr: 'Le texte dit', en: 'The text says' },
  'mention.identity': { fr: 'qui vous êtes et ce que vous vendez', en: 'who you are and what you sell' },
  'mention.choice': { fr: 'qu’on peut accepter ou non', en: 'that one may agree or not' },
  'mention.period': { fr: 'pour combien de temps (un an au plus)', en: 'for how long (one year at most)' },
  'mention.withdrawal': { fr: 'comment retirer son accord', en: 'how to withdraw' },
  'mention.proof_access': { fr: 'comment accéder à la preuve', en: 'how to see the proof' },
  consentRemove: { fr: 'Retirer cet accord', en: 'Remove this consent' },
  salesGoods: { fr: 'Que vous ont-elles acheté ?', en: 'What did they buy from you?' },
  salesGoodsHint: {
    fr: 'Facultatif, pour les lignes qui ont une date d’achat sans dire quoi.',
    en: 'Optional, for rows with a purchase date that do not say what.',
  },
  evidence: { fr: 'Pièces à conserver', en: 'Documents to keep' },
  evidenceHint: {
    fr: 'Contrat, formulaire, capture d’écran : copiés dans l’espace et dans chaque sauvegarde.',
    en: 'Contract, form, screenshot: copied into the workspace and every backup.',
  },
  evidenceAdd: { fr: 'Joindre des pièces…', en: 'Attach documents…' },
  evidenceRemove: { fr: 'Retirer {name}', en: 'Remove {name}' },
} as const satisfies Catalogue;
