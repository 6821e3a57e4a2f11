import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { evaluatedAt, type Campaign } from '../campaign/campaign.ts';
import { runCheck, type Check } from '../campaign/check.ts';
import type { Funnel } from '../campaign/funnel.ts';
import { parseCampaign } from '../campaign/parse-campaign.ts';
import { currentRuleset } from '../campaign/ruleset.ts';
import type { EngineContext } from '../steps/context.ts';
import { forgetDraft, noteDraft } from '../storage/disk/drafts.ts';
import { earlierFiles, isEarlierFile, type EarlierFiles } from '../export/earlier-export.ts';
import { EXPORT_FORMATS, findFormat, handsOppositions, isTransfer } from '../export/formats/export-formats.ts';
import { assertWritten } from '../export/assert-written.ts';
import { ExportFolder } from '../export/export-folder.ts';
import {
  type ExportRecord,
  RECORD_JSON,
  type RecordedFile,
  type RecordedMessage,
  type Remark,
} from '../export/record/export-record.ts';
import { listChoices, type ListChoices } from '../export/list-choices.ts';
import type { ExportFormat } from '../export/formats/list-format.ts';
import { recordedBases, recordedDecisions, recordedPermissions } from '../export/record/record-bases.ts';
import { recordHtml } from '../export/record/record-html.ts';
import { recordedMessage } from '../export/record/record-message.ts';
import {
  decidedCount,
  recordedConditions,
  recordedReasons,
  recordedSector,
} from '../export/record/record-of-export.ts';
import { recordedRetention } from '../export/record/record-retention.ts';
import { segmentWords } from '../export/segment-words.ts';
import { ListWriter, type ListOnDisk } from '../export/write-list.ts';
import { lastRegisterEntry } from '../sql/campaigns.ts';
import type { Reader } from '../storage/reader.ts';
import { readSuppressionSources } from '../sql/record-sources.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { deleteExport, insertExport } from '../sql/exports.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import { packOutcomes } from '../sql/outcome-list.ts';
import type { RegisterPlace } from '../storage/register.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';

export interface ExportInput {
  /** CAMPAIGN.json, parsed. */
  readonly campaign: unknown;
  /** One of `EXPORT_FORMATS`. */
  readonly format: string;
  /** The same people in further formats: one approval, one record. */
  readonly further?: readonly string[];
  /** The folder; it is made where it is missing. */
  readonly out: string;
  /** What the format asks beside; its defaults where nothing is said. */
  readonly choices?: Partial<ListChoices>;
  /** The message or the script as a file, for the record; it is read, not sent. */
  readonly message?: string;
  /** Files that were read for it: never written over. */
  readonly inputs?: readonly string[];
  /** Whoever asks said that files of other programs and people in the folder may be replaced. */
  readonly replace?: boolean;
  /** Files of others in the folder, by their whole paths, that may be replaced. */
  readonly replaceFiles?: readonly string[];
}

export interface ExportAnswer {
  readonly exportId: string;
  readonly folder: string;
  readonly files: readonly RecordedFile[];
  readonly remarks: readonly Remark[];
  readonly funnel: Funnel;
}

const RECORD_HTML = 'record.html';
const RECORDS = [RECORD_JSON, RECORD_HTML];

/**
 * Approves a campaign in the name of `context.by`: writes its list and its compliance record, keeps the
 * answer given for each contact, and enters it in the register. All of it or nothing.
 *
 * @throws AppError `campaign.…`, `segment.…`, `export.…`, `output.…`, `file.…`, `workspace.…`.
 */
