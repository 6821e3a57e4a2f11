import type { RequestName } from '../../../shared/contract/channels.ts';
import { REQUEST_ROLES } from '../../../shared/contract/role.ts';
import { mayAct, type WantedRole } from '../../../shared/contract/user-role.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { Language } from '../../../shared/text/text.ts';
import { hasUsers, type StoredUser, userNamed } from '../sql/users.ts';
import { roleMissing, withoutCode } from '../users/admit-user.ts';
import type { RequestContext } from './request-context.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/**
 * The name under which a request of the page is answered: that of the user who entered, where people work by name. A no
 * is taken from everybody, and marked where nobody entered.
 *
 * @param by the name of the preferences.
 * @throws AppError `user.code_missing`, `user.role`.
 */
export function authorOf(
  session: WorkspaceSession,
  { name, by, language }: { readonly name: RequestName; readonly by: string; readonly language: Language },
): string {
  if (!session.isOpen || !hasUsers(session.workspace)) return by;
  const wanted = (REQUEST_ROLES as Readonly<Partial<Record<RequestName, WantedRole>>>)[name] ?? 'responsable';
  const entered = enteredUser(session);
  if (entered !== null && mayAct(entered.role, wanted)) return entered.name;
  if (entered !== null) throw roleMissing(entered, wanted, language);
  if (wanted === 'lecture') return by;
  if (wanted === 'anyone') return withoutCode(by, language);
  throw new AppError('user.code_missing', { user: by });
}

/** A context that a typed name signs; where people work by name, the user who entered signs, whatever is typed. */
export function signedBy(by: string, context: RequestContext): RequestContext {
  return hasUsers(context.session.workspace) ? context : { ...context, by };
}

/** Who entered, if she still works here. */
export function enteredUser({ entered, workspace }: WorkspaceSession): StoredUser | null {
  const user = entered === null ? undefined : userNamed(workspace, entered);
  return user === undefined || user.removedAt !== null ? null : user;
}
