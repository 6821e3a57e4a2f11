import { runCheck } from '../campaign/check.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { exportList, type ExportAnswer, type ListPlaces } from './export-list.ts';
import { chosenBy, formatsOf } from './formats/chosen-formats.ts';
import { listChoices, type ListFormatChoices } from './list-choices.ts';

export interface ExportInput extends ListPlaces {
  /** CAMPAIGN.json, parsed. */
  readonly campaign: unknown;
  /** Its folder, for a relative `message.file`; the current folder by default. */
  readonly campaignFolder?: string;
  /** One of `EXPORT_FORMATS`. */
  readonly format: string;
  /** Further formats for the same people: one approval, one record. */
  readonly further?: readonly string[];
  /** The options of the format; defaults for absent ones. */
  readonly choices?: Partial<ListFormatChoices>;
  /** The message or the script as a file, for the record; it is only read. */
  readonly message?: string;
  /** The people of a plan: everybody else leaves by the limit. Absent: everybody. */
  readonly among?: ReadonlySet<number>;
}

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
  return exportList(context, workspace, input, {
    campaign,
    formats,
    choices,
    message: input.message ?? null,
    ...(input.campaignFolder === undefined ? {} : { campaignFolder: input.campaignFolder }),
    check: () => runCheck(context, workspace, campaign, input.among ?? null, chosenBy(formats[0], workspace, choices)),
  });
}
