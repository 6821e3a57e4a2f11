import type { Role } from '../../../shared/contract/user-role.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { foldWords } from '../../../shared/domain/value/fold.ts';
import { hasUsers, storeRescueHash, storeUser, userNamed } from '../sql/users.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { activeUser, assertCode, responsables } from './admit-user.ts';
import { newRescueCode } from './rescue-code.ts';
import { assertPin, hashOfPin, oneTimePin } from './pin.ts';

export interface UserChanged {
  readonly user: string;
  readonly role: Role;
  /** To be told once to the user, who chooses another at her first entry; absent: she has her own. */
  readonly code?: string;
}

/** @property rescue the code on paper of those in charge, shown only here. */
export type UsersSwitchedOn = UserChanged & { readonly rescue: string };

export interface UserRemoved {
  readonly user: string;
  readonly removedAt: string;
  /** The workspace is encrypted, and she may know its passphrase: its key must be changed too. */
  readonly changeKey?: true;
}

/**
 * The first user: a responsable, with her own code. From now on every change wants a name and a code.
 *
 * @throws AppError `user.first_responsable`, `user.name_empty`, `user.code_short`, `user.known`.
 */
export async function switchUsersOn(
  context: EngineContext,
  workspace: Workspace,
  { name, role, code }: { readonly name: string; readonly role: Role; readonly code: string },
): Promise<UsersSwitchedOn> {
  if (hasUsers(workspace)) throw new AppError('user.known', { user: name });
  if (role !== 'responsable') throw new AppError('user.first_responsable');
  const user = cleanName(name);
  assertPin(code);
  const at = context.now();
  const pinHash = await hashOfPin(code);
  const rescue = await newRescueCode();
  workspace.write((transaction) => {
    storeRescueHash(transaction, rescue.hash);
    storeUser(transaction, { ...NEVER_FAILED, name: user, role, pinHash, isOnce: false, addedAt: at, removedAt: null });
    transaction.register({ at, by: user, action: 'user.added', subject: { user, role } });
  });
  return { user, role, rescue: rescue.text };
}

/**
 * Adds a user with a code for one entry; of somebody who works here already, changes the role.
 *
 * @throws AppError `user.name_empty`, `user.last_responsable`.
 */
export async function addUser(
  context: EngineContext,
  workspace: Workspace,
  { name, role }: { readonly name: string; readonly role: Role },
): Promise<UserChanged> {
  const typed = cleanName(name);
  const at = context.now();
  const known = userNamed(workspace, typed);
  if (known !== undefined && known.removedAt === null) {
    if (role !== 'responsable') assertNotLast(workspace, known.name);
    workspace.write((transaction) => {
      storeUser(transaction, { ...known, role });
      const subject = { user: known.name, role };
      transaction.register({ at, by: context.by, action: 'user.role_changed', subject });
    });
    return { user: known.name, role };
  }
  const code = oneTimePin();
  const pinHash = await hashOfPin(code);
  workspace.write((transaction) => {
    storeUser(transaction, { ...NEVER_FAILED, name: typed, role, pinHash, isOnce: true, addedAt: at, removedAt: null });
    transaction.register({ at, by: context.by, action: 'user.added', subject: { user: typed, role } });
  });
  return { user: typed, role, code };
}

/**
 * Ends the code of a user; her name stays in the register.
 *
 * @param isSealed the workspace is encrypted.
 * @throws AppError `user.unknown`, `user.removed`, `user.last_responsable`.
 */
export function removeUser(context: EngineContext, workspace: Workspace, name: string, isSealed = false): UserRemoved {
  const user = activeUser(workspace, name);
  assertNotLast(workspace, user.name);
  const removedAt = context.now();
  workspace.write((transaction) => {
    storeUser(transaction, { ...user, ...NEVER_FAILED, pinHash: null, isOnce: false, removedAt });
    transaction.register({ at: removedAt, by: context.by, action: 'user.removed', subject: { user: user.name } });
  });
  return { user: user.name, removedAt, ...(isSealed ? { changeKey: true } : {}) };
}

/**
 * Gives a user a new code for one entry: she forgot hers, or failed ten times.
 *
 * @throws AppError `user.unknown`, `user.removed`.
 */
export async function resetUser(context: EngineContext, workspace: Workspace, name: string): Promise<UserChanged> {
  const user = activeUser(workspace, name);
  const code = oneTimePin();
  const pinHash = await hashOfPin(code);
  const at = context.now();
  workspace.write((transaction) => {
    storeUser(transaction, { ...user, ...NEVER_FAILED, pinHash, isOnce: true });
    transaction.register({ at, by: context.by, action: 'user.reset', subject: { user: user.name } });
  });
  return { user: user.name, role: user.role, code };
}

/**
 * A user replaces her own code.
 *
 * @throws AppError `user.unknown`, `user.removed`, `user.code_short`, `user.code_same`, and as `assertCode`.
 */
export async function chooseCode(
  context: EngineContext,
  workspace: Workspace,
  { name, code, chosen }: { readonly name: string; readonly code: string; readonly chosen: string },
): Promise<UserChanged> {
  const user = activeUser(workspace, name);
  const at = context.now();
  await assertCode(workspace, user, code, at);
  assertPin(chosen);
  if (chosen === code) throw new AppError('user.code_same');
  const pinHash = await hashOfPin(chosen);
  workspace.write((transaction) => {
    storeUser(transaction, { ...user, ...NEVER_FAILED, pinHash, isOnce: false });
    transaction.register({ at, by: user.name, action: 'user.code_chosen', subject: { user: user.name } });
  });
  return { user: user.name, role: user.role };
}

const NEVER_FAILED = { failed: 0, failedAt: null };

function assertNotLast(workspace: Workspace, name: string): void {
  const [first, ...others] = responsables(workspace);
  if (first?.name === name && others.length === 0) throw new AppError('user.last_responsable', { user: name });
}

/** One space between words. @throws AppError `user.name_empty`. */
function cleanName(name: string): string {
  const clean = name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (foldWords(clean) === '' || clean.length > 200) throw new AppError('user.name_empty');
  return clean;
}
