import type { Storage } from './disk/storage.ts';

/** Where a workspace keeps its changes. */
export type ChangeKeeper = Pick<Storage, 'acknowledge' | 'replaceSnapshot' | 'journalLength' | 'dropBackup'>;

/** Of a rehearsal: the files stay as they are. */
export const NOTHING_KEPT: ChangeKeeper = {
  journalLength: 0,
  acknowledge: () => undefined,
  replaceSnapshot: () => Promise.resolve(),
  dropBackup: () => undefined,
};
