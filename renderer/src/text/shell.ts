import type { Catalogue } from '../../../shared/text/text.ts';

/** What surrounds every screen. */
export const shell = {
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  rooms: { fr: 'Écrans', en: 'Screens' },
  search: { fr: 'Rechercher', en: 'Search' },
  searchHint: { fr: 'Un contact, un écran, une action…', en: 'A contact, a screen, an action…' },
  searchResults: { fr: 'Résultats', en: 'Results' },
  searchEmpty: { fr: 'Aucun résultat.', en: 'No result.' },
  searchScreens: { fr: 'Écrans', en: 'Screens' },
  searchActions: { fr: 'Actions', en: 'Actions' },
  settings: { fr: 'Réglages', en: 'Settings' },
  help: { fr: 'Aide sur cet écran', en: 'Help about this screen' },
  helpTitle: { fr: 'Aide', en: 'Help' },
  helpNone: { fr: 'Cet écran n’a pas d’explication particulière.', en: 'This screen has no explanation of its own.' },
  notices: { fr: 'Avis', en: 'Notices' },
  close: { fr: 'Fermer', en: 'Close' },
  workspace: { fr: 'Espace : {name}', en: 'Workspace: {name}' },
  workspaceOther: { fr: 'Autres espaces', en: 'Other workspaces' },
  workspaceOpen: { fr: 'Ouvrir un espace…', en: 'Open a workspace…' },
  workspaceNew: { fr: 'Nouvel espace…', en: 'New workspace…' },
  workspaceClose: { fr: 'Fermer cet espace', en: 'Close this workspace' },
  opening: { fr: 'Ouverture de l’espace…', en: 'Opening the workspace…' },
  saved: { fr: 'Enregistré à {time}', en: 'Saved at {time}' },
  savedOn: { fr: 'Enregistré le {instant}', en: 'Saved on {instant}' },
  contacts: { fr: '{count|contact|contacts}', en: '{count|contact|contacts}' },
  offline: { fr: 'Aval n’envoie rien sur Internet', en: 'Aval sends nothing over the Internet' },
  jobs: { fr: '{count|tâche en cours|tâches en cours}', en: '{count|task running|tasks running}' },
  status: { fr: 'État de l’espace', en: 'State of the workspace' },
  readOnly: {
    fr: 'Lecture seule : {person} a ouvert cet espace sur {machine}.',
    en: 'Read only: {person} has opened this workspace on {machine}.',
  },
  readOnlyWaiting: {
    fr: 'Lecture seule : {person} a ouvert cet espace sur {machine}. {count|refus noté, en attente|refus notés, en attente}.',
    en: 'Read only: {person} has opened this workspace on {machine}. {count|refusal noted, waiting|refusals noted, waiting}.',
  },
  sharedFolder: {
    fr: 'Cet espace est dans un dossier synchronisé ou partagé : ne l’ouvrir que sur un ordinateur à la fois.',
    en: 'This workspace is in a synchronised or shared folder: open it on one computer at a time.',
  },
  example: { fr: 'Exemple', en: 'Example' },
  engineRestarted: { fr: 'Aval a redémarré son moteur', en: 'Aval has restarted its engine' },
  engineRestartedIntact: {
    fr: 'Les données sont intactes jusqu’à {time}. Une tâche en cours à ce moment est à relancer.',
    en: 'The data is intact until {time}. A task that was running then has to be started again.',
  },
  engineRestartedEmpty: {
    fr: 'Une tâche en cours à ce moment est à relancer.',
    en: 'A task that was running then has to be started again.',
  },
  engineStopped: { fr: 'Le moteur d’Aval s’est arrêté', en: 'The engine of Aval has stopped' },
  engineStoppedAdvice: {
    fr: 'Les données enregistrées sont intactes. Fermer Aval et l’ouvrir à nouveau.',
    en: 'What was saved is intact. Close Aval and open it again.',
  },
  callGoods: { fr: 'Produit proposé par téléphone', en: 'Product offered by phone' },
} as const satisfies Catalogue;
