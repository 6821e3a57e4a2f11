import { AppError } from '../../../shared/contract/result.ts';
import { type Campaign, evaluatedAt } from '../campaign/definition/campaign.ts';
import { lastDayOfList } from '../lists/list-state.ts';
import type { Check } from '../campaign/check.ts';
import type { Ruleset } from '../campaign/definition/ruleset.ts';
import type { StandingApproval } from '../approval/standing-approval.ts';
import type { EngineContext } from '../steps/context.ts';
import type { ListFormatChoices } from './list-choices.ts';
import type { ExportFolder } from './export-folder.ts';
import { type ExportRecord, RECORD_JSON, type RecordedMessage } from './record/export-record.ts';
import type { ListedAnswer } from './record/listed-answers.ts';
import { recordedBases, recordedDecisions, recordedPermissions } from './record/record-bases.ts';
import { recordedTwoPersons } from './record/record-two-persons.ts';
import { recordHtml } from './record/record-html.ts';
import { decidedCount, recordedConditions, recordedReasons, recordedSector } from './record/record-of-export.ts';
import { recordedRetention } from './record/record-retention.ts';
import { segmentWords } from './segment-words.ts';
import type { ListOnDisk } from './list-on-disk.ts';
import { lastRegisterEntry } from '../sql/campaigns.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readSuppressionSources } from '../sql/record-sources.ts';
import { deleteExport, insertExport } from '../sql/exports.ts';
import { deleteRoundsOf, insertRound, keepNoticeText } from '../sql/notices.ts';
import { lastImportId } from '../sql/imports.ts';
import { knowRecipient } from '../sql/recipients.ts';
import { deleteAsksOf, insertAsks } from '../sql/retention-asks.ts';
import { highestSuppression } from '../sql/suppressions.ts';
import type { RegisterPlace } from '../storage/register.ts';
import type { Transaction } from '../storage/transaction.ts';
import { type Formats, nameOfFormats } from './formats/chosen-formats.ts';

export const RECORD_HTML = 'record.html';

interface Approved {
  readonly check: Check;
  readonly ruleset: Ruleset;
  /** Those of the people listed. */
  readonly answers: readonly ListedAnswer[];
  /** The outcomes of everybody, packed. */
  readonly outcomes: Uint8Array;
  readonly formats: Formats;
  readonly choices: ListFormatChoices;
  readonly message: RecordedMessage | null;
  /** Null: the workspace asks no second person for it. */
  readonly approval: StandingApproval | null;
  readonly folder: ExportFolder;
  readonly list: ListOnDisk;
  /** First day on which some rows stop being lawful; null: none while it is in use. */
  readonly expiresOn: string | null;
  readonly unchangedSince: number;
  /** The head of the register in the record where the export's own entry may still move. */
  readonly settled: RegisterPlace | null;
  /** The text of its notice, for a list of letters that only inform. */
  readonly noticeText?: string;
  /** The day of a list that asks whether people want to stay. */
  readonly asksOn?: string;
}

/** Of a stored outcome, and of a person told of a source. */
const OUTCOME_BYTES = 3;
const TOLD_BYTES = 128;
const LEAST_BYTES = 1 << 20;

/** Bytes by which an approval makes the workspace grow, roughly. */
export function growthOf({ check: { outcomes }, people, told }: ListOnDisk): number {
  return LEAST_BYTES + people.bytes + OUTCOME_BYTES * outcomes.length + TOLD_BYTES * told.length;
}

