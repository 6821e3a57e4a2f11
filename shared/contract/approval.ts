import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { CampaignCheck, CampaignDraft } from './campaign.ts';
import { TransferDraft } from './transfer.ts';

/** Requests about lists that two persons approve. Instants are ISO 8601. */

const Count = z.int().nonnegative();
const ApprovalId = z.string().regex(/^\d{1,12}$/);
const Signer = z.string().trim().min(1).max(120);
const Why = z.string().trim().min(1).max(300);

/** What is proposed: the list of a campaign, of receipts of a year, of a transfer or of a sale. */
export const ApprovalSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('campaign'), campaign: CampaignDraft, year: z.int().nullable() }),
  z.strictObject({ kind: z.literal('transfer'), draft: TransferDraft }),
]);
export type ApprovalSubject = z.output<typeof ApprovalSubject>;

export const ApprovalAsk = z.strictObject({ subject: ApprovalSubject });

/** Where a list stands; `not_asked`: the workspace asks no second person. */
const APPROVAL_STATES = ['not_asked', 'missing', 'waiting', 'refused', 'changed', 'rules_changed', 'accepted'] as const;

export const ApprovalStanding = z.strictObject({
  state: z.enum(APPROVAL_STATES),
  /** Null: nothing was proposed. */
  proposedBy: z.string().nullable(),
  /** Who accepted or refused; null: nobody yet. */
  decidedBy: z.string().nullable(),
  /** Why it was refused. */
  reason: z.string().nullable(),
  /** Since the proposal. */
  came: Count,
  went: Count,
});
export type ApprovalStanding = z.output<typeof ApprovalStanding>;

/** Proposes the list in the name of `by`. */
export const ApprovalProposing = z.strictObject({ subject: ApprovalSubject, by: Signer });

/** A proposed list that waits for a second person. */
export const WaitingApproval = z.strictObject({
  id: ApprovalId,
  campaign: z.string(),
  channel: z.enum(CHANNELS),
  people: Count,
  proposedAt: z.string(),
  by: z.string(),
});
export type WaitingApproval = z.output<typeof WaitingApproval>;

/** The setting, who proposes to switch it off, and the lists that wait, the latest first. */
export const ApprovalsShown = z.strictObject({
  twoPersons: z.boolean(),
  offProposed: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
  waiting: z.array(WaitingApproval),
});
export type ApprovalsShown = z.output<typeof ApprovalsShown>;

export const ApprovalNamed = z.strictObject({ id: ApprovalId });

/** The list of today beside the proposed one. */
export const ApprovalLook = z.strictObject({
  ...WaitingApproval.shape,
  came: Count,
  went: Count,
  sameRules: z.boolean(),
  evaluatedAt: z.string(),
  total: Count,
  steps: CampaignCheck.shape.steps,
  eligible: Count,
});
export type ApprovalLook = z.output<typeof ApprovalLook>;

/** What the second person says; a refusal says why. */
const Decision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('accepted') }),
  z.strictObject({ decision: z.literal('refused'), reason: Why }),
]);

export const ApprovalDeciding = z.strictObject({ id: ApprovalId, answer: Decision, by: Signer });

/** Switches the setting on, proposes to switch it off, or answers to that. */
export const ApprovalSwitching = z.strictObject({
  change: z.union([z.enum(['on', 'propose_off']), Decision]),
  by: Signer,
});
