import { z } from 'zod';
import { FileToken } from './file.ts';
import { TypedSecret } from './vault.ts';

/** Codes of sentences with their values. */
const Findings = z.array(
  z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }),
);

/** The open workspace, as the shell shows it. Instants are ISO 8601 with their offset. */
export const OpenWorkspace = z.strictObject({
  /** Another id after each opening: two workspaces may have the same name and organisation. */
  opening: z.string(),
  /** The file's name without its extension. */
  name: z.string(),
  organisation: z.string(),
  /** Further names of the same controller (its brands). */
  alsoNamed: z.array(z.string()),
  contacts: z.int().nonnegative(),
  /** The last durable save. */
  savedAt: z.string(),
  isExample: z.boolean(),
  /** Another user has the lock: read-only. Null when changes are possible. */
  readOnlyBecause: z.strictObject({ person: z.string(), machine: z.string() }).nullable(),
  /**
   * Oppositions stored beside a workspace that another user has open; they wait for that program and apply here
   * already.
   */
  waiting: z.int().nonnegative(),
  /** The folder is synchronised or on a network share: two computers could overwrite each other. */
  isInSharedFolder: z.boolean(),
  /** Warnings of opening it, for readers and writers: codes of sentences with their values. */
  findings: Findings,
});

export type OpenWorkspace = z.output<typeof OpenWorkspace>;

/** A workspace opened before on this computer, latest first. */
export const RecentWorkspace = z.strictObject({
  fileToken: FileToken,
  name: z.string(),
  organisation: z.string(),
  /** The last folder of its path, to distinguish two of the same name. */
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

/** The file of refusals of a second place; with `acceptsPartial` what stands before an altered line is taken. */
const MirrorTaking = z.strictObject({ mirrorToken: FileToken, acceptsPartial: z.boolean() });

/** A backup to restore, and the place of the workspace; an existing workspace there is kept beside it. */
export const WorkspaceRestoring = z.strictObject({
  backupToken: FileToken,
  fileToken: FileToken,
  /** The user has accepted the loss of oppositions; otherwise nothing is replaced (`backup.would_lose`). */
  acceptsLoss: z.boolean(),
  /** What opens a sealed backup, or a sealed workspace in its place. */
  secret: TypedSecret.optional(),
  /** What opens the workspace in its place, where it has another one. */
  placeSecret: TypedSecret.optional(),
  mirror: MirrorTaking.optional(),
});

/** Without a place: only what the backup holds. */
export const RestoreRehearsing = z.strictObject({
  backupToken: FileToken,
  fileToken: FileToken.nullable(),
  secret: TypedSecret.optional(),
  placeSecret: TypedSecret.optional(),
  mirror: MirrorTaking.optional(),
});

const Count = z.int().nonnegative();
const Holding = z.strictObject({ contacts: Count, oppositions: Count });

/** What a restore would do; oppositions are entries of the suppression list. */
export const RestoreRehearsed = z.strictObject({
  /** Instant of the latest change in the backup. */
  backupAt: z.string().nullable(),
  backup: Holding,
  /** The workspace in place, and what it holds that the backup does not; null: nothing that could be counted. */
  replaced: Holding.extend({ notInBackup: z.strictObject({ contacts: Count, changes: Count }) }).nullable(),
  /** After the restore, with the oppositions that are carried over. */
  restored: Holding,
  /** Of these, the entries that only the file of refusals had; null: none was given. */
  fromMirror: Count.nullable(),
  warnings: Findings,
});
export type RestoreRehearsed = z.output<typeof RestoreRehearsed>;

export const WorkspaceRestored = z.strictObject({
  contacts: Count,
  oppositions: Count,
  /** Of these, the entries that the replaced workspace had and the backup lacked. */
  carriedOver: Count,
  /** Of these, the entries that only the file of refusals had; null: none was given. */
  fromMirror: Count.nullable(),
  warnings: Findings,
  /** Name of the file with the replaced workspace; null when there was none. */
  replacedKept: z.string().nullable(),
});
export type WorkspaceRestored = z.output<typeof WorkspaceRestored>;

/** The verification of a workspace: every byte of its files, the chain of its register, each evidence file. */
export const WorkspaceVerified = z.strictObject({
  /** One sentence each; empty: no damage. */
  damages: z.array(z.string()),
  registerEntries: z.int().nonnegative(),
  evidenceFiles: z.int().nonnegative(),
});
export type WorkspaceVerified = z.output<typeof WorkspaceVerified>;
