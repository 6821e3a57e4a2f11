import { AppError } from '../../../shared/contract/result.ts';
import { currentRuleset } from '../campaign/definition/ruleset.ts';
import { forgetProposedCampaign, insertApproval, latestApproval, type StoredApproval } from '../sql/approvals.ts';
import { asksTwoPersons } from '../sql/two-persons.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type CampaignToApprove, checkToApprove, listsToApprove } from './campaigns-to-approve.ts';
import { digestOfList, packedIds } from './proposed-list.ts';

interface ListProposed {
  readonly stored: Omit<StoredApproval, 'id' | 'decided'>;
  readonly list: Uint8Array;
}

/**
 * Proposes the list of a campaign, as it is today, in the name of `context.by`; of a sale, the list of each channel. It
 * replaces what was proposed for the campaign before, an acceptance too.
 *
 * @throws AppError `approval.not_asked`, `approval.nobody`, `campaign.…`, `segment.…`.
 */
export async function proposeList(
  context: EngineContext,
  workspace: Workspace,
  input: CampaignToApprove,
): Promise<readonly StoredApproval[]> {
  if (!asksTwoPersons(workspace)) throw new AppError('approval.not_asked');
  const { fingerprint } = currentRuleset();
  const proposed: ListProposed[] = [];
  const lists = listsToApprove(workspace, input);
  for (const list of lists) {
    const check = await checkToApprove(context, workspace, list);
    const { campaign, given, year } = list;
    const people = check.listed.length;
    // A list of nobody does not wait: a sale may have one.
    if (people === 0) continue;
    proposed.push({
      stored: {
        campaign: campaign.key,
        name: campaign.name,
        channel: campaign.channel,
        year,
        given: JSON.stringify(given),
        fingerprint,
        digest: digestOfList(check, fingerprint),
        people,
        proposedAt: context.now(),
        by: context.by,
      },
      list: packedIds(check),
    });
  }
  if (proposed.length === 0) throw new AppError('approval.nobody', { campaign: lists[0]?.campaign.name ?? '' });
  return workspace.write((transaction) =>
    proposed.map(({ stored, list }): StoredApproval => {
      const id = transaction.nextId('approvals');
      const before = latestApproval(transaction, stored.campaign, stored.year);
      if (before !== undefined) forgetProposedCampaign(transaction, before.id);
      insertApproval(transaction, { id, ...stored }, list);
      transaction.register({
        at: stored.proposedAt,
        by: stored.by,
        action: 'approval.proposed',
        subject: { approval: id, campaign: stored.name, people: stored.people },
      });
      return { id, ...stored, decided: null };
    }),
  );
}
