import type { Catalogue } from '../text.ts';

/** Sentences about the people who work in a workspace, their roles and their codes. */
export const user = {
  'user.role.lecture': { fr: 'lecture', en: 'reading' },
  'user.role.aide': { fr: 'aide', en: 'helper' },
  'user.role.responsable': { fr: 'responsable', en: 'person in charge' },
  'user.without_code': { fr: '{name} (sans code)', en: '{name} (without code)' },
  'user.what_codes_do': {
    fr: 'Un code sépare des collègues honnêtes et signe les actions ; seul le chiffrement arrête un voleur.',
    en: 'A code keeps honest colleagues apart and signs what they do; only encryption stops a thief.',
  },

  'user.unknown': {
    fr: '« {user} » n’est pas une des personnes qui travaillent dans cet espace. Donnez le nom d’une d’elles.',
    en: '“{user}” is not one of the people who work in this workspace. Give the name of one of them.',
  },
  'user.removed': {
    fr: '« {user} » ne travaille plus dans cet espace depuis le {on} : son code ne vaut plus rien. Un refus peut encore être noté.',
    en: '“{user}” has not worked in this workspace since {on}: the code is worth nothing any more. A refusal can still be recorded.',
  },
  'user.role': {
    fr: '« {user} » a le rôle « {role} » ; cette action demande le rôle « {wanted} ». Un responsable peut changer le rôle.',
    en: '“{user}” has the role “{role}”; this action wants the role “{wanted}”. A person in charge can change the role.',
  },
  'user.code_missing': {
    fr: 'Cette action demande le code de « {user} ». Donnez-le dans un fichier ou au terminal, jamais dans la commande.',
    en: 'This action wants the code of “{user}”. Give it in a file or on the terminal, never in the command.',
  },
  'user.new_code_missing': {
    fr: 'Il manque le nouveau code. Donnez-le dans un fichier ou au terminal, jamais dans la commande.',
    en: 'The new code is missing. Give it in a file or on the terminal, never in the command.',
  },
  'user.code_file_empty': {
    fr: 'Le fichier « {path} » ne contient pas de code. Écrivez le code sur sa première ligne.',
    en: 'The file “{path}” holds no code. Write the code on its first line.',
  },
  'user.code_wrong': {
    fr: 'Le code de « {user} » n’est pas celui-là. Encore {left|essai|essais} avant une minute d’attente.',
    en: 'That is not the code of “{user}”. {left|more try|more tries} before a wait of a minute.',
  },
  'user.waiting': {
    fr: 'Cinq codes faux au moins pour « {user} » : attendez {seconds|seconde|secondes} avant le prochain essai.',
    en: 'Five wrong codes at least for “{user}”: wait {seconds|second|seconds} before the next try.',
  },
  'user.locked': {
    fr: 'Dix codes faux pour « {user} » : ce code est fermé. Un responsable peut en remettre un.',
    en: 'Ten wrong codes for “{user}”: this code is closed. A person in charge can give another.',
  },
  'user.code_to_choose': {
    fr: '« {user} » a reçu un code qui ne sert qu’une fois. Choisissez d’abord votre propre code.',
    en: '“{user}” was given a code for one time. Choose your own code first.',
  },
  'user.code_short': {
    fr: 'Un code a au moins six chiffres, et rien d’autre. Choisissez-en un autre.',
    en: 'A code has at least six digits, and nothing else. Choose another.',
  },
  'user.code_same': {
    fr: 'Le nouveau code est celui d’avant. Choisissez-en un autre.',
    en: 'The new code is the one of before. Choose another.',
  },
  'user.code_differs': {
    fr: 'Les deux codes ne sont pas les mêmes. Rien n’a changé : recommencez.',
    en: 'The two codes are not the same. Nothing has changed: begin again.',
  },
  'user.rescue_wrong': {
    fr: 'Ce n’est pas le code de secours de cet espace. Il a été montré une fois, quand les codes ont été demandés.',
    en: 'That is not the rescue code of this workspace. It was shown once, when codes were switched on.',
  },
  'user.rescue_others': {
    fr: 'Le code de secours sert aux responsables ; un responsable peut remettre un code à « {user} ».',
    en: 'The rescue code is for those in charge; one of them can give “{user}” a new code.',
  },
  'user.first_responsable': {
    fr: 'La première personne d’un espace en est responsable et ajoute les autres. Donnez-lui ce rôle.',
    en: 'The first person of a workspace is in charge of it and adds the others. Give that role.',
  },
  'user.known': {
    fr: 'Des personnes travaillent déjà par leur nom dans cet espace. Un responsable peut y ajouter « {user} ».',
    en: 'People already work by their names in this workspace. A person in charge can add “{user}”.',
  },
  'user.name_empty': {
    fr: 'Il faut un nom de 200 caractères au plus, avec au moins une lettre.',
    en: 'A name of at most 200 characters is needed, with at least one letter.',
  },
  'user.last_responsable': {
    fr: '« {user} » est la seule personne responsable : donnez d’abord ce rôle à quelqu’un d’autre.',
    en: '“{user}” is the only person in charge: give that role to somebody else first.',
  },

  'user.enter_first': {
    fr: 'Des personnes travaillent par leur nom dans « {file} ». Ouvrez cet espace et entrez-y avant de le remplacer.',
    en: 'People work by their names in “{file}”. Open that workspace and enter it before you replace it.',
  },

  'user.ask_code': { fr: 'Votre code : ', en: 'Your code: ' },
  'user.ask_new': { fr: 'Nouveau code (six chiffres au moins) : ', en: 'New code (at least six digits): ' },
  'user.ask_again': { fr: 'Encore une fois : ', en: 'Once more: ' },

  'user.report_none': {
    fr: 'Personne ne travaille encore par son nom dans cet espace : chacun peut tout y faire.',
    en: 'Nobody works by name in this workspace yet: everybody may do everything in it.',
  },
  'user.report_first': {
    fr: '« {user} » est responsable de cet espace. Désormais, chaque changement demande un nom et un code.',
    en: '“{user}” is in charge of this workspace. From now on every change wants a name and a code.',
  },
  'user.report_rescue': {
    fr: 'Code de secours, montré une seule fois, à écrire sur papier et à garder hors du bureau : {code}',
    en: 'Rescue code, shown only once, to be written on paper and kept away from the desk: {code}',
  },
  'user.report_added': {
    fr: '« {user} » peut entrer, rôle « {role} ». Code pour la première entrée, montré une seule fois : {code}',
    en: '“{user}” may enter, role “{role}”. Code for the first entry, shown only once: {code}',
  },
  'user.report_role': { fr: '« {user} » a désormais le rôle « {role} ».', en: '“{user}” now has the role “{role}”.' },
  'user.report_removed': {
    fr: '« {user} » ne travaille plus ici : son code ne vaut plus rien. Son nom et les refus notés restent.',
    en: '“{user}” no longer works here: the code is worth nothing any more. The name and the refusals noted stay.',
  },
  'user.report_change_key': {
    fr: 'Cet espace est chiffré et « {user} » peut en connaître la phrase secrète : changez aussi la clé de l’espace (--rotate de la commande vault).',
    en: 'This workspace is encrypted and “{user}” may know its passphrase: change the key of the workspace too (--rotate of the command vault).',
  },
  'user.report_reset': {
    fr: 'Nouveau code de « {user} » pour la prochaine entrée, montré une seule fois : {code}',
    en: 'New code of “{user}” for the next entry, shown only once: {code}',
  },
  'user.report_chosen': { fr: 'Le code de « {user} » est changé.', en: 'The code of “{user}” is changed.' },
  'user.report_since': { fr: 'depuis le {on}', en: 'since {on}' },
  'user.report_gone': { fr: 'retiré le {on}', en: 'removed on {on}' },
  'user.report_new': { fr: 'n’a pas encore choisi son code', en: 'has not chosen a code yet' },
} as const satisfies Catalogue;
