import type { TypedPerson } from './named-person.ts';

/** The input of one field during a call: an e-mail, a number in any spelling, or a name with an optional address. */
export type TypedLine =
  | { readonly kind: 'email' | 'phone'; readonly person: TypedPerson }
  /** `person` is null unless name, street and postcode are all given. */
  | { readonly kind: 'text'; readonly text: string; readonly person: TypedPerson | null };

const NUMBER = /^[\d\s.+()/-]+$/;
const LEAST_DIGITS = 6;

export function readTypedLine(line: string): TypedLine {
  const text = line.trim().replace(/\s+/g, ' ');
  const email = text.split(/[\s,;<>]+/).find((word) => /.@./.test(word));
  if (email !== undefined) return { kind: 'email', person: { email } };
  if (NUMBER.test(text) && text.replace(/\D/g, '').length >= LEAST_DIGITS)
    return { kind: 'phone', person: { phone: text } };
  return { kind: 'text', text, person: postalPerson(text) };
}

/** A house number, or a word that begins a street. */
const STREET =
  /^(.*?)[\s,]*\b((?:\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?\b|rue|avenue|av|boulevard|bd|chemin|place|allee|allée|impasse|route|quai|lieu-dit|hameau|residence|résidence)[ ,].*)$/iu;

/** « Claire Perdrix, 3 rue des Halles, 69002 Lyon », with or without the commas. */
function postalPerson(text: string): TypedPerson | null {
  const found = /^(.*)\b(\d{5})\b(.*)$/.exec(text);
  if (found === null) return null;
  const [, before = '', postcode = ''] = found;
  const parts = STREET.exec(before.replace(/[\s,]+$/, ''));
  if (parts === null) return null;
  const [, name = '', street = ''] = parts;
  const person = { name: name.replace(/[\s,]+$/, ''), street: street.replace(/[\s,]+$/, ''), postcode };
  return person.name === '' || person.street === '' ? null : person;
}
