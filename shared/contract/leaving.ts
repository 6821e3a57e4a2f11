import { z } from 'zod';
import { BREACH_KINDS } from '../domain/value/breach.ts';
import { FileToken } from './file.ts';
import { Started } from './job.ts';
import { RestitutionWritten } from './restitution.ts';
import { TypedSecret } from './vault.ts';

/** Requests about what ends here: a new computer, a loss or a theft, the end of a contract. Instants are ISO 8601. */

const Count = z.int().nonnegative();

/** The name of the organisation, as the user typed it. */
const Confirmation = z.string().max(300);

/** A backup to compare with the open workspace. */
const BackupChecking = z.strictObject({
  backupToken: FileToken,
  /** What opens a backup that was encrypted with a passphrase of its own. */
  secret: TypedSecret.optional(),
});

/** A backup that has everything of the open workspace. */
export const BackupChecked = z.strictObject({
  at: z.string(),
  contacts: Count,
  oppositions: Count,
  /** That a destruction here would take. */
  files: Count,
  /** Names of backups and copies for a person to destroy. */
  outOfReach: z.array(z.string()),
});
export type BackupChecked = z.output<typeof BackupChecked>;

export const WorkspaceRetired = z.strictObject({
  files: Count,
  /** Names of backups and copies for a person to destroy. */
  outOfReach: z.array(z.string()),
});
export type WorkspaceRetired = z.output<typeof WorkspaceRetired>;

const BreachTelling = z.strictObject({
  folderToken: FileToken,
  /** A day, or a French local time. */
  found: z.string().max(40),
  what: z.enum(BREACH_KINDS),
});

export const BreachWritten = z.strictObject({
  until: z.string(),
  /** Negative: the delay is over. */
  hoursLeft: z.int(),
  encrypted: z.boolean(),
  contacts: Count,
  /** In words, with the number of people. */
  data: z.array(z.strictObject({ kind: z.string(), count: Count })),
  /** What is proposed for the authority and for the people; a person decides. */
  proposals: z.array(z.string()),
  files: z.array(z.string()),
});
export type BreachWritten = z.output<typeof BreachWritten>;

export const ContractClosed = z.strictObject({
  at: z.string(),
  by: z.string(),
  files: Count,
  certificate: z.array(z.string()),
  outOfReach: z.array(z.string()),
});
export type ContractClosed = z.output<typeof ContractClosed>;

const nothing = z.strictObject({});

/** A part of `requests`. */
export const leavingRequests = {
  /** Whether a backup has everything of the open workspace. */
  'leaving.checkBackup': { by: 'engine', input: BackupChecking, output: BackupChecked },
  /** Destroys the open workspace here, and closes it. */
  'leaving.retire': {
    by: 'engine',
    input: BackupChecking.extend({ confirm: Confirmation }),
    output: WorkspaceRetired,
  },
  /** Writes the papers for the 72 hours. */
  'leaving.noteBreach': { by: 'engine', input: BreachTelling, output: BreachWritten },
  /** Writes the restitution for the client. */
  'leaving.returnData': { by: 'engine', input: z.strictObject({ folderToken: FileToken }), output: Started },
  /** Destroys the open workspace, whose restitution is in the folder, and closes it. */
  'leaving.closeContract': {
    by: 'engine',
    input: z.strictObject({ folderToken: FileToken, confirm: Confirmation }),
    output: ContractClosed,
  },
  /** The lists in use that are recalled or ended first. */
  'leaving.lists': { by: 'engine', input: nothing, output: RestitutionWritten.shape.toRecall },
} as const;
