import type { Catalogue } from '../text.ts';

/** The desk of people's rights: refusals, the words of the copies, and the lines of `aval rights`. */
export const rights = {
  'rights.unknown': {
    fr: 'Aucune demande ne porte le numéro « {number} » : vérifiez-le dans la liste des demandes.',
    en: 'No request has the number “{number}”: check it in the list of requests.',
  },
  'rights.closed': {
    fr: 'La demande n° {number} est close depuis le {on} : notez-en une nouvelle.',
    en: 'Request no. {number} was closed on {on}: note a new one.',
  },
  'rights.nobody_named': {
    fr: 'Dites de qui vient la demande : son numéro de fiche, son e-mail, son téléphone, ou son nom et son code postal.',
    en: 'Say whose request it is: the number of the contact, an e-mail, a phone number, or a name with its postcode.',
  },
  'rights.contact_unknown': {
    fr: 'Aucune fiche n’a le numéro « {id} » (--id) : cherchez la personne par son e-mail, son téléphone ou son nom.',
    en: 'No contact has the number “{id}” (--id): find the person by e-mail, phone number or name.',
  },
  'rights.several_people': {
    fr: 'Plusieurs personnes répondent à cela (fiches {ids}) : demandez laquelle, puis donnez son numéro de fiche.',
    en: 'Several people match this (contacts {ids}): ask which one, then give the number of the contact.',
  },
  'rights.day_to_come': {
    fr: 'Le {day} n’est pas encore venu : donnez le jour où la demande est arrivée.',
    en: '{day} has not come yet: give the day on which the request arrived.',
  },
  'rights.day_outside': {
    fr: 'Le {day} est avant la demande, ou n’est pas encore venu : donnez un jour entre les deux.',
    en: '{day} is before the request, or has not come yet: give a day in between.',
  },
  'rights.reason_missing': {
    fr: 'La raison est vide : écrivez-la en quelques mots, la personne doit la connaître.',
    en: 'The reason is empty: write it in a few words, the person must know it.',
  },
  'rights.extended_before': {
    fr: 'Cette demande est déjà prolongée jusqu’au {until} : la loi ne permet qu’une prolongation.',
    en: 'This request was extended to {until} already: the law permits one extension.',
  },
  'rights.extension_late': {
    fr: 'Une demande ne se prolonge que dans son premier mois, qui a fini le {due} : répondez sans attendre.',
    en: 'A request is extended within its first month only, which ended on {due}: answer without delay.',
  },
  'rights.not_restricted': {
    fr: 'La demande n° {number} ne limite plus rien : la limitation est déjà levée, ou n’a jamais été faite.',
    en: 'Request no. {number} restricts nothing: the restriction is lifted already, or was never made.',
  },
  'rights.other_kind': {
    fr: 'La demande n° {number} demande autre chose : vérifiez son numéro.',
    en: 'Request no. {number} asks for something else: check its number.',
  },
  'rights.other_person': {
    fr: 'La demande n° {number} vient d’une autre personne, ou de personne qui soit connu ici : vérifiez son numéro.',
    en: 'Request no. {number} comes from another person, or from nobody known here: check its number.',
  },
  'rights.kept_by_hold': {
    fr: 'Ces données ne s’effacent pas : {hold}. Fermez la demande par un refus, avec cette raison, ou levez d’abord ce qui les garde.',
    en: 'This data is not erased: {hold}. Close the request as refused, with this reason, or lift first what keeps it.',
  },
  'rights.hold': { fr: '« {reason} », gardée jusqu’au {until}', en: '“{reason}”, kept until {until}' },
  'rights.recall_first': {
    fr: '{count|liste en cours contient|listes en cours contiennent} cette personne : donnez le dossier où écrire les retraits avant l’effacement.',
    en: '{count|list in use holds|lists in use hold} this person: give the folder for the files that take the person out, before the erasure.',
  },
  'rights.not_done_access': {
    fr: 'La demande n° {number} n’a pas encore de réponse : répondez d’abord.',
    en: 'Request no. {number} has no answer yet: answer first.',
  },
  'rights.not_done_portability': {
    fr: 'La demande n° {number} n’a pas encore de copie : répondez d’abord.',
    en: 'Request no. {number} has no copy yet: answer first.',
  },
  'rights.not_done_rectification': {
    fr: 'La demande n° {number} n’est pas faite : corrigez d’abord la fiche en nommant cette demande.',
    en: 'Request no. {number} is not done: correct the contact first, naming this request.',
  },
  'rights.not_done_opposition': {
    fr: 'La demande n° {number} n’est pas faite : notez d’abord l’opposition en nommant cette demande.',
    en: 'Request no. {number} is not done: record the opposition first, naming this request.',
  },
  'rights.not_done_erasure': {
    fr: 'La demande n° {number} n’est pas faite : effacez d’abord la personne en nommant cette demande.',
    en: 'Request no. {number} is not done: erase the person first, naming this request.',
  },
  'rights.not_done_restriction': {
    fr: 'La demande n° {number} n’est pas faite : gelez d’abord les données de la personne.',
    en: 'Request no. {number} is not done: restrict the data of the person first.',
  },
  'rights.not_answered': {
    fr: 'Personne n’a été trouvé pour la demande n° {number} : répondez d’abord que rien n’est détenu.',
    en: 'Nobody was found for request no. {number}: answer first that nothing is held.',
  },
  'rights.source': { fr: 'demande n° {number}, reçue le {day}', en: 'request no. {number}, received on {day}' },
  'rights.copy_title': {
    fr: '{organisation} : ce que nous détenons sur vous, le {day}',
    en: '{organisation}: what we hold about you, on {day}',
  },
  'rights.block.who': { fr: 'Qui vous êtes', en: 'Who you are' },
  'rights.block.origin': { fr: 'D’où viennent vos données', en: 'Where your data comes from' },
  'rights.block.agreed': {
    fr: 'Ce que vous avez accepté, refusé ou demandé',
    en: 'What you agreed to, refused or asked for',
  },
  'rights.block.sent': { fr: 'Ce qui vous a été adressé', en: 'What was sent to you' },
  'rights.block.passed_on': { fr: 'À qui vos données ont été transmises', en: 'To whom your data was passed on' },
  'rights.held.nothing': { fr: 'Rien.', en: 'Nothing.' },
  'rights.held.other_record': { fr: 'Autre fiche de la personne', en: 'Another record of the person' },
  'rights.held.origin': { fr: 'Source', en: 'Source' },
  'rights.held.file': { fr: 'Fichier reçu', en: 'File received' },
  'rights.held.opposition': { fr: 'Opposition', en: 'Objection' },
  'rights.held.transfer_opposition': {
    fr: 'Opposition à la transmission à des partenaires',
    en: 'Objection to being passed on to partners',
  },
  'rights.held.request': { fr: 'Demande de rappel', en: 'Request to be called' },
  'rights.held.sale': { fr: 'Achat', en: 'Purchase' },
  'rights.held.contract': { fr: 'Contrat', en: 'Contract' },
  'rights.held.gift': { fr: 'Don', en: 'Gift' },
  'rights.held.callback': { fr: 'Rappel souhaité', en: 'Call wished for' },
  'rights.held.correction': { fr: 'Rectifié', en: 'Corrected' },
  'rights.held.instead_of': { fr: '{to} au lieu de {from}', en: '{to} instead of {from}' },
  'rights.held.until': { fr: 'jusqu’au {day}', en: 'until {day}' },
  'rights.held.no_value': { fr: 'aucune valeur', en: 'no value' },
  'rights.held.kept': { fr: 'Gardé plus longtemps', en: 'Kept longer' },
  'rights.held.pause_asked': { fr: 'Pause demandée', en: 'Pause asked for' },
  'rights.held.pause_restriction': { fr: 'Limitation du traitement', en: 'Restriction of processing' },
  'rights.held.rights_request': { fr: 'Demande sur vos données', en: 'Request about your data' },
  'rights.held.notice': { fr: 'Information sur la source', en: 'Notice of the source' },
  'rights.held.comment': { fr: 'Commentaire d’un appel', en: 'Comment on a call' },
  'rights.held.state_open': { fr: 'Signalé, non vérifié', en: 'Reported, not checked' },
  'rights.held.state_confirmed': { fr: 'Constaté', en: 'Found' },
  'rights.held.state_dismissed': { fr: 'Signalé, écarté', en: 'Reported, dismissed' },
  'rights.held.state_lifted': { fr: 'Constaté, puis levé', en: 'Found, then taken back' },
  'rights.held.yes': { fr: 'oui', en: 'yes' },
  'rights.held.no': { fr: 'non', en: 'no' },
  'rights.kind.access': { fr: 'Accès', en: 'Access' },
  'rights.kind.portability': { fr: 'Copie à emporter', en: 'Portability' },
  'rights.kind.rectification': { fr: 'Rectification', en: 'Rectification' },
  'rights.kind.opposition': { fr: 'Opposition', en: 'Objection' },
  'rights.kind.erasure': { fr: 'Effacement', en: 'Erasure' },
  'rights.kind.restriction': { fr: 'Limitation', en: 'Restriction' },
  'rights.state.open': { fr: 'à traiter', en: 'open' },
  'rights.state.answered': { fr: 'répondue', en: 'answered' },
  'rights.state.closed': { fr: 'close', en: 'closed' },
  'rights.report_line': {
    fr: 'n° {number} · {kind} · reçue le {received} · à répondre au plus tard le {due} ({days|jour reste|jours restent}) · {state}',
    en: 'no. {number} · {kind} · received on {received} · answer due by {due} ({days|day left|days left}) · {state}',
  },
  'rights.report_overdue': {
    fr: 'n° {number} · {kind} · reçue le {received} · en retard de {days|jour|jours} : la réponse était due le {due} · {state}',
    en: 'no. {number} · {kind} · received on {received} · {days|day|days} late: the answer was due on {due} · {state}',
  },
  'rights.report_closed': {
    fr: 'n° {number} · {kind} · reçue le {received} · close le {closed}',
    en: 'no. {number} · {kind} · received on {received} · closed on {closed}',
  },
  'rights.report_none': { fr: 'Aucune demande à traiter.', en: 'No request to handle.' },
  'rights.report_found': { fr: 'Fiche n° {contact}.', en: 'Contact no. {contact}.' },
  'rights.report_nobody': {
    fr: 'Personne n’est connu sous ce nom ou cette adresse : répondez que rien n’est détenu.',
    en: 'Nobody is known by this name or address: answer that nothing is held.',
  },
  'rights.report_executed': {
    fr: 'C’est fait dès maintenant : plus aucun démarchage.',
    en: 'Done as of now: no more prospecting.',
  },
  'rights.report_answered': {
    fr: 'Réponse écrite dans {folder} : {files}. Envoyez-la par un moyen que la personne a donné et que vous connaissiez déjà.',
    en: 'Answer written to {folder}: {files}. Send it by a way that the person gave and that you knew already.',
  },
  'rights.report_extended': {
    fr: 'La demande n° {number} est prolongée jusqu’au {until} : dites-le à la personne, avec la raison, au plus tard le {due}.',
    en: 'Request no. {number} is extended to {until}: tell the person so, with the reason, by {due}.',
  },
  'rights.report_extended_letter': {
    fr: 'Lettre écrite : {folder}, {file}. Envoyez-la au plus tard le {due}.',
    en: 'Letter written: {folder}, {file}. Send it by {due}.',
  },
  'rights.report_lifted': {
    fr: 'La limitation de la demande n° {number} est levée. Envoyez d’abord la lettre, {folder}, {file} : la personne doit être prévenue avant que ses données servent.',
    en: 'The restriction of request no. {number} is lifted. Send the letter first, {folder}, {file}: the person must be told before the data is used.',
  },
  'rights.report_recalled': {
    fr: '{count|fichier de retrait écrit|fichiers de retrait écrits} avant l’effacement.',
    en: '{count|file that takes the person out|files that take the person out} written before the erasure.',
  },
  'rights.report_corrected': {
    fr: '{fields|champ corrigé|champs corrigés} sur la fiche n° {contact}.',
    en: '{fields|field|fields} corrected on contact no. {contact}.',
  },
} as const satisfies Catalogue;
