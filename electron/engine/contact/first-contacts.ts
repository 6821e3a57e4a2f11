import { compareFolded, fold } from '../../../shared/domain/value/fold.ts';
import { Pauses } from '../steps/pauses.ts';
import { countContacts } from '../sql/contacts.ts';
import { readNamesUpTo } from '../sql/directory-pieces.ts';
import { lastContactId } from '../sql/imports.ts';
import type { Workspace } from '../storage/workspace.ts';
import { Remembered } from './remembered.ts';

/** A page of the table. */
export const FIRST_CONTACTS = 100;

/** The first contacts by name, as `ContactDirectory` orders them. */
export interface FirstContacts {
  /** At most `FIRST_CONTACTS`. */
  readonly ids: readonly number[];
  /** Number of contacts. */
  readonly of: number;
}

/** Contacts that are searched between two pauses: a few thousandths of a second. */
const PIECE = 4000;

const remembered = new Remembered<FirstContacts>();

/** Cached until the workspace changes: the table shows them while the directory of a large workspace is read. */
export function firstContactsOf(workspace: Workspace): Promise<FirstContacts> {
  // Callers share the work: no caller's signal cancels it.
  return remembered.of(workspace, 'first', async () => ({
    ids: await findFirst(workspace, FIRST_CONTACTS, PIECE),
    of: countContacts(workspace),
  }));
}

/** Reads few contacts: those whose first letter comes after the last one found so far stay in SQLite. */
export async function findFirst(workspace: Workspace, most: number, piece: number): Promise<readonly number[]> {
  const pauses = new Pauses();
  const last = lastContactId(workspace);
  let found: Named[] = [];
  for (let from = 1; from <= last; from += piece) {
    const highest = found[most - 1]?.name.at(0) ?? null;
    for (const { id, name } of readNamesUpTo(workspace, [from, from + piece - 1], highest))
      found.push({ id, name: fold(name) });
    found = found.sort(inOrder).slice(0, most);
    if (pauses.isOverdue) await pauses.pause();
  }
  return found.map(({ id }) => id);
}

interface Named {
  readonly id: number;
  /** Folded. */
  readonly name: string;
}

function inOrder(one: Named, other: Named): number {
  const isNameless = Number(one.name === '') - Number(other.name === '');
  return isNameless || compareFolded(one.name, other.name) || one.id - other.id;
}
