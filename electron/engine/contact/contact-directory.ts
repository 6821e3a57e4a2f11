import { fold } from '../../../shared/domain/fold.ts';
import type { EngineContext } from '../context.ts';
import { Pauses } from '../pauses.ts';
import { readDirectoryRows, type DirectoryRow } from '../workspace/directory-rows.ts';
import { lastContactId } from '../workspace/imports.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One line of the table of contacts, and what is searched in it. */
export interface DirectoryEntry extends DirectoryRow {
  /** Folded: names, firm, town, e-mails, and numbers as people write them, without spaces. */
  readonly text: string;
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
  /** Each order is made once: 100,000 contacts are not sorted while somebody types. */
  readonly #orders = new Map<DirectoryOrder, readonly DirectoryEntry[]>();

  private constructor(entries: readonly DirectoryEntry[]) {
    this.entries = entries;
  }

  static async read(context: EngineContext, workspace: Workspace): Promise<ContactDirectory> {
    const pauses = new Pauses(context.signal);
    const entries: DirectoryEntry[] = [];
    const last = lastContactId(workspace);
    for (let from = 1; from <= last; from += PIECE) {
      for (const row of readDirectoryRows(workspace, from, from + PIECE - 1)) entries.push({ ...row, text: searchedText(row) });
      context.onProgress?.({ phase: 'listing', done: Math.min(from + PIECE - 1, last), total: last });
      await pauses.pause();
    }
    return new ContactDirectory(entries);
  }

  /** The entries in which every word of the search occurs, in order. */
  find(search: string, order: DirectoryOrder): readonly DirectoryEntry[] {
    const words = searchWords(search);
    const ordered = this.#ordered(order);
    return words.length === 0 ? ordered : ordered.filter((entry) => words.every((word) => entry.text.includes(word)));
  }

  #ordered(order: DirectoryOrder): readonly DirectoryEntry[] {
    const known = this.#orders.get(order);
    if (known !== undefined) return known;
    const ordered = order === 'recent' ? [...this.entries].reverse() : sortedBy(this.entries, order === 'name' ? nameKey : cityKey);
    this.#orders.set(order, ordered);
    return ordered;
  }
}

/** Folded keys compare as plain text, many times faster than `localeCompare`, and in the same order but for punctuation. */
function sortedBy(entries: readonly DirectoryEntry[], keyOf: (entry: DirectoryEntry) => string): readonly DirectoryEntry[] {
  return entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.entry.id - other.entry.id))
    .map(({ entry }) => entry);
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
