import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';

const Count = z.int().nonnegative();

/** The restitution at the end of a contract. */
export const RestitutionWritten = z.strictObject({
  counts: z.strictObject({
    contacts: Count,
    consents: Count,
    /** Refusals known in clear, and entries known as hashes alone. */
    oppositions: Count,
    hashedOppositions: Count,
    proofs: Count,
    evidence: Count,
    lists: Count,
    listRows: Count,
    requests: Count,
    registerEntries: Count,
  }),
  /** Number of files. */
  files: Count,
  /** SHA-256 of the inventory. */
  inventory: z.string(),
  /** Lists in use whose recall is not done. */
  toRecall: z.array(
    z.strictObject({
      exportId: z.string(),
      campaign: z.string(),
      channel: z.enum(CHANNELS),
      people: Count,
      toWithdraw: Count,
      /** Of a list that was passed on: people whose later correction its recipient does not know yet. */
      toCorrect: Count,
    }),
  ),
});
export type RestitutionWritten = z.output<typeof RestitutionWritten>;
