/**
 * Makes the workbooks of `aval demo`: `node build/demo-workbooks.ts`. Fictitious people, in typical files: a title
 * above the table, numbers that lost their zero, the same person twice, a household, an opposition in words. The origin
 * of each file is in electron/engine/demo/demo-files.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { demoPerson, draws, housemateOf, pick, spaced, type DemoPerson } from './demo-people.ts';

const FOLDER = join(import.meta.dirname, '..', 'electron', 'engine', 'demo', 'workbooks');
/** A file must not depend on the day of its creation. */
const MADE_ON = new Date('2026-11-02T08:00:00Z');

type Value = string | number | Date | null;

interface Table {
  readonly sheet: string;
  /** Lines above the header. */
  readonly title: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

async function write(name: string, { sheet, title, header, rows }: Table): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  const page = workbook.addWorksheet(sheet);
  for (const line of title) page.addRow([line]).font = { bold: true, size: 14 };
  if (title.length > 0) page.addRow([]);
  page.addRow([...header]).font = { bold: true };
  for (const row of rows) page.addRow([...row]);
  header.forEach((text, place) => {
    page.getColumn(place + 1).width = Math.max(12, text.length + 4);
  });
  writeFileSync(join(FOLDER, name), withoutClock(Buffer.from(await workbook.xlsx.writeBuffer())));
}

const END_OF_DIRECTORY = 0x0605_4b50;
/** 1 January 2026, midnight, in the format of archives. */
const ENTRY_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** The archive with one date for all entries, so that the same cells give the same bytes. */
function withoutClock(zip: Buffer): Buffer {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = zip.readUInt32LE(entry + 42);
    for (const clock of [entry + 12, local + 10]) {
      zip.writeUInt16LE(0, clock);
      zip.writeUInt16LE(ENTRY_DATE, clock + 2);
    }
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}

/** A phone number as typed: with spaces, with dots, or as a number without its leading zero. */
function typed(digits: string, draw: number): Value {
  return pick<Value>([spaced(digits), spaced(digits), digits.replace(/(\d\d)(?=\d)/g, '$1.'), Number(digits)], draw);
}

const DEPARTMENTS = ['vaisselle', 'vaisselle', 'linge de table', 'petit électroménager'];

/** Customers of the shop: some with their purchases, e-mail consents, « ne pas appeler ». */
function customers(): Table {
  const rows: Value[][] = [];
  const row = (person: DemoPerson, number: number): Value[] => {
    const draw = draws(number + 7000);
    const bought = draw() % 5 < 3;
    return [
      person.civility,
      person.lastName,
      person.firstName,
      person.street,
      draw() % 3 === 0 ? Number(person.postcode) : person.postcode,
      person.city,
      draw() % 3 === 0 ? null : typed(person.mobile, draw()),
      draw() % 2 === 0 ? typed(person.landline, draw()) : null,
      draw() % 4 === 0 ? null : person.email,
      bought ? new Date(Date.UTC(2024 + (draw() % 3), draw() % 10, 1 + (draw() % 28))) : null,
      bought ? pick(DEPARTMENTS, draw()) : null,
      pick(['oui', 'oui', 'non', null, null], draw()),
      draw() % 25 === 0 ? 'X' : null,
    ];
  };
  for (let number = 1; number <= 300; number += 1) {
    rows.push(row(demoPerson(number), number));
    if (number % 12 === 0) rows.push(row(housemateOf(number, 4000 + number), 4000 + number));
    if (number % 40 === 0)
      rows.push(
        row({ ...demoPerson(number - 3), lastName: demoPerson(number - 3).lastName.toUpperCase() }, number - 3),
      );
  }
  return {
    sheet: 'Clients',
    title: ['Boutique Perdrix – fichier clients', 'Extrait de la caisse'],
    header: [
      'Civilité',
      'Nom',
      'Prénom',
      'Adresse',
      'CP',
      'Ville',
      'Portable',
      'Téléphone',
      'E-mail',
      'Dernier achat',
      'Rayon',
      'Accord e-mail',
      'Ne pas appeler',
    ],
    rows,
  };
}

