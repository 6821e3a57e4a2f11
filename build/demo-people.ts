/** Fictitious people for the demonstration, each derived from a number alone: the same in every run. */
export interface DemoPerson {
  readonly civility: 'Mme' | 'M.';
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** A number of a range reserved for fiction, ten digits. */
  readonly mobile: string;
  readonly landline: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

const WOMEN = [
  'Aïcha',
  'Anaïs',
  'Chloé',
  'Delphine',
  'Fatou',
  'Hélène',
  'Inès',
  'Léa',
  'Louise',
  'Monique',
  'Nadia',
  'Odile',
  'Sylvie',
  'Yasmina',
  'Zoé',
  'Jeanne',
];
const MEN = [
  'Alain',
  'Bernard',
  'Émile',
  'Gaël',
  'Hugo',
  'Jacques',
  'Karim',
  'Louis',
  'Mamadou',
  'Noël',
  'Paul',
  'Piotr',
  'Rachid',
  'Simon',
  'Théo',
  'Yves',
];
const NAMES = [
  'Alibert',
  'Bastide',
  'Belkacem',
  'Bouvard',
  'Cadenet',
  'Caron',
  'Delorme',
  'Diallo',
  'Estève',
  'Faure',
  'Grangier',
  'Haddad',
  'Joubert',
  'Kowalski',
  'Lacroix',
  'Lebrun',
  'Marchal',
  'Nguyen',
  'Oudin',
  'Pelletier',
  'Quintin',
  'Ravel',
  'Sabatier',
  'Tessier',
  'Ubald',
  'Vasseur',
  'Weiss',
  'Xavier',
  'Yver',
  'Zaoui',
  'Maréchal',
  'L’Hermite',
];
const STREETS = [
  'rue des Halles',
  'avenue de la Gare',
  'rue de l’Église',
  'place du Marché',
  'chemin du Moulin',
  'boulevard Voltaire',
  'impasse des Tilleuls',
  'route de Vienne',
];
const TOWNS: readonly (readonly [string, string])[] = [
  ['69002', 'Lyon'],
  ['69100', 'Villeurbanne'],
  ['01000', 'Bourg-en-Bresse'],
  ['38200', 'Vienne'],
  ['71000', 'Mâcon'],
  ['42000', 'Saint-Étienne'],
  ['69400', 'Villefranche-sur-Saône'],
  ['01500', 'Ambérieu-en-Bugey'],
];
const DOMAINS = ['example.com', 'example.org', 'example.net'];
const LANDLINES = ['019900', '046571', '053649'];

export function demoPerson(number: number): DemoPerson {
  const draw = draws(number);
  const civility = draw() % 2 === 0 ? 'Mme' : 'M.';
  const firstName = pick(civility === 'Mme' ? WOMEN : MEN, draw());
  const lastName = pick(NAMES, draw());
  const [postcode, city] = pick(TOWNS, draw());
  return {
    civility,
    firstName,
    lastName,
    postcode,
    city,
    email: `${plain(firstName)}.${plain(lastName)}${String(number)}@${pick(DOMAINS, draw())}`,
    mobile: `063998${String(number).padStart(4, '0')}`,
    landline: `${pick(LANDLINES, draw())}${String(number).padStart(4, '0')}`,
    street: `${String(1 + (draw() % 120))} ${pick(STREETS, draw())}`,
  };
}

/** A person of the same household: another first name, another number, the same address. */
export function housemateOf(number: number, other: number): DemoPerson {
  const { lastName, street, postcode, city, landline } = demoPerson(number);
  const mate = demoPerson(other);
  return {
    ...mate,
    lastName,
    street,
    postcode,
    city,
    landline,
    email: `${plain(mate.firstName)}.${plain(lastName)}${String(other)}@example.com`,
  };
}

/** A sequence of whole numbers that depends on the seed alone. */
export function draws(seed: number): () => number {
  let state = (seed + 0x6d2b_79f5) | 0;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export function pick<T>(values: readonly T[], draw: number): T {
  const value = values[draw % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** « 06 39 98 00 12 » */
export function spaced(digits: string): string {
  return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
