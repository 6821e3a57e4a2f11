import { fold } from '../value/fold.ts';
import { cachedByText } from '../value/text-cache.ts';

/** Capitals, no accents, letters, digits and single spaces. */
export function capitals(text: string): string {
  return isPlain(text) ? text.toUpperCase() : remembered(text);
}

/** The same for texts that hardly repeat, such as streets with their numbers: nothing is remembered. */
export function capitalsOnce(text: string): string {
  return isPlain(text) ? text.toUpperCase() : capitalsOf(text);
}

/** The general algorithm, for any text. */
export function capitalsOf(text: string): string {
  return fold(text)
    .replace(/&/g, ' et ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase();
}

/** First names and towns repeat by the thousand. */
const remembered = cachedByText(capitalsOf);

const SPACE = 32;

/** Letters and digits of ASCII with single spaces between them: most names and towns. */
function isPlain(text: string): boolean {
  let wasSpace = true;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === SPACE) {
      if (wasSpace) return false;
      wasSpace = true;
    } else if ((code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)) {
      wasSpace = false;
    } else {
      return false;
    }
  }
  return text === '' || !wasSpace;
}
