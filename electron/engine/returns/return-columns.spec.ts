import { expect, it } from 'vitest';
import { findReturnTable } from './return-columns.ts';

it.each([
  ['Appelé le', 'at'],
  ['Date d’appel', 'at'],
  ['Date du contact', 'at'],
  ['Début de l’appel', 'at'],
  ['Rappeler le', 'callbackAt'],
  ['À rappeler le', 'callbackAt'],
  ['Rappel prévu le', 'callbackAt'],
  ['Date de rappel', 'callbackAt'],
  ['Date de naissance', null],
  ['Modifié le', null],
])('finds what the column « %s » of a report holds', (header, target) => {
  const samples = [
    { number: 1, cells: ['Fiche', header, 'Résultat'] },
    { number: 2, cells: ['K7Q2M-3', '01/12/2026 09:30', 'Répondeur'] },
  ];
  const { headerRow, columns } = findReturnTable(samples);
  expect(headerRow).toBe(1);
  expect(columns.map((column) => column.target)).toEqual(['reference', target, 'code']);
});
