import { z } from 'zod';
import { FileToken } from './file.ts';

/** The workspace that is open, as the shell shows it. Instants are ISO 8601 with their offset. */
export const OpenWorkspace = z.strictObject({
  /** The file's name without its extension. */
  name: z.string(),
  organisation: z.string(),
  /** Further names of the same controller (its brands). */
  alsoNamed: z.array(z.string()),
  contacts: z.int().nonnegative(),
  /** The last durable save. */
  savedAt: z.string(),
  isExample: z.boolean(),
  /** Somebody else holds the lock: reading only. Null when changes are possible. */
  readOnlyBecause: z.strictObject({ person: z.string(), machine: z.string() }).nullable(),
  /** Noes that were noted beside a workspace that somebody else holds, and that wait for that person's Aval; they count here already. */
  waiting: z.int().nonnegative(),
  /** The folder is synchronised or on a network share: two computers could overwrite each other. */
  isInSharedFolder: z.boolean(),
  /** What opening it brought to light besides, for readers as for writers: codes of sentences with their values. */
  findings: z.array(
    z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }),
  ),
});

export type OpenWorkspace = z.output<typeof OpenWorkspace>;

/** A workspace opened before on this computer, latest first. */
export const RecentWorkspace = z.strictObject({
  fileToken: FileToken,
  name: z.string(),
  organisation: z.string(),
  /** The last folder of its path: enough to tell two apart. */
  folder: z.string(),
  openedAt: z.string(),
  isMissing: z.boolean(),
});

export type RecentWorkspace = z.output<typeof RecentWorkspace>;

export const NewWorkspace = z.strictObject({
  fileToken: FileToken,
  organisation: z.string().trim().min(1).max(200),
  alsoNamed: z.array(z.string().trim().min(1).max(200)).max(50),
});

/** A backup to take up again, and the place of the workspace; what stands there is kept next to it. */
export const WorkspaceRestoring = z.strictObject({
  backupToken: FileToken,
  fileToken: FileToken,
  /** The person has typed that oppositions may be lost: without it nothing is replaced (`backup.would_lose`). */
  acceptsLoss: z.boolean(),
});

export const WorkspaceRestored = z.strictObject({
  contacts: z.int().nonnegative(),
  /** Name of the file that keeps what was replaced; null when nothing was. */
  replacedKept: z.string().nullable(),
});
export type WorkspaceRestored = z.output<typeof WorkspaceRestored>;

/** What was checked of a workspace: every byte of its files, the chain of its register, each evidence file. */
export const WorkspaceVerified = z.strictObject({
  /** One sentence each; empty: everything is whole. */
  damages: z.array(z.string()),
  registerEntries: z.int().nonnegative(),
  evidenceFiles: z.int().nonnegative(),
});
export type WorkspaceVerified = z.output<typeof WorkspaceVerified>;
