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

/** Contacts that are read between two pauses. */
const PIECE = 2000;

/**
 * The contacts of a workspace in memory, in short: what the table shows and what search looks at, so that
 * an answer comes while the person types. Read anew whenever the workspace changed.
 */
export class ContactDirectory {
  readonly entries: readonly DirectoryEntry[];

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

  /** The entries in which every word of the search occurs. */
  find(search: string): readonly DirectoryEntry[] {
    const words = searchWords(search);
    return words.length === 0 ? this.entries : this.entries.filter((entry) => words.every((word) => entry.text.includes(word)));
  }
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
