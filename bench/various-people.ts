import { townsOf } from '../shared/domain/place/towns.ts';
import {
  benchRow,
  DOMAINS,
  drawsFrom,
  FIRST_NAMES,
  LANDLINES,
  pickedFrom,
  plainName,
  SOURCES,
  spacedNumber,
  SYLLABLES,
} from './people.ts';
import type { BenchPerson } from './people.ts';

/**
 * Fictitious people with realistic variety: some 340,000 last names, 600 first names, every town of France, a separate
 * number and address for nearly everybody; one in five lacks an e-mail, one in eight a mobile.
 */

const WAYS = ['rue', 'avenue', 'chemin', 'boulevard', 'impasse', 'route', 'place', 'allée', 'lotissement', 'quai'];
const LINKS = ['de', 'de la', 'du', 'des', 'de l’', 'Jean', 'Saint', ''];
const ADDITIONS = ['', '', '', '', ' bis', ' ter', ' B'];

/** Each town with each of its postcodes. */
let places: readonly (readonly [postcode: number, town: string])[] | undefined;

function allPlaces(): readonly (readonly [number, string])[] {
  return (places ??= Array.from({ length: 95_999 }, (_, code) => code).flatMap((code) =>
    townsOf(String(code).padStart(5, '0')).map((town) => [code, capitals(town)] as const),
  ));
}

function capitals(words: string): string {
  return words.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
}

export function variousPerson(number: number): BenchPerson {
  const draw = drawsFrom(number);
  const lastName = syllables(draw, 2 + (draw() % 3));
  const firstName =
    draw() % 6 === 0
      ? `${pickedFrom(FIRST_NAMES, draw())}-${pickedFrom(FIRST_NAMES, draw())}`
      : pickedFrom(FIRST_NAMES, draw());
  const [postcode, city] = pickedFrom(allPlaces(), draw());
  // A million people need more numbers than the ranges for fiction have; these files stay in a temporary folder.
  const mobile = `06${String(10_000_000 + ((Math.imul(number, 7_919) >>> 0) % 19_000_000))}`;
  return {
    reference: `C${String(number).padStart(7, '0')}`,
    civility: draw() % 2 === 0 ? 'Mme' : 'M.',
    lastName: draw() % 3 === 0 ? capitals(lastName) : lastName.toUpperCase(),
    firstName,
    mobile: draw() % 8 === 0 ? '' : spacedNumber(mobile),
    landline:
      draw() % 3 === 0
        ? spacedNumber(`${pickedFrom(LANDLINES, draw())}${String(draw() % 10_000).padStart(4, '0')}`)
        : '',
    email:
      draw() % 5 === 0
        ? ''
        : `${plainName(firstName)}.${plainName(lastName)}.${String(number)}@${pickedFrom(DOMAINS, draw())}`,
    street: `${String(1 + (draw() % 180))}${pickedFrom(ADDITIONS, draw())} ${pickedFrom(WAYS, draw())} ${pickedFrom(LINKS, draw())} ${capitals(syllables(draw, 2 + (draw() % 2)))}`,
    postcode,
    city,
    bornOn: 14_000 + (draw() % 24_000),
    lastPurchaseOn: 43_000 + (draw() % 3300),
    optIn: pickedFrom(['oui', 'non', ''], draw()),
    source: pickedFrom(SOURCES, draw()),
  };
}

/** Row `row` of a file of them, 0 = first. */
export function variousRow(row: number): BenchPerson {
  return benchRow(row, variousPerson);
}

function syllables(draw: () => number, count: number): string {
  let word = '';
  for (let place = 0; place < count; place += 1) word += pickedFrom(SYLLABLES, draw());
  return word;
}
