import type { Catalogue } from '../text.ts';

/** What runs: version, rule book, digests of the files. */
export const about = {
  'about.program': { fr: 'Aval {version}, avec Node {node}', en: 'Aval {version}, with Node {node}' },
  'about.rule_book': { fr: 'Livre de règles : {ruleset}', en: 'Rule book: {ruleset}' },
  'about.fingerprint': { fr: 'Empreinte du livre : {fingerprint}', en: 'Fingerprint of the book: {fingerprint}' },
  'about.layout': {
    fr: 'Espaces : lus et écrits jusqu’au format {layout}',
    en: 'Workspaces: read and written up to layout {layout}',
  },
  'about.development': {
    fr: 'Arbre de développement : les sources tournent telles quelles, aucune construction n’en a relevé les empreintes ni les licences.',
    en: 'Development tree: the sources run as they are, and no build has recorded their digests or their licences.',
  },
  'about.altered': {
    fr: '{file} n’est plus tel qu’il a été construit.',
    en: '{file} is no longer as it was built.',
  },
  'about.missing': { fr: '{file} manque ou ne peut être lu.', en: '{file} is missing or can’t be read.' },
  'about.whole': {
    fr: '{files|fichier vérifié, tel qu’il a été construit|fichiers vérifiés, tels qu’ils ont été construits}.',
    en: '{files|file checked, as it was built|files checked, as they were built}.',
  },
  'about.damaged': {
    fr: 'Cette copie d’Aval est abîmée ({files|fichier|fichiers}). La réinstaller depuis le fichier d’origine ; les espaces n’en souffrent pas.',
    en: 'This copy of Aval is damaged ({files|file|files}). Install it again from the original file; workspaces do not suffer from it.',
  },
  'about.proves': {
    fr: 'Cette vérification voit une copie abîmée ou un fichier changé par accident ; elle ne voit pas une personne qui change un fichier et son empreinte.',
    en: 'This check sees a bad copy or a file changed by accident; it does not see a person who changes a file and its digest.',
  },
  'about.unreadable': {
    fr: 'Cette copie d’Aval est abîmée : {file} ne peut être lu. La réinstaller depuis le fichier d’origine ; les espaces n’en souffrent pas.',
    en: 'This copy of Aval is damaged: {file} can’t be read. Install it again from the original file; workspaces do not suffer from it.',
  },
} as const satisfies Catalogue;
