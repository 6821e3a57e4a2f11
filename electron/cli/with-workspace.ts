import { say } from '../../shared/text/index.ts';
import { clearDrafts } from '../engine/storage/disk/drafts.ts';
import { takeWaiting } from '../engine/suppression/waiting-oppositions.ts';
import type { Workspace } from '../engine/storage/workspace.ts';
import { openWorkspace } from '../engine/storage/open-workspace.ts';
import type { Session } from './command.ts';

/** Opens a workspace for reading: works while another program has it open, and writes no file. */
export function reading<T>(path: string, session: Session, use: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  return using(path, session, use, true);
}

/** Opens a workspace for changes, with its lock, until `use` has ended. */
export function changing<T>(path: string, session: Session, use: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  return using(path, session, use, false);
}

async function using<T>(
  path: string,
  session: Session,
  use: (workspace: Workspace) => T | Promise<T>,
  readOnly: boolean,
): Promise<T> {
  const { by, language } = session.context;
  const workspace = await openWorkspace(path, { by, readOnly, fileSystem: session.disk });
  try {
    if (!readOnly) clearDrafts(workspace);
    for (const { code, params } of [...workspace.findings, ...takeWaiting(session.context, workspace)])
      session.note(say(language, code, params));
    return await use(workspace);
  } finally {
    await workspace.close();
  }
}
