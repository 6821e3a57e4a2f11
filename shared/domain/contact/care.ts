/**
 * The tasks about a person's record, as listed on the home screen:
 * - `notice_overdue`: the data were obtained from a third party more than a month ago, and the person was not informed
 *   (RGPD art. 14, 3);
 * - `retention_past`: the retention period is over, so the record must be erased (RGPD art. 5, 1, e);
 * - `retention_undated`: no date says until when the record may be kept;
 * - `consent_ending`: a consent valid today will no longer be valid in thirty days;
 * - `state_unconfirmed`: a remark says that the person died or that letters come back, and no user has confirmed or dismissed it.
 */
export const CARES = [
  'notice_overdue',
  'retention_past',
  'retention_undated',
  'consent_ending',
  'state_unconfirmed',
] as const;

export type Care = (typeof CARES)[number];
