import type { Every } from './every-field.ts';
import type { ExemptAnswer } from '../../electron/engine/notices/exempt.ts';
import type { NoticesReport } from '../../electron/engine/notices/notices-report.ts';
import type { WrittenNotices } from '../../electron/engine/notices/write-notices.ts';
import type { ApprovalsAnswer } from '../../electron/engine/approval/list-approvals.ts';
import type { DemoReport } from '../../electron/engine/demo/run-demo.ts';
import type { SentAnswer } from '../../electron/engine/lists/close-list.ts';
import type { ListedExport } from '../../electron/engine/recall/list-overview.ts';
import type { CheckedSaleAnswer } from '../../electron/cli/commands/check.ts';
import type { ProbableDuplicate } from '../../electron/engine/person/pairs/probable-duplicates.ts';
import type { SavedSegment } from '../../electron/engine/campaign/definition/saved-segments.ts';
import type { KeepAnswer } from '../../electron/engine/transfer/keep-for.ts';
import type { ListedRecipient } from '../../electron/engine/transfer/list-recipients.ts';
import type { SaleAnswer } from '../../electron/engine/transfer/sell-file.ts';
import type { DoneAnswer, RecallAnswer } from '../../electron/engine/recall/recall-lists.ts';
import type { Forecast } from '../../electron/engine/plan/forecast.ts';
import type { Household } from '../../electron/engine/households/list-households.ts';
import { FIRM_RECORDS_OUTPUTS } from './firm-records-outputs.ts';
import { SUPPLIER_OUTPUTS } from './supplier-outputs.ts';
import type { ListedState } from '../../electron/engine/record/list-states.ts';
import type { StateAnswer } from '../../electron/engine/record/state-answer.ts';
import type { Callback } from '../../electron/engine/returns/list-callbacks.ts';
import type { ReturnsReport } from '../../electron/engine/returns/returns-report.ts';

/** What a change adds about lists in use. */
export const recall = { recall: true, lists: true } as const;

/** The output of the commands about lists that have left. */
export const LIST_OUTPUTS = {
  approve: { twoPersons: true, offProposed: true, approvals: true } satisfies Every<ApprovalsAnswer>,
  returns: {
    returnId: true,
    file: true,
    sha256: true,
    kind: true,
    tool: true,
    layoutSince: true,
    timeZone: true,
    exports: true,
    listed: true,
    rows: true,
    applied: true,
    known: true,
    unmatched: true,
    unusable: true,
    calls: true,
    oppositions: true,
    refusals: true,
    callbacks: true,
    dead: true,
    suspicions: true,
    touched: true,
    codes: true,
    unknownCodes: true,
    recall: true,
    problems: true,
  } satisfies Every<ReturnsReport>,
  states: {
    id: true,
    contact: true,
    name: true,
    kind: true,
    coordinate: true,
    state: true,
    words: true,
    source: true,
    import: true,
    row: true,
    at: true,
    decidedOn: true,
    decidedBy: true,
  } satisfies Every<ListedState>,
  'states --confirm': {
    ids: true,
    contact: true,
    kind: true,
    state: true,
    on: true,
    by: true,
    household: true,
    ...recall,
  } satisfies Every<StateAnswer>,
  callbacks: {
    contact: true,
    name: true,
    at: true,
    verdict: true,
    rule: true,
    lastDay: true,
    goods: true,
  } satisfies Every<Callback>,
  plan: {
    campaign: true,
    from: true,
    until: true,
    people: true,
    attempts: true,
    planned: true,
    unplaced: true,
    why: true,
    days: true,
    callbacks: true,
    lists: true,
  } satisfies Every<Forecast>,
  exports: {
    exportId: true,
    campaign: true,
    channel: true,
    format: true,
    at: true,
    people: true,
    state: true,
    on: true,
    live: true,
    returned: true,
    toWithdraw: true,
    by: true,
    reason: true,
  } satisfies Every<ListedExport>,
  sent: {
    exportId: true,
    state: true,
    on: true,
    people: true,
    counted: true,
    notices: true,
    before: true,
    also: true,
  } satisfies Every<SentAnswer>,
  notices: {
    on: true,
    owed: true,
    people: true,
    overdue: true,
    dueSoon: true,
    origins: true,
  } satisfies Every<NoticesReport>,
  'notices --write': {
    exportId: true,
    folder: true,
    files: true,
    remarks: true,
    message: true,
    expiresOn: true,
    funnel: true,
    people: true,
  } satisfies Every<WrittenNotices>,
  'notices --exempt': { source: true, on: true, exempted: true, owed: true } satisfies Every<ExemptAnswer>,
  recipients: {
    id: true,
    name: true,
    contractUntil: true,
    contractEnded: true,
    contact: true,
    evidence: true,
    exportIds: true,
    people: true,
    toPassOn: true,
    toCorrect: true,
  } satisfies Every<ListedRecipient>,
  demo: {
    folder: true,
    workspace: true,
    organisation: true,
    imports: true,
    suppression: true,
    campaigns: true,
  } satisfies Every<DemoReport>,
  duplicates: {
    id: true,
    lane: true,
    shares: true,
    one: true,
    other: true,
    decided: true,
  } satisfies Every<ProbableDuplicate>,
  segments: { id: true, name: true, where: true, at: true, by: true } satisfies Every<SavedSegment>,
  keep: { importId: true, people: true, kept: true, already: true } satisfies Every<KeepAnswer>,
  'check (sale)': {
    sale: true,
    people: true,
    transferable: true,
    notTransferable: true,
    channels: true,
  } satisfies Every<CheckedSaleAnswer>,
  'export (sale)': {
    recipient: true,
    sale: true,
    saleReason: true,
    folder: true,
    people: true,
    transferred: true,
    notTransferable: true,
    channels: true,
    files: true,
  } satisfies Every<SaleAnswer>,
  recall: {
    on: true,
    exports: true,
    people: true,
    corrected: true,
    expired: true,
    altered: true,
  } satisfies Every<RecallAnswer>,
  'recall --done': { exportId: true, on: true, by: true, people: true, corrected: true } satisfies Every<DoneAnswer>,
  ...SUPPLIER_OUTPUTS,
  households: {
    id: true,
    members: true,
    line1: true,
    salutation: true,
    separate: true,
    open: true,
    again: true,
    confirmedAt: true,
    by: true,
  } satisfies Every<Household>,
  ...FIRM_RECORDS_OUTPUTS,
};
