import { fold } from '../../../shared/domain/value/fold.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';

/**
 * Sets the further names (brands) of a workspace's organisation, each once. Nothing is written when they are the same.
 *
 * @throws AppError `workspace.read_only`
 */
export function changeFurtherNames(
  workspace: Workspace,
  names: readonly string[],
  { at, by }: { readonly at: string; readonly by: string },
): void {
  const { organisation, also } = readWorkspaceIdentity(workspace);
  const known = new Set([fold(organisation)]);
  const kept = names.filter((name) => {
    const isNew = !known.has(fold(name));
    known.add(fold(name));
    return isNew;
  });
  if (JSON.stringify(kept) === JSON.stringify(also)) return;
  workspace.write((transaction) => {
    transaction.run('UPDATE workspace SET value = ? WHERE key = ?', [JSON.stringify(kept), 'also']);
    transaction.register({ at, by, action: 'workspace.renamed', subject: { before: also.length, after: kept.length } });
  });
}
