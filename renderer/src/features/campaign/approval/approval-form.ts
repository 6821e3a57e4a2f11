import type { CampaignApproval } from '../../../../../shared/contract/campaign.ts';
import type { Habits } from '../campaign-habits.ts';

/** The fields of an approval for the record; '' means not answered. */
export type ApprovalForm = {
  [Field in keyof CampaignApproval]: CampaignApproval[Field] extends string[] ? string[] : string;
};

/** The initial fields of an approval, with the usual answers of the organisation. */
export function approvalForm({ function: role, dpo, recipients, processors, deletedBy }: Habits): ApprovalForm {
  return {
    function: role,
    dpo,
    message: '',
    balancingTest: '',
    similarBecause: '',
    professionBecause: '',
    recipients: [...recipients],
    processors: [...processors],
    deletedBy,
  };
}

export function approvalOf(form: ApprovalForm): CampaignApproval {
  const text = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
  return {
    function: text(form.function),
    dpo: text(form.dpo),
    message: text(form.message),
    balancingTest: text(form.balancingTest),
    similarBecause: text(form.similarBecause),
    professionBecause: text(form.professionBecause),
    recipients: form.recipients,
    processors: form.processors,
    deletedBy: text(form.deletedBy),
  };
}

/** Bases that are a legitimate interest and need a balancing test. */
const INTERESTS: readonly string[] = ['legitimate_interest', 'existing_customer', 'charity'];

export type Justification = 'balancingTest' | 'similarBecause' | 'professionBecause';

/** The justifications that the bases of a list require from the approver. */
export function justificationsFor(
  bases: readonly { readonly basis: string }[],
  professionRelated: boolean | null,
): readonly Justification[] {
  const has = (wanted: readonly string[]): boolean => bases.some(({ basis }) => wanted.includes(basis));
  return [
    ...(has(INTERESTS) ? ['balancingTest' as const] : []),
    ...(has(['existing_customer']) ? ['similarBecause' as const] : []),
    ...(professionRelated === true ? ['professionBecause' as const] : []),
  ];
}
