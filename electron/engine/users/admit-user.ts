import { mayAct, type WantedRole } from '../../../shared/contract/user-role.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { hasUsers, readUsers, storeUser, type StoredUser, userNamed } from '../sql/users.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { isPin } from './pin.ts';

/** Wrong codes after which each further try waits, and after which only a responsable helps. */
const WAITS_AFTER = 5;
const LOCKED_AFTER = 10;
const WAIT_MS = 60_000;

export interface Admission {
  /** As typed. */
  readonly name: string;
  /** The code, when somebody gives one; it is only called where one is wanted. */
  readonly code: () => Promise<string | null>;
  readonly wanted: WantedRole;
  /** The present instant, ISO 8601 with offset. */
  readonly at: string;
  readonly language: Language;
}

/**
 * The name under which a change is signed: that of the user whose code is right. A no is taken from everybody, and
 * marked where no code was given. Without users, the name as typed.
 *
 * @throws AppError `user.unknown`, `user.removed`, `user.role`, `user.code_missing`, `user.code_to_choose`, and as
 * `assertCode`.
 */
export async function admitUser(workspace: Workspace, admission: Admission): Promise<string> {
  const { name, wanted, at, language } = admission;
  if (!hasUsers(workspace)) return name;
  if (wanted === 'anyone') return (await signedNo(workspace, admission)) ?? withoutCode(name, language);
  const user = activeUser(workspace, name);
  if (!mayAct(user.role, wanted)) throw roleMissing(user, wanted, language);
  const code = await admission.code();
  if (code === null) throw new AppError('user.code_missing', { user: user.name });
  await assertCode(workspace, user, code, at);
  if (user.isOnce) throw new AppError('user.code_to_choose', { user: user.name });
  return user.name;
}

/** « Marie (sans code) »: how the register and the list name somebody who gave no code. */
export function withoutCode(name: string, language: Language): string {
  return say(language, 'user.without_code', { name });
}

export function roleMissing(user: StoredUser, wanted: WantedRole, language: Language): AppError {
  return new AppError('user.role', {
    user: user.name,
    role: say(language, `user.role.${user.role}`),
    wanted: say(language, `user.role.${wanted}`),
  });
}

/** A user who still works here. @throws AppError `user.unknown`, `user.removed` (`on`). */
export function activeUser(workspace: Workspace, name: string): StoredUser {
  const user = userNamed(workspace, name);
  if (user === undefined) throw new AppError('user.unknown', { user: name });
  if (user.removedAt !== null)
    throw new AppError('user.removed', { user: user.name, on: user.removedAt.slice(0, 'YYYY-MM-DD'.length) });
  return user;
}

/**
 * Checks the code of a user. Wrong codes are counted in the workspace: after five, each try waits a minute; tries in
 * that minute count too; after ten, a responsable gives a new code. Who is the only responsable waits a minute each
 * time instead: nobody else could help.
 *
 * @throws AppError `user.code_wrong` (`left`), `user.waiting` (`seconds`), `user.locked`, `workspace.read_only`.
 */
export async function assertCode(workspace: Workspace, user: StoredUser, code: string, at: string): Promise<void> {
  const mayWaitForEver = isOnlyResponsable(workspace, user);
  if (user.failed >= LOCKED_AFTER && !mayWaitForEver) throw new AppError('user.locked', { user: user.name });
  const waits = user.failed >= WAITS_AFTER ? waitOf(user, at) : 0;
  if (waits > 0) {
    countFailure(workspace, { ...user, failed: user.failed + 1 }, at);
    throw new AppError('user.waiting', { user: user.name, seconds: Math.ceil(waits / 1000) });
  }
  if (user.pinHash !== null && (await isPin(code, user.pinHash))) {
    if (user.failed > 0)
      workspace.write((transaction) => storeUser(transaction, { ...user, failed: 0, failedAt: null }));
    return;
  }
  const failed = user.failed + 1;
  countFailure(workspace, { ...user, failed, failedAt: at }, at);
  if (failed >= LOCKED_AFTER && !mayWaitForEver) throw new AppError('user.locked', { user: user.name });
  if (failed >= WAITS_AFTER) throw new AppError('user.waiting', { user: user.name, seconds: WAIT_MS / 1000 });
  throw new AppError('user.code_wrong', { user: user.name, left: WAITS_AFTER - failed });
}

function waitOf({ failedAt }: StoredUser, at: string): number {
  if (failedAt === null) return 0;
  const passed = Date.parse(at) - Date.parse(failedAt);
  // A clock that was set back does not end the minute.
  return passed >= WAIT_MS ? 0 : Math.min(WAIT_MS, WAIT_MS - passed);
}

function countFailure(workspace: Workspace, user: StoredUser, at: string): void {
  workspace.write((transaction) => {
    storeUser(transaction, user);
    if (user.failed === WAITS_AFTER || user.failed === LOCKED_AFTER)
      transaction.register({
        at,
        by: user.name,
        action: 'user.code_failed',
        subject: { user: user.name, times: user.failed },
      });
  });
}

function isOnlyResponsable(workspace: Workspace, user: StoredUser): boolean {
  return user.role === 'responsable' && responsables(workspace).length === 1;
}

/** Those who can help others. */
export function responsables(reader: SqlReader): readonly StoredUser[] {
  return readUsers(reader).filter(({ role, removedAt }) => role === 'responsable' && removedAt === null);
}

async function signedNo(workspace: Workspace, admission: Admission): Promise<string | null> {
  const user = userNamed(workspace, admission.name);
  if (user === undefined || user.removedAt !== null || user.isOnce || workspace.isReadOnly) return null;
  const code = await admission.code();
  if (code === null) return null;
  try {
    await assertCode(workspace, user, code, admission.at);
    return user.name;
  } catch (error) {
    // The no counts; the wrong code is counted too.
    if (error instanceof AppError && error.code.startsWith('user.')) return null;
    throw error;
  }
}
