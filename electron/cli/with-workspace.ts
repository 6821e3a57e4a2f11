import { AppError } from '../../shared/contract/result.ts';
import { say } from '../../shared/text/index.ts';
import { Mirror } from '../engine/mirror/mirror.ts';
import { noteRead, type PersonalRead } from '../engine/person/note-read.ts';
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

/**
 * Makes a change in memory alone, to tell what it would do: as reading, it needs no lock, no code and no role, and the files
 * stay as they are.
 */
export function rehearsing<T>(
  path: string,
  session: Session,
  use: (workspace: Workspace) => T | Promise<T>,
): Promise<T> {
  return using(path, session, (workspace) => use(workspace.rehearse()), 'reading');
}

const OPEN_ELSEWHERE: ReadonlySet<string> = new Set(['workspace.already_open', 'workspace.already_open_by_unknown']);
const PROTECTED: ReadonlySet<string> = new Set(['file.forbidden', 'file.read_only']);

/** Whether an error says that another program has the workspace open for changes. */
export function isOpenElsewhere(error: unknown): error is AppError {
  return error instanceof AppError && OPEN_ELSEWHERE.has(error.code);
}

/** Whether an error says that a workspace can be read, but not changed now. */
export function isForReadingOnly(error: unknown): boolean {
  return isOpenElsewhere(error) || (error instanceof AppError && PROTECTED.has(error.code));
}

/**
 * Reads the data of people, with an entry in the register: a reading needs no code and no role. A workspace that can't be
 * changed now is read without the entry, and a sentence says so.
 *
 * @param peopleIn how many people an answer is about.
 */
export async function readingNoted<T>(
  path: string,
  session: Session,
  action: PersonalRead,
  read: (workspace: Workspace) => T,
  peopleIn: (answer: T) => number,
): Promise<T> {
  const readAndNote = (workspace: Workspace): T => {
    const answer = read(workspace);
    noteRead(session.context, workspace, action, peopleIn(answer));
    return answer;
  };
  try {
    return await using(path, session, readAndNote, 'noting');
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
