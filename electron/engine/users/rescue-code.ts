import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/contract/result.ts';
import { CODE_LETTERS, codeLetters } from '../../../shared/domain/value/code-letters.ts';
import { readRescueHash, storeUser } from '../sql/users.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { activeUser } from './admit-user.ts';
import { assertPin, hashOfPin, isPin } from './pin.ts';
import type { Role } from '../../../shared/contract/user-role.ts';

/**
 * The code on paper for those in charge who forgot theirs: shown once, when codes are switched on, and kept as a hash.
 * Sixteen characters of 32 can't be guessed, so that tries are not counted.
 */

const LENGTH = 16;

/** `K7Q2-M9TX-…`, and its hash to keep. */
export async function newRescueCode(): Promise<{ readonly text: string; readonly hash: string }> {
  const letters = [...randomBytes(LENGTH)].map((byte) => CODE_LETTERS.charAt(byte % CODE_LETTERS.length)).join('');
  return { text: letters.match(/.{4}/g)?.join('-') ?? letters, hash: await hashOfPin(letters) };
}

/**
 * Somebody in charge who forgot her code chooses another by the code on paper.
 *
 * A `rescue` of null: the workspace was opened by the recovery sheet of its encryption, which proves as much.
 * @throws AppError `user.unknown`, `user.removed`, `user.rescue_others`, `user.rescue_wrong`, `user.code_short`.
 */
export async function rescueUser(
  context: EngineContext,
  workspace: Workspace,
  { name, rescue, chosen }: { readonly name: string; readonly rescue: string | null; readonly chosen: string },
): Promise<{ readonly user: string; readonly role: Role }> {
  const user = activeUser(workspace, name);
  if (user.role !== 'responsable') throw new AppError('user.rescue_others', { user: user.name });
  if (rescue !== null && !(await isRescueCode(workspace, rescue))) throw new AppError('user.rescue_wrong');
  assertPin(chosen);
  const pinHash = await hashOfPin(chosen);
  workspace.write((transaction) => {
    storeUser(transaction, { ...user, pinHash, isOnce: false, failed: 0, failedAt: null });
    transaction.register({ at: context.now(), by: user.name, action: 'user.rescued', subject: { user: user.name } });
  });
  return { user: user.name, role: user.role };
}

async function isRescueCode(workspace: Workspace, typed: string): Promise<boolean> {
  const kept = readRescueHash(workspace);
  return kept !== null && isPin(bare(typed), kept);
}

/** As typed, with or without dashes and spaces. */
const bare = (typed: string): string => codeLetters(typed).replaceAll(/[^\dA-Z]/g, '');
