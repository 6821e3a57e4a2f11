import type { Catalogue } from '../../../shared/text/text.ts';

/** The people who work in the workspace: their entry, and the settings about them. */
export const userWords = {
  entryTitle: { fr: 'Qui travaille ?', en: 'Who is working?' },
  entryHint: {
    fr: 'Ce que vous changez est signé de ce nom. Lire ne demande pas de code, et un refus peut toujours être noté.',
    en: 'What you change is signed by this name. Reading wants no code, and a refusal can always be recorded.',
  },
  who: { fr: 'Votre nom', en: 'Your name' },
  code: { fr: 'Votre code', en: 'Your code' },
  enter: { fr: 'Entrer', en: 'Enter' },
  readOnly: { fr: 'Lire sans entrer', en: 'Read without entering' },
  chooseTitle: { fr: 'Choisissez votre code', en: 'Choose your code' },
  chooseHint: {
    fr: 'Le code reçu ne sert qu’une fois. Choisissez le vôtre : au moins six chiffres, que personne d’autre ne connaît.',
    en: 'The code that you were given serves once. Choose yours: at least six digits that nobody else knows.',
  },
  codeBefore: { fr: 'Code d’avant', en: 'Code of before' },
  newCode: { fr: 'Nouveau code', en: 'New code' },
  again: { fr: 'Encore une fois', en: 'Once more' },
  differs: { fr: 'Les deux codes ne sont pas les mêmes.', en: 'The two codes are not the same.' },
  chooseCode: { fr: 'Garder ce code', en: 'Keep this code' },
  forgotten: { fr: 'Code oublié ?', en: 'Forgot the code?' },
  forgottenTitle: { fr: 'Code oublié', en: 'Forgotten code' },
  forgottenHint: {
    fr: 'Un responsable peut remettre un code depuis les réglages. Un responsable qui a oublié le sien en choisit un autre avec le code de secours, montré une fois quand les codes ont été demandés.',
    en: 'Somebody in charge can give a new code in the settings. Somebody in charge who forgot hers chooses another with the rescue code, shown once when codes were switched on.',
  },
  rescue: { fr: 'Code de secours', en: 'Rescue code' },
  rescueShown: { fr: 'Code de secours : {code}', en: 'Rescue code: {code}' },
  rescueHint: {
    fr: 'À écrire sur papier et à garder hors du bureau : il remplace votre code si vous l’oubliez. Il n’est montré qu’ici.',
    en: 'To be written on paper and kept away from the desk: it stands in for your code if you forget it. It is shown only here.',
  },
  rescueNoted: { fr: 'Je l’ai écrit', en: 'I wrote it down' },
  cancel: { fr: 'Annuler', en: 'Cancel' },

  present: { fr: '{name} · {role}', en: '{name} · {role}' },
  nobody: { fr: 'Personne n’est entré', en: 'Nobody has entered' },
  leave: { fr: 'Verrouiller', en: 'Lock' },

  title: { fr: 'Personnes qui travaillent ici', en: 'People who work here' },
  sentence: {
    fr: 'Chacun entre avec son nom et son code ; ce qui est fait est signé de ce nom.',
    en: 'Each enters with a name and a code; what is done is signed by that name.',
  },
  whatCodesDo: {
    fr: 'Un code sépare des collègues honnêtes et signe les actions ; seul le chiffrement arrête un voleur.',
    en: 'A code keeps honest colleagues apart and signs what they do; only encryption stops a thief.',
  },
  none: {
    fr: 'Personne n’a encore de code : chacun peut tout faire dans cet espace.',
    en: 'Nobody has a code yet: everybody may do everything in this workspace.',
  },
  switchOn: { fr: 'Demander un code à chacun', en: 'Ask everybody for a code' },
  switchOnHint: {
    fr: 'Vous serez la première personne, responsable de cet espace, et vous ajouterez les autres.',
    en: 'You will be the first person, in charge of this workspace, and you will add the others.',
  },
  newName: { fr: 'Nom', en: 'Name' },
  newRole: { fr: 'Rôle', en: 'Role' },
  add: { fr: 'Ajouter', en: 'Add' },
  'may.lecture': {
    fr: 'Lecture : tout lire, noter un refus.',
    en: 'Reading: read everything, record a refusal.',
  },
  'may.aide': {
    fr: 'Aide : aussi importer, exporter, noter, décider.',
    en: 'Helper: also import, export, record, decide.',
  },
  'may.responsable': {
    fr: 'Responsable : aussi effacer, purger, reprendre une sauvegarde, chiffrer, ajouter et retirer des personnes.',
    en: 'In charge: also erase, purge, restore a backup, encrypt, add and remove people.',
  },
  given: {
    fr: 'Code de {name} : {code}',
    en: 'Code of {name}: {code}',
  },
  givenHint: {
    fr: 'À lui dire de vive voix. Il n’est montré qu’ici et ne sert qu’une fois : {name} choisit ensuite le sien.',
    en: 'To be told in person. It is shown only here and serves once: {name} then chooses another.',
  },
  givenSeen: { fr: 'C’est noté', en: 'Noted' },
  since: { fr: 'depuis le {day}', en: 'since {day}' },
  gone: { fr: 'Travaillait ici jusqu’au {day}', en: 'Worked here until {day}' },
  isNew: { fr: 'n’a pas encore choisi son code', en: 'has not chosen a code yet' },
  roleOf: { fr: 'Rôle de {name}', en: 'Role of {name}' },
  reset: { fr: 'Remettre un code', en: 'Give a new code' },
  resetOf: { fr: 'Remettre un code à {name}', en: 'Give {name} a new code' },
  remove: { fr: 'Retirer', en: 'Remove' },
  removeOf: { fr: 'Retirer {name}', en: 'Remove {name}' },
  removeAsk: { fr: 'Retirer {name} ?', en: 'Remove {name}?' },
  removeHint: {
    fr: 'Ce code ne vaudra plus rien, même avec une sauvegarde d’avant. Le nom et les refus notés restent.',
    en: 'That code will be worth nothing, even with a backup of before. The name and the refusals noted stay.',
  },
  removed: { fr: '{name} ne travaille plus ici.', en: '{name} no longer works here.' },
  changeKeyHint: {
    fr: 'Cet espace est chiffré et {name} peut en connaître la phrase secrète.',
    en: 'This workspace is encrypted and {name} may know its passphrase.',
  },
  changeKey: { fr: 'Changer la clé de l’espace', en: 'Change the key of the workspace' },
  changeOwn: { fr: 'Changer mon code', en: 'Change my code' },
  changed: { fr: 'Votre code est changé.', en: 'Your code is changed.' },
  notYours: {
    fr: 'Demande le rôle « {wanted} » ; vous avez le rôle « {role} ».',
    en: 'Wants the role “{wanted}”; you have the role “{role}”.',
  },
} as const satisfies Catalogue;
