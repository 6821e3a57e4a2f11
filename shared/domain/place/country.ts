import { foldWords } from '../value/fold.ts';
import { isTerritoryCode } from './territory-codes.ts';

/** Spellings missing from `Intl.DisplayNames`, folded. */
const SPELLINGS: Readonly<Record<string, string>> = {
  f: 'FR',
  fr: 'FR',
  fra: 'FR',
  'france metropolitaine': 'FR',
  metropole: 'FR',
  b: 'BE',
  bel: 'BE',
  belgium: 'BE',
  be: 'BE',
  ch: 'CH',
  che: 'CH',
  l: 'LU',
  lux: 'LU',
  lu: 'LU',
  d: 'DE',
  deu: 'DE',
  de: 'DE',
  i: 'IT',
  ita: 'IT',
  e: 'ES',
  esp: 'ES',
  p: 'PT',
  prt: 'PT',
  nl: 'NL',
  nld: 'NL',
  'pays bas': 'NL',
  hollande: 'NL',
  holland: 'NL',
  uk: 'GB',
  gbr: 'GB',
  gb: 'GB',
  angleterre: 'GB',
  england: 'GB',
  ecosse: 'GB',
  scotland: 'GB',
  'pays de galles': 'GB',
  'grande bretagne': 'GB',
  'great britain': 'GB',
  'royaume uni': 'GB',
  usa: 'US',
  us: 'US',
  'etats unis': 'US',
  'etats unis d amerique': 'US',
  'united states of america': 'US',
  'la reunion': 'RE',
  reunion: 'RE',
  'ile de la reunion': 'RE',
  guyane: 'GF',
  tahiti: 'PF',
  polynesie: 'PF',
  'nouvelle caledonie': 'NC',
  'st martin': 'MF',
  'st barthelemy': 'BL',
  'saint barth': 'BL',
  'st pierre et miquelon': 'PM',
  'wallis et futuna': 'WF',
  'republique tcheque': 'CZ',
  'cote d ivoire': 'CI',
  monaco: 'MC',
  mco: 'MC',
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Folded French and English names of all countries → ISO code; built on first use. */
let names: ReadonlyMap<string, string> | undefined;

function countryNames(): ReadonlyMap<string, string> {
  if (names !== undefined) return names;
  const built = new Map<string, string>();
  for (const language of ['en', 'fr']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = isTerritoryCode(first + second) ? display.of(first + second) : undefined;
        if (name !== undefined) built.set(foldWords(name), first + second);
      }
    }
  }
  for (const [spelling, code] of Object.entries(SPELLINGS)) built.set(spelling, code);
  names = built;
  return built;
}

/**
 * The ISO 3166-1 alpha-2 code of a country, from its French or English name, ISO code or vehicle code; null when it is
 * not a country.
 */
export function readCountry(text: string): string | null {
  const folded = foldWords(text);
  if (folded === '') return null;
  const code = countryNames().get(folded);
  if (code !== undefined) return code;
  const letters = folded.toUpperCase();
  return isTerritoryCode(letters) ? letters : null;
}

/** A country's name in a language; the code itself when it has no name. */
export function countryName(code: string, language: 'fr' | 'en' = 'fr'): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** Territories whose mail goes by the French postcode and without a country line. */
const FRENCH_TERRITORIES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC', 'TF']);

export function isFrenchTerritory(code: string): boolean {
  return FRENCH_TERRITORIES.has(code);
}

/** The last line of an address, in capitals; '' for mail with a French postcode: the line is for foreign mail. */
export function countryLine(territory: string): string {
  return isFrenchTerritory(territory) ? '' : countryName(territory).toUpperCase();
}
