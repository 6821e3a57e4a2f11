import type { Catalogue } from '../text.ts';

/** The help of the commands of returns. */
export const commandReturns = {
  'command.returns': {
    fr: 'Enregistre ce qui revient des listes : appels, messages, courriers.',
    en: 'Records what comes back of lists: calls, messages, letters.',
  },
  'command.callbacks': {
    fr: 'Liste les personnes à rappeler, et jusqu’à quand on le peut.',
    en: 'Lists the people to call back, and until when they may be.',
  },
  'option.callbacks.on': {
    fr: 'le jour à juger (par défaut : aujourd’hui)',
    en: 'the day to judge (default: today)',
  },
  'command.states': {
    fr: 'Liste les personnes peut-être décédées et les coordonnées peut-être fausses ; confirme, écarte ou lève un état.',
    en: 'Lists the people who may have died and the details that may be wrong; confirms, dismisses or lifts a state.',
  },
  'option.states.open': { fr: 'seulement ce qui reste à décider', en: 'only what is still to be decided' },
  'option.states.kind': {
    fr: 'un seul état : décédé, a déménagé, faux numéro, adresse fausse',
    en: 'one state alone: deceased, moved, wrong number, wrong address',
  },
  'option.states.confirm': {
    fr: 'confirme la remarque de ce numéro : plus aucun import ne l’annule',
    en: 'confirms the remark of this number: no import undoes it any more',
  },
  'option.states.phone': {
    fr: 'lequel des numéros de la personne est faux, si la remarque ne le dit pas',
    en: 'which of the person’s numbers is wrong, if the remark does not say it',
  },
  'option.states.dismiss': {
    fr: 'écarte la remarque de ce numéro : le même fichier ne la pose plus',
    en: 'dismisses the remark of this number: the same file does not raise it again',
  },
  'option.states.lift': {
    fr: 'lève un état confirmé, par son identifiant (12, D4 ou P7)',
    en: 'lifts a confirmed state, by its id (12, D4 or P7)',
  },
  'option.states.on': {
    fr: 'le jour de l’information (par défaut : aujourd’hui) ; pour la liste, ce qui était connu ce jour-là',
    en: 'the day of the information (default: today); for the list, what was known on that day',
  },
  'option.returns.ids': {
    fr: 'les références d’une pile d’enveloppes, séparées par des virgules',
    en: 'the references of a pile of envelopes, parted by commas',
  },
  'option.returns.meaning': {
    fr: 'ce que veut dire chacune de ces références, ou chaque ligne d’un fichier sans colonne de résultats',
    en: 'what each of these references means, or each row of a file without a column of results',
  },
  'option.returns.on': { fr: 'le jour des lignes qui n’en ont pas', en: 'the day of the rows that have none' },
  'option.returns.export': {
    fr: 'la liste dont le fichier parle (par défaut : celles qui contiennent les personnes)',
    en: 'the list that the file is about (default: those that hold the people)',
  },
  'option.returns.layout': {
    fr: 'LAYOUT.json : ce que contient chaque colonne (docs/formats/returns.md)',
    en: 'LAYOUT.json: what each column holds (docs/formats/returns.md)',
  },
  'option.returns.codes': {
    fr: 'CODES.json : ce que veulent dire les codes ; retenu pour cette disposition de colonnes',
    en: 'CODES.json: what the codes mean; remembered for this layout of columns',
  },
  'option.returns.unknown': {
    fr: 'un code inconnu refuse le fichier (stop, par défaut) ou compte comme une tentative (attempt), sauf s’il parle d’un refus',
    en: 'an unknown code refuses the file (stop, the default) or counts as an attempt (attempt), unless it speaks of a refusal',
  },
  'option.returns.this-file': {
    fr: 'ce que valent dans ce fichier seul un pli refusé ou une plainte : letter_refused=ignored,complaint=opposed_all',
    en: 'what a refused letter or a complaint means in this file alone: letter_refused=ignored,complaint=opposed_all',
  },
  'option.returns.complete': {
    fr: 'tous les retours de la liste sont là : elle est close, seuls ces appels comptent',
    en: 'all returns of the list are there: it is closed, these calls alone count',
  },
  'option.returns.same-client': {
    fr: 'le fichier est bien celui de cette organisation',
    en: 'the file is this organisation’s indeed',
  },
  'option.returns.dry-run': {
    fr: 'montre ce qui serait enregistré, sans rien changer',
    en: 'shows what would be recorded, and changes nothing',
  },
} as const satisfies Catalogue;
