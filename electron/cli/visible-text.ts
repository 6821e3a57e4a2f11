/**
 * Control characters that a terminal would execute (C0, DEL, C1), and invisible characters that reverse the order of
 * letters.
 */
const COMMANDS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text that is safe for a terminal: text from a file must not move the cursor, set the title or hide a line. Line
 * breaks and tabs stay.
 */
export function visibleText(text: string): string {
  return text.replaceAll(COMMANDS, (character) => (character === '\n' || character === '\t' ? character : '\uFFFD'));
}

/** JSON with unchanged values: JSON escapes the characters below the space, this function the others. */
export function visibleJson(json: string): string {
  return json.replaceAll(COMMANDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
