import type { ApprovalsShown, ApprovalStanding, ApprovalSubject } from '../../../shared/contract/approval.ts';
import { type CampaignToApprove, checkToApprove, listsToApprove } from '../approval/campaigns-to-approve.ts';
import { askTwoPersons, decideOff, proposeOff } from '../approval/change-two-persons.ts';
import { decideLists, proposedAs } from '../approval/decide-list.ts';
import { approvalToday } from '../approval/list-approvals.ts';
import { proposeList } from '../approval/propose-list.ts';
import { type ApprovalState, listState } from '../approval/standing-approval.ts';
import { readApprovals } from '../sql/approvals.ts';
import { asksTwoPersons, waitingOffProposal } from '../sql/two-persons.ts';
import type { SqlReader } from '../storage/reader.ts';
import { signedBy } from './request-author.ts';
import { draftedCampaign } from './drafted-campaign.ts';
import { draftedTransfer } from './drafted-transfer.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const approval: NounAnswers<'approval'> = {
  'approval.list': async (_nothing, { session: { workspace } }) => shown(workspace),

  'approval.standing': async ({ subject }, context) => standing(subject, context),

  'approval.propose': async ({ subject, by }, context) => {
    await proposeList(signedBy(by, context), context.session.workspace, campaignOf(subject, context));
    return standing(subject, context);
  },

  'approval.look': async ({ id }, context) => {
    const { workspace } = context.session;
    const looked = await approvalToday(context, workspace, proposedAs(workspace, Number(id)));
    const { campaign, channel, people, proposedAt, by, today } = looked;
    const { came, went, sameRules, funnel } = today;
    const { evaluatedAt, total, eligible } = funnel;
    const steps = funnel.steps.map(({ step, out }) => ({ step, out }));
    const shownToday = { came, went, sameRules, evaluatedAt, total, steps, eligible };
    return { id, campaign, channel, people, proposedAt, by, ...shownToday };
  },

  'approval.decide': async ({ id, answer, by }, context) => {
    const { workspace } = context.session;
    await decideLists(signedBy(by, context), workspace, [proposedAs(workspace, Number(id))], answer);
    return null;
  },

  'approval.switch': async ({ change, by }, context) => {
    const { workspace } = context.session;
    const signer = signedBy(by, context);
    workspace.write((transaction) => {
      if (change === 'on') askTwoPersons(signer, transaction);
      else if (change === 'propose_off') proposeOff(signer, transaction);
      else decideOff(signer, transaction, change);
    });
    return shown(workspace);
  },
};

function shown(reader: SqlReader): ApprovalsShown {
  const off = waitingOffProposal(reader);
  return {
    twoPersons: asksTwoPersons(reader),
    offProposed: off === null ? null : { by: off.by, at: off.proposedAt },
    waiting: readApprovals(reader)
      // Another list replaced one whose campaign is forgotten.
      .filter(({ decided, given }) => decided === null && given !== null)
      .map(({ id, name, channel, people, proposedAt, by }) => ({
        id: String(id),
        campaign: name,
        channel,
        people,
        proposedAt,
        by,
      })),
  };
}

function campaignOf(subject: ApprovalSubject, context: RequestContext): CampaignToApprove {
  if (subject.kind === 'transfer') return { campaign: draftedTransfer(subject.draft, context) };
  const { campaign, year } = subject;
  return { campaign: draftedCampaign(campaign, context), ...(year === null ? {} : { year }) };
}

/** Of several lists, the first one that may not leave. */
async function standing(subject: ApprovalSubject, context: RequestContext): Promise<ApprovalStanding> {
  const { workspace } = context.session;
  const states: ApprovalState[] = [];
  for (const list of listsToApprove(workspace, campaignOf(subject, context)))
    states.push(listState(workspace, await checkToApprove(context, workspace, list), list.year));
  const { state, approval, change } = states.find((one) => one.state !== 'accepted') ?? states[0] ?? NOTHING;
  return {
    state,
    proposedBy: approval?.by ?? null,
    decidedBy: approval?.decided?.by ?? null,
    reason: approval?.decided?.reason ?? null,
    ...change,
  };
}

const NOTHING: ApprovalState = { state: 'not_asked', approval: null, change: { came: 0, went: 0 } };
