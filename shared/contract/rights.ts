import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { HELD_BLOCKS, RIGHTS_KINDS, RIGHTS_OUTCOMES, RIGHTS_STATES, RIGHTS_WAYS } from '../domain/contact/rights.ts';
import { FileToken } from './file.ts';

/** Requests about the desk of people's rights. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const RequestNumber = z.string().regex(/^\d{1,9}$/);
const ContactId = z.string().regex(/^\d{1,15}$/);
const Words = z.string().trim().max(2000);

export const RightsListing = z.strictObject({ all: z.boolean() });

export const ShownRequest = z.strictObject({
  number: RequestNumber,
  kind: z.enum(RIGHTS_KINDS),
  /** Null: nobody was found, or the person was erased. */
  contact: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  receivedOn: Day,
  asked: z.string(),
  /** The last day of the answer, extension included. */
  dueOn: Day,
  isExtended: z.boolean(),
  /** Within the first month, and not extended yet. */
  mayExtend: z.boolean(),
  /** Negative when overdue; null once closed. */
  daysLeft: z.int().nullable(),
  state: z.enum(RIGHTS_STATES),
  /** What was asked for is done. */
  isDone: z.boolean(),
  /** A restriction is in force. */
  isRestricting: z.boolean(),
  outcome: z.enum(RIGHTS_OUTCOMES).nullable(),
  answers: Count,
});
export type ShownRequest = z.output<typeof ShownRequest>;

export const HeldAsking = z.strictObject({ contact: ContactId });

/** Everything held on one person. */
export const HeldOnPerson = z.strictObject({
  name: z.string(),
  lines: z.array(
    z.strictObject({ block: z.enum(HELD_BLOCKS), label: z.string(), value: z.string(), on: Day.nullable() }),
  ),
  /** Last day; null: a relation is current, or no sure date is known. */
  keptUntil: Day.nullable(),
  isUndated: z.boolean(),
});
export type HeldOnPerson = z.output<typeof HeldOnPerson>;

export const RequestReceiving = z.strictObject({
  kind: z.enum(RIGHTS_KINDS),
  contact: ContactId.nullable(),
  /** Of somebody who is not a contact: an e-mail, a number, or a name with its address. */
  typed: z.string().max(300),
  on: Day.nullable(),
  way: z.enum(RIGHTS_WAYS).nullable(),
  asked: Words,
});

const LiveLists = z.array(
  z.strictObject({ exportId: z.string(), campaign: z.string(), channel: z.enum(CHANNELS), on: Day, people: Count }),
);

export const RequestReceived = z.strictObject({ number: RequestNumber, isDone: z.boolean(), lists: LiveLists });
export type RequestReceived = z.output<typeof RequestReceived>;

export const RequestAnswering = z.strictObject({ number: RequestNumber, fileToken: FileToken });
export const RequestAnswered = z.strictObject({ folder: z.string(), files: z.array(z.string()) });
export type RequestAnswered = z.output<typeof RequestAnswered>;

/** An extension or the end of a restriction. `fileToken`: the folder of the letter that tells the person so. */
export const RequestWithReason = z.strictObject({
  number: RequestNumber,
  reason: Words.min(1),
  fileToken: FileToken,
});
/** The letter that was written. */
export const LetterWritten = z.strictObject({ folder: z.string(), file: z.string() });
export type LetterWritten = z.output<typeof LetterWritten>;

export const RequestClosing = z.strictObject({
  number: RequestNumber,
  outcome: z.enum(RIGHTS_OUTCOMES),
  reason: Words,
});

export const ErasureAsking = z.strictObject({ number: RequestNumber });

/** What an erasure deletes and what it keeps. */
export const ErasurePreview = z.strictObject({
  name: z.string(),
  /** Entries of the suppression list that stay, as fingerprints. */
  oppositions: Count,
  /** Proofs that the law orders to keep, without the name, and their last day. */
  proofs: Count,
  proofsUntil: Day.nullable(),
  /** Backups and copies that only a person can destroy. */
  copies: z.array(z.string()),
  lists: LiveLists,
  /** Why the person is not erased; null: nothing is in the way. */
  hold: z.string().nullable(),
});
export type ErasurePreview = z.output<typeof ErasurePreview>;

/** `fileToken`: the folder of the recalls; needed when a list in use holds the person. */
export const ErasureOrder = z.strictObject({ number: RequestNumber, fileToken: FileToken.nullable() });
export const ErasureDone = z.strictObject({ recalled: z.array(z.string()), proofs: Count });
export type ErasureDone = z.output<typeof ErasureDone>;
