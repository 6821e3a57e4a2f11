import { fold, foldWords } from '../value/fold.ts';
import { CODES, DIGITS, NAMES, PAIRS, POSTCODE_STEPS, PREFIX_SIGNS, SEVERAL } from './towns-data.ts';

/** The towns of French postcodes, from the official division of France. */
interface TownTable {
  /** Postcode → folded names, in alphabetical order. */
  readonly towns: ReadonlyMap<string, readonly string[]>;
  /** Folded name → postcodes, ascending. */
  readonly postcodes: ReadonlyMap<string, readonly string[]>;
}

/** The number of two digits, the first at `place`. */
function numberAt(text: string, place: number): number {
  return DIGITS.indexOf(text.charAt(place)) * DIGITS.length + DIGITS.indexOf(text.charAt(place + 1));
}

/** The reverse of build/postcodes.mjs. */
function unpack(): TownTable {
  const all: string[] = [];
  let postcode = 0;
  for (let place = 0; place < POSTCODE_STEPS.length; place += 2) {
    postcode += numberAt(POSTCODE_STEPS, place);
    all.push(String(postcode).padStart(5, '0'));
  }
  const counts = new Map<number, number>();
  let passed = 0;
  for (const entry of SEVERAL.split(' ')) {
    const [distance = '', count = ''] = entry.split(',');
    passed += Number(distance);
    counts.set(passed, Number(count));
  }
  let coded = NAMES;
  for (let place = PAIRS.length - 3; place >= 0; place -= 3) {
    const pair = PAIRS.slice(place + 1, place + 3);
    coded = coded.replaceAll(PAIRS.charAt(place), () => pair);
  }
  const towns = new Map<string, string[]>();
  const postcodes = new Map<string, readonly string[]>();
  let name = '';
  let place = 0;
  let index = 0;
  for (const [, prefix = '', suffix = ''] of coded.matchAll(/([0-9A-Z])([^0-9A-Z]*)/g)) {
    name = name.slice(0, PREFIX_SIGNS.indexOf(prefix)) + suffix;
    const own: string[] = [];
    for (let count = counts.get(index) ?? 1; count > 0; count -= 1) {
      const code = all[numberAt(CODES, place)] ?? '';
      place += 2;
      own.push(code);
      const served = towns.get(code);
      if (served === undefined) towns.set(code, [name]);
      else served.push(name);
    }
    postcodes.set(name, own);
    index += 1;
  }
  return { towns, postcodes };
}

/** Unpacked on first use: 35,000 pairs take about 30 ms. */
let table: TownTable | undefined;

function townTable(): TownTable {
  return (table ??= unpack());
}

/** Towns repeat by the thousand: their keys are cached, up to a limit. */
const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

/** A town in comparable form: folded words, « St » in full, no CEDEX, no arrondissement. */
export function townKey(town: string): string {
  const known = keys.get(town);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = makeKey(town);
  keys.set(town, key);
  return key;
}

function makeKey(town: string): string {
  return foldWords(fold(town).replace(/\bcedex\b.*$/, ''))
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bs\b(?= )/g, 'sur')
    .replace(/ \d{1,2}(?: ?(?:er|e|eme|arrondissement))*(?: arrondissement)?$/, '');
}

/** Folded names of the communes of a French postcode; empty when it has none (CEDEX, wrong). */
export function townsOf(postcode: string): readonly string[] {
  return townTable().towns.get(postcode) ?? [];
}

/** Postcodes of a town, ascending; empty when no commune has that name. Several communes may share it. */
export function postcodesOf(town: string): readonly string[] {
  return townTable().postcodes.get(townKey(town)) ?? [];
}

/** Whether a name is that of a commune. */
export function isTown(name: string): boolean {
  return townTable().postcodes.has(townKey(name));
}

/**
 * Whether a postcode and a town go together: `true`, `false`, or null when the table cannot decide (CEDEX, a postcode
 * without communes, a name that is not a commune: the table has no hamlets).
 */
export function postcodeMatchesTown(postcode: string, town: string): boolean | null {
  const served = townsOf(postcode);
  const key = townKey(town);
  if (served.length === 0 || key === '') return null;
  if (served.includes(key)) return true;
  if (!townTable().postcodes.has(key) || /\bcedex\b/i.test(town)) return null;
  return served.some((name) => name === key || townKey(name) === key || name.startsWith(`${key} `));
}
