import { join, resolve } from 'node:path';
import { runCheck } from '../campaign/check.ts';
import type { Funnel } from '../campaign/funnel.ts';
import { parseOwnCampaign } from '../campaign/parse-campaign.ts';
import type { EngineContext } from '../steps/context.ts';
import { forgetDraft, noteDraft } from '../storage/disk/drafts.ts';
import { earlierFiles, isEarlierFile, type EarlierFiles } from './earlier-export.ts';
import { assertWritten } from './assert-written.ts';
import { expiryRemark, findExpiry } from './expiry.ts';
import { ExportFolder } from './export-folder.ts';
import { RECORD_JSON, type RecordedFile, type Remark } from './record/export-record.ts';
import { listChoices, type ListFormatChoices } from './list-choices.ts';
import { recordedMessage } from './record/record-message.ts';
import { ListWriter } from './write-list.ts';
import { lastRegisterEntry } from '../sql/campaigns.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Workspace } from '../storage/workspace.ts';
import { formatsOf, nameOfFormats, assertAttempts } from './formats/chosen-formats.ts';
import { RECORD_HTML, approve, untilDayOf, withdraw } from './approved-export.ts';

export interface ExportInput {
  /** CAMPAIGN.json, parsed. */
  readonly campaign: unknown;
  /** One of `EXPORT_FORMATS`. */
  readonly format: string;
  /** Further formats for the same people: one approval, one record. */
  readonly further?: readonly string[];
  /** The folder; created when missing. */
  readonly out: string;
  /** The options of the format; defaults for absent ones. */
  readonly choices?: Partial<ListFormatChoices>;
  /** The message or the script as a file, for the record; it is only read. */
  readonly message?: string;
  /** Files read for it: never overwritten. */
  readonly inputs?: readonly string[];
  /** The people of a plan: everybody else leaves by the limit. Absent: everybody. */
  readonly among?: ReadonlySet<number>;
  /** The user permitted to replace other files in the folder. */
  readonly replace?: boolean;
  /** Other files in the folder, by full path, that may be replaced. */
  readonly replaceFiles?: readonly string[];
}

export interface ExportAnswer {
  readonly exportId: string;
  readonly folder: string;
  readonly files: readonly RecordedFile[];
  readonly remarks: readonly Remark[];
  /** First day on which some rows stop being lawful while the list is in use; null: none. */
  readonly expiresOn: string | null;
  readonly funnel: Funnel;
}
const RECORDS = [RECORD_JSON, RECORD_HTML];

/**
 * Approves a campaign in the name of `context.by`: writes its list and its compliance record, stores the answer for
 * each contact, and enters the export in the register. All or nothing.
 *
 * @throws AppError `campaign.…`, `segment.…`, `export.…`, `output.…`, `file.…`, `workspace.…`.
 */
export async function exportCampaign(
  context: EngineContext,
  workspace: Workspace,
  input: ExportInput,
): Promise<ExportAnswer> {
  const campaign = parseOwnCampaign(workspace, input.campaign);
  const choices = listChoices(input.choices);
  const formats = formatsOf(campaign, [input.format, ...(input.further ?? [])], choices);
  for (const format of formats) assertAttempts(format, campaign, choices);
  const out = resolve(input.out);
  const earlier = earlierFiles(join(out, RECORD_JSON), {
    campaign: campaign.name,
    formats: nameOfFormats(formats),
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
  const check = await runCheck(context, workspace, campaign, input.among ?? null);
  const folder = ExportFolder.open(input.out);
  try {
    workspace.write((transaction) => noteDraft(transaction, folder.draft));
    const written = await new ListWriter(context, workspace, check, { choices, folder }).write(formats);
    const until = untilDayOf(campaign, context.now());
    const expiry = await findExpiry(context, workspace, campaign, written.people, until);
    const list =
      expiry === null ? written : { ...written, remarks: [...written.remarks, expiryRemark(expiry, context)] };
    assertPlaces([...folder.names, ...RECORDS], places);
    await assertWritten(context, folder.draft, list);
    const { id } = workspace.write((transaction) =>
      approve(context, transaction, {
        check,
        formats,
        choices,
        folder,
        list,
        expiresOn: expiry?.on ?? null,
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
      expiresOn: expiry?.on ?? null,
      funnel: check.funnel,
    };
  } finally {
    folder.discard();
    forgetDraft(workspace, folder.draft);
  }
}

/** Refuses to overwrite other files in the folder, and the workspace under any name. */
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
