import type { Catalogue } from '../../../shared/text/text.ts';

/** What one person likes on one computer. */
export const settings = {
  title: { fr: 'Réglages', en: 'Settings' },
  sentence: { fr: 'Ils valent pour vous, sur cet ordinateur.', en: 'They hold for you, on this computer.' },
  appearance: { fr: 'Apparence', en: 'Appearance' },
  'appearance.system': { fr: 'Comme le système', en: 'As the system' },
  'appearance.light': { fr: 'Claire', en: 'Light' },
  'appearance.dark': { fr: 'Sombre', en: 'Dark' },
  language: { fr: 'Langue', en: 'Language' },
  languageSentence: {
    fr: 'Celle de l’interface. Les textes de loi restent en français.',
    en: 'That of the interface. The texts of law stay in French.',
  },
  'language.fr': { fr: 'Français', en: 'Français' },
  'language.en': { fr: 'English', en: 'English' },
  start: { fr: 'Au démarrage', en: 'At the start' },
  reopens: { fr: 'Ouvrir le dernier espace', en: 'Open the last workspace' },
  reopensSentence: { fr: 'Sinon, Aval demande lequel ouvrir.', en: 'Otherwise Aval asks which one to open.' },
  notifies: { fr: 'Prévenir quand une longue tâche est finie', en: 'Tell when a long task is done' },
  notifiesSentence: {
    fr: 'Par une notification du système, seulement quand Aval est en arrière-plan. Elle ne dit rien des contacts.',
    en: 'By a notification of the system, only while Aval is in the background. It says nothing about contacts.',
  },
  about: { fr: 'À propos', en: 'About' },
  version: { fr: 'Aval {version}', en: 'Aval {version}' },
  aboutSentence: {
    fr: 'Aval fonctionne sans Internet : aucun compte, aucune mise à jour automatique, aucun envoi.',
    en: 'Aval works without the Internet: no account, no automatic update, nothing sent.',
  },
} as const satisfies Catalogue;
