import type { AnsweredRequest } from '../../electron/engine/rights/answer-request.ts';
import type { CorrectedAndTold, ErasureOnRequest } from '../../electron/engine/rights/carry-out.ts';
import type { ExtendedRequest } from '../../electron/engine/rights/extend-request.ts';
import type { LiftedRestriction } from '../../electron/engine/rights/lift-restriction.ts';
import type { ListedRequest } from '../../electron/engine/rights/list-requests.ts';
import type { ReceivedRequest } from '../../electron/engine/rights/receive-request.ts';
import type { Every } from './every-field.ts';

const REQUEST: Every<ListedRequest> = {
  requestId: true,
  kind: true,
  receivedOn: true,
  way: true,
  asked: true,
  dueOn: true,
  extendedTo: true,
  daysLeft: true,
  state: true,
  contacts: true,
  executedOn: true,
  outcome: true,
  reason: true,
  closedOn: true,
  answers: true,
};

type Added<Whole, Part> = Every<Omit<Whole, keyof Part>>;

/** The output of the commands of the desk of people's rights; their headings give what they add to the first. */
export const RIGHTS_OUTPUTS = {
  rights: REQUEST,
  'rights --receive': { recall: true, lists: true } satisfies Added<ReceivedRequest, ListedRequest>,
  'rights --extend': { folder: true, file: true } satisfies Added<ExtendedRequest, ListedRequest>,
  'rights --lift': { folder: true, file: true } satisfies Added<LiftedRestriction, ListedRequest>,
  'rights --answer': { folder: true, files: true } satisfies Added<AnsweredRequest, ListedRequest>,
  'person --erase --request': {
    erased: true,
    suppressionsKept: true,
    proofsKept: true,
    outOfReach: true,
    notFound: true,
    recall: true,
    lists: true,
    recalled: true,
  } satisfies Every<ErasureOnRequest>,
  'person --correct': { contact: true, corrected: true, recipients: true } satisfies Every<CorrectedAndTold>,
};
