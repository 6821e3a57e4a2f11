import { AppError } from '../../../shared/contract/result.ts';
import { runCheck, type Check } from '../campaign/check.ts';
import type { EngineContext } from '../steps/context.ts';
import { formatsFor } from './formats/export-formats.ts';
import { chosenBy, withChoices } from './formats/chosen-formats.ts';
import { EACH_PART, listChoices, type ListFormatChoices } from './list-choices.ts';
import { listEntries } from './list-rows.ts';
import { RemarkTally } from './remarks.ts';
import { listGround } from './list-ground.ts';
import type { Workspace } from '../storage/workspace.ts';

interface PreviewOptions {
  readonly format: string;
  readonly rows: number;
  readonly choices?: Partial<ListFormatChoices>;
}

/**
 * The first rows of a list as the export would write them. Writes no file.
 *
 * @throws AppError `export.…`.
 */
export async function previewList(
  context: EngineContext,
  workspace: Workspace,
  whole: Check,
  options: PreviewOptions,
): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
  const { campaign } = whole;
  const choices = listChoices(options.choices);
  const known = formatsFor(campaign).find(({ name }) => name === options.format);
  if (known === undefined)
    throw new AppError('export.format_unsuited', { format: options.format, channel: campaign.channel });
  const format = withChoices(known, choices);
  const ground = listGround(context, workspace, campaign, { choices, remarks: new RemarkTally() });
  if (format.lists === 'oppositions')
    return { columns: format.columns, rows: format.rows(workspace, ground).slice(0, options.rows) };
  const chosen = chosenBy(format, workspace, choices);
  const check = chosen === null ? whole : await runCheck(context, workspace, campaign, null, chosen);
  const rows: (readonly string[])[] = [];
  const { division } = format;
  const first = division === undefined ? { ...check, listed: check.listed.slice(0, options.rows) } : check;
  for await (const batch of listEntries(context, workspace, first)) {
    for (const entry of batch) {
      const place = division?.partOf(entry, ground);
      if (place === null || (choices.zone !== EACH_PART && place?.part !== undefined && place.part !== choices.zone))
        continue;
      const listed = place === undefined ? entry.listed : { ...entry.listed, targets: place.targets };
      const { contact, facts, recipient } = entry;
      rows.push(format.row({ contact, listed, facts, recipient }, ground));
      if (rows.length === options.rows) break;
    }
    if (rows.length === options.rows) break;
  }
  return { columns: format.columns, rows };
}
