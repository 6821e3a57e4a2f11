import { describe, expect, it } from 'vitest';
import { dateCell, rowOf } from '../../../../test/samples/tables.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { isFootnote } from './footnote.ts';

const NOBODY = { emails: [], phones: [], address: {} };

function isNote(...cells: readonly Cell[]): boolean {
  return isFootnote(rowOf(9, cells), NOBODY);
}

describe('a line of text below the contacts', () => {
  it.each([
    '* NPAI = n’habite pas à l’adresse indiquée',
    'NPAI : n’habite pas à l’adresse',
    '(*) membres du bureau',
    '** en gras : les nouveaux adhérents',
    '(1) Sous réserve de paiement de la cotisation',
    'Source : fichier de la mairie',
    'NB : les numéros en rouge sont à vérifier',
    'Légende : en jaune, les membres à jour',
    'Note: numbers not verified',
    'Mis à jour le 12/10/2026',
    'Dernière mise à jour : 12 octobre 2026',
    'MAJ 10/2026',
    'Édité par Mme Roy le 12 octobre 2026',
    'Imprimé le 12/10/2026',
    'Liste arrêtée au 31/12/2025',
    'Export du 12/10/2026 14:32',
    'Fichier établi par le secrétariat, ne pas modifier',
    'Document confidentiel – ne pas diffuser',
    'Confidential – internal use only',
    'Last updated: 2026-10-12',
    '© 2026 Les Amis du Jardin',
    'Conformément au RGPD, vous disposez d’un droit d’accès.',
    'Page 1/3',
    'PAGE 2 SUR 3',
    '--- Fin de liste ---',
    'Fin du fichier',
    '(les adhérents sont classés par ordre alphabétique)',
    'Les numéros en italique ne sont plus attribués.',
    'A',
    'É',
  ])('is a note: %s', (text) => {
    expect(isNote(text)).toBe(true);
    expect(isNote(null, text)).toBe(true);
  });

  it.each([
    'Source de Vie',
    'Note Bleue',
    'Page Jaune SARL',
    'Édition du Soleil',
    'Éditions du Page',
    'Fin Gourmet',
    'Légende d’Automne',
    'Document Service',
    'Liste',
    'Mise',
    'Confident',
    'Export Import SA',
    'Impression Plus',
    '*Dupont',
    '* Dupont Jean',
    'Dupont (Jean)',
    'M. Mis',
    'Le Goff',
    'AB',
    'S.A.R.L. du Port.',
    'Association pour la sauvegarde du patrimoine de la commune',
  ])('may be a name: %s', (text) => {
    expect(isNote(text)).toBe(false);
  });

  it.each([
    'Adhérents',
    'ADHÉRENTS 2025',
    'Nos donateurs',
    'Anciens membres',
    'Clients fidèles',
    'Membres du bureau',
    'Bureau',
    'Conseil d’administration',
    'Bureau :',
    'Commerçants du centre :',
    '--- Donateurs ---',
    '*** CLIENTS ***',
    'Section randonnée',
    'Équipe U13',
    'Quartier Nord',
    'Secteur Est',
    'Groupe 2',
    'Liste B',
    'Classe 3B',
    'Saison 2025-2026',
    'Cotisations 2026',
    '2025',
    'Mars 2026',
    'A – C',
    'D à F',
    'Prospects chauds',
    'Customers',
  ])('is the title of a part: %s', (text) => {
    expect(isNote(text)).toBe(true);
    expect(isNote(null, text)).toBe(true);
  });

  it.each([
    'Fait à Lyon, le 12 octobre 2026',
    'Fait le 12/10/2026',
    'Le Président, Jean Roy',
    'La trésorière',
    'La secrétaire : Anne Petit',
    'Les responsables',
    'Pour le bureau, Anne Petit',
    'Pour l’association',
    'Signature',
    'Signé par Anne Petit',
    'Cordialement,',
    'Merci de signaler les erreurs',
  ])('is how a list is signed: %s', (text) => {
    expect(isNote(text)).toBe(true);
  });

  it.each([
    'Artisans du Bois',
    'Groupe Martin',
    'Groupe SA',
    'Clients & Associés',
    'Les Deux Rives',
    'Le Bureau Moderne',
    'Section SARL',
    'Mairie de Lyon',
    'Président Paul',
    'Mars',
    'Juin Paul',
    'Lot Christine',
    'Page Marie',
    'A.C.',
    'Zone',
    'Le Directoire',
    'Membre Jean',
    'Bureau Veritas',
  ])('may be a name all the same: %s', (text) => {
    expect(isNote(text)).toBe(false);
  });

  it('is a year alone, but not a number', () => {
    expect([isNote(2025), isNote(null, 2025), isNote(25), isNote(2025, 3)]).toEqual([true, true, false, false]);
  });

  it('may have the contact details of the keeper of the list', () => {
    const reached = { ...NOBODY, emails: ['secretariat@example.com'] };
    expect(isFootnote(rowOf(9, ['Renseignements : secretariat@example.com']), reached)).toBe(true);
    expect(isFootnote(rowOf(9, ['Pour toute erreur : secretariat@example.com']), reached)).toBe(true);
    expect(isFootnote(rowOf(9, ['Jean Roy secretariat@example.com']), reached)).toBe(false);
    expect(isFootnote(rowOf(9, ['Contact', 'secretariat@example.com']), reached)).toBe(false);
  });

  it('has only days and figures beside it', () => {
    expect(isNote('Mis à jour le', dateCell('2026-10-12'), 6, '12/10/2026')).toBe(true);
    expect(isNote('Source : mairie', 'Lyon')).toBe(false);
    expect(isNote(6, 'Source : mairie')).toBe(false);
    expect(isNote(null, null)).toBe(false);
  });

  it('is a contact when a coordinate reaches a person', () => {
    expect(isFootnote(rowOf(9, ['A', 'a@example.com']), { ...NOBODY, emails: ['a@example.com'] })).toBe(false);
    expect(isFootnote(rowOf(9, ['A']), { ...NOBODY, address: { street: '1 rue des Lilas' } })).toBe(false);
  });
});
