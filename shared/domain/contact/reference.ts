/**
 * What a contact is called outside of its workspace: `K7Q2M-1074`, the code of the workspace and the id of the
 * contact. Certain, outlives a change of number, and names the workspace: an id alone is another person in every
 * other workspace.
 */
export interface Reference {
  /** Null: an id alone, as older lists have it. */
  readonly code: string | null;
  readonly contactId: number;
}

/** The digits of a code (Crockford): no letter that is taken for a digit or another letter. */
export const CODE_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 5;

const REFERENCE = /^(?:([0-9A-Z]{5})\s*[-–]\s*)?([1-9]\d{0,14})$/;

export function writtenReference(code: string, contactId: number): string {
  return `${code}-${String(contactId)}`;
}

/** Reads a reference as it is typed or stands in a file: small letters, O for 0, I and L for 1; null when it is none. */
export function readReference(text: string): Reference | null {
  const match = REFERENCE.exec(text.trim().toUpperCase());
  if (match === null) return null;
  const [, typed, id] = match;
  const code = typed?.replaceAll('O', '0').replaceAll(/[IL]/g, '1') ?? null;
  if (code !== null && ![...code].every((digit) => CODE_DIGITS.includes(digit))) return null;
  return { code, contactId: Number(id) };
}
