const UNITS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
] as const;
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt'] as const;

const MILLIARD = 1_000_000_000;
const MILLION = 1_000_000;

/**
 * An amount in French words, as on a cheque: « cinquante-cinq euros et cinquante centimes », « un million d’euros ». The
 * spelling is that of before 1990 (« vingt et un »), which every reader accepts.
 *
 * @param cents a whole number of cents, from 0 to less than a million million euros.
 */
export function amountInWords(cents: number): string {
  if (!Number.isInteger(cents) || cents < 0 || cents >= MILLIARD * 100_000) throw new RangeError('not an amount');
  const euros = Math.floor(cents / 100);
  const rest = cents % 100;
  const fraction = `${inWords(rest)} ${rest === 1 ? 'centime' : 'centimes'}`;
  if (rest > 0 && euros === 0) return fraction;
  const whole = `${inWords(euros)} ${unitAfter(euros)}`;
  return rest === 0 ? whole : `${whole} et ${fraction}`;
}

/** « un euro », « deux euros », « zéro euro », « un million d’euros ». */
function unitAfter(euros: number): string {
  if (euros >= MILLION && euros % MILLION === 0) return 'd’euros';
  return euros < 2 ? 'euro' : 'euros';
}

function inWords(number: number): string {
  if (number === 0) return UNITS[0];
  const milliards = Math.floor(number / MILLIARD);
  const millions = Math.floor(number / MILLION) % 1000;
  const thousands = Math.floor(number / 1000) % 1000;
  return [
    counted(milliards, 'milliard'),
    counted(millions, 'million'),
    // « mille » never takes an s, nor « un » before it; it is no noun: « quatre-vingt mille ».
    ...(thousands === 0 ? [] : [thousands === 1 ? 'mille' : `${hundreds(thousands, false)} mille`]),
    hundreds(number % 1000, true),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A noun that takes an s: « deux cents millions ». */
function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${hundreds(count, true)} ${noun}${count === 1 ? '' : 's'}`;
}

/** @param isLast nothing but a noun follows: « deux cents », « quatre-vingts » take their s. */
function hundreds(number: number, isLast: boolean): string {
  const count = Math.floor(number / 100);
  const rest = number % 100;
  const low = rest === 0 ? '' : tens(rest, isLast);
  if (count === 0) return low;
  const hundred = count === 1 ? 'cent' : `${wordOf(count)} cent${rest === 0 && isLast ? 's' : ''}`;
  return low === '' ? hundred : `${hundred} ${low}`;
}

function tens(number: number, isLast: boolean): string {
  if (number < 20) return wordOf(number);
  const ten = Math.floor(number / 10);
  // « soixante-dix » and « quatre-vingt-dix » count on from the ten before.
  const isLong = ten === 7 || ten === 9;
  const unit = (number % 10) + (isLong ? 10 : 0);
  const name = TENS[isLong ? ten - 1 : ten] ?? '';
  if (unit === 0) return ten === 8 && isLast ? `${name}s` : name;
  return (unit === 1 || unit === 11) && ten < 8 ? `${name} et ${wordOf(unit)}` : `${name}-${wordOf(unit)}`;
}

function wordOf(number: number): string {
  return UNITS[number] ?? '';
}
