import type { Holding, NotInBackup, Restoration } from '../restore/restoration.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';

/** The counts that tell a user what a restore brings and takes away. */

export function holdingOf(database: SqlReader): Holding {
  return {
    contacts: countOf(database, 'SELECT count(*) FROM contacts'),
    oppositions: countOf(database, 'SELECT count(*) FROM suppressions'),
  };
}

/** Entries of the suppression list that the replaced workspace had and the backup lacked. */
export function carriedOver({
  backup,
  restored,
  mirror,
}: Pick<Restoration, 'backup' | 'restored'> & { readonly mirror: { readonly fromMirror: number } | null }): number {
  return restored.oppositions - backup.oppositions - (mirror?.fromMirror ?? 0);
}

/** Of another workspace, the backup has nothing. The note of a backup follows its image, and is no change to do again. */
export function notInBackup(replaced: SqlReader, backup: SqlReader): NotInBackup {
  const isSame = readWorkspaceIdentity(replaced).id === readWorkspaceIdentity(backup).id;
  const kept = new Set<number>();
  if (isSame) for (const [id] of backup.values('SELECT id FROM contacts')) kept.add(Number(id));
  let contacts = 0;
  for (const [id] of replaced.values('SELECT id FROM contacts')) if (!kept.has(Number(id))) contacts += 1;
  const last = isSame ? countOf(backup, 'SELECT coalesce(max(seq), 0) FROM register') : 0;
  return {
    contacts,
    changes: countOf(
      replaced,
      `SELECT count(*) FROM register WHERE seq > ${String(last)} AND action <> 'workspace.backed_up'`,
    ),
  };
}

function countOf(reader: SqlReader, sql: string): number {
  const [[count] = []] = [...reader.values(sql)];
  return Number(count);
}
