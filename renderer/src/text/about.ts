import type { Catalogue } from '../../../shared/text/text.ts';

/** The screen « À propos ». */
export const about = {
  action: { fr: 'À propos d’Aval', en: 'About Aval' },
  title: { fr: 'À propos d’Aval', en: 'About Aval' },
  sentence: {
    fr: 'Ce qui tourne sur cet ordinateur, et comment le vérifier.',
    en: 'What runs on this computer, and how to check it.',
  },
  help1: {
    fr: '« Copier pour l’assistance » ne copie que la version, le livre de règles et les empreintes des fichiers d’Aval : aucun nom, aucun contact.',
    en: '“Copy for support” copies only the version, the rule book and the digests of Aval’s files: no name, no contact.',
  },
  help2: {
    fr: 'Une empreinte est un nombre calculé sur tout un fichier : un seul octet changé en donne une autre.',
    en: 'A digest is a number computed from a whole file: one changed byte gives another.',
  },
  help3: {
    fr: 'Un espace écrit par une version plus récente d’Aval n’est pas ouvert par une plus ancienne : elle le dit et n’y touche pas.',
    en: 'A workspace written by a newer version of Aval is not opened by an older one: it says so and does not touch it.',
  },
  back: { fr: 'Retour', en: 'Back' },
  copy: { fr: 'Copier pour l’assistance', en: 'Copy for support' },
  copied: { fr: 'Copié, sans aucune donnée personnelle', en: 'Copied, without any personal data' },
  program: { fr: 'Version', en: 'Version' },
  version: { fr: 'Aval {version}', en: 'Aval {version}' },
  development: {
    fr: 'Arbre de développement : les sources tournent telles quelles, sans empreintes ni licences relevées à la construction.',
    en: 'Development tree: the sources run as they are, without digests or licences from a build.',
  },
  ruleBook: { fr: 'Livre de règles', en: 'Rule book' },
  ruleBookDay: { fr: '{ruleset}, modifié pour la dernière fois le {day}', en: '{ruleset}, last amended on {day}' },
  fingerprint: { fr: 'Empreinte du livre', en: 'Digest of the book' },
  layout: { fr: 'Format des espaces', en: 'Layout of workspaces' },
  node: { fr: 'Node', en: 'Node' },
  files: { fr: 'Fichiers d’Aval', en: 'Files of Aval' },
  filesSentence: {
    fr: 'À la construction, l’empreinte (SHA-256) de chaque fichier a été relevée. « Vérifier » les calcule de nouveau.',
    en: 'When Aval was built, the digest (SHA-256) of each file was recorded. “Check” computes them again.',
  },
  verify: { fr: 'Vérifier', en: 'Check' },
  whole: {
    fr: '{files|fichier est tel qu’il a été construit|fichiers sont tels qu’ils ont été construits}.',
    en: '{files|file is as it was built|files are as they were built}.',
  },
  damaged: {
    fr: 'Cette copie d’Aval est abîmée. Réinstallez-la depuis le fichier d’origine ; vos espaces n’en souffrent pas.',
    en: 'This copy of Aval is damaged. Install it again from the original file; your workspaces do not suffer from it.',
  },
  altered: { fr: '{file} : changé', en: '{file}: changed' },
  missing: { fr: '{file} : absent ou illisible', en: '{file}: missing or unreadable' },
  proves: {
    fr: 'Cela montre une mauvaise copie ou un fichier changé par accident. Cela ne montre pas une personne malveillante qui change un fichier et son empreinte : contre elle, le programme contrôle son archive à chaque démarrage (Windows, macOS), et les empreintes publiées avec chaque version se comparent avant l’installation.',
    en: 'This shows a bad copy or a file changed by accident. It does not show an attacker who changes a file and its digest: against that, the program checks its archive at each start (Windows, macOS), and the digests published with each version can be compared before it is installed.',
  },
  showFiles: { fr: 'Les {count|fichier|fichiers} et leurs empreintes', en: 'The {count|file|files} and their digests' },
  nothingSent: { fr: 'Aval n’envoie rien', en: 'Aval sends nothing' },
  nothingSentSentence: {
    fr: 'Aucun compte, aucune mise à jour automatique, aucune statistique. Vous pouvez le voir vous-même.',
    en: 'No account, no automatic update, no statistics. You can see it for yourself.',
  },
  seeByCable: {
    fr: 'Partout : coupez le réseau (câble, Wi-Fi), puis travaillez. Tout fonctionne.',
    en: 'Everywhere: switch the network off (cable, Wi-Fi), then work. Everything works.',
  },
  seeOnWindows: {
    fr: 'Windows : touche Windows, « Moniteur de ressources », onglet Réseau. Aval n’y apparaît pas, ou avec zéro octet.',
    en: 'Windows: Windows key, “Resource Monitor”, Network tab. Aval does not appear, or with zero bytes.',
  },
  seeOnMac: {
    fr: 'macOS : « Moniteur d’activité », onglet Réseau, cherchez Aval. Les octets envoyés restent à zéro.',
    en: 'macOS: “Activity Monitor”, Network tab, look for Aval. The bytes sent stay at zero.',
  },
  seeOnLinux: {
    fr: 'Linux : dans un terminal, « ss -tupn | grep -i aval » n’affiche rien pendant qu’Aval travaille.',
    en: 'Linux: in a terminal, “ss -tupn | grep -i aval” prints nothing while Aval works.',
  },
  licences: { fr: 'Licences', en: 'Licences' },
  licencesSentence: {
    fr: 'Ce qu’Aval contient d’autrui : {count|œuvre|œuvres}, chacune sous sa licence. Aval lui-même est sous licence MIT. Les licences de Chromium et de Node sont dans LICENSES.chromium.html, à côté du programme.',
    en: 'What Aval contains by others: {count|work|works}, each under its own licence. Aval itself is under the MIT licence. The licences of Chromium and Node are in LICENSES.chromium.html, beside the program.',
  },
} as const satisfies Catalogue;
