import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { SECTORS } from '../domain/contact/facts.ts';
import { KEPT_FOR } from '../domain/contact/words.ts';
import { CampaignCheck } from './campaign.ts';
import { CampaignSegment } from './segment.ts';
import { FileToken } from './file.ts';

/** Requests about data that change hands. Days are ISO 8601. */

const Count = z.int().nonnegative();
const Day = z.iso.date();
const Text = z.string().trim().min(1).max(200);

/** Why a customer file changes hands. */
export const SALE_REASONS = ['file', 'end_of_business', 'merger'] as const;
export type SaleReason = (typeof SALE_REASONS)[number];

/** A file to pass on for one channel, or a customer file to sell for several. */
export const TransferDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('transfer'),
    recipient: Text,
    channels: z.array(z.enum(CHANNELS)).length(1),
    goods: Text.nullable(),
    /** Null: nobody has said it. */
    sector: z.enum(SECTORS).nullable(),
    from: Day,
  }),
  z.strictObject({
    kind: z.literal('sale'),
    recipient: Text,
    channels: z.array(z.enum(CHANNELS)).min(1).max(CHANNELS.length),
    goods: Text.nullable(),
    /** Null: nobody has said it. */
    sector: z.enum(SECTORS).nullable(),
    from: Day,
    reason: z.enum(SALE_REASONS),
  }),
]);
export type TransferDraft = z.output<typeof TransferDraft>;

export const TransferAsk = z.strictObject({ draft: TransferDraft });

/** `people` = transferable + notTransferable; each channel has its own waterfall. */
export const TransferChecked = z.strictObject({
  people: Count,
  transferable: Count,
  notTransferable: Count,
  /** Sectors suggested by the goods, when people wait for the answer (rule SG-2). */
  suspectedSectors: z.array(z.enum(SECTORS)),
  channels: z.array(
    z.strictObject({
      channel: z.enum(CHANNELS),
      total: Count,
      steps: CampaignCheck.shape.steps,
      eligible: Count,
      /** The reasons of each step, `eligible` last, the most frequent first. */
      reasons: z.array(
        z.strictObject({ step: z.string(), rule: z.string(), count: Count, message: z.string(), source: z.string() }),
      ),
    }),
  ),
});
export type TransferChecked = z.output<typeof TransferChecked>;

/** `fileToken`: a folder. */
export const TransferWriting = z.strictObject({ draft: TransferDraft, fileToken: FileToken });

export const TransferWritten = z.strictObject({
  exportIds: z.array(z.string()),
  files: z.array(z.string()),
  transferred: Count,
  proofs: Count,
});
export type TransferWritten = z.output<typeof TransferWritten>;

export const RecipientsListed = z.array(
  z.strictObject({
    name: z.string(),
    contractUntil: Day.nullable(),
    contractEnded: z.boolean(),
    contact: z.string().nullable(),
    /** Name of the document. */
    evidence: z.string().nullable(),
    exportIds: z.array(z.string()),
    people: Count,
    /** People who said no, of whom the recipient has still to be told. */
    toPassOn: Count,
    /** People corrected since the transfer, of whom the recipient has still to be told. */
    toCorrect: Count,
  }),
);
export type RecipientsListed = z.output<typeof RecipientsListed>;

/** Null: it stays as it is. `fileToken`: the contract. */
export const RecipientKeeping = z.strictObject({
  name: Text,
  contractUntil: Day.nullable(),
  contact: Text.nullable(),
  fileToken: FileToken.nullable(),
});

/** Contacts kept for the accounts or a dispute alone. */
export const Keeping = z.strictObject({ segment: CampaignSegment, keptFor: z.enum(KEPT_FOR) });

export const Kept = z.strictObject({ people: Count, kept: Count, already: Count });
