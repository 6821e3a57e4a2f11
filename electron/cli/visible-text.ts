/** What a terminal would obey instead of showing (C0, DEL, C1), and what turns the order of letters round unseen. */
const COMMANDS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as a terminal may show it: what people typed into a file must not move its cursor, set its title or hide a
 * line. Line breaks and tabs stay.
 */
export function visibleText(text: string): string {
  return text.replaceAll(COMMANDS, (character) => (character === '\n' || character === '\t' ? character : '\uFFFD'));
}

/** JSON whose values stay as they are: JSON itself escapes what comes before the space, this the rest. */
export function visibleJson(json: string): string {
  return json.replaceAll(COMMANDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
