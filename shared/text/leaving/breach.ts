import type { Catalogue } from '../text.ts';

/** The sheet for the 72 hours after a loss, a theft, a wrong recipient or an intrusion. */
export const breach = {
  'breach.found_unreadable': {
    fr: 'La date « {found} » n’est pas lisible. Écrire le jour, avec l’heure si elle est connue : 2026-11-29 ou 2026-11-29T14:30.',
    en: 'The date “{found}” is not readable. Write the day, with the time if it is known: 2026-11-29 or 2026-11-29T14:30.',
  },
  'breach.found_future': {
    fr: 'La date « {found} » est dans le futur. Écrire le moment où la perte a été constatée.',
    en: 'The date “{found}” is in the future. Write the moment at which the loss was found.',
  },
  'breach.report_until': {
    fr: 'À notifier à la CNIL avant le {until} : il reste {hours|heure|heures}.',
    en: 'To be notified to the CNIL before {until}: {hours|hour|hours} left.',
  },
  'breach.report_over': {
    fr: 'Le délai de 72 heures est passé depuis le {until} : notifier quand même, en disant pourquoi.',
    en: 'The delay of 72 hours ended on {until}: notify nevertheless, and say why.',
  },
  'breach.report_written': { fr: 'Écrit dans {folder} : {files}', en: 'Written to {folder}: {files}' },
  'breach.report_unnoted': {
    fr: 'L’espace est ouvert ailleurs ou protégé : la fiche est écrite, mais le registre ne la note pas.',
    en: 'The workspace is open elsewhere or protected: the sheet is written, but the register does not note it.',
  },
  'breach.title': { fr: 'Vol ou perte : fiche des 72 heures', en: 'Theft or loss: the sheet for the 72 hours' },
  'breach.about': {
    fr: 'Données de « {organisation} ». Cette fiche ne nomme personne : elle peut être montrée à un assureur ou à la police.',
    en: 'Data of “{organisation}”. This sheet names nobody: it can be shown to an insurer or to the police.',
  },
  'breach.delay': { fr: 'Le délai', en: 'The delay' },
  'breach.found_until': {
    fr: 'Constaté le {found}. À notifier à la CNIL au plus tard le {until} : 72 heures, nuits, dimanches et jours fériés compris (art. 33, 1 RGPD).',
    en: 'Found on {found}. To be notified to the CNIL by {until}: 72 hours, nights, Sundays and public holidays included (art. 33(1) GDPR).',
  },
  'breach.left': {
    fr: 'Au moment de l’écriture de cette fiche, il reste {hours|heure|heures}. Une notification incomplète peut être complétée ensuite (art. 33, 4).',
    en: 'When this sheet was written, {hours|hour was|hours were} left. An incomplete notification can be completed later (art. 33(4)).',
  },
  'breach.over': {
    fr: 'Ce délai est passé : notifier quand même, avec les motifs du retard (art. 33, 1).',
    en: 'This delay is over: notify nevertheless, with the reasons for being late (art. 33(1)).',
  },
  'breach.what': { fr: 'Ce qui s’est passé', en: 'What happened' },
  'breach.what.lost': {
    fr: 'Un ordinateur, une clé ou un autre support qui contenait le fichier de contacts est perdu.',
    en: 'A computer, a memory stick or another medium with the file of contacts is lost.',
  },
  'breach.what.stolen': {
    fr: 'Un ordinateur, une clé ou un autre support qui contenait le fichier de contacts a été volé.',
    en: 'A computer, a memory stick or another medium with the file of contacts was stolen.',
  },
  'breach.what.sent': {
    fr: 'Des données du fichier de contacts ont été envoyées à quelqu’un qui ne devait pas les recevoir.',
    en: 'Data of the file of contacts was sent to somebody who should not have received it.',
  },
  'breach.what.opened': {
    fr: 'Quelqu’un qui n’en avait pas le droit a ouvert le fichier de contacts ou un de ses fichiers.',
    en: 'Somebody without the right to do so opened the file of contacts or one of its files.',
  },
  'breach.there': { fr: 'Ce qui s’y trouvait', en: 'What was there' },
  'breach.contacts': { fr: '{contacts|personne|personnes} en tout.', en: '{contacts|person|people} in all.' },
  'breach.held': { fr: '{kind} : {count}', en: '{kind}: {count}' },
  'breach.changed': {
    fr: 'Compté dans l’espace dont le dernier changement est du {at}. Si le fichier concerné est plus ancien, plus récent ou seulement une liste, corriger les nombres.',
    en: 'Counted in the workspace whose last change is of {at}. If the file concerned is older, newer or only a list, correct the numbers.',
  },
  'breach.encrypted': {
    fr: 'L’espace est chiffré : sans la phrase de passe ni la fiche de secours, ses fichiers ne se lisent pas.',
    en: 'The workspace is encrypted: without the passphrase or the recovery sheet its files can’t be read.',
  },
  'breach.clear': {
    fr: 'L’espace n’est pas chiffré : ses fichiers se lisent, sauf si le disque entier l’était.',
    en: 'The workspace is not encrypted: its files can be read, unless the whole disk was encrypted.',
  },
  'breach.backup': { fr: 'Dernière sauvegarde notée : {on}.', en: 'Last backup noted: {on}.' },
  'breach.no_backup': { fr: 'Aucune sauvegarde notée.', en: 'No backup noted.' },
  'breach.copies': {
    fr: 'Fichiers sortis de l’espace et non notés comme détruits, jamais chiffrés sauf les sauvegardes d’un espace chiffré : {copies}. Vérifier s’ils étaient sur le même support.',
    en: 'Files outside the workspace not noted as destroyed, never encrypted but for backups of an encrypted workspace: {copies}. Check whether they were on the same medium.',
  },
  'breach.no_copies': {
    fr: 'Aucun fichier n’est noté comme sorti de l’espace.',
    en: 'No file is noted as having left the workspace.',
  },
  'breach.whom': { fr: 'Qui prévenir', en: 'Whom to tell' },
  'breach.authority.likely': {
    fr: 'CNIL : probablement oui, sur notifications.cnil.fr (art. 33 RGPD). Le brouillon est joint.',
    en: 'CNIL: probably yes, at notifications.cnil.fr (art. 33 GDPR). The draft is enclosed.',
  },
  'breach.authority.likely_not': {
    fr: 'CNIL : probablement pas de notification, parce que les fichiers sont chiffrés et qu’une sauvegarde existe (art. 33, 1 RGPD : pas de risque), si la phrase de passe et la fiche de secours n’étaient pas avec. À noter dans tous les cas. Une personne décide ; dans le doute, notifier.',
    en: 'CNIL: probably no notification, because the files are encrypted and a backup exists (art. 33(1) GDPR: no risk), if neither the passphrase nor the recovery sheet was with them. To be noted in any case. A person decides; in doubt, notify.',
  },
  'breach.people.decide': {
    fr: 'Personnes : à décider. Les prévenir dans les meilleurs délais si le risque pour elles est élevé (art. 34, 1 RGPD). La lettre est jointe.',
    en: 'People: to be decided. Tell them without delay if the risk for them is high (art. 34(1) GDPR). The letter is enclosed.',
  },
  'breach.people.likely_not': {
    fr: 'Personnes : probablement pas de notification aux personnes, parce que les fichiers sont chiffrés (art. 34, 3, a RGPD), si la phrase de passe et la fiche de secours n’étaient pas avec. Une personne décide.',
    en: 'People: probably no notification to the people, because the files are encrypted (art. 34(3)(a) GDPR), if neither the passphrase nor the recovery sheet was with them. A person decides.',
  },
  'breach.tell.client': {
    fr: 'Le client, si ce fichier est tenu pour lui (sous-traitant) : tout de suite, c’est lui qui notifie (art. 33, 2).',
    en: 'The client, if this file is kept for one (processor): at once; the client notifies (art. 33(2)).',
  },
  'breach.tell.dpo': {
    fr: 'Le délégué à la protection des données et le responsable de la structure.',
    en: 'The data protection officer and the head of the firm.',
  },
  'breach.tell.police': {
    fr: 'La police ou la gendarmerie : dépôt de plainte, avec le numéro de série de l’appareil.',
    en: 'The police: a complaint, with the serial number of the device.',
  },
  'breach.tell.insurer': {
    fr: 'L’assureur : beaucoup de contrats demandent une déclaration en deux à cinq jours.',
    en: 'The insurer: many contracts ask for a declaration within two to five days.',
  },
  'breach.now': { fr: 'À faire maintenant', en: 'To do now' },
  'breach.step.search': {
    fr: 'Chercher encore : objets trouvés, taxi, dernier rendez-vous. Noter où et quand.',
    en: 'Search again: lost property, taxi, last appointment. Note where and when.',
  },
  'breach.step.complaint': {
    fr: 'Déposer plainte et garder le récépissé.',
    en: 'Make a complaint and keep the receipt.',
  },
  'breach.step.key': {
    fr: 'Changer la phrase de passe de l’espace, et sa fiche de secours si elle a pu être vue.',
    en: 'Change the passphrase of the workspace, and its recovery sheet if somebody may have seen it.',
  },
  'breach.step.passwords': {
    fr: 'Changer les mots de passe qui étaient sur l’appareil (messagerie, banque, outil d’envoi) et l’effacer à distance si possible.',
    en: 'Change the passwords that were on the device (mail, bank, sending tool) and erase it remotely if possible.',
  },
  'breach.step.restore': {
    fr: 'Reprendre l’espace depuis la dernière sauvegarde ; les refus notés depuis sont à redemander à ceux qui les ont reçus.',
    en: 'Restore the workspace from the last backup; ask those who received refusals since then for them again.',
  },
  'breach.step.recipient': {
    fr: 'Demander par écrit au destinataire de supprimer le fichier et de le confirmer.',
    en: 'Ask the recipient in writing to delete the file and to confirm it.',
  },
  'breach.step.channel': {
    fr: 'Retirer le fichier de l’endroit où il a été déposé (partage, lien, outil d’envoi).',
    en: 'Remove the file from where it was put (share, link, sending tool).',
  },
  'breach.step.access': {
    fr: 'Fermer l’accès : verrouiller la session, retirer la personne, débrancher le poste du réseau sans l’éteindre.',
    en: 'Close the access: lock the session, remove the person, unplug the computer from the network without switching it off.',
  },
  'breach.step.note': {
    fr: 'Noter les faits, les effets et les mesures : toute violation est documentée, notifiée ou non (art. 33, 5).',
    en: 'Note the facts, the effects and the measures: every breach is documented, notified or not (art. 33(5)).',
  },
  'breach.decision': { fr: 'Décision', en: 'Decision' },
  'breach.decided': {
    fr: 'Aval compte et propose ; une personne décide. Notification à la CNIL : oui / non. Lettre aux personnes : oui / non.',
    en: 'Aval counts and proposes; a person decides. Notification to the CNIL: yes / no. Letter to the people: yes / no.',
  },
  'breach.signed': {
    fr: 'Pourquoi, nom, date et signature : ______________________________________',
    en: 'Why, name, date and signature: ______________________________________',
  },
} as const satisfies Catalogue;
