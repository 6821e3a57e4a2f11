import { CODE_LETTERS, codeLetters } from '../value/code-letters.ts';

/**
 * The reference of a contact outside its workspace: `K7Q2M-1074`, the code of the workspace and the id of the contact.
 * It survives a change of number, and it names the workspace, because an id alone means another person in every other
 * workspace.
 */
export interface Reference {
  /** Null: an id alone, as older lists have it. */
  readonly code: string | null;
  readonly contactId: number;
}

export const CODE_LENGTH = 5;

const REFERENCE = /^(?:([0-9A-Z]{5})\s*[-–]\s*)?([1-9]\d{0,14})$/;

export function writtenReference(code: string, contactId: number): string {
  return `${code}-${String(contactId)}`;
}

/** Reads a reference as typed or as in a file: small letters, O for 0, I and L for 1; null when it is not one. */
export function readReference(text: string): Reference | null {
  const match = REFERENCE.exec(text.trim().toUpperCase());
  if (match === null) return null;
  const [, typed, id] = match;
  const code = typed === undefined ? null : codeLetters(typed);
  if (code !== null && ![...code].every((digit) => CODE_LETTERS.includes(digit))) return null;
  return { code, contactId: Number(id) };
}
