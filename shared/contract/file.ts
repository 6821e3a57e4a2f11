import { z } from 'zod';

/**
 * A file or folder chosen by the user. The page has the token and a display name; only main knows the path, and passes
 * it to the engine with the request.
 */
export const FileToken = z.uuid();

export const ChosenFile = z.strictObject({ fileToken: FileToken, name: z.string() });

export type ChosenFile = z.output<typeof ChosenFile>;

/** The purpose of a dialog: it decides what can be chosen and how the choice may be used. */
export const FILE_PURPOSES = [
  'openWorkspace',
  'createWorkspace',
  'openBackup',
  'saveBackup',
  'saveProblems',
  'saveRecovery',
  'importContacts',
  'importSuppression',
  'importReturns',
  'leaveOut',
  'openSample',
  'addEvidence',
  'exportFolder',
  'mirrorFolder',
  'openMirror',
] as const;

export type FilePurpose = (typeof FILE_PURPOSES)[number];