export async function exportCampaign(
  context: EngineContext,
  workspace: Workspace,
  input: ExportInput,
): Promise<ExportAnswer> {
  const identity = readWorkspaceIdentity(workspace);
  const campaign = parseCampaign(input.campaign, [identity.organisation, ...identity.also]);
  const formats = formatsOf(campaign, [input.format, ...(input.further ?? [])]);
  const choices = listChoices(input.choices);
  for (const format of formats) assertAttempts(format, campaign, choices);
  const out = resolve(input.out);
  const earlier = earlierFiles(join(out, RECORD_JSON), {
    campaign: campaign.name,
    formats: nameOf(formats),
    folder: out,
  });
  const places: Places = {
    folder: out,
    inputs: input.inputs ?? [],
    workspace,
    earlier,
    replace: (path) => input.replace === true || input.replaceFiles?.includes(path) === true,
  };
  if (realFileSystem.status(out)?.kind === 'folder')
    assertPlaces([...formats.map(({ fileName }) => fileName), ...RECORDS], places);
  const message = await recordedMessage(input.message ?? null, campaign.approval);
  const unchangedSince = lastRegisterEntry(workspace);
  const check = await runCheck(context, workspace, campaign);
  const folder = ExportFolder.open(input.out);
  try {
    workspace.write((transaction) => noteDraft(transaction, folder.draft));
    const list = await new ListWriter(context, workspace, check, { choices, folder }).write(formats);
    assertPlaces([...folder.names, ...RECORDS], places);
    await assertWritten(context, folder.draft, list);
    const { id } = workspace.write((transaction) =>
      approve(context, transaction, {
        check,
        formats,
        folder,
        list,
        message,
        unchangedSince,
        settled: workspace.settledRegister,
      }),
    );
    try {
      folder.place([...(earlier?.keys() ?? [])]);
    } catch (error) {
      workspace.write((transaction) => withdraw(context, transaction, id));
      throw error;
    }
    return {
      exportId: String(id),
      folder: folder.path,
      files: list.files,
      remarks: list.remarks,
      funnel: check.funnel,
    };
  } finally {
    folder.discard();
    forgetDraft(workspace, folder.draft);
  }
}

type Formats = readonly [ExportFormat, ...ExportFormat[]];

/** One format of several is a list of the same people: the oppositions go alone. */
function formatsOf(campaign: Campaign, names: readonly string[]): Formats {
  const distinct = [...new Set(names)];
  const stranger = distinct.find(handsOppositions);
  if (distinct.length > 1 && stranger !== undefined) throw new AppError('export.format_alone', { format: stranger });
  const [first, ...more] = distinct.map((name) => formatFor(campaign, name));
  if (first === undefined) throw new Error('an export without a format');
  return [first, ...more];
}

/** As an export of several formats is called where it is kept. */
function nameOf(formats: Formats): string {
  return formats.map(({ name }) => name).join(',');
}

function formatFor(campaign: Campaign, name: string): ExportFormat {
  if (!EXPORT_FORMATS.includes(name))
    throw new AppError('export.unknown_format', { format: name, formats: EXPORT_FORMATS.join(', ') });
  const format = findFormat(name, campaign);
  if (format !== undefined) return format;
  if (campaign.facts.purpose === 'transfer') throw new AppError('export.transfer_unsuited', { format: name });
  throw new AppError(isTransfer(name) ? 'export.no_transfer' : 'export.format_unsuited', {
    format: name,
    channel: campaign.channel,
  });
}

/** Only a list of calls permits attempts, and a file that is one call permits one. */
function assertAttempts(format: ExportFormat, { channel }: Campaign, { attempts }: ListChoices): void {
  if (attempts === 1) return;
  const isCalled = channel === 'phone' || channel === 'automated_call';
  if (!isCalled || format.lists !== 'people' || format.oneAttempt === true)
    throw new AppError('export.attempts_unsuited', { format: format.name, channel });
}

/** Refuses to write over what somebody else put into the folder, and over the workspace by whatever name. */
function assertPlaces(names: readonly string[], { folder, inputs, workspace, earlier, replace }: Places): void {
  for (const name of names) {
    const isOurs = (): boolean => isEarlierFile(folder, name, earlier, RECORDS);
    const path = join(folder, name);
    assertWritable(path, { workspaces: [workspace.path], inputs, replace: replace(path), isOurs });
  }
}

interface Places {
  readonly folder: string;
  readonly inputs: readonly string[];
  readonly workspace: Workspace;
  readonly earlier: EarlierFiles | null;
  readonly replace: (path: string) => boolean;
}

interface Approved {
  readonly check: Check;
  readonly formats: Formats;
  readonly message: RecordedMessage | null;
  readonly folder: ExportFolder;
  readonly list: ListOnDisk;
  readonly unchangedSince: number;
  /** The head that the record keeps where the export's own entry may still move. */
  readonly settled: RegisterPlace | null;
}

