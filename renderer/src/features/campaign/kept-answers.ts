import type { ListChoices } from '../../../../shared/contract/list-choices.ts';
import type { ChosenFile } from '../../../../shared/contract/file.ts';
import type { ApprovalForm } from './approval/approval-form.ts';
import type { CampaignForm } from './campaign-form.ts';

/**
 * The answers and the folder of the result, which survive a reload of the page; no personal data. The approver signs
 * again.
 */
export type KeptAnswers = {
  organisation: string;
  form: CampaignForm;
  approval: ApprovalForm;
  messageFile: ChosenFile | null;
  format: string;
  further: string[];
  choices: ListChoices;
  exportId: string | null;
  folder: ChosenFile | null;
};

const KEPT = 'aval.campaign';

export function keepAnswers(answers: KeptAnswers): void {
  sessionStorage.setItem(KEPT, JSON.stringify(answers));
}

export function readAnswers(): KeptAnswers | null {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? null : (JSON.parse(kept) as KeptAnswers);
}
