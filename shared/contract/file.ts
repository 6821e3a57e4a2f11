import { z } from 'zod';

/**
 * A file or a folder that the person chose. The page holds the token and the name that it shows;
 * the path behind it is known to main alone, which hands it to the engine beside the request.
 */
export const FileToken = z.uuid();

export const ChosenFile = z.strictObject({ fileToken: FileToken, name: z.string() });

export type ChosenFile = z.output<typeof ChosenFile>;

/** Why a dialog is opened: it decides what can be chosen and what the choice may be used for. */
export const FILE_PURPOSES = [
  'openWorkspace',
  'createWorkspace',
  'openBackup',
  'saveBackup',
  'saveProblems',
  'importContacts',
  'importSuppression',
  'addEvidence',
  'exportFolder',
] as const;

export type FilePurpose = (typeof FILE_PURPOSES)[number];
