import { z } from 'zod';
import { FileToken } from './file.ts';

/** Requests about the second place for refusals, e.g. a USB key. */

const Count = z.int().nonnegative();

/** Null: no second place. */
const MirrorStanding = z
  .strictObject({
    /** The name of the folder; of a drive, its letter. */
    folder: z.string(),
    /** `NAME.refus`. */
    file: z.string(),
    /** Instant. */
    since: z.string(),
    /** Entries of the suppression list of the workspace. */
    entries: Count,
    /** Of them, those that are not there yet. */
    waiting: Count,
    /** Names of altered files beside it, put aside until somebody removes them. */
    aside: z.array(z.string()),
    /** Since which instant it can't be reached, and how many days ago that was (0: today). Null: it is there. */
    absence: z.strictObject({ since: z.string(), days: Count }).nullable(),
  })
  .nullable();
export type MirrorStanding = z.output<typeof MirrorStanding>;

const nothing = z.strictObject({});

/** A part of `requests`. */
export const mirrorRequests = {
  'mirror.read': { by: 'engine', input: nothing, output: MirrorStanding },
  /** Makes a folder the second place, and writes every refusal there. */
  'mirror.on': { by: 'engine', input: z.strictObject({ folderToken: FileToken }), output: MirrorStanding },
  /** Ends it; the file stays. */
  'mirror.off': { by: 'engine', input: nothing, output: z.null() },
} as const;
