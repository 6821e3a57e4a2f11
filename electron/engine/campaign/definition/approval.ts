import { AppError } from '../../../../shared/contract/result.ts';
import { isDay } from '../../../../shared/domain/calendar/day.ts';
import { listOf, objectOf, optional, text, textWhere } from '../../../../shared/contract/documents/document.ts';

/** What the approver of a list states about it, for the compliance record. Every field is optional. */
export interface Approval {
  /** The role of the approver in the organisation. */
  readonly function: string | null;
  /** Data protection officer: name and where to write; null: not stated. */
  readonly dpo: string | null;
  /** The final text of the message, or the script of the call. */
  readonly message: string | null;
  /** Reference or text of the balancing test that a legitimate interest needs (art. 6(1)(f) RGPD). */
  readonly balancingTest: string | null;
  /** Why the offer is analogous to what the customers bought (L34-5 CPCE, « produits analogues »). */
  readonly similarBecause: string | null;
  /** Why the offer is related to the profession of the people targeted. */
  readonly professionBecause: string | null;
  /** Who receives the list. */
  readonly recipients: readonly string[];
  /** Who processes it on the organisation's behalf (art. 28 RGPD). */
  readonly processors: readonly string[];
  /** Who deletes the files of the list after use. */
  readonly deletedBy: string | null;
}

export const NO_APPROVAL: Approval = {
  function: null,
  dpo: null,
  message: null,
  balancingTest: null,
  similarBecause: null,
  professionBecause: null,
  recipients: [],
  processors: [],
  deletedBy: null,
};

export type ApprovalFile = { readonly [Field in keyof Approval]?: NonNullable<Approval[Field]> };

/** Who stated the sector, and on which day. */
export interface SectorStated {
  readonly by: string;
  readonly on: string;
}

export const approvalSchema = objectOf<ApprovalFile>({
  function: optional(text),
  dpo: optional(text),
  message: optional(text),
  balancingTest: optional(text),
  similarBecause: optional(text),
  professionBecause: optional(text),
  recipients: optional(listOf(text)),
  processors: optional(listOf(text)),
  deletedBy: optional(text),
});

export const sectorStatedSchema = objectOf<SectorStated>({
  by: text,
  on: textWhere(isDay, 'facts.not_a_day'),
});

/** Limit in characters, because the text is copied into the record. */
export const LONGEST_MESSAGE = 20_000;

/** @throws AppError `campaign.message_too_long`. */
export function approvalOfFile(file: ApprovalFile = {}): Approval {
  if (file.message !== undefined && file.message.length > LONGEST_MESSAGE)
    throw new AppError('campaign.message_too_long', { field: 'approval.message', most: LONGEST_MESSAGE });
  return { ...NO_APPROVAL, ...file };
}

/**
 * CAMPAIGN.json with statements given in addition; they override those of the file. The parser refuses anything but an
 * object.
 */
export function withApproval(campaign: unknown, stated: ApprovalFile): unknown {
  if (Object.keys(stated).length === 0 || typeof campaign !== 'object' || campaign === null || Array.isArray(campaign))
    return campaign;
  const before = 'approval' in campaign ? campaign.approval : null;
  return {
    ...campaign,
    approval: typeof before === 'object' && !Array.isArray(before) ? { ...before, ...stated } : (before ?? stated),
  };
}
