import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { CampaignToApprove } from '../../engine/approval/campaigns-to-approve.ts';
import { askTwoPersons, decideOff, proposeOff } from '../../engine/approval/change-two-persons.ts';
import { type ApprovalAnswer, decideLists, proposedFor } from '../../engine/approval/decide-list.ts';
import {
  type ApprovalsAnswer,
  approvalsAnswer,
  approvalToday,
  listedApproval,
} from '../../engine/approval/list-approvals.ts';
import { proposeList } from '../../engine/approval/propose-list.ts';
import type { Workspace } from '../../engine/storage/workspace.ts';
import { approvalLines } from '../approval-text.ts';
import { readCampaignJson } from '../campaign-json.ts';
import { defineCommand, type Session } from '../command.ts';
import { given } from '../given.ts';
import { changing, reading } from '../with-workspace.ts';

export const approve = defineCommand({
  name: 'approve',
  usage:
    'WORKSPACE [--campaign CAMPAIGN.json [--year YEAR] | --policy on|off] [--propose | --accept | --refuse --reason TEXT] [--by NAME]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    campaign: { kind: 'text', placeholder: 'CAMPAIGN.json' },
    year: { kind: 'count', placeholder: 'YEAR' },
    policy: { kind: 'choice', choices: ['on', 'off'] },
    propose: { kind: 'flag' },
    accept: { kind: 'flag' },
    refuse: { kind: 'flag' },
    reason: { kind: 'text', placeholder: 'TEXT' },
    // The approval is that of a person, not of an account.
    by: { kind: 'text', placeholder: 'NAME' },
  },
  async run({ workspace: path, campaign, year, policy, reason, by, ...flags }, session) {
    const action = actionOf(flags, reason);
    if (campaign !== undefined && policy !== undefined) throw wrongUse('--campaign CAMPAIGN.json, --policy on|off');
    if (year !== undefined && campaign === undefined) throw wrongUse('--campaign CAMPAIGN.json');
    if ((action !== null || policy !== undefined) && by === undefined)
      throw new AppError('usage.option_required', { option: '--by', command: 'approve' });
    if (policy !== undefined) {
      if ((policy === 'off') !== (action !== null))
        throw wrongUse('--policy on, --policy off --propose|--accept|--refuse');
      return print(await changing(path, session, (workspace) => changePolicy(workspace, session, action)), session);
    }
    if (campaign === undefined) {
      if (action !== null) throw wrongUse('--campaign CAMPAIGN.json, --policy off');
      return print(await reading(path, session, (workspace) => approvalsAnswer(workspace)), session);
    }
    const asked = { campaign: await readCampaignJson(campaign), ...given({ year }) };
    const answer = await (action === null
      ? reading(path, session, (workspace) => look(workspace, session, asked))
      : changing(path, session, (workspace) => change(workspace, session, asked, action)));
    return print(answer, session);
  },
});

type Action = 'propose' | ApprovalAnswer;

/** @returns null: none, the state is asked. */
function actionOf(
  flags: { readonly propose: boolean; readonly accept: boolean; readonly refuse: boolean },
  reason: string | undefined,
): Action | null {
  const chosen = Object.values(flags).filter(Boolean).length;
  if (chosen > 1) throw wrongUse('--propose, --accept, --refuse --reason TEXT');
  if (flags.refuse !== (reason !== undefined)) throw wrongUse('--refuse --reason TEXT');
  if (flags.propose) return 'propose';
  if (flags.accept) return { decision: 'accepted' };
  return reason === undefined ? null : { decision: 'refused', reason };
}

function wrongUse(options: string): AppError {
  return new AppError('usage.one_of', { command: 'approve', options });
}

/** @param action null: the setting is switched on. */
function changePolicy(workspace: Workspace, { context }: Session, action: Action | null): ApprovalsAnswer {
  workspace.write((transaction) => {
    if (action === null) askTwoPersons(context, transaction);
    else if (action === 'propose') proposeOff(context, transaction);
    else decideOff(context, transaction, action);
  });
  return approvalsAnswer(workspace, []);
}

async function look(workspace: Workspace, { context }: Session, asked: CampaignToApprove): Promise<ApprovalsAnswer> {
  const lists = [];
  for (const proposed of proposedFor(workspace, asked)) lists.push(await approvalToday(context, workspace, proposed));
  return approvalsAnswer(workspace, lists);
}

async function change(
  workspace: Workspace,
  { context }: Session,
  asked: CampaignToApprove,
  action: Action,
): Promise<ApprovalsAnswer> {
  const touched =
    action === 'propose'
      ? await proposeList(context, workspace, asked)
      : await decideLists(context, workspace, proposedFor(workspace, asked), action);
  return approvalsAnswer(workspace, touched.map(listedApproval));
}

async function print(answer: ApprovalsAnswer, { context: { language }, json, output }: Session): Promise<void> {
  if (json) return output.json(answer);
  const { twoPersons, offProposed, approvals } = answer;
  await output.line(say(language, twoPersons ? 'approval.two_persons_on' : 'approval.two_persons_off'));
  if (offProposed !== undefined) await output.line(say(language, 'approval.off_waits', { by: offProposed.by }));
  for (const approval of approvals) for (const line of approvalLines(language, approval)) await output.line(line);
}
