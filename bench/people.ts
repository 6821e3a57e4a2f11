/** Fictitious people, each derived from a number alone: the same number gives the same person in every run. */
export interface BenchPerson {
  readonly reference: string;
  readonly civility: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly mobile: string;
  readonly landline: string;
  readonly email: string;
  readonly street: string;
  readonly postcode: number;
  readonly city: string;
  /** Serial days of the 1900 system. */
  readonly bornOn: number;
  readonly lastPurchaseOn: number;
  readonly optIn: string;
  readonly source: string;
}

export const SYLLABLES = [
  'ba',
  'bon',
  'char',
  'da',
  'del',
  'fau',
  'gar',
  'gi',
  'la',
  'le',
  'lon',
  'mar',
  'mé',
  'mo',
  'nau',
  'pel',
  'per',
  'ri',
  'ro',
  'sau',
  'tié',
  'val',
  'ver',
  'vi',
];
export const FIRST_NAMES = [
  'Aïcha',
  'Alain',
  'Anaïs',
  'Bernard',
  'Chloé',
  'Claude',
  'Delphine',
  'Émile',
  'Fatou',
  'Gaël',
  'Hélène',
  'Inès',
  'Jacques',
  'Karim',
  'Louise',
  'Mamadou',
  'Monique',
  'Noël',
  'Odile',
  'Piotr',
  'Rachid',
  'Sylvie',
  'Théo',
  'Yasmina',
];
const STREETS = [
  'rue de la Paix',
  'avenue de la Gare',
  'rue de l’Église',
  'place Carriat',
  'chemin de Halage',
  'boulevard de Brou',
  'impasse du Moulin',
  'route de Lyon',
];
const CITIES: readonly (readonly [number, string])[] = [
  [1000, 'Bourg-en-Bresse'],
  [1500, 'Ambérieu-en-Bugey'],
  [1440, 'Viriat'],
  [69100, 'Villeurbanne'],
  [71000, 'Mâcon'],
  [75011, 'Paris'],
  [59000, 'Lille'],
  [6400, 'Cannes'],
];
export const DOMAINS = ['example.com', 'example.org', 'example.net'];
export const SOURCES = ['boutique', 'salon 2026', 'site web', 'parrainage'];

/** Numbers of ranges reserved for fiction. */
const MOBILES = '063998';
export const LANDLINES = ['019900', '026191', '035301', '046571', '053649'];

export function benchPerson(number: number): BenchPerson {
  const draw = drawsFrom(number);
  const firstName = pickedFrom(FIRST_NAMES, draw());
  const lastName =
    `${pickedFrom(SYLLABLES, draw())}${pickedFrom(SYLLABLES, draw())}${pickedFrom(SYLLABLES, draw())}`.toUpperCase();
  const [postcode, city] = pickedFrom(CITIES, draw());
  return {
    reference: `C${String(number).padStart(7, '0')}`,
    civility: draw() % 2 === 0 ? 'Mme' : 'M.',
    lastName,
    firstName,
    mobile: spacedNumber(`${MOBILES}${String(draw() % 10_000).padStart(4, '0')}`),
    landline:
      draw() % 3 === 0
        ? spacedNumber(`${pickedFrom(LANDLINES, draw())}${String(draw() % 10_000).padStart(4, '0')}`)
        : '',
    email: `${plainName(firstName)}.${plainName(lastName)}.${String(number)}@${pickedFrom(DOMAINS, draw())}`,
    street: `${String(1 + (draw() % 180))} ${pickedFrom(STREETS, draw())}`,
    postcode,
    city,
    bornOn: 14_000 + (draw() % 24_000),
    lastPurchaseOn: 43_000 + (draw() % 3300),
    optIn: draw() % 2 === 0 ? 'oui' : 'non',
    source: pickedFrom(SOURCES, draw()),
  };
}

/** Row `row` of a bench file, 0 = first: 3 in 100 repeat an earlier person, 1 in 100 have no coordinate. */
export function benchRow(row: number, personOf = benchPerson): BenchPerson {
  const chance = drawsFrom(row + 0x51ed_270b)() % 100;
  if (chance < 3 && row > 100) return personOf(row - 1 - (drawsFrom(row)() % 100));
  const person = personOf(row);
  return chance === 3
    ? { ...person, mobile: '06 39 98', email: `${plainName(person.firstName)}(at)example.com`, landline: '' }
    : person;
}

/** A sequence of whole numbers that depends on the seed alone. */
export function drawsFrom(seed: number): () => number {
  let state = (seed + 0x6d2b_79f5) | 0;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export function pickedFrom<T>(values: readonly T[], draw: number): T {
  return values[draw % values.length] as T;
}

export function spacedNumber(number: string): string {
  return number.replace(/(\d\d)(?=\d)/g, '$1 ');
}

export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
