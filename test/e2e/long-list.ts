import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The person whom journeys search in a long list. */
export const CLAIRE = { name: 'PERDRIX', phone: '06 39 98 12 34' };

/** Writes a list of that many fictitious people, Claire first: long enough to interrupt its reading. */
export async function longList(folder: string, rows: number): Promise<string> {
  const file = path.join(folder, `clients-${String(rows)}.csv`);
  const lines = [
    'Nom;Prénom;Téléphone;E-mail;Adresse;CP;Ville',
    `${CLAIRE.name};Claire;${CLAIRE.phone};claire@example.com;1 rue des Lilas;69003;Lyon`,
  ];
  for (let row = 2; row <= rows; row += 1) {
    lines.push(`${surname(row)};Camille;;camille.${String(row)}@example.org;${String(row)} rue des Lilas;69003;Lyon`);
  }
  await writeFile(file, lines.join('\r\n'));
  return file;
}

/** One of many surnames, in letters only. */
function surname(row: number): string {
  return `QUEL${[...String(row)].map((digit) => 'ABCDEFGHIJ'.charAt(Number(digit))).join('')}`;
}
