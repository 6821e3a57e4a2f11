const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
/** What a letter is above its value. */
const LETTERS = 'a'.charCodeAt(0) - 10;

/** Eight hexadecimal digits in lower case as a number of 32 bits; `parseInt` of a slice takes several times as long. */
export function eightDigitsAt(text: string, from: number): number {
  let number = 0;
  for (let place = from; place < from + 8; place += 1) {
    const code = text.charCodeAt(place);
    number = (number << 4) | (code > NINE ? code - LETTERS : code - ZERO);
  }
  return number;
}
