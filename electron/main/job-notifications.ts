import type { JobKind } from '../../shared/contract/job.ts';
import type { Preferences } from '../../shared/contract/preferences.ts';

/** What a notification says of a job that ended. */
export type JobNotifications = Readonly<Record<JobKind, { readonly finished: string; readonly failed: string }>>;

export const jobNotifications: Readonly<Record<Preferences['language'], JobNotifications>> = {
  fr: {
    today: {
      finished: 'Les réponses du jour sont prêtes.',
      failed: 'Les réponses du jour n’ont pas pu être établies.',
    },
    inspection: { finished: 'Le fichier est lu.', failed: 'Le fichier n’a pas pu être lu.' },
    rehearsal: { finished: 'Le contrôle du fichier est fini.', failed: 'Le fichier n’a pas pu être contrôlé.' },
    import: { finished: 'L’import est fini.', failed: 'L’import n’a pas eu lieu.' },
    problems: {
      finished: 'Les lignes à corriger sont enregistrées.',
      failed: 'Les lignes à corriger n’ont pas été enregistrées.',
    },
    undo: { finished: 'Le fichier est retiré.', failed: 'Le fichier n’a pas pu être retiré.' },
    suppressionPreview: {
      finished: 'La liste d’oppositions est lue, rien n’est encore enregistré.',
      failed: 'La liste d’oppositions n’a pas pu être lue.',
    },
    suppressionList: {
      finished: 'La liste d’oppositions est enregistrée.',
      failed: 'La liste d’oppositions n’a pas pu être lue.',
    },
    returnsInspection: {
      finished: 'Le fichier de retours est lu.',
      failed: 'Le fichier de retours n’a pas pu être lu.',
    },
    returnsRehearsal: { finished: 'Les retours sont contrôlés.', failed: 'Les retours n’ont pas pu être contrôlés.' },
    returns: { finished: 'Les retours sont enregistrés.', failed: 'Les retours n’ont pas pu être enregistrés.' },
    check: { finished: 'Le contrôle de la campagne est fini.', failed: 'La campagne n’a pas pu être contrôlée.' },
    replay: {
      finished: 'Le contrôle à l’autre date est fini.',
      failed: 'La campagne n’a pas pu être contrôlée à cette date.',
    },
    export: { finished: 'La liste est écrite.', failed: 'La liste n’a pas été écrite.' },
    duplicates: {
      finished: 'Les doublons probables sont cherchés.',
      failed: 'Les doublons probables n’ont pas pu être cherchés.',
    },
    notices: {
      finished: 'Le compte des personnes à informer est fait.',
      failed: 'Les personnes à informer n’ont pas pu être comptées.',
    },
    noticeList: {
      finished: 'Les lettres d’information sont écrites.',
      failed: 'Les lettres d’information n’ont pas été écrites.',
    },
    supplierWorth: { finished: 'Le fichier est évalué.', failed: 'Le fichier n’a pas pu être évalué.' },
    retention: { finished: 'Les durées sont comptées.', failed: 'Les durées n’ont pas pu être comptées.' },
    retentionAsk: { finished: 'Les lettres sont écrites.', failed: 'Les lettres n’ont pas été écrites.' },
    retentionErasure: { finished: 'Les fiches sont effacées.', failed: 'Rien n’a été effacé.' },
    noticeExemption: { finished: 'La raison est notée.', failed: 'La raison n’a pas été notée.' },
    recipients: {
      finished: 'Les fichiers transmis sont examinés.',
      failed: 'Les fichiers transmis n’ont pas pu être examinés.',
    },
    transferCheck: {
      finished: 'Le contrôle du fichier à transmettre est fini.',
      failed: 'Le fichier à transmettre n’a pas pu être contrôlé.',
    },
    transferWriting: {
      finished: 'Le fichier à transmettre est écrit.',
      failed: 'Le fichier à transmettre n’a pas été écrit.',
    },
    keeping: { finished: 'Les fiches gardées sont notées.', failed: 'Les fiches gardées n’ont pas été notées.' },
    plan: { finished: 'Le planning d’appels est prêt.', failed: 'Le planning d’appels n’a pas pu être établi.' },
    backup: { finished: 'La sauvegarde est faite.', failed: 'La sauvegarde n’a pas été faite.' },
    restitution: { finished: 'La restitution est écrite.', failed: 'La restitution n’a pas été écrite.' },
    restoreRehearsal: { finished: 'La sauvegarde est lue.', failed: 'La sauvegarde n’a pas pu être lue.' },
    restoration: { finished: 'La sauvegarde est reprise.', failed: 'La sauvegarde n’a pas été reprise.' },
    verification: { finished: 'L’espace est vérifié.', failed: 'L’espace n’a pas pu être vérifié.' },
    sealing: { finished: 'L’espace est chiffré.', failed: 'Le chiffrement de l’espace n’est pas allé au bout.' },
    unsealing: { finished: 'L’espace est déchiffré.', failed: 'L’espace n’a pas pu être déchiffré.' },
    example: { finished: 'L’espace d’exemple est prêt.', failed: 'L’espace d’exemple n’a pas pu être créé.' },
  },
  en: {
    today: { finished: 'Today’s answers are ready.', failed: 'Today’s answers could not be worked out.' },
    inspection: { finished: 'The file has been read.', failed: 'The file could not be read.' },
    rehearsal: { finished: 'The file has been checked.', failed: 'The file could not be checked.' },
    import: { finished: 'The import is done.', failed: 'The import did not take place.' },
    problems: { finished: 'The rows to correct are saved.', failed: 'The rows to correct were not saved.' },
    undo: { finished: 'The file has been taken back.', failed: 'The file could not be taken back.' },
    suppressionPreview: {
      finished: 'The suppression list has been read, nothing is saved yet.',
      failed: 'The suppression list could not be read.',
    },
    suppressionList: {
      finished: 'The suppression list is saved.',
      failed: 'The suppression list could not be read.',
    },
    returnsInspection: { finished: 'The file of returns is read.', failed: 'The file of returns could not be read.' },
    returnsRehearsal: { finished: 'The returns are checked.', failed: 'The returns could not be checked.' },
    returns: { finished: 'The returns are recorded.', failed: 'The returns could not be recorded.' },
    check: { finished: 'The campaign has been checked.', failed: 'The campaign could not be checked.' },
    replay: {
      finished: 'The check on the other date is done.',
      failed: 'The campaign could not be checked on that date.',
    },
    export: { finished: 'The list is written.', failed: 'The list was not written.' },
    duplicates: {
      finished: 'The probable duplicates are found.',
      failed: 'The probable duplicates could not be looked for.',
    },
    notices: { finished: 'The people to inform are counted.', failed: 'The people to inform could not be counted.' },
    noticeList: { finished: 'The notices are written.', failed: 'The notices were not written.' },
    supplierWorth: { finished: 'The file is valued.', failed: 'The file could not be valued.' },
    retention: { finished: 'The periods are counted.', failed: 'The periods could not be counted.' },
    retentionAsk: { finished: 'The letters are written.', failed: 'The letters were not written.' },
    retentionErasure: { finished: 'The records are erased.', failed: 'Nothing was erased.' },
    noticeExemption: { finished: 'The reason is recorded.', failed: 'The reason was not recorded.' },
    recipients: {
      finished: 'The files passed on are judged.',
      failed: 'The files passed on could not be judged.',
    },
    transferCheck: {
      finished: 'The check of the file to pass on is done.',
      failed: 'The file to pass on could not be checked.',
    },
    transferWriting: { finished: 'The file to pass on is written.', failed: 'The file to pass on was not written.' },
    keeping: {
      finished: 'The contacts that are kept are recorded.',
      failed: 'The contacts that are kept were not recorded.',
    },
    plan: { finished: 'The call plan is ready.', failed: 'The call plan could not be made.' },
    backup: { finished: 'The backup is made.', failed: 'The backup was not made.' },
    restitution: { finished: 'The restitution is written.', failed: 'The restitution was not written.' },
    restoreRehearsal: { finished: 'The backup is read.', failed: 'The backup could not be read.' },
    restoration: { finished: 'The backup is restored.', failed: 'The backup was not restored.' },
    verification: { finished: 'The workspace has been verified.', failed: 'The workspace could not be verified.' },
    sealing: { finished: 'The workspace is encrypted.', failed: 'The encryption of the workspace did not finish.' },
    unsealing: { finished: 'The workspace is decrypted.', failed: 'The workspace could not be decrypted.' },
    example: { finished: 'The example workspace is ready.', failed: 'The example workspace could not be created.' },
  },
};
