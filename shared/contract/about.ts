import { z } from 'zod';

/** A file of the program by its name below the program's folder, with `/`, and its SHA-256 in hexadecimal. */
export const ProgramFile = z.strictObject({ name: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type ProgramFile = z.infer<typeof ProgramFile>;

/** files.json of a built program, as build/built-files.mjs writes it. */
export const BuildRecord = z.strictObject({
  product: z.enum(['desktop', 'cli']),
  version: z.string().min(1),
  /** The program's folder, from the folder of files.json. */
  root: z.enum(['.', '..']),
  files: z.array(ProgramFile).min(1),
});
export type BuildRecord = z.infer<typeof BuildRecord>;

/** What runs, for support: no path, no name of a person, nothing about contacts. */
export const About = z.strictObject({
  version: z.string().min(1),
  /** `development`: the sources of a checkout, whose files no build has recorded. */
  build: z.enum(['desktop', 'cli', 'development']),
  /** The name of the rule set, e.g. `fr 2026-11-29`: its day is that of its last amendment. */
  ruleset: z.string().regex(/ \d{4}-\d{2}-\d{2}$/),
  /** SHA-256 of the rule book. */
  fingerprint: z.string(),
  /** The newest layout of a workspace that this version reads and writes. */
  layout: z.int(),
  /** The version of Node that runs it, without `v`. */
  node: z.string(),
  /** The files of the program with their digests; none of a checkout. */
  files: z.array(ProgramFile),
});
export type About = z.infer<typeof About>;

/** The files of the program now, compared with the digests of the build. */
export const ProgramCheck = z.strictObject({
  /** How many files the build recorded. */
  recorded: z.int(),
  /** Names of those whose content is not as it was built. */
  altered: z.array(z.string()),
  /** Names of those that are gone or can’t be read. */
  missing: z.array(z.string()),
});
export type ProgramCheck = z.infer<typeof ProgramCheck>;

/** A bundled work of others. */
export const BundledWork = z.strictObject({
  name: z.string().min(1),
  /** Absent: data, which has no version. */
  version: z.string().min(1).optional(),
  /** An SPDX identifier, or the name of the licence. */
  licence: z.string().min(1),
  text: z.string().min(1),
});
export type BundledWork = z.infer<typeof BundledWork>;

/** licences.json of a built program, as build/licences.mjs writes it. */
export const BundledWorks = z.array(BundledWork).min(1);
