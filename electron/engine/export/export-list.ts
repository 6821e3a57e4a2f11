import { join, resolve } from 'node:path';
import type { Campaign } from '../campaign/definition/campaign.ts';
import { currentRuleset } from '../campaign/definition/ruleset.ts';
import type { Check } from '../campaign/check.ts';
import type { Funnel } from '../campaign/funnel.ts';
import type { EngineContext } from '../steps/context.ts';
import { standingApproval } from '../approval/standing-approval.ts';
import { earlierFiles, isEarlierFile, type EarlierFiles } from './earlier-export.ts';
import { assertWritten } from './assert-written.ts';
import { expiryRemark, findExpiry } from './expiry.ts';
import { RECORD_JSON, type RecordedFile, type RecordedMessage, type Remark } from './record/export-record.ts';
import type { ListFormatChoices } from './list-choices.ts';
import { listedAnswers } from './record/listed-answers.ts';
import { recordedMessage } from './record/record-message.ts';
import { inDraftFolder } from './recorded-folder.ts';
import { ListWriter, type SourcesTold } from './write-list.ts';
import { lastRegisterEntry } from '../sql/campaigns.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type Formats, nameOfFormats } from './formats/chosen-formats.ts';
import { RECORD_HTML, approve, growthOf, untilDayOf, withdraw } from './approved-export.ts';

/** Where a list is written. */
export interface ListPlaces {
  /** The folder; created when missing. */
  readonly out: string;
  /** Files read for it: never overwritten. */
  readonly inputs?: readonly string[];
  /** The user permitted to replace other files in the folder. */
  readonly replace?: boolean;
  /** Other files in the folder, by full path, that may be replaced. */
  readonly replaceFiles?: readonly string[];
}

/** A list to approve. */
export interface ListToExport {
  readonly campaign: Campaign;
  readonly formats: Formats;
  readonly choices: ListFormatChoices;
  /** Path of the message or the script, for the record. */
  readonly message: string | null;
  /** The folder of CAMPAIGN.json, for a relative `message.file`; the current folder by default. */
  readonly campaignFolder?: string;
  readonly check: () => Promise<Check>;
  /** The sources of which its message informs people; absent: as its campaign says. */
  readonly told?: SourcesTold;
  /** The text of a notice, kept with it. */
  readonly noticeText?: string;
  /** The day of a list that asks whether people want to stay: whom it asks is kept. */
  readonly asksOn?: string;
  /** Aval wrote the campaign itself, to inform people or to ask them: no second person is waited for. */
  readonly isOwed?: true;
}

export interface ExportAnswer {
  readonly exportId: string;
  readonly folder: string;
  readonly files: readonly RecordedFile[];
  readonly remarks: readonly Remark[];
  /** The message or the script with its digest; null: none was given. */
  readonly message: RecordedMessage | null;
  /** First day on which some rows stop being lawful while the list is in use; null: none. */
  readonly expiresOn: string | null;
  readonly funnel: Funnel;
  /** For a transfer: who receives the data. */
  readonly recipient?: string;
  /** For a transfer: the rows with what permits it, a consent or the day on which the person was told. */
  readonly proofs?: number;
}

const RECORDS = [RECORD_JSON, RECORD_HTML];

/**
 * Approves a list in the name of `context.by`: writes it and its compliance record, stores the answer for each contact,
 * and enters the export in the register. All or nothing.
 *
 * @throws AppError `approval.…`, `export.…`, `output.…`, `file.…`, `workspace.…`.
 */
export async function exportList(
  context: EngineContext,
  workspace: Workspace,
  input: ListPlaces,
  { campaign, formats, choices, ...list }: ListToExport,
): Promise<ExportAnswer> {
  const out = resolve(input.out);
  const earlier = earlierFiles(join(out, RECORD_JSON), {
    campaign: campaign.name,
    formats: nameOfFormats(formats),
    folder: out,
  });
  const places: Places = {
    folder: out,
    inputs: [...(input.inputs ?? []), ...messageFileOf(campaign, folderOf(list))],
    workspace,
    earlier,
    replace: (path) => input.replace === true || input.replaceFiles?.includes(path) === true,
  };
  if (realFileSystem.status(out)?.kind === 'folder')
    assertPlaces([...formats.map(({ fileName }) => fileName), ...RECORDS], places);
  const message = await recordedMessage(list.message, campaign, folderOf(list));
  const unchangedSince = lastRegisterEntry(workspace);
  const check = await list.check();
  const waits = list.isOwed !== true && formats.some(({ lists }) => lists === 'people');
  const approval = waits ? standingApproval(workspace, check, choices.year) : null;
  return inDraftFolder(workspace, input.out, async (folder) => {
    const written = await new ListWriter(context, workspace, check, {
      choices,
      folder,
      ...(list.told === undefined ? {} : { told: list.told }),
    }).write(formats);
    const until = untilDayOf(campaign, context.now());
    const expiry = await findExpiry(context, workspace, campaign, written.people, until);
    const onDisk =
      expiry === null ? written : { ...written, remarks: [...written.remarks, expiryRemark(expiry, context)] };
    assertPlaces([...folder.names, ...RECORDS], places);
    // Before the files are read again: after it, they would make the change that approves the list longer.
    const { check: final } = onDisk;
    const answered = {
      check: final,
      ruleset: currentRuleset(),
      answers: listedAnswers(final),
      outcomes: final.outcomes.packed(),
    };
    await assertWritten(context, folder.draft, onDisk);
    await workspace.makeRoom(growthOf(onDisk), context.signal);
    const { id } = workspace.write((transaction) =>
      approve(context, transaction, {
        ...answered,
        formats,
        choices,
        folder,
        list: onDisk,
        expiresOn: expiry?.on ?? null,
        message,
        approval,
        unchangedSince,
        settled: workspace.settledRegister,
        ...(list.noticeText === undefined ? {} : { noticeText: list.noticeText }),
        ...(list.asksOn === undefined ? {} : { asksOn: list.asksOn }),
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
      files: onDisk.files,
      remarks: onDisk.remarks,
      message,
      expiresOn: expiry?.on ?? null,
      funnel: onDisk.check.funnel,
      ...(campaign.facts.recipient === undefined ? {} : { recipient: campaign.facts.recipient }),
      ...(onDisk.proofs === null ? {} : { proofs: onDisk.proofs }),
    };
  });
}

function folderOf({ campaignFolder = '.' }: Pick<ListToExport, 'campaignFolder'>): string {
  return campaignFolder;
}

/** The message file that the campaign names: it is never overwritten. */
function messageFileOf({ finalText: { file } }: Campaign, folder: string): readonly string[] {
  return file === null ? [] : [resolve(folder, file)];
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
