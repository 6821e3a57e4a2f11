/**
 * Why a person's record needs somebody's care, as the home screen lists it:
 * - `notice_overdue`: the data came from somebody else more than a month ago, and the person was never told (RGPD art. 14, 3);
 * - `retention_past`: the retention period is over, so that the record is to be erased (RGPD art. 5, 1, e);
 * - `retention_undated`: nothing dated says until when the record may be kept;
 * - `consent_ending`: a consent that holds today will no longer hold in thirty days;
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
