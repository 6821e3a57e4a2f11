import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { ListedApproval } from '../engine/approval/list-approvals.ts';
import { funnelLines } from './funnel-text.ts';

/** A proposed list: what was proposed, where it stands, and what changed since. */
export function approvalLines(language: Language, approval: ListedApproval): readonly string[] {
  const { id, campaign, people, proposedAt, by, today } = approval;
  const channel = say(language, `channel.${approval.channel}`);
  const proposed = say(language, 'approval.proposed', { id, campaign, channel, people, by, at: dayOf(proposedAt) });
  return [
    proposed,
    `    ${decisionWords(language, approval)}`,
    ...(today === undefined
      ? []
      : [
          `    ${say(language, 'approval.since', { came: today.came, went: today.went })}`,
          ...(today.sameRules ? [] : [`    ${say(language, 'approval.other_rules')}`]),
          '',
          ...funnelLines(language, today.funnel),
        ]),
  ];
}

function decisionWords(language: Language, { decision, decidedBy = '', decidedAt = '', reason = '' }: ListedApproval) {
  if (decision === undefined) return say(language, 'approval.waits');
  return say(language, `approval.${decision}`, { by: decidedBy, at: dayOf(decidedAt), reason });
}

function dayOf(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DD'.length);
}
