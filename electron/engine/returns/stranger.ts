import type { Suppressible } from '../model/suppressible.ts';
import { suppressionKeys } from '../model/oppositions.ts';
import { readTypedPerson } from '../suppression/named-person.ts';
import { isNamed } from './match-by-name.ts';
import type { ReturnedRow } from './returned-row.ts';

/** Somebody who is no contact (any more), as a row names them: by its e-mail or number, else by a name with its address. */
export interface Stranger extends Suppressible {
  /** The e-mail, the number, or the name and address in one form: later rows are recognised by it. */
  readonly key: string;
}

/** Null: the row has nothing by which a no could be recognised later. @param coordinate of the row, normalised. */
export function strangerOf(row: ReturnedRow, coordinate: string | null): Stranger | null {
  if (coordinate !== null) {
    const isEmail = coordinate.includes('@');
    const [emails, phones] = isEmail ? [[coordinate], []] : [[], [coordinate]];
    return { ...NAMELESS, emails, phones, key: coordinate };
  }
  if (!isNamed(row)) return null;
  const { name, street, postcode } = row;
  const person = readTypedPerson({ name, street, postcode });
  const [first] = suppressionKeys(person);
  return first === undefined ? null : { ...person, key: first.value };
}

const NAMELESS = { firstName: null, lastName: null, company: null, street: null, postcode: null };
