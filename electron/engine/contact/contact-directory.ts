import { fold } from '../../../shared/domain/fold.ts';
import type { EngineContext } from '../context.ts';
import { Pauses } from '../pauses.ts';
import { readDirectoryRows, type DirectoryRow } from '../workspace/directory-rows.ts';
import { lastContactId } from '../workspace/imports.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One line of the table of contacts. */
export interface DirectoryEntry extends DirectoryRow {
  /** 75, 2A as 20, 971…; null where the postcode is not French. */
  readonly department: string | null;
}

/** How the table can be ordered: by surname (or firm), by town, the latest first. */
export type DirectoryOrder = 'name' | 'city' | 'recent';

/** Contacts that are read between two pauses. */
const PIECE = 2000;

/**
 * The contacts of a workspace in memory, in short: what the table shows and what search looks at, so that
 * an answer comes while the person types. Read anew whenever the workspace changed.
 */
export class ContactDirectory {
  readonly entries: readonly DirectoryEntry[];
  /** What is searched in every entry, one line each: one long text is searched many times faster than 100,000 short ones. */
  readonly #text: string;
  /** Where the line of each entry begins, and where one more would. */
  readonly #starts: Uint32Array;
  /** Each order is made once: 100,000 contacts are not sorted while somebody types. Places in `entries`. */
  readonly #orders = new Map<DirectoryOrder, Uint32Array>();

  private constructor(entries: readonly DirectoryEntry[], lines: readonly string[]) {
    this.entries = entries;
    this.#text = `${lines.join('\n')}\n`;
    this.#starts = new Uint32Array(lines.length + 1);
    let start = 0;
    for (const [place, line] of lines.entries()) {
      this.#starts[place] = start;
      start += line.length + 1;
    }
    this.#starts[lines.length] = start;
  }

  static async read(context: EngineContext, workspace: Workspace): Promise<ContactDirectory> {
    const pauses = new Pauses(context.signal);
    const entries: DirectoryEntry[] = [];
    const lines: string[] = [];
    const last = lastContactId(workspace);
    for (let from = 1; from <= last; from += PIECE) {
      for (const row of readDirectoryRows(workspace, from, from + PIECE - 1)) {
        entries.push({ ...row, department: departmentOf(row) });
        lines.push(searchedText(row));
      }
      context.onProgress?.({ phase: 'listing', done: Math.min(from + PIECE - 1, last), total: last });
      await pauses.pause();
    }
    return new ContactDirectory(entries, lines);
  }

  /** The entries in which every word of the search occurs, in order. */
  find(search: string, order: DirectoryOrder): readonly DirectoryEntry[] {
    const words = searchWords(search);
    const isFound = words.length === 0 ? null : this.#holding(words);
    const found: DirectoryEntry[] = [];
    for (const place of this.#ordered(order)) {
      const entry = this.entries[place];
      if (entry !== undefined && (isFound === null || isFound[place] === words.length)) found.push(entry);
    }
    return found;
  }

  /** How many of the words, taken one after the other, each entry holds: all of them where it is as many. */
  #holding(words: readonly string[]): Uint8Array {
    const held = new Uint8Array(this.entries.length);
    for (const [number, word] of words.entries()) {
      for (let place = 0, at = this.#text.indexOf(word); at !== -1; at = this.#text.indexOf(word, this.#starts[place] ?? this.#text.length)) {
        place = this.#placeAt(at, place);
        if (held[place] === number) held[place] = number + 1;
        place += 1;
      }
    }
    return held;
  }

  /** The entry whose line a position lies in, from `low` on. */
  #placeAt(position: number, low: number): number {
    // What most entries hold is found in the very next line.
    if (position < (this.#starts[low + 1] ?? 0)) return low;
    let high = this.entries.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  }

  #ordered(order: DirectoryOrder): Uint32Array {
    const known = this.#orders.get(order);
    if (known !== undefined) return known;
    const places = Uint32Array.from(this.entries.keys());
    if (order === 'recent') places.reverse();
    else {
      const keys = this.entries.map(order === 'name' ? nameKey : cityKey);
      places.sort((one, other) => compare(keys[one] ?? '', keys[other] ?? '') || one - other);
    }
    this.#orders.set(order, places);
    return places;
  }
}

/** Folded keys compare as plain text, many times faster than `localeCompare`, and in the same order but for punctuation. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Who has no name comes last. */
function nameKey({ lastName, company, firstName }: DirectoryEntry): string {
  const name = lastName ?? company ?? firstName;
  return name === null ? LAST : `${fold(name)} ${lastName === null ? '' : fold(firstName ?? '')}`;
}

function cityKey(entry: DirectoryEntry): string {
  return entry.city === null ? LAST : `${fold(entry.city)} ${nameKey(entry)}`;
}

const LAST = '\uffff';

function departmentOf({ postcode }: DirectoryRow): string | null {
  if (postcode === null || !/^\d{5}$/.test(postcode)) return null;
  return /^9[78]/.test(postcode) ? postcode.slice(0, 3) : postcode.slice(0, 2);
}

/** A search for digits is a search for a number, however it is spaced. */
function searchWords(search: string): readonly string[] {
  const digits = search.replace(/[\s.()/-]/g, '');
  if (/^(?:\+|00)?\d{4,}$/.test(digits)) return [digits.replace(/^(?:\+|00)33/, '0').replace(/^\+/, '')];
  return fold(search).split(' ').filter((word) => word !== '');
}

function searchedText(row: DirectoryRow): string {
  const words = [row.firstName, row.lastName, row.company, row.postcode, row.city].filter((part) => part !== null).join(' ');
  return `${fold(words)} ${row.emails.join(' ')} ${row.phones.map((phone) => phone.replace(/^\+33/, '0').replace(/^\+/, '')).join(' ')}`;
}
