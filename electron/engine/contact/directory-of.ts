import { ContactDirectory } from './contact-directory.ts';
import { Remembered } from './remembered.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';

const directories = new Remembered<ContactDirectory>();

/** The directory of contacts for the table and the palette; cached until the workspace changes. */
export function directoryOf(
  { by, now, today, language }: EngineContext,
  workspace: Workspace,
): Promise<ContactDirectory> {
  // Callers share the work: no caller's signal cancels it, and none receives its progress.
  return directories.of(workspace, 'directory', () => ContactDirectory.read({ by, now, today, language }, workspace));
}

/** The same, only if it is read already. */
export function directoryRead(workspace: Workspace): ContactDirectory | null {
  return directories.known(workspace, 'directory');
}