/** Stores the decisions, enters the export in the register and writes its record beside the list. */
export function approve(context: EngineContext, transaction: Transaction, approved: Approved): { readonly id: number } {
  const { check, ruleset, formats, folder, list, unchangedSince } = approved;
  const [format] = formats;
  const { campaign, funnel } = check;
  // The list would not reflect an opposition that arrived while it was written.
  if (lastRegisterEntry(transaction) !== unchangedSince) throw new AppError('export.changed_meanwhile');
  const id = transaction.nextId('exports');
  const at = context.now();
  const { purpose, recipient = null } = campaign.facts;
  const isTransfer = purpose === 'transfer';
  if (isTransfer && recipient !== null) knowRecipient(transaction, { name: recipient, at, by: context.by });
  insertExport(
    transaction,
    {
      id,
      campaign: campaign.key,
      name: campaign.name,
      channel: campaign.channel,
      format: nameOfFormats(formats),
      at,
      by: context.by,
      evaluatedAt: evaluatedAt(campaign),
      ruleset: ruleset.name,
      fingerprint: ruleset.fingerprint,
      funnel: JSON.stringify(funnel),
      files: JSON.stringify(list.files),
      purpose,
      given: JSON.stringify(judgedAgain(campaign.given)),
      choices: JSON.stringify(approved.choices),
      recipient,
      untilDay: untilDayOf(campaign, at),
      message: approved.message === null ? null : JSON.stringify(approved.message),
      approval: approved.approval?.id ?? null,
      oppositionsUntil: isTransfer ? highestSuppression(transaction) : list.oppositionsUntil,
      importsUntil: isTransfer ? lastImportId(transaction) : null,
    },
    // A list of oppositions is not a contact.
    { decisions: format.lists === 'people' ? approved.outcomes : new Uint8Array(), rows: list.people },
    check.answers.map(({ number, verdict }) => ({
      number,
      verdict: verdict.verdict,
      reasons: JSON.stringify(verdict.reasons),
    })),
  );
  if (list.told.length > 0) keepNotices(context, transaction, approved, { id, at });
  if (approved.asksOn !== undefined) insertAsks(transaction, id, approved.asksOn);
  const place = transaction.register({
    at,
    by: context.by,
    action: 'export.approved',
    subject: {
      export: id,
      campaign: campaign.name,
      channel: campaign.channel,
      format: nameOfFormats(formats),
      evaluatedAt: evaluatedAt(campaign),
      total: funnel.total,
      eligible: funnel.eligible,
      ...(approved.asksOn === undefined ? {} : { asks: true }),
    },
    fileSha256: list.main.sha256,
  });
  const record = recordOf(context, transaction, approved, { id, at, place: approved.settled ?? place });
  folder.write(RECORD_JSON, `${JSON.stringify(record, null, 2)}\n`);
  // In the printed record, the list of digests represents the parts.
  folder.write(RECORD_HTML, recordHtml({ ...record, files: list.files }, context.language));
  return { id };
}

/** Whom the list will have informed once it is said to be sent. */
function keepNotices(
  { by }: EngineContext,
  transaction: Transaction,
  { check: { campaign }, list: { told }, noticeText }: Approved,
  { id: exportId, at }: { readonly id: number; readonly at: string },
): void {
  const textId = noticeText === undefined ? null : keepNoticeText(transaction, at, noticeText);
  insertRound(transaction, { at, by, round: { exportId, way: campaign.channel, textId }, told });
}

/**
 * The campaign without its filter and exclusions, to judge the list again: they do not affect who may stay, and may
 * name people.
 */
function judgedAgain({ segment: _segment, exclude: _exclude, ...rest }: Campaign['given']): Campaign['given'] {
  return rest;
}

/** Last day on which a list is in use that is approved at an instant; null: without end. */
export function untilDayOf({ channel, facts, moments }: Campaign, at: string): string | null {
  const days = [at, moments[0]].map((moment) => moment.slice(0, 'YYYY-MM-DD'.length));
  return lastDayOfList({ channel, purpose: facts.purpose }, days, moments[1] ?? null);
}

function recordOf(
  context: EngineContext,
  reader: SqlReader,
  { check, ruleset, answers, formats, list, message, approval, expiresOn }: Approved,
  entry: { id: number; at: string; place: RegisterPlace },
): ExportRecord {
  const { campaign, funnel } = check;
  const [format] = formats;
  const [, last = null] = campaign.moments;
  const isOfPeople = format.lists === 'people';
  return {
    exportId: String(entry.id),
    approvedBy: context.by,
    approvedAt: entry.at,
    twoPersons: approval === null ? null : recordedTwoPersons(approval),
    organisation: campaign.facts.organisation,
    campaign: campaign.given,
    segment: { where: campaign.segment, words: segmentWords(campaign.segment, context.language) },
    format: format.name,
    formats: formats.map(({ name }) => name),
    lists: format.lists,
    evaluatedAt: evaluatedAt(campaign),
    alsoEvaluatedAt: last,
    expiresOn,
    ruleset: ruleset.name,
    fingerprint: ruleset.fingerprint,
    funnel,
    reasons: recordedReasons(check),
    conditions: recordedConditions(answers, context.language),
    decided: decidedCount(answers),
    origins: list.figures.origins,
    approval: campaign.approval,
    bases: isOfPeople ? recordedBases(answers) : [],
    permissions: isOfPeople ? recordedPermissions(answers) : [],
    information: list.figures.information,
    consents: list.figures.consents,
    message,
    retention: recordedRetention(campaign, list.figures.retention),
    decisions: recordedDecisions(reader, check),
    suppressionLists: readSuppressionSources(reader),
    sector: recordedSector(campaign, { by: context.by, on: entry.at.slice(0, 'YYYY-MM-DD'.length) }),
    columns: format.columns,
    files: [...list.files, ...list.parts],
    remarks: list.remarks,
    register: { entry: entry.place.seq, hash: entry.place.hash },
  };
}

/** The files could not be moved into place: the list was never exported. */
export function withdraw(context: EngineContext, transaction: Transaction, id: number): void {
  deleteExport(transaction, id);
  deleteRoundsOf(transaction, id);
  deleteAsksOf(transaction, id);
  transaction.register({ at: context.now(), by: context.by, action: 'export.withdrawn', subject: { export: id } });
}
