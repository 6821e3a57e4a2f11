import { z } from 'zod';
import * as approvals from './approval.ts';

/** Requests about lists that two persons approve: a part of `requests`. */
export const approvalRequests = {
  /** The setting and the lists that wait for a second person. */
  'approval.list': { by: 'engine', input: z.strictObject({}), output: approvals.ApprovalsShown },
  /** Where the list of a draft stands. */
  'approval.standing': { by: 'engine', input: approvals.ApprovalAsk, output: approvals.ApprovalStanding },
  'approval.propose': { by: 'engine', input: approvals.ApprovalProposing, output: approvals.ApprovalStanding },
  /** A proposed list beside that of today. */
  'approval.look': { by: 'engine', input: approvals.ApprovalNamed, output: approvals.ApprovalLook },
  'approval.decide': { by: 'engine', input: approvals.ApprovalDeciding, output: z.null() },
  /** Changes the setting « two persons approve every list ». */
  'approval.switch': { by: 'engine', input: approvals.ApprovalSwitching, output: approvals.ApprovalsShown },
} as const;
