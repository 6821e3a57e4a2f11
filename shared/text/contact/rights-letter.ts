import type { Catalogue } from '../text.ts';

/** The letters that answer people about their data (art. 12 to 21 RGPD). They name no agent and nobody else. */
export const rightsLetter = {
  'rights_letter.reference': { fr: 'demande {number}, {day}', en: 'request {number}, {day}' },
  'rights_letter.date': { fr: 'Le {date}', en: '{date}' },
  'rights_letter.to_requester': {
    fr: 'À la personne qui nous a écrit le {day}',
    en: 'To the person who wrote to us on {day}',
  },
  'rights_letter.greeting': { fr: 'Madame, Monsieur,', en: 'Dear Sir or Madam,' },
  'rights_letter.received': {
    fr: 'Nous avons reçu votre demande du {day} au sujet de vos données personnelles. Voici notre réponse.',
    en: 'We received your request of {day} about your personal data. This is our answer.',
  },
  'rights_letter.subject_access': {
    fr: 'Objet : vos données personnelles, votre demande d’accès (article 15 du RGPD)',
    en: 'Subject: your personal data, your request for access (article 15 GDPR)',
  },
  'rights_letter.subject_portability': {
    fr: 'Objet : vos données personnelles, votre copie à emporter (article 20 du RGPD)',
    en: 'Subject: your personal data, your copy to take with you (article 20 GDPR)',
  },
  'rights_letter.subject_rectification': {
    fr: 'Objet : vos données personnelles, votre demande de rectification (article 16 du RGPD)',
    en: 'Subject: your personal data, your request for rectification (article 16 GDPR)',
  },
  'rights_letter.subject_opposition': {
    fr: 'Objet : vos données personnelles, votre opposition (article 21 du RGPD)',
    en: 'Subject: your personal data, your objection (article 21 GDPR)',
  },
  'rights_letter.subject_erasure': {
    fr: 'Objet : vos données personnelles, votre demande d’effacement (article 17 du RGPD)',
    en: 'Subject: your personal data, your request for erasure (article 17 GDPR)',
  },
  'rights_letter.subject_restriction': {
    fr: 'Objet : vos données personnelles, votre demande de limitation (article 18 du RGPD)',
    en: 'Subject: your personal data, your request for restriction (article 18 GDPR)',
  },
  'rights_letter.source_on': { fr: '{source} (le {day})', en: '{source} (on {day})' },
  'rights_letter.source_years': {
    fr: '{source} (entre {first} et {last})',
    en: '{source} (between {first} and {last})',
  },
  'rights_letter.sources': {
    fr: 'D’où viennent vos données : {sources}.',
    en: 'Where your data comes from: {sources}.',
  },
  'rights_letter.no_source': {
    fr: 'D’où viennent vos données : aucune source n’est notée.',
    en: 'Where your data comes from: no source is noted.',
  },
  'rights_letter.purposes': {
    fr: 'À quoi elles servent : vous tenir au courant de nos offres et de nos activités, par les moyens que vous avez acceptés ou que la loi permet. Base : votre accord ou notre intérêt légitime. Aucune décision n’est prise sur vous par une machine seule.',
    en: 'What it serves: to keep you informed of our offers and activities, by the means that you agreed to or that the law permits. Basis: your consent or our legitimate interest. No decision about you is taken by a machine alone.',
  },
  'rights_letter.sent': {
    fr: 'Ce qui vous a été adressé ou préparé pour vous : {campaigns}.',
    en: 'What was sent to you or prepared for you: {campaigns}.',
  },
  'rights_letter.nothing_sent': {
    fr: 'Ce qui vous a été adressé : rien.',
    en: 'What was sent to you: nothing.',
  },
  'rights_letter.passed_on': {
    fr: 'À qui nous les avons transmises : {recipients}.',
    en: 'To whom we passed it on: {recipients}.',
  },
  'rights_letter.passed_to_nobody': {
    fr: 'À qui nous les avons transmises : à personne.',
    en: 'To whom we passed it on: nobody.',
  },
  'rights_letter.retention': {
    fr: 'Combien de temps nous les gardons : trois ans après leur arrivée chez nous ou votre dernier contact (le {from}), donc jusqu’au {until} au plus si vous ne revenez pas vers nous.',
    en: 'How long we keep it: three years after it reached us or your last contact (on {from}), hence until {until} at most unless you come back to us.',
  },
  'rights_letter.retention_past': {
    fr: 'Combien de temps nous les gardons : trois ans après leur arrivée chez nous ou votre dernier contact (le {from}), donc jusqu’au {until}. Ce jour est passé : elles sont à effacer.',
    en: 'How long we keep it: three years after it reached us or your last contact (on {from}), hence until {until}. That day is past: it is to be erased.',
  },
  'rights_letter.retention_undated': {
    fr: 'Combien de temps nous les gardons : nous n’avons pas trouvé de date sûre depuis laquelle compter les trois ans permis. Nous ne nous servons donc pas de vos données pour vous démarcher, et nous les effaçons si cette date reste inconnue.',
    en: 'How long we keep it: we found no sure date from which to count the three years allowed. So we do not use your data to canvass you, and we erase it if that date stays unknown.',
  },
  'rights_letter.retention_kept': {
    fr: 'Combien de temps nous les gardons : jusqu’au {until}, pour ce motif : {reason}.',
    en: 'How long we keep it: until {until}, for this reason: {reason}.',
  },
  'rights_letter.retention_current': {
    fr: 'Combien de temps nous les gardons : tant que dure notre relation, puis trois ans.',
    en: 'How long we keep it: as long as our relation lasts, then three years.',
  },
  'rights_letter.enclosed': {
    fr: 'Ci-joint : la copie complète de vos données, à lire (copie.pdf) et à reprendre dans un logiciel (donnees.json, donnees.csv).',
    en: 'Enclosed: the complete copy of your data, to read (copie.pdf) and to use in software (donnees.json, donnees.csv).',
  },
  'rights_letter.and_others': { fr: '{names} et {count|autre|autres}', en: '{names} and {count|other|others}' },
  'rights_letter.corrected': {
    fr: 'Nous avons corrigé : {fields}.',
    en: 'We corrected: {fields}.',
  },
  'rights_letter.corrected_stays': {
    fr: 'L’ancienne valeur ne sert plus à vous contacter, et un fichier qui la contiendrait encore ne la fera pas revenir.',
    en: 'The former value no longer serves to contact you, and a file that still holds it will not bring it back.',
  },
  'rights_letter.opposed': {
    fr: 'Votre opposition est en vigueur depuis le {day} : {channels}.',
    en: 'Your objection has been in force since {day}: {channels}.',
  },
  'rights_letter.opposed_lists': {
    fr: 'Elle vaut aussi pour les fichiers que nous recevrions plus tard. Un envoi déjà remis au transporteur ce jour-là peut encore vous parvenir.',
    en: 'It also applies to files that we may receive later. A mailing that was with the carrier on that day may still reach you.',
  },
  'rights_letter.opposed_unknown': {
    fr: 'Nous avons pourtant noté votre opposition : une empreinte de vos coordonnées est gardée, pour ne plus vous contacter.',
    en: 'We recorded your objection all the same: a fingerprint of your details is kept, so as not to contact you.',
  },
  'rights_letter.restricted': {
    fr: 'Depuis le {day}, vos données sont seulement conservées : elles ne servent plus à vous contacter et ne sont transmises à personne. Nous vous préviendrons avant que cela cesse.',
    en: 'Since {day}, your data is only stored: it no longer serves to contact you and is passed on to nobody. We will tell you before this ends.',
  },
  'rights_letter.extended_received': {
    fr: 'Nous avons reçu votre demande du {day} au sujet de vos données personnelles.',
    en: 'We received your request of {day} about your personal data.',
  },
  'rights_letter.extended': {
    fr: 'Il nous faut plus de temps pour y répondre : {reason}. La loi permet de prolonger le délai de deux mois (article 12 du RGPD) : vous aurez notre réponse le {until} au plus tard.',
    en: 'We need more time to answer it: {reason}. The law permits an extension of two months (article 12 GDPR): you will have our answer by {until}.',
  },
  'rights_letter.lifted_before': {
    fr: 'À votre demande du {day}, vos données étaient seulement conservées.',
    en: 'At your request of {day}, your data was only stored.',
  },
  'rights_letter.lifted': {
    fr: 'Cette limitation prend fin ; nous l’avons décidé le {day} : {reason}. Vos données serviront de nouveau comme avant votre demande, sauf là où vous avez dit non.',
    en: 'This restriction ends; we decided so on {day}: {reason}. Your data will serve again as before your request, except where you said no.',
  },
  'rights_letter.erased': {
    fr: 'Vos données ont été effacées le {day}. Cette demande est gardée sans votre nom.',
    en: 'Your data was erased on {day}. This request is kept without your name.',
  },
  'rights_letter.nothing_held': {
    fr: 'Après recherche par ce que vous nous avez donné, nous ne détenons rien sur vous parmi nos contacts.',
    en: 'After a search by what you gave us, we hold nothing about you among our contacts.',
  },
  'rights_letter.fingerprint': {
    fr: 'Il reste, dans notre liste d’opposition, une empreinte de vos coordonnées, pour ne plus vous contacter : elle ne permet pas de les retrouver.',
    en: 'What remains, in our suppression list, is a fingerprint of your details, so as not to contact you: they cannot be found from it.',
  },
  'rights_letter.proof_kept': {
    fr: 'Il reste aussi, sans votre nom, la preuve de ce que vous avez accepté ou demandé, que la loi nous fait garder jusqu’au {until}.',
    en: 'What also remains, without your name, is the proof of what you agreed to or asked for, which the law orders us to keep until {until}.',
  },
  'rights_letter.refused': {
    fr: 'Nous ne pouvons pas faire ce que vous demandez : {reason}.',
    en: 'We cannot do what you ask: {reason}.',
  },
  'rights_letter.unfounded': {
    fr: 'Nous ne donnons pas suite à votre demande, qui est manifestement infondée ou excessive : {reason}.',
    en: 'We do not act on your request, which is manifestly unfounded or excessive: {reason}.',
  },
  'rights_letter.reason_forgotten': {
    fr: 'la raison vous a été dite',
    en: 'you were told the reason',
  },
  'rights_letter.remedies': {
    fr: 'Vous pouvez à tout moment demander l’accès à vos données, leur rectification, leur effacement, leur limitation, et vous opposer à leur usage ou retirer votre accord : {contact}. Si notre réponse ne vous suffit pas, vous pouvez vous plaindre à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07 (cnil.fr), ou saisir le juge.',
    en: 'You may at any time ask for access to your data, its rectification, its erasure or its restriction, and object to its use or withdraw your consent: {contact}. If our answer does not satisfy you, you may complain to the CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07 (cnil.fr), or go to court.',
  },
} as const satisfies Catalogue;
