import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  channelsLacked,
  linesThatMayTellStatus,
  oppositionInRemark,
  readStatusWords,
  tellsDeathOfSpouse,
} from './remark-words.ts';

describe('oppositionInRemark', () => {
  it.each([
    ['NE PLUS APPELER svp', ['phone']],
    ['ne pas appeler', ['phone']],
    ['stop sms !!', ['sms']],
    ['STOP', ['all']],
    ['ne veut plus recevoir de pub', ['all']],
    ['ne veut plus recevoir de SMS', ['sms']],
    ['ne souhaite plus être appelé', ['phone']],
    ['ne plus contacter', ['all']],
    ['ne pas contacter par mail', ['email']],
    ['ne plus envoyer de courrier', ['post']],
    ['ne plus appeler ni envoyer de sms', ['phone', 'sms']],
    ['pas de pub svp', ['all']],
    ['plus de mails', ['email']],
    ['pas de mail svp', ['email']],
    ['pas de téléphone, merci', ['phone']],
    ["pas d'e-mail s'il vous plaît", ['email']],
    ['désabonné newsletter', ['email']],
    ['Cliente fidèle. Ne plus téléphoner !', ['phone']],
    ['do not call', ['phone']],
    ["don't contact", ['all']],
  ])('%j closes %j', (remark, channels) => {
    expect(oppositionInRemark(remark)).toEqual(channels);
  });

  it.each([
    'Ne pas rappeler avant le 01/12',
    'ne pas appeler le matin',
    'ne pas appeler avant 18h',
    'Ne pas déranger le samedi',
    'ne souhaite pas être rappelé avant janvier',
    'ne pas appeler en journée',
    "pas d'opposition",
    'pas de mail',
    'pas de téléphone fixe',
    "n'est pas opposé à la prospection",
    'rappeler pour la retouche',
    'ne répond pas',
    'préfère être jointe le matin',
    'ne pas confondre avec son frère',
    'merci de ne rien effacer',
    'Stop affaire le 12',
    'Mon tel est le 06 39 98 00 00, appelez-moi',
    'pas de mail',
    '',
  ])('%j closes nothing', (remark) => {
    expect(oppositionInRemark(remark)).toBeNull();
  });
});

describe('readStatusWords', () => {
  it.each([
    ['DCD', 'deceased'],
    ['décédé', 'deceased'],
    ['décédée le 12/03/2025', 'deceased'],
    ['décès', 'deceased'],
    ['NPAI', 'undeliverable'],
    ['retour courrier NPAI', 'undeliverable'],
    ['inconnu à cette adresse', 'undeliverable'],
    ["Destinataire inconnue à l'adresse", 'undeliverable'],
    ['pli non distribuable', 'undeliverable'],
    ['courrier revenu 03/2026', 'undeliverable'],
    ["n'habite pas à l'adresse indiquée", 'undeliverable'],
    ['lettres revenues', 'undeliverable'],
    ['Courriers revenus', 'undeliverable'],
    ['retour de courrier', 'undeliverable'],
    ['Retours postaux', 'undeliverable'],
    ['courriers en retour', 'undeliverable'],
    ['enveloppe revenue le 03/11', 'undeliverable'],
    ['plis non distribués', 'undeliverable'],
    ['pli non délivré', 'undeliverable'],
    ['courrier non distribué', 'undeliverable'],
    ['lettres non distribuables', 'undeliverable'],
    ['courrier non remis', 'undeliverable'],
    ['PND', 'undeliverable'],
    ['destinataire introuvable', 'undeliverable'],
    ['courrier à renvoyer', null],
    ['lettre distribuée', null],
    ['est revenue au magasin', null],
    ['bon de retour', null],
    ['retour d’appel', null],
    ['a déménagé', 'moved'],
    ['déménagé à Lyon', 'moved'],
    ['faux numéro', 'wrong_number'],
    ['numéro non attribué', 'wrong_number'],
    ['décès du conjoint', null],
    ['mari décédé', null],
    ['décès de sa mère', null],
    ['a déménagé ?', null],
    ['décédé ?', null],
    ['cliente fidèle', null],
    ['actif', null],
    ['veuve', null],
    ['Veuve de M. Colin', null],
    ['ex-DCD', null],
    ['ex décédé, erreur de saisie', null],
    ['travaille chez DCD', null],
    ['société DCD', null],
    ['DCD SARL', null],
    ['client DCD Conseil', null],
    ['veuve, DCD le 3 mars', 'deceased'],
    ['', null],
  ])('%j: %s', (text, status) => {
    expect(readStatusWords(text)).toBe(status);
  });

  it.each([
    ['DCD', 'DCD', null],
    ['relance DCD le 3', 'DCD', null],
    ['gérant décédé', 'DCD', 'deceased'],
    ['DCD', 'Boulangerie Roux', 'deceased'],
    ['DCD', '', 'deceased'],
  ])('%j of somebody of the firm %j: %s', (text, firm, status) => {
    expect(readStatusWords(text, firm)).toBe(status);
  });
});

