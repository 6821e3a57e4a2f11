import { AppError } from '../../../../shared/contract/result.ts';
import { deletePreset, putPreset, presetRow, readPresets } from '../../sql/presets.ts';
import type { EngineContext } from '../../steps/context.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { parsePreset, type Preset } from './parse-preset.ts';
import { SHIPPED_PRESETS, shippedPreset, type ToolPreset } from './shipped-presets.ts';

/** The presets of a workspace, by name. */
export function keptPresets(reader: SqlReader): readonly Preset[] {
  return readPresets(reader).map(({ document }) => parsePreset(JSON.parse(document)));
}

/**
 * The preset of that name, without case and accents: the workspace's or a shipped one.
 *
 * @throws AppError `preset.unknown`.
 */
export function findPreset(reader: SqlReader, name: string): ToolPreset {
  const stored = presetRow(reader, name);
  if (stored !== undefined) return parsePreset(JSON.parse(stored.document));
  const shipped = shippedPreset(name);
  if (shipped !== undefined) return shipped;
  const names = [...keptPresets(reader), ...SHIPPED_PRESETS].map((preset) => preset.name).join(', ');
  throw new AppError('preset.unknown', { name, names });
}

/**
 * Keeps a preset in the workspace, under the name of `context.by`.
 *
 * @param replaces another one of that name is replaced.
 * @throws AppError `preset.…`, `workspace.…`.
 */
export function keepPreset(
  context: EngineContext,
  workspace: Workspace,
  { document, replaces }: { readonly document: unknown; readonly replaces: boolean },
): Preset {
  const preset = parsePreset(document);
  const { name } = preset;
  if (shippedPreset(name) !== undefined) throw new AppError('preset.name_shipped', { name });
  if (!replaces && presetRow(workspace, name) !== undefined) throw new AppError('preset.name_taken', { name });
  const at = context.now();
  workspace.write((transaction) => {
    putPreset(transaction, { name, document: JSON.stringify(preset), at, by: context.by });
    transaction.register({
      at,
      by: context.by,
      action: 'preset.saved',
      subject: { preset: name, columns: preset.columns.length },
    });
  });
  return preset;
}

/**
 * Removes a preset of the workspace; the lists that it wrote keep its description.
 *
 * @throws AppError `preset.unknown`, `workspace.…`.
 */
export function removePreset(context: EngineContext, workspace: Workspace, name: string): void {
  const stored = presetRow(workspace, name);
  if (stored === undefined) {
    const names = keptPresets(workspace).map((preset) => preset.name);
    throw new AppError('preset.unknown', { name, names: names.join(', ') });
  }
  workspace.write((transaction) => {
    deletePreset(transaction, name);
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'preset.removed',
      subject: { preset: stored.name },
    });
  });
}