/** Keeps the decisions, enters the export in the register and writes its record beside the list. */
function approve(context: EngineContext, transaction: Transaction, approved: Approved): { readonly id: number } {
  const { check, formats, folder, list, unchangedSince } = approved;
  const [format] = formats;
  const { campaign, funnel } = check;
  // An opposition that came in while the list was written would not be in it.
  if (lastRegisterEntry(transaction) !== unchangedSince) throw new AppError('export.changed_meanwhile');
  const id = transaction.nextId('exports');
  const at = context.now();
  const ruleset = currentRuleset();
  insertExport(
    transaction,
    {
      id,
      campaign: campaign.key,
      name: campaign.name,
      channel: campaign.channel,
      format: nameOf(formats),
      at,
      by: context.by,
      evaluatedAt: evaluatedAt(campaign),
      ruleset: ruleset.name,
      fingerprint: ruleset.fingerprint,
      funnel: JSON.stringify(funnel),
      files: JSON.stringify(list.files),
      purpose: campaign.facts.purpose,
    },
    // Who is handed on as opposed is not contacted by it.
    { decisions: packOutcomes(format.lists === 'people' ? check.outcomes : []), attempts: list.attempts },
    check.answers.map(({ number, verdict }) => ({
      number,
      verdict: verdict.verdict,
      reasons: JSON.stringify(verdict.reasons),
    })),
  );
  const place = transaction.register({
    at,
    by: context.by,
    action: 'export.approved',
    subject: {
      export: id,
      campaign: campaign.name,
      channel: campaign.channel,
      format: nameOf(formats),
      evaluatedAt: evaluatedAt(campaign),
      total: funnel.total,
      eligible: funnel.eligible,
    },
    fileSha256: list.files[0].sha256,
  });
  const record = recordOf(context, transaction, approved, { id, at, place: approved.settled ?? place });
  folder.write(RECORD_JSON, `${JSON.stringify(record, null, 2)}\n`);
  // On paper, the list of digests stands for the parts.
  folder.write(RECORD_HTML, recordHtml({ ...record, files: list.files }, context.language));
  return { id };
}

function recordOf(
  context: EngineContext,
  reader: Reader,
  { check, formats, list, message }: Approved,
  entry: { id: number; at: string; place: RegisterPlace },
): ExportRecord {
  const { campaign, funnel } = check;
  const [format] = formats;
  const [, last = null] = campaign.moments;
  const ruleset = currentRuleset();
  const isOfPeople = format.lists === 'people';
  return {
    exportId: String(entry.id),
    approvedBy: context.by,
    approvedAt: entry.at,
    organisation: campaign.facts.organisation,
    campaign: campaign.given,
    segment: { where: campaign.segment, words: segmentWords(campaign.segment, context.language) },
    format: format.name,
    formats: formats.map(({ name }) => name),
    lists: format.lists,
    evaluatedAt: evaluatedAt(campaign),
    alsoEvaluatedAt: last,
    ruleset: ruleset.name,
    fingerprint: ruleset.fingerprint,
    funnel,
    reasons: recordedReasons(check),
    conditions: recordedConditions(check, context.language),
    decided: decidedCount(check),
    origins: list.told.origins,
    approval: campaign.approval,
    bases: isOfPeople ? recordedBases(check) : [],
    permissions: isOfPeople ? recordedPermissions(check) : [],
    information: list.told.information,
    consents: list.told.consents,
    message,
    retention: recordedRetention(campaign, list.told.retention),
    decisions: recordedDecisions(reader, check),
    suppressionLists: readSuppressionSources(reader),
    sector: recordedSector(campaign, { by: context.by, on: entry.at.slice(0, 'YYYY-MM-DD'.length) }),
    columns: format.columns,
    files: [...list.files, ...list.parts],
    remarks: list.remarks,
    register: { entry: entry.place.seq, hash: entry.place.hash },
  };
}

/** The list could not take its place: it never left. */
function withdraw(context: EngineContext, transaction: Transaction, id: number): void {
  deleteExport(transaction, id);
  transaction.register({ at: context.now(), by: context.by, action: 'export.withdrawn', subject: { export: id } });
}
