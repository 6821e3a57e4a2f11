/** The bytes of the characters that the readers of XML and cells compare. */

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const CAPITAL_A = 0x41;
export const SMALL_B = 0x62;
export const SMALL_C = 0x63;
export const SMALL_F = 0x66;
export const SMALL_H = 0x68;
export const SMALL_I = 0x69;
export const SMALL_N = 0x6e;
export const SMALL_R = 0x72;
export const SMALL_S = 0x73;
export const SMALL_T = 0x74;
export const SMALL_V = 0x76;

/** The difference between a capital and its small letter. */
export const LOWER = 0x20;

/** ASCII bytes as a text. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
