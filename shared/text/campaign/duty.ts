import type { Catalogue } from '../text.ts';

/** The duties of a campaign under a conditional answer (`conditions` of a verdict), as tasks. */
export const duty = {
  'duty.announce_automated': {
    fr: 'Dire dès le début, avant tout, que l’appel est automatisé.',
    en: 'Say at the start, before all else, that the call is automated.',
  },
  'duty.identify_sender': {
    fr: 'Dire qui envoie le message, et pour qui.',
    en: 'Say who sends the message, and on whose behalf.',
  },
  'duty.identify_caller': {
    fr: 'Dire dès le début qui appelle, et pour qui.',
    en: 'Say at the start who calls, and on whose behalf.',
  },
  'duty.commercial_nature': {
    fr: 'Dire dès le début que l’appel est commercial.',
    en: 'Say at the start that the call is commercial.',
  },
  'duty.free_opposition': {
    fr: 'Dire que l’on peut refuser, simplement et sans frais.',
    en: 'Say that one may refuse, simply and free of charge.',
  },
  'duty.opt_out_in_message': {
    fr: 'Mettre dans le message un moyen simple et gratuit de n’en plus recevoir.',
    en: 'Put in the message a simple, free means to receive no more.',
  },
  'duty.source_in_message': { fr: 'Dire d’où viennent les données.', en: 'Tell where the data came from.' },
  'duty.notice_art14': {
    fr: 'Donner l’information de l’article 14 du RGPD au premier contact et dans le mois : identité, but, données, droits, source.',
    en: 'Give the information of article 14 RGPD at first contact and within a month: identity, purpose, data, rights, source.',
  },
  'duty.announce_ai': {
    fr: 'Faire dire à la voix, dès le début, qu’elle est une intelligence artificielle.',
    en: 'Have the voice say, at the start, that it is an artificial intelligence.',
  },
  'duty.record_offer': {
    fr: 'Confirmer toute offre par écrit, sur un support durable.',
    en: 'Confirm any offer in writing, on a durable medium.',
  },
  'duty.consent_proof_at_hand': {
    fr: 'Tenir prête la preuve de l’accord.',
    en: 'Have the proof of the consent at hand.',
  },
  'duty.request_proof_at_hand': {
    fr: 'Tenir prête la preuve de la demande de rappel.',
    en: 'Have the proof of the call-back request at hand.',
  },
  'duty.caller_number_shown': {
    fr: 'Afficher un numéro attribué à l’organisation.',
    en: 'Show a number assigned to the organisation.',
  },
  'duty.own_mobile_line': {
    fr: 'Appeler depuis la ligne mobile même que le numéro désigne.',
    en: 'Call from the very mobile line that the number identifies.',
  },
  'duty.authorised_caller_id': {
    fr: 'Afficher un numéro polyvalent vérifié.',
    en: 'Show a verified polyvalent number.',
  },
  'duty.hours_observed': {
    fr: 'Appeler du lundi au vendredi, hors jours fériés, de 10 h à 13 h ou de 14 h à 20 h, heure de la personne.',
    en: 'Call from Monday to Friday, not on public holidays, from 10:00 to 13:00 or 14:00 to 20:00, the person’s time.',
  },
  'duty.attempts_left': {
    fr: 'Ne pas dépasser quatre appels ou tentatives en trente jours.',
    en: 'Not exceed four calls or attempts in thirty days.',
  },
  'duty.refusal_recorded': {
    fr: 'Noter aussitôt tout refus, et ne plus appeler.',
    en: 'Note any refusal at once, and call no more.',
  },
  'duty.same_object': { fr: 'S’en tenir à l’objet de la demande.', en: 'Keep to the object of the request.' },
  'duty.link_with_profession': {
    fr: 'Noter le lien de l’offre avec la profession.',
    en: 'Record the link of the offer with the profession.',
  },
  'duty.single_mailing': {
    fr: 'N’envoyer que ce courrier, puis effacer ou recueillir l’accord.',
    en: 'Send this letter only, then delete or obtain a consent.',
  },
  'duty.insurance_agreement_to_continue': {
    fr: 'Assurance : demander au début si la personne veut poursuivre, s’arrêter au premier non et ne plus appeler.',
    en: 'Insurance: ask at the start whether the person wants to continue, stop at the first no and call no more.',
  },
  'duty.insurance_delay_and_recording': {
    fr: 'Assurance : attendre 24 heures après l’envoi des documents, garder l’enregistrement deux ans.',
    en: 'Insurance: wait 24 hours after sending the documents, keep the recording for two years.',
  },
  'duty.credit_reminder': {
    fr: 'Crédit : rappeler clairement dans l’e-mail le droit de s’opposer.',
    en: 'Credit: clearly recall in the e-mail the right to object.',
  },
  'duty.objections_passed_on': {
    fr: 'Transmettre au destinataire toute opposition, présente et à venir.',
    en: 'Pass on to the recipient every objection, present and to come.',
  },
} as const satisfies Catalogue;
