import { AppError } from '../../../shared/contract/result.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { evaluatedAt } from '../campaign/campaign.ts';
import type { Check } from '../campaign/check.ts';
import { PastUses } from '../campaign/past-uses.ts';
import type { EngineContext } from '../context.ts';
import { EXPORT_FORMATS, findFormat } from '../export/export-formats.ts';
import type { ListFormat } from '../export/list-format.ts';
import { listEntries } from '../export/list-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The formats that a checked campaign can be written in. */
export function formatsFor({ campaign }: Check): readonly ListFormat[] {
  return EXPORT_FORMATS.flatMap((name) => findFormat(name) ?? []).filter(
    ({ channels }) => channels.includes(campaign.channel) || channels.includes(lawfulChannel(campaign.facts)),
  );
}

/**
 * The first rows of a list as the export would write them. Writes nothing.
 *
 * @throws AppError `export.format_unsuited`.
 */
export async function previewList(
  context: EngineContext,
  workspace: Workspace,
  check: Check,
  options: { readonly format: string; readonly rows: number },
): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
  const { campaign } = check;
  const format = formatsFor(check).find(({ name }) => name === options.format);
  if (format === undefined) throw new AppError('export.format_unsuited', { format: options.format, channel: campaign.channel });
  const day = evaluatedAt(campaign).slice(0, 'YYYY-MM-DD'.length);
  const ground = { campaign, day, numbers: numbersOn(day) };
  const rows: (readonly string[])[] = [];
  const first = { ...check, listed: check.listed.slice(0, options.rows) };
  for await (const entry of listEntries(context, workspace, first, PastUses.load(workspace, campaign))) rows.push(format.row(entry, ground));
  return { columns: format.columns, rows };
}