/** Quote requests of the site: people who agreed to calls by a person and by a robot. */
function quotes(): Table {
  const rows: Value[][] = [];
  for (let number = 1001; number <= 1150; number += 1) {
    const person = demoPerson(number);
    const draw = draws(number);
    const phone = draw() % 10 < 6;
    rows.push([
      person.civility,
      person.firstName,
      person.lastName,
      person.email,
      typed(person.mobile, draw()),
      person.postcode,
      person.city,
      phone ? 'oui' : pick(['non', null], draw()),
      phone && draw() % 3 === 0 ? 'oui' : 'non',
      draw() % 2 === 0 ? 'oui' : 'non',
      draw() % 30 === 0 ? 'STOP, ne plus appeler' : null,
    ]);
  }
  return {
    sheet: 'Devis',
    title: ['Demandes de devis reçues sur le site'],
    header: [
      'Civilité',
      'Prénom',
      'Nom',
      'Courriel',
      'Mobile',
      'Code postal',
      'Ville',
      'Accord téléphone',
      'Accord automate',
      'Accord SMS',
      'Opposition',
    ],
    rows,
  };
}

const COMPANIES = [
  'Hôtel du Parc',
  'Brasserie des Halles',
  'Traiteur Oudin',
  'Auberge du Moulin',
  'Café Voltaire',
  'Restaurant Le Marché',
  'Cantine Bastide',
  'Résidence Les Tilleuls',
];
const JOBS = ['gérante', 'chef de cuisine', 'responsable achats', 'directeur'];

/** Professionals met at a trade show. */
function prospects(): Table {
  const rows: Value[][] = [];
  for (let number = 2001; number <= 2120; number += 1) {
    const person = demoPerson(number);
    const draw = draws(number);
    rows.push([
      `${pick(COMPANIES, draw())} ${person.city}`,
      person.firstName,
      person.lastName,
      pick(JOBS, draw()),
      person.email,
      spaced(person.landline),
      person.street,
      person.postcode,
      person.city,
    ]);
  }
  return {
    sheet: 'Visiteurs',
    title: ['Salon des métiers de bouche', 'Visiteurs du stand 12'],
    header: ['Société', 'Prénom', 'Nom', 'Fonction', 'E-mail', 'Tél. direct', 'Adresse', 'CP', 'Ville'],
    rows,
  };
}

/** A hired file: capitals, no accents, no consents; it includes some customers of the shop. */
function hired(): Table {
  const capitals = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toUpperCase();
  const rows: Value[][] = [];
  for (let number = 3001; number <= 3250; number += 1) {
    const person = demoPerson(number % 10 === 0 ? number - 3000 : number);
    const draw = draws(number);
    rows.push([
      person.civility === 'Mme' ? 'MME' : 'M',
      capitals(person.lastName),
      capitals(person.firstName),
      capitals(person.street),
      person.postcode,
      capitals(person.city),
      draw() % 2 === 0 ? person.mobile : null,
      draw() % 2 === 0 ? person.email.toUpperCase() : null,
    ]);
  }
  return {
    sheet: 'FICHIER',
    title: [],
    header: ['CIV', 'NOM', 'PRENOM', 'ADRESSE', 'CP', 'VILLE', 'TEL', 'EMAIL'],
    rows,
  };
}

/** The people who opposed, by e-mail, number or address. */
function oppositions(): Table {
  const rows: Value[][] = [];
  for (const number of [
    5, 17, 23, 42, 58, 77, 103, 131, 150, 188, 204, 250, 1003, 1010, 1044, 1090, 2005, 2077, 3002, 3040, 3101, 3222,
  ]) {
    const person = demoPerson(number);
    const draw = draws(number + 9000);
    rows.push([
      person.lastName,
      person.firstName,
      draw() % 2 === 0 ? person.email : null,
      draw() % 2 === 0 ? null : spaced(number > 2000 && number < 3000 ? person.landline : person.mobile),
      person.street,
      person.postcode,
      person.city,
      pick(['tous', 'courrier', 'téléphone', 'e-mail'], draw()),
    ]);
  }
  return {
    sheet: 'Oppositions',
    title: [],
    header: ['Nom', 'Prénom', 'E-mail', 'Téléphone', 'Adresse', 'Code postal', 'Ville', 'Canal'],
    rows,
  };
}

mkdirSync(FOLDER, { recursive: true });
await write('clients-boutique.xlsx', customers());
await write('devis-du-site.xlsx', quotes());
await write('visiteurs-salon.xlsx', prospects());
await write('fichier-loue.xlsx', hired());
await write('oppositions.xlsx', oppositions());
