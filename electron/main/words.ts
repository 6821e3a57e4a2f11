import type { FilePurpose } from '../../shared/contract/file.ts';
import type { Preferences } from '../../shared/contract/preferences.ts';
import { type JobNotifications, jobNotifications } from './job-notifications.ts';

/** Words of the native parts: menu, dialogs, notifications. The page's words are in renderer/src/text. */
export type NativeLanguage = Preferences['language'];

type Words = {
  readonly menu: Readonly<Record<MenuWord, string>>;
  readonly dialogs: Readonly<Record<FilePurpose, { readonly title: string; readonly buttonLabel: string }>>;
  readonly filters: {
    readonly workspaces: string;
    readonly backups: string;
    readonly mirrors: string;
    readonly workbooks: string;
    readonly tables: string;
    readonly sheets: string;
    readonly all: string;
  };
  readonly quit: { readonly question: string; readonly detail: string; readonly stay: string; readonly leave: string };
  readonly replacing: {
    readonly question: (file: string) => string;
    readonly detail: string;
    readonly replace: string;
    readonly keep: string;
  };
  readonly notifications: JobNotifications;
};

type MenuWord =
  | 'file'
  | 'newWorkspace'
  | 'openWorkspace'
  | 'closeWorkspace'
  | 'importFile'
  | 'settings'
  | 'quit'
  | 'hide'
  | 'hideOthers'
  | 'showAll'
  | 'services'
  | 'about'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'view'
  | 'search'
  | 'lock'
  | 'actualSize'
  | 'zoomIn'
  | 'zoomOut'
  | 'fullScreen'
  | 'reload'
  | 'developerTools'
  | 'window'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'help'
  | 'screenHelp'
  | 'legifrance'
  | 'cnil';

