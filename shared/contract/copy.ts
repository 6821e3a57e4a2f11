import { z } from 'zod';

/** The files with people's data outside the workspace: what was read, written and handed out. */
export const COPY_KINDS = ['import', 'list', 'returns', 'export', 'withdrawal', 'answer', 'backup', 'mirror'] as const;

export type CopyKind = (typeof COPY_KINDS)[number];

export const ListedCopy = z.strictObject({
  id: z.string(),
  kind: z.enum(COPY_KINDS),
  /** The file, or the campaign of a list; absent: an answer to a person. */
  name: z.string().optional(),
  madeOn: z.string(),
  sha256: z.string().optional(),
  /** Where it lies, in words. */
  where: z.string().optional(),
  destroyedOn: z.string().optional(),
  /** Who said that it is destroyed. */
  by: z.string().optional(),
  /** An exported list older than 90 days that nobody destroyed. */
  isOld: z.boolean(),
  /**
   * Of the second place for refusals. `state`: everything is there (`complete`), entries wait (`waiting`), it can't be reached
   * (`absent`), or nothing is written there any more (`left`).
   */
  mirror: z
    .strictObject({
      state: z.enum(['complete', 'waiting', 'absent', 'left']),
      /** Entries that are not there yet. */
      waiting: z.int().nonnegative().optional(),
      /** Instant of the last writing. */
      lastAt: z.string().optional(),
    })
    .optional(),
});
export type ListedCopy = z.output<typeof ListedCopy>;

const id = z.string().max(20);

export const CopyPlacing = z.strictObject({ id, where: z.string().trim().max(300) });

export const CopyDestroying = z.strictObject({ id, on: z.iso.date() });