describe('linesThatMayTellStatus', () => {
  /** The words of all patterns, in the spellings of people, and some that part or join them. */
  const word = fc.constantFrom(
    ...'DCD Décédé décédée deceased défunte décès avis de death NPAI n.p.a.i n p a i pnd habite pas plus à l’adresse'.split(
      ' ',
    ),
    ...'indiquée parti sans laisser PSA inconnue cette pli non distribuable adresse erronée fausse invalide'.split(' '),
    ...'courriers revenus lettres retournées retour boîte identifiable return to sender ont déménagé'.split(' '),
    ...'l_étranger moved away faux mauvais num numéro tél erroné incorrect attribué hors service résilié'.split(' '),
    ...'erreur wrong number conjoint mari ex SARL Roux ? ⒟⒞⒟ ＤＣＤ Dé\u0301céde'.split(' '),
  );
  const remark = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '  ', '-', '_', ', ', '')), { maxLength: 8 })
    .map((words) => words.map((parts) => parts.join('')).join(''));

  it('leaves out no remark that tells one, whatever the firm', () => {
    fc.assert(
      fc.property(fc.array(remark, { minLength: 1, maxLength: 6 }), word, (remarks, firm) => {
        const lines = linesThatMayTellStatus(remarks.join('\n'));
        expect(lines).toHaveLength(remarks.length);
        for (const [place, text] of remarks.entries())
          if (readStatusWords(text) !== null || readStatusWords(text, firm) !== null)
            expect([text, lines[place]]).toEqual([text, true]);
      }),
    );
  });

  it.each([
    ...['DCD', 'décédée', 'deceased', 'défunt', 'Décès', 'avis de décès', 'death'],
    ...['NPAI', 'n.p.a.i.', 'N_P_A_I', 'PND', 'n’habite plus à l’adresse', 'parti sans adresse', 'PSA'],
    ...['inconnu à cette adresse', 'pli non distribué', 'adresse fausse', 'plis revenus', 'plis retournés'],
    ...['retour de courrier', 'boîte non identifiable', 'return to sender'],
    ...['ont déménagé', 'n’habite plus', 'parti à l’étranger', 'moved'],
    ...['faux n°', 'mauvais numéro', 'tél erroné', 'num incorrect', 'numéro invalide', 'n° mauvais', 'non attribué'],
    ...['tél hors service', 'numéro résilié', 'erreur de numéro', 'wrong number'],
  ])('finds %j, which tells one', (text) => {
    expect(readStatusWords(text)).not.toBeNull();
    expect(linesThatMayTellStatus(`${text}\nfidèle`)).toEqual([true, false]);
  });

  it.each(['Cliente fidèle depuis 1999, préfère le matin', 'à rappeler – « le soir »', "n'a pas 3 €", ''])(
    'leaves out %j',
    (text) => {
      expect(linesThatMayTellStatus(`NPAI\n${text}`)).toEqual([true, false]);
    },
  );
});

describe('tellsDeathOfSpouse', () => {
  it.each([
    ['décès du conjoint', true],
    ['Décès de son mari le 3 mars', true],
    ['mari décédé', true],
    ['époux DCD', true],
    ['sa femme est décédée', true],
    ['décès du conjoint ?', false],
    ['décès de sa mère', false],
    ['décès', false],
    ['DCD', false],
    ['veuve', false],
    ['veuve de M. Colin', false],
    ['conjoint : M. Colin', false],
    ['', false],
  ])('%j: %j', (text, tells) => {
    expect(tellsDeathOfSpouse(text)).toBe(tells);
  });
});

describe('channelsLacked', () => {
  it.each([
    ['pas de mail', ['email']],
    ['Sans e-mail', ['email']],
    ["cliente depuis 2012, pas d'e-mail", ['email']],
    ['pas de tél ; sans mail', ['email', 'phone']],
    ['no phone', ['phone']],
    // Another number of the same person may be filled: that it lacks this one refuses nothing.
    ['pas de téléphone fixe', []],
    ['pas de portable', []],
    ['pas de mail reçu', []],
    ['pas de réponse par mail', []],
    ['', []],
  ])('« %s » lacks %j', (remark, channels) => {
    expect(channelsLacked(remark)).toEqual(channels);
  });
});
