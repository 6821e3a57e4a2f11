import { useWorkspace } from '../../shell/workspace.store.ts';

/** Takes a destroyed workspace off the list of those opened before: its name is the client’s. */
export async function forgetDestroyed(organisation: string): Promise<void> {
  const workspaces = useWorkspace();
  await workspaces.listRecent();
  const gone = workspaces.recent.filter((recent) => recent.isMissing && recent.organisation === organisation);
  for (const { fileToken } of gone) await workspaces.forget(fileToken);
}
