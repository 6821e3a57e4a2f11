import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { FileToken } from './file.ts';
import {
  DELIVERIES,
  PROOF_VERDICTS,
  SUPPLIER_ALARMS,
  SUPPLIER_KINDS,
  SUPPLIER_LETTERS,
  SUPPLIER_STATES,
} from './supplier.ts';

/** Requests about suppliers of files. Days are ISO 8601; a supplier is named in any spelling. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const Name = z.string().trim().min(1).max(300);
const Words = z.string().max(2000);
const Alarms = z.array(z.enum(SUPPLIER_ALARMS));

/** The answers to the six questions, and who it is; null and '' : not known. */
export const SupplierAnswers = z.strictObject({
  kind: z.enum(SUPPLIER_KINDS).nullable(),
  listOwner: Words,
  address: Words,
  contractUntil: Day.nullable(),
  collected: Words,
  wording: Words,
  /** Names, parted by commas. */
  named: Words,
  proofOnRequest: z.boolean().nullable(),
  delivery: z.enum(DELIVERIES).nullable(),
  priceCents: Count.nullable(),
  note: Words,
});
export type SupplierAnswers = z.output<typeof SupplierAnswers>;

export const ShownSupplier = z.strictObject({
  id: z.string(),
  name: z.string(),
  answers: SupplierAnswers,
  state: z.enum(SUPPLIER_STATES),
  /** Why it was watched, blocked or freed; null: never. */
  stated: z.strictObject({ on: Day, by: z.string(), reason: z.string() }).nullable(),
  /** Names of the files kept as evidence. */
  evidence: z.array(z.string()),
  deliveries: Count,
  lastOn: Day.nullable(),
  alarms: Alarms,
});
export type ShownSupplier = z.output<typeof ShownSupplier>;

/** What its files are worth: counts alone. `per100Euros`: null without a price. */
export const SupplierCounts = z.strictObject({
  supplier: z.string(),
  deliveries: Count,
  rows: Count,
  fresh: Count,
  known: Count,
  doubles: Count,
  unusable: Count,
  opposed: Count,
  dead: Count,
  unproven: Count,
  refusals: Count,
  contacted: Count,
  proofs: z.strictObject({ asked: Count, received: Count, good: Count }),
  usable: z.array(z.strictObject({ channel: z.enum(CHANNELS), people: Count })),
  per100Euros: Count.nullable(),
});
export type SupplierCounts = z.output<typeof SupplierCounts>;

export const SupplierNamed = z.strictObject({ name: Name });

export const SupplierSetting = z.strictObject({
  name: Name,
  answers: SupplierAnswers,
  evidence: z.array(FileToken).max(20),
});

export const SupplierStating = z.strictObject({
  name: Name,
  state: z.enum(SUPPLIER_STATES),
  reason: z.string().trim().min(1).max(400),
});

/** People whom nobody else supplied, and those of them on lists in use. */
export const SupplierStated = z.strictObject({ people: Count, onLists: Count });

/** `fileToken`: a folder. */
export const ProofsAsking = z.strictObject({ name: Name, count: z.int().min(1).max(100), fileToken: FileToken });
export const ProofsAsked = z.strictObject({ asked: Count, until: Day, files: z.array(z.string()) });
export type ProofsAsked = z.output<typeof ProofsAsked>;

export const ProofReceiving = z.strictObject({
  name: Name,
  reference: z.string().trim().min(1).max(40),
  verdict: z.enum(PROOF_VERDICTS),
  evidence: FileToken.nullable(),
});
export const ProofReceived = z.strictObject({ asked: Count, received: Count, good: Count });
export type ProofReceived = z.output<typeof ProofReceived>;

/** `fileToken`: a folder. */
export const SupplierWriting = z.strictObject({ name: Name, letter: z.enum(SUPPLIER_LETTERS), fileToken: FileToken });
export const SupplierWritten = z.strictObject({ file: z.string() });
