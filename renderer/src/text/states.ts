import type { Catalogue } from '../../../shared/text/text.ts';

/** Who may have died or moved, which addresses and numbers may be wrong: the questions, the screen, « Signaler ». */
export const states = {
  title: { fr: 'États à confirmer', en: 'States to confirm' },
  sentence: {
    fr: 'Ce que des remarques et des retours disent des personnes. Tant que vous n’avez pas tranché, elles attendent.',
    en: 'What remarks and returns say of people. Until you decide, they wait.',
  },
  help1: {
    fr: 'Un décès à confirmer retient la personne partout, reçus compris ; une adresse ou un numéro à confirmer ne retient que lui. « Non » : le même fichier ne pose plus la question.',
    en: 'A death to be confirmed holds the person everywhere, receipts included; an address or a number to be confirmed holds that one alone. “No”: the same file does not ask again.',
  },
  help2: {
    fr: 'Confirmé, un état reste : aucun import ne l’annule. Une autre adresse ou un autre numéro de la personne n’est pas concerné, et « Lever » reprend une erreur. Un décès met fin à la prospection, pas au dossier : comptes et dons gardent leur durée.',
    en: 'Once confirmed, a state stays: no import undoes it. Another address or number of the person is not concerned, and “Lift” takes back an error. A death ends marketing, not the file: accounts and gifts keep their time.',
  },
  action: { fr: 'Décès, départs, faux numéros', en: 'Deaths, moves, wrong numbers' },
  none: { fr: 'Rien à confirmer.', en: 'Nothing to confirm.' },
  openTitle: { fr: 'À confirmer ({count})', en: 'To confirm ({count})' },
  heldTitle: { fr: 'Confirmés ({count})', en: 'Confirmed ({count})' },
  more: { fr: 'Les {count} premiers sont montrés.', en: 'The first {count} are shown.' },
  questionAbout: { fr: '{name} : {question}', en: '{name}: {question}' },
  openSheet: { fr: 'Voir la fiche', en: 'See the sheet' },
  openSheetOf: { fr: 'Voir la fiche de {name}', en: 'See the sheet of {name}' },
  lift: { fr: 'Lever', en: 'Lift' },
  liftOf: { fr: 'Lever : {name}, {state}', en: 'Lift: {name}, {state}' },
  since: { fr: 'le {day}', en: 'on {day}' },
  'state.deceased': { fr: 'Décédé', en: 'Deceased' },
  'state.moved': { fr: 'A déménagé', en: 'Moved' },
  'state.wrong_number': { fr: 'Faux numéro', en: 'Wrong number' },
  'state.undeliverable': { fr: 'Adresse fausse', en: 'Wrong address' },
  household: {
    fr: 'Les prochaines lettres de ce foyer iront à {name}.',
    en: 'The next letters to this household go to {name}.',
  },
  whichNumber: { fr: 'Quel numéro est faux ?', en: 'Which number is wrong?' },
  reportTitle: { fr: 'Signaler : {name}', en: 'Report: {name}' },
  reportHint: {
    fr: 'L’état reste, quels que soient les fichiers importés ensuite. Ce n’est pas une opposition.',
    en: 'The state stays, whatever files are imported afterwards. It is not an objection.',
  },
  what: { fr: 'Que savez-vous ?', en: 'What do you know?' },
  record: { fr: 'Enregistrer', en: 'Save' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  'remark.deceased': {
    fr: 'Une remarque dit que la personne est décédée.',
    en: 'A remark says that the person has died.',
  },
  'remark.moved': {
    fr: 'Une remarque dit que la personne a déménagé.',
    en: 'A remark says that the person has moved.',
  },
  'remark.undeliverable': {
    fr: 'Une remarque dit que le courrier est revenu.',
    en: 'A remark says that the mail came back.',
  },
  'remark.wrong_number': {
    fr: 'Une remarque dit que le numéro n’est pas le bon.',
    en: 'A remark says that the number is wrong.',
  },
  quoted: { fr: '« {words} » ({source})', en: '“{words}” ({source})' },
  'held.deceased': {
    fr: 'Tant que vous n’avez pas tranché, cette personne n’entre dans aucune nouvelle liste.',
    en: 'Until you decide, this person enters no new list.',
  },
  'held.moved': {
    fr: 'Tant que vous n’avez pas tranché, aucune lettre ne part à cette adresse.',
    en: 'Until you decide, no letter goes to this address.',
  },
  'held.undeliverable': {
    fr: 'Tant que vous n’avez pas tranché, aucune lettre ne part à cette adresse.',
    en: 'Until you decide, no letter goes to this address.',
  },
  'held.wrong_number': {
    fr: 'Tant que vous n’avez pas tranché, ce numéro n’est ni appelé ni joint par SMS.',
    en: 'Until you decide, this number gets no call and no text message.',
  },
  on: { fr: 'Constaté le (vide : aujourd’hui)', en: 'Found out on (empty: today)' },
  confirm: { fr: 'Confirmer', en: 'Confirm' },
  dismiss: { fr: 'Non', en: 'No' },
} as const satisfies Catalogue;
