import { z } from 'zod';
import { CampaignCheck, CampaignExported, CampaignReplayed } from './campaign.ts';
import { StandingOfToday } from './contact.ts';
import { DuplicatesListed } from './duplicate.ts';
import { ImportInspection, ImportOutcome, ImportRehearsal, ImportUndone, ProblemsSaved } from './import.ts';
import { NoticesExempted, NoticesOwed, NoticesWritten } from './notice.ts';
import { PlanMade } from './plan.ts';
import { RestitutionWritten } from './restitution.ts';
import { RetentionAskWritten, RetentionDesk, RetentionErased } from './retention.ts';
import { ReturnsInspection, ReturnsOutcome } from './returns.ts';
import { SupplierCounts } from './supplier-requests.ts';
import { SuppressionListPreview, SuppressionListResult } from './suppression.ts';
import { Kept, RecipientsListed, TransferChecked, TransferWritten } from './transfer.ts';
import { VaultStanding } from './vault.ts';
import { RestoreRehearsed, WorkspaceRestored, WorkspaceVerified } from './workspace.ts';

/**
 * Long work. A request that starts a job answers `{ jobId }` at once; then come `job.progress`, ten
 * a second at most, and exactly one `job.ended`. The results are listed here by kind, so that the caller of a job knows
 * the type of its result.
 */
export const JobId = z.uuid();

export const Started = z.strictObject({ jobId: JobId });

export const jobResults = {
  today: StandingOfToday,
  inspection: ImportInspection,
  rehearsal: ImportRehearsal,
  import: ImportOutcome,
  problems: ProblemsSaved,
  undo: ImportUndone,
  suppressionList: SuppressionListResult,
  suppressionPreview: SuppressionListPreview,
  returnsInspection: ReturnsInspection,
  returnsRehearsal: ReturnsOutcome,
  returns: ReturnsOutcome,
  check: CampaignCheck,
  replay: CampaignReplayed,
  export: CampaignExported,
  duplicates: DuplicatesListed,
  plan: PlanMade,
  notices: NoticesOwed,
  noticeList: NoticesWritten,
  noticeExemption: NoticesExempted,
  retention: RetentionDesk,
  retentionAsk: RetentionAskWritten,
  retentionErasure: RetentionErased,
  recipients: RecipientsListed,
  transferCheck: TransferChecked,
  transferWriting: TransferWritten,
  keeping: Kept,
  supplierWorth: SupplierCounts,
  backup: z.strictObject({ file: z.string() }),
  restitution: RestitutionWritten,
  restoreRehearsal: RestoreRehearsed,
  restoration: WorkspaceRestored,
  verification: WorkspaceVerified,
  sealing: VaultStanding,
  unsealing: VaultStanding,
  example: z.strictObject({ contacts: z.int().nonnegative() }),
} as const satisfies Record<string, z.ZodType>;

export type JobKind = keyof typeof jobResults;
export type JobResult<K extends JobKind> = z.output<(typeof jobResults)[K]>;

export const JOB_KINDS = Object.keys(jobResults) as [JobKind, ...JobKind[]];

/** `done` counts in the unit of the phase (rows, contacts, bytes); `total` 0 means not known yet. */
export const JobProgress = z.strictObject({
  jobId: JobId,
  kind: z.enum(JOB_KINDS),
  phase: z.string(),
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
});

export const ErrorData = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

const ended = { jobId: JobId, kind: z.enum(JOB_KINDS) };

/** The end of a job. `result` has the shape of `jobResults` for its kind. */
export const JobEnded = z.discriminatedUnion('outcome', [
  z.strictObject({ ...ended, outcome: z.literal('finished'), result: z.unknown() }),
  z.strictObject({ ...ended, outcome: z.literal('cancelled') }),
  z.strictObject({ ...ended, outcome: z.literal('failed'), error: ErrorData }),
]);
