import { compareFolded, fold } from '../../../shared/domain/value/fold.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { readDirectoryRows, type DirectoryRow } from '../sql/directory-rows.ts';
import { lastContactId } from '../sql/imports.ts';
import type { Workspace } from '../storage/workspace.ts';
import { CodedColumn } from '../collections/coded-column.ts';
import { sortingPlaces } from '../collections/sorted-places.ts';

/** How the table can be ordered: by surname (or firm), by town, the latest first. */
export type DirectoryOrder = 'name' | 'city' | 'recent';

/** Contacts that are read between two pauses. */
const PIECE = 500;

/**
 * A compact in-memory directory of the contacts of a workspace: the texts to search and the columns to filter and sort
 * by, so that answers come while the user types. About a hundred bytes per contact. Contacts are identified by place,
 * in the order of their ids. It is read again after every change of the workspace.
 */
export class ContactDirectory {
  readonly audiences: CodedColumn;
  /** The kind of the latest origin. */
  readonly origins: CodedColumn;
  /** 75, 2A as 20, 971…; null where the postcode is not French. */
  readonly departments: CodedColumn;
  /** The code of the workspace in references. */
  readonly #code: string;
  readonly #ids: Float64Array;
  /**
   * The searchable text of every contact, one line each: one long text is searched many times faster than 100,000 short
   * ones.
   */
  readonly #text: string;
  /** The start of the line of each contact, and the end of the last. */
  readonly #starts: Uint32Array;
  readonly #orders: Readonly<Record<DirectoryOrder, Uint32Array>>;

  private constructor(code: string, parts: DirectoryParts, byName: Uint32Array) {
    this.#code = code;
    this.audiences = parts.audiences;
    this.origins = parts.origins;
    this.departments = parts.departments;
    this.#ids = parts.ids.subarray(0, parts.size);
    this.#text = parts.texts.join('');
    this.#starts = parts.starts;
    this.#orders = { name: byName, city: parts.cities.ordered(byName), recent: latestFirst(parts.size) };
  }

  static async read(context: EngineContext, workspace: Workspace): Promise<ContactDirectory> {
    const pauses = new Pauses(context.signal);
    const last = lastContactId(workspace);
    const parts = new DirectoryParts(last);
    for (let from = 1; from <= last; from += PIECE) {
      parts.add(readDirectoryRows(workspace, from, from + PIECE - 1));
      context.onProgress?.({ phase: 'listing', done: Math.min(from + PIECE - 1, last), total: last });
      if (pauses.isOverdue) await pauses.pause();
    }
    const { names } = parts;
    return new ContactDirectory(
      readWorkspaceIdentity(workspace).code,
      parts,
      await inPieces(
        sortingPlaces(parts.size, (one, other) => compareFolded(names[one] ?? '', names[other] ?? '')),
        pauses,
      ),
    );
  }

  /** Number of contacts. */
  get size(): number {
    return this.#ids.length;
  }

  idAt(place: number): number {
    return this.#ids[place] ?? 0;
  }

  /**
   * The places of the contacts that contain every word of the search, or whose reference it is, in order. Do not modify
   * it.
   */
  find(search: string, order: DirectoryOrder): Uint32Array {
    const reference = readReference(search);
    if (reference?.code === this.#code)
      return this.#orders[order].filter((place) => this.#ids[place] === reference.contactId);
    const words = searchWords(search);
    if (words.length === 0) return this.#orders[order];
    const held = this.#holding(words);
    return this.#orders[order].filter((place) => held[place] === words.length);
  }

  /** For each contact, the number of leading words that it contains: a match when it equals the number of words. */
  #holding(words: readonly string[]): Uint8Array {
    const held = new Uint8Array(this.size);
    for (const [number, word] of words.entries()) {
      for (
        let place = 0, at = this.#text.indexOf(word);
        at !== -1;
        at = this.#text.indexOf(word, this.#starts[place] ?? this.#text.length)
      ) {
        place = this.#placeAt(at, place);
        if (held[place] === number) held[place] = number + 1;
        place += 1;
      }
    }
    return held;
  }

  /** The contact whose line contains a position, from `low` on. */
  #placeAt(position: number, low: number): number {
    // A frequent text is found in the next line.
    if (position < (this.#starts[low + 1] ?? 0)) return low;
    let high = this.size;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}

function latestFirst(size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) places[at] = size - 1 - at;
  return places;
}

/** A directory under construction. */
class DirectoryParts {
  readonly audiences: CodedColumn;
  readonly origins: CodedColumn;
  readonly departments: CodedColumn;
  readonly cities: CodedColumn;
  readonly ids: Float64Array;
  readonly starts: Uint32Array;
  /** A few hundred lines each. */
  readonly texts: string[] = [];
  /** Sort keys of each contact. */
  readonly names: string[] = [];
  size = 0;
  #length = 0;

  /** @param expected greatest number of contacts. */
  constructor(expected: number) {
    this.audiences = new CodedColumn(expected);
    this.origins = new CodedColumn(expected);
    this.departments = new CodedColumn(expected);
    this.cities = new CodedColumn(expected);
    this.ids = new Float64Array(expected);
    this.starts = new Uint32Array(expected + 1);
  }

  add(rows: Iterable<DirectoryRow>): void {
    const lines: string[] = [];
    for (const row of rows) {
      this.audiences.push(row.audience);
      this.origins.push(row.origin);
      this.departments.push(departmentOf(row));
      this.cities.push(row.city === null ? null : fold(row.city));
      this.names.push(nameKey(row));
      const line = `${searchedText(row)}\n`;
      lines.push(line);
      this.#length += line.length;
      this.ids[this.size] = row.id;
      this.size += 1;
      this.starts[this.size] = this.#length;
    }
    // A flat copy: a chain of a million pieces would keep each of them.
    this.texts.push(lines.join(''));
  }
}

/** Contacts without a name come last. */
function nameKey({ lastName, company, firstName }: DirectoryRow): string {
  const name = lastName ?? company ?? firstName;
  return name === null ? LAST : `${fold(name)} ${lastName === null ? '' : fold(firstName ?? '')}`;
}

const LAST = '\uffff';

function departmentOf({ postcode }: DirectoryRow): string | null {
  if (postcode === null || !/^\d{5}$/.test(postcode)) return null;
  return /^9[78]/.test(postcode) ? postcode.slice(0, 3) : postcode.slice(0, 2);
}

/** A search of digits matches a number in any spacing. */
function searchWords(search: string): readonly string[] {
  const digits = search.replace(/[\s.()/-]/g, '');
  if (/^(?:\+|00)?\d{4,}$/.test(digits)) return [digits.replace(/^(?:\+|00)33/, '0').replace(/^\+/, '')];
  return fold(search)
    .split(' ')
    .filter((word) => word !== '');
}

/** A customer number of digits in the form of a digit search; null where it has letters. */
function digitsOf(customerRef: string | null): string | null {
  const digits = customerRef?.replace(/[\s.()/-]/g, '') ?? '';
  return /^\d+$/.test(digits) && digits !== customerRef ? digits : null;
}

function searchedText(row: DirectoryRow): string {
  const words = [
    row.firstName,
    row.lastName,
    row.company,
    row.street,
    row.postcode,
    row.city,
    row.customerRef,
    digitsOf(row.customerRef),
  ]
    .filter((part) => part !== null)
    .join(' ');
  return `${fold(words)} ${row.emails.join(' ')} ${row.phones.map((phone) => phone.replace(/^\+33/, '0').replace(/^\+/, '')).join(' ')}`;
}
