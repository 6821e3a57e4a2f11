import { fold, foldLines } from '../../../shared/domain/value/fold.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { readDirectoryPieces, type DirectoryPiece } from '../sql/directory-pieces.ts';
import { lastContactId } from '../sql/imports.ts';
import type { Workspace } from '../storage/workspace.ts';
import { CodedColumn } from '../collections/coded-column.ts';
import { NameColumn } from '../collections/name-column.ts';
import { SearchText } from './search-text.ts';

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
  readonly #text: SearchText;
  readonly #orders: Readonly<Record<DirectoryOrder, Uint32Array>>;

  private constructor(code: string, parts: DirectoryParts, byName: Uint32Array) {
    this.#code = code;
    this.audiences = parts.audiences;
    this.origins = parts.origins;
    this.departments = parts.departments;
    this.#ids = parts.ids.subarray(0, parts.size);
    this.#text = parts.text.complete();
    this.#orders = { name: byName, city: parts.cities.ordered(byName), recent: latestFirst(parts.size) };
  }

  static async read(context: EngineContext, workspace: Workspace): Promise<ContactDirectory> {
    const pauses = new Pauses(context.signal);
    const last = lastContactId(workspace);
    const parts = new DirectoryParts(last);
    for (let from = 1; from <= last; from += PIECE) {
      for (const piece of readDirectoryPieces(workspace, from, from + PIECE - 1)) parts.add(piece);
      context.onProgress?.({ phase: 'listing', done: Math.min(from + PIECE - 1, last), total: last });
      if (pauses.isOverdue) await pauses.pause();
    }
    const byName = await inPieces(parts.names.ordering(), pauses);
    return new ContactDirectory(readWorkspaceIdentity(workspace).code, parts, byName);
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
    return this.inOrder(this.marks(search), order);
  }

  /** 1 for each of these contacts, by place; the caller may change it. */
  marks(search: string): Uint8Array {
    const reference = readReference(search);
    if (reference?.code === this.#code)
      return Uint8Array.from({ length: this.size }, (_, place) => Number(this.#ids[place] === reference.contactId));
    const words = searchWords(search);
    return words.length === 0 ? new Uint8Array(this.size).fill(1) : this.#text.marks(words).slice();
  }

  /** The marked places in order. Do not modify it. */
  inOrder(marks: Uint8Array, order: DirectoryOrder): Uint32Array {
    const places = this.#orders[order];
    const found = new Uint32Array(places.length);
    let count = 0;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      // Written in any case, and kept where it is marked: a condition costs more.
      found[count] = place;
      count += marks[place] ?? 0;
    }
    return count === places.length ? places : found.slice(0, count);
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
  readonly text: SearchText;
  readonly names: NameColumn;
  size = 0;

  /** @param expected greatest number of contacts. */
  constructor(expected: number) {
    this.audiences = new CodedColumn(expected);
    this.origins = new CodedColumn(expected);
    this.departments = new CodedColumn(expected);
    this.cities = new CodedColumn(expected);
    this.names = new NameColumn(expected);
    this.ids = new Float64Array(expected);
    this.text = new SearchText(expected);
  }

  add({ ids, audiences, origins, departments, cities, names, searched }: DirectoryPiece): void {
    for (const audience of audiences) this.audiences.push(audience);
    for (const origin of origins) this.origins.push(origin === '' ? null : origin);
    for (const department of departments) this.departments.push(department === '' ? null : department);
    for (const city of foldLines(cities).split('\n')) this.cities.push(city === '' ? null : city);
    for (const name of foldLines(names).split('\n')) this.names.push(name);
    this.text.add(`${foldLines(searched)}\n`);
    for (const id of ids) {
      this.ids[this.size] = Number(id);
      this.size += 1;
    }
  }
}

/** A search of digits matches a number in any spacing. */
function searchWords(search: string): readonly string[] {
  const digits = search.replace(/[\s.()/-]/g, '');
  if (/^(?:\+|00)?\d{4,}$/.test(digits)) return [digits.replace(/^(?:\+|00)33/, '0').replace(/^\+/, '')];
  return fold(search)
    .split(' ')
    .filter((word) => word !== '');
}
