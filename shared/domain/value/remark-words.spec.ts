import { describe, expect, it } from 'vitest';
import { channelsLacked, oppositionInRemark, readStatusWords, tellsDeathOfSpouse } from './remark-words.ts';

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
