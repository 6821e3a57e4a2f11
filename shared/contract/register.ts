import { z } from 'zod';

/**
 * Requests about the register: who did what, when, on which file, chained so that changes to an entry are detectable.
 */

/** What entries are about: the word before the dot of an action. `sql/register-kinds.ts` has what a kind finds besides. */
export const REGISTER_KINDS = [
  'import',
  'facts',
  'suppression',
  'returns',
  'review',
  'export',
  'closing',
  'approval',
  'recall',
  'notice',
  'transfer',
  'supplier',
  'household',
  'segment',
  'state',
  'retention',
  'plan',
  'preset',
  'rights',
  'person',
  'lookup',
  'processing',
  'copies',
  'user',
  'vault',
  'mirror',
  'workspace',
] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

const Count = z.int().nonnegative();

export const RegisterPage = z.strictObject({
  /** Null: all kinds. */
  kind: z.enum(REGISTER_KINDS).nullable(),
  /** The author, as named in the register; null: all authors. */
  by: z.string().max(300).nullable(),
  offset: Count,
  limit: z.int().min(1).max(500),
});

export const RegisterEntries = z.strictObject({
  /** Of the matching entries, and of all. */
  total: Count,
  of: Count,
  /** Latest first. */
  entries: z.array(
    z.strictObject({
      /** Place in the chain, from 1. */
      seq: z.int().positive(),
      at: z.string(),
      by: z.string(),
      /** `noun.verb`, e.g. `import.accepted`. */
      action: z.string(),
      /** Codes, counts and names of campaigns; for a list, its length. */
      subject: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      /** The file that was read, by its name. */
      file: z.string().nullable(),
      /** SHA-256 of the file that was read or written, in hexadecimal. */
      sha256: z.string().nullable(),
    }),
  ),
  /** All authors, in alphabetical order. */
  people: z.array(z.string()),
});
export type RegisterEntries = z.output<typeof RegisterEntries>;

export const RegisterVerified = z.strictObject({
  /** Number of entries read, up to and including the first altered one. */
  entries: Count,
  /** The place of the first altered entry; null: none. */
  brokenAt: z.int().positive().nullable(),
});
export type RegisterVerified = z.output<typeof RegisterVerified>;