export const words: Readonly<Record<NativeLanguage, Words>> = {
  fr: {
    menu: {
      file: 'Fichier',
      newWorkspace: 'Nouvel espace…',
      openWorkspace: 'Ouvrir un espace…',
      closeWorkspace: 'Fermer l’espace',
      lock: 'Verrouiller',
      importFile: 'Importer un fichier…',
      settings: 'Réglages…',
      quit: 'Quitter Aval',
      hide: 'Masquer Aval',
      hideOthers: 'Masquer les autres',
      showAll: 'Tout afficher',
      services: 'Services',
      about: 'À propos d’Aval',
      edit: 'Édition',
      undo: 'Annuler',
      redo: 'Rétablir',
      cut: 'Couper',
      copy: 'Copier',
      paste: 'Coller',
      selectAll: 'Tout sélectionner',
      view: 'Affichage',
      search: 'Rechercher…',
      actualSize: 'Taille réelle',
      zoomIn: 'Agrandir',
      zoomOut: 'Réduire',
      fullScreen: 'Plein écran',
      reload: 'Recharger',
      developerTools: 'Outils de développement',
      window: 'Fenêtre',
      minimize: 'Réduire dans le Dock',
      zoom: 'Ajuster',
      front: 'Tout ramener au premier plan',
      help: 'Aide',
      screenHelp: 'Aide sur cet écran',
      legifrance: 'Légifrance',
      cnil: 'CNIL',
    },
    dialogs: {
      openWorkspace: { title: 'Ouvrir un espace', buttonLabel: 'Ouvrir' },
      createWorkspace: { title: 'Où enregistrer l’espace', buttonLabel: 'Créer' },
      openBackup: { title: 'Choisir une sauvegarde', buttonLabel: 'Choisir' },
      saveBackup: { title: 'Où enregistrer la sauvegarde', buttonLabel: 'Sauvegarder' },
      saveProblems: { title: 'Où enregistrer les lignes à corriger', buttonLabel: 'Enregistrer' },
      saveRecovery: { title: 'Où enregistrer la fiche de secours', buttonLabel: 'Enregistrer' },
      importContacts: { title: 'Choisir un fichier de contacts', buttonLabel: 'Choisir' },
      importSuppression: { title: 'Choisir une liste d’oppositions', buttonLabel: 'Choisir' },
      importReturns: { title: 'Choisir un fichier de retours', buttonLabel: 'Choisir' },
      leaveOut: { title: 'Choisir un fichier de personnes à laisser de côté', buttonLabel: 'Choisir' },
      openSample: { title: 'Choisir un exemple de fichier de l’outil', buttonLabel: 'Choisir' },
      addEvidence: { title: 'Choisir les pièces à conserver', buttonLabel: 'Joindre' },
      exportFolder: { title: 'Choisir le dossier de l’export', buttonLabel: 'Exporter ici' },
      mirrorFolder: { title: 'Choisir la clé USB ou le partage pour les refus', buttonLabel: 'Écrire ici' },
      openMirror: { title: 'Choisir le fichier des refus', buttonLabel: 'Choisir' },
    },
    filters: {
      workspaces: 'Espaces Aval',
      backups: 'Sauvegardes Aval',
      mirrors: 'Fichiers de refus d’Aval',
      workbooks: 'Classeurs Excel',
      tables: 'Classeurs et fichiers CSV',
      sheets: 'Documents PDF',
      all: 'Tous les fichiers',
    },
    quit: {
      question: 'Une tâche est en cours.',
      detail: 'Quitter l’annule : l’espace reste comme avant elle.',
      stay: 'Ne pas quitter',
      leave: 'Quitter quand même',
    },
    replacing: {
      question: (file) => `« ${file} » est déjà dans ce dossier. Le remplacer ?`,
      detail: 'Aval n’a pas écrit ce fichier, ou il a été modifié depuis. Remplacé, il est perdu.',
      replace: 'Remplacer',
      keep: 'Le garder',
    },
    notifications: jobNotifications.fr,
  },
  en: {
    menu: {
      file: 'File',
      newWorkspace: 'New workspace…',
      openWorkspace: 'Open a workspace…',
      closeWorkspace: 'Close the workspace',
      lock: 'Lock',
      importFile: 'Import a file…',
      settings: 'Settings…',
      quit: 'Quit Aval',
      hide: 'Hide Aval',
      hideOthers: 'Hide others',
      showAll: 'Show all',
      services: 'Services',
      about: 'About Aval',
      edit: 'Edit',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      view: 'View',
      search: 'Search…',
      actualSize: 'Actual size',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      fullScreen: 'Full screen',
      reload: 'Reload',
      developerTools: 'Developer tools',
      window: 'Window',
      minimize: 'Minimise',
      zoom: 'Zoom',
      front: 'Bring all to front',
      help: 'Help',
      screenHelp: 'Help about this screen',
      legifrance: 'Légifrance',
      cnil: 'CNIL',
    },
    dialogs: {
      openWorkspace: { title: 'Open a workspace', buttonLabel: 'Open' },
      createWorkspace: { title: 'Where to save the workspace', buttonLabel: 'Create' },
      openBackup: { title: 'Choose a backup', buttonLabel: 'Choose' },
      saveBackup: { title: 'Where to save the backup', buttonLabel: 'Back up' },
      saveProblems: { title: 'Where to save the rows to correct', buttonLabel: 'Save' },
      saveRecovery: { title: 'Where to save the recovery sheet', buttonLabel: 'Save' },
      importContacts: { title: 'Choose a file of contacts', buttonLabel: 'Choose' },
      importSuppression: { title: 'Choose a list of objections', buttonLabel: 'Choose' },
      importReturns: { title: 'Choose a file of returns', buttonLabel: 'Choose' },
      leaveOut: { title: 'Choose a file of people to leave out', buttonLabel: 'Choose' },
      openSample: { title: 'Choose a sample file of the tool', buttonLabel: 'Choose' },
      addEvidence: { title: 'Choose the documents to keep', buttonLabel: 'Attach' },
      exportFolder: { title: 'Choose the folder of the export', buttonLabel: 'Export here' },
      mirrorFolder: { title: 'Choose the USB key or the share for refusals', buttonLabel: 'Write here' },
      openMirror: { title: 'Choose the file of refusals', buttonLabel: 'Choose' },
    },
    filters: {
      workspaces: 'Aval workspaces',
      backups: 'Aval backups',
      mirrors: 'Aval files of refusals',
      workbooks: 'Excel workbooks',
      tables: 'Workbooks and CSV files',
      sheets: 'PDF documents',
      all: 'All files',
    },
    quit: {
      question: 'A task is running.',
      detail: 'Quitting cancels it: the workspace stays as before it.',
      stay: 'Don’t quit',
      leave: 'Quit anyway',
    },
    replacing: {
      question: (file) => `“${file}” is in this folder already. Replace it?`,
      detail: 'Aval did not write this file, or it was changed since. Once replaced, it is lost.',
      replace: 'Replace',
      keep: 'Keep it',
    },
    notifications: jobNotifications.en,
  },
};
