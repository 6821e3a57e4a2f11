import type { Channel } from '../../../shared/domain/channel.ts';
import type { Funnel } from '../campaign/funnel.ts';
import { readApprovals, type StoredApproval } from '../sql/approvals.ts';
import { asksTwoPersons, waitingOffProposal } from '../sql/two-persons.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { checkToApprove } from './campaigns-to-approve.ts';
import type { ProposedList } from './decide-list.ts';
import { listToday, type ListToday } from './standing-approval.ts';

/** A proposed list (docs/formats/outputs.md). It has no data of a contact. */
export interface ListedApproval {
  readonly id: string;
  /** Name of the campaign. */
  readonly campaign: string;
  readonly channel: Channel;
  /** The year of receipts for gifts. */
  readonly year?: number;
  readonly digest: string;
  readonly people: number;
  readonly proposedAt: string;
  readonly by: string;
  /** Absent: it waits for a second person. */
  readonly decision?: 'accepted' | 'refused';
  readonly decidedAt?: string;
  readonly decidedBy?: string;
  readonly reason?: string;
  /** The list of today beside it. */
  readonly today?: ApprovalToday;
}

/** The list of today beside a proposed one. */
interface ApprovalToday extends ListToday {
  readonly funnel: Funnel;
}

/** The setting, and the lists proposed under it. */
export interface ApprovalsAnswer {
  readonly twoPersons: boolean;
  /** Absent: nobody proposes to switch the setting off. */
  readonly offProposed?: { readonly by: string; readonly at: string };
  readonly approvals: readonly ListedApproval[];
}

/** @param approvals all of them, or those that a change touched. */
export function approvalsAnswer(
  reader: SqlReader,
  approvals: readonly ListedApproval[] = readApprovals(reader).map(listedApproval),
): ApprovalsAnswer {
  const off = waitingOffProposal(reader);
  return {
    twoPersons: asksTwoPersons(reader),
    ...(off === null ? {} : { offProposed: { by: off.by, at: off.proposedAt } }),
    approvals,
  };
}

export function listedApproval(stored: StoredApproval): ListedApproval {
  const { id, name, channel, year, digest, people, proposedAt, by, decided } = stored;
  return {
    id: String(id),
    campaign: name,
    channel,
    ...(year === null ? {} : { year }),
    digest,
    people,
    proposedAt,
    by,
    ...(decided === null
      ? {}
      : {
          decision: decided.decision,
          decidedAt: decided.at,
          decidedBy: decided.by,
          ...(decided.reason === null ? {} : { reason: decided.reason }),
        }),
  };
}

/** What the second person looks at: the proposed list beside the list of today. */
export async function approvalToday(
  context: EngineContext,
  workspace: Workspace,
  proposed: ProposedList,
): Promise<ListedApproval & { readonly today: ApprovalToday }> {
  const check = await checkToApprove(context, workspace, proposed);
  const today = { ...listToday(workspace, proposed.approval, check), funnel: check.funnel };
  return { ...listedApproval(proposed.approval), today };
}
