import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import exceljs from 'exceljs';

/**
 * Workbooks of any length, always the same for the same length, of people who do not exist: 14
 * columns, shared strings, 3 % duplicates, 1 % of numbers and mails that are none.
 */
const HEADERS = [
  'Réf. client', 'Civilité', 'Nom', 'Prénom', 'Société', 'E-mail', 'Portable', 'Téléphone', 'Adresse', 'Code postal', 'Ville',
  'Date de collecte', 'Accord e-mail', 'Dernier achat',
];

const FIRST_NAMES = ['Camille', 'Louise', 'Jules', 'Aïcha', 'Mathis', 'Zoé', 'Émile', 'Inès', 'Noé', 'Rose', 'Malo', 'Lina'];
const LAST_NAMES = ['Martin', 'Bernard', 'Petit', 'Durand', 'Moreau', 'Laurent', 'Garcia', 'Roux', 'Fournier', 'Girard', 'Lefèvre', 'Mercier'];
const STREETS = ['rue des Lilas', 'avenue de la Gare', 'place du Marché', 'chemin du Moulin', 'impasse des Tilleuls', 'boulevard Voltaire'];
const TOWNS = [['69003', 'Lyon'], ['75011', 'Paris'], ['13001', 'Marseille'], ['35000', 'Rennes'], ['01000', 'Bourg-en-Bresse'], ['97400', 'Saint-Denis']] as const;

export async function writeWorkbook(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Contacts');
  sheet.addRow(HEADERS).commit();
  for (let index = 0; index < rows; index += 1) sheet.addRow(rowOf(index)).commit();
  sheet.commit();
  await workbook.commit();
  await finished(stream);
}

function rowOf(index: number): (string | number | Date)[] {
  // Every 33rd row is a person who stands further up.
  const person = index % 33 === 32 ? index - 32 : index;
  const isBroken = person % 100 === 50;
  const firstName = pick(FIRST_NAMES, person);
  const lastName = `${pick(LAST_NAMES, person * 7)}${pick(LAST_NAMES, Math.floor(person / 144))}`;
  const [postcode, town] = pick(TOWNS, person * 5);
  return [
    `C${String(person).padStart(7, '0')}`,
    person % 2 === 0 ? 'Mme' : 'M.',
    lastName,
    firstName,
    person % 4 === 0 ? `Société ${lastName}` : '',
    isBroken ? 'non communiqué' : `${firstName}.${lastName}.${String(person)}@example.com`.normalize('NFD').replaceAll(/[^\x20-\x7E]/g, '').toLowerCase(),
    isBroken ? '06 39' : `06 39 98 ${pair(person, 100)} ${pair(person, 1)}`,
    `01 99 00 ${pair(person * 3, 100)} ${pair(person * 3, 1)}`,
    `${String((person % 180) + 1)} ${pick(STREETS, person * 11)}`,
    postcode,
    town,
    new Date(Date.UTC(2024, person % 24, (person % 28) + 1)),
    pick(['oui', 'non', ''], person * 13),
    new Date(Date.UTC(2025, person % 20, (person % 28) + 1)),
  ];
}

/** Spreads neighbours over a list, the same way every time. */
function pick<T>(list: readonly T[], seed: number): T {
  const item = list[(Math.imul(seed + 1, 2_654_435_761) >>> 8) % list.length];
  if (item === undefined) throw new RangeError('an empty list');
  return item;
}

function pair(seed: number, unit: number): string {
  return String(Math.floor(seed / unit) % 100).padStart(2, '0');
}
