import { AppError } from '../../shared/contract/result.ts';
import { say } from '../../shared/text/index.ts';
import { Mirror } from '../engine/mirror/mirror.ts';
import { clearDrafts } from '../engine/storage/disk/drafts.ts';
import { takeWaiting } from '../engine/suppression/waiting-oppositions.ts';
import type { Workspace } from '../engine/storage/workspace.ts';
import { openWorkspace } from '../engine/storage/open-workspace.ts';
import type { Session } from './command.ts';

/** Opens a workspace for reading: works while another program has it open, and writes no file. */
export function reading<T>(path: string, session: Session, use: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  return using(path, session, use, 'reading');
}

/**
 * Opens a workspace for changes, with its lock, until `use` has ended. Where people work by name, the author must be one
 * of them, with her code and the role of the command.
 *
 * @throws AppError as `openWorkspace` and `admitUser`.
 */
export function changing<T>(path: string, session: Session, use: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  return using(path, session, use, 'changing');
}

/** A workspace that is open elsewhere or on a read-only disk can be read, but notes nothing. */
const NOT_FOR_CHANGES: ReadonlySet<string> = new Set([
  'workspace.already_open',
  'workspace.already_open_by_unknown',
  'file.forbidden',
  'file.read_only',
]);

/** Whether an error says that a workspace can only be read now. */
export function isForReadingOnly(error: unknown): boolean {
  return error instanceof AppError && NOT_FOR_CHANGES.has(error.code);
}

/**
 * Opens a workspace for reading that its register notes, whoever reads: where it can only be read, it is read all the same,
 * and a sentence says that nothing is noted.
 */
export async function readingNoted<T>(
  path: string,
  session: Session,
  read: (workspace: Workspace) => T,
  note: (workspace: Workspace, answer: T) => void,
): Promise<T> {
  try {
    return await using(
      path,
      session,
      (workspace) => {
        const answer = read(workspace);
        note(workspace, answer);
        return answer;
      },
      'noting',
    );
  } catch (error) {
    if (!isForReadingOnly(error)) throw error;
    const answer = await reading(path, session, read);
    session.note(say(session.context.language, 'report.read_unnoted'));
    return answer;
  }
}

/** As `changing`, for a user who sets her own code: `use` checks it. */
export function changingOwnCode<T>(
  path: string,
  session: Session,
  use: (workspace: Workspace) => T | Promise<T>,
): Promise<T> {
  return using(path, session, use, 'own code');
}

/** As `changing`, also when its second place knows a later state: to choose another or to give it up. */
export function changingAlone<T>(
  path: string,
  session: Session,
  use: (workspace: Workspace) => T | Promise<T>,
): Promise<T> {
  return using(path, session, use, 'changing alone');
}

async function using<T>(
  path: string,
  session: Session,
  use: (workspace: Workspace) => T | Promise<T>,
  purpose: 'reading' | 'noting' | 'changing' | 'own code' | 'changing alone',
): Promise<T> {
  const { by, language } = session.context;
  const readOnly = purpose === 'reading';
  const workspace = await openWorkspace(path, { by, readOnly, fileSystem: session.disk });
  try {
    const isFollowed = purpose !== 'changing alone';
    const mirrored = isFollowed ? (await Mirror.follow(workspace, session.context)).findings : [];
    if (purpose === 'changing' || purpose === 'changing alone') await session.author.admit(workspace, session.context);
    if (!readOnly) clearDrafts(workspace);
    for (const { code, params } of [...workspace.findings, ...mirrored, ...takeWaiting(session.context, workspace)])
      session.note(say(language, code, params));
    return await use(workspace);
  } finally {
    await workspace.close();
  }
}
