import type { Reader } from './database.ts';

/** SQL of campaign checks: who there is to check, and whether the answer still holds. */

/** Everybody, ascending. */
export function readContactIds(reader: Reader): readonly number[] {
  const ids: number[] = [];
  for (const [id] of reader.values('SELECT id FROM contacts ORDER BY id')) ids.push(Number(id));
  return ids;
}

/** The last entry of the register: whatever bears on a campaign moves it. */
export function lastRegisterEntry(reader: Reader): number {
  return Number(reader.get('SELECT max(seq) AS last FROM register')?.['last'] ?? 0);
}
