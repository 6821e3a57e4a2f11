import { AppError } from '../../../shared/contract/result.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { hasUsers, readUsers } from '../sql/users.ts';
import { activeUser, assertCode } from '../users/admit-user.ts';
import { addUser, chooseCode, removeUser, resetUser, switchUsersOn } from '../users/change-users.ts';
import { rescueUser } from '../users/rescue-code.ts';
import { enteredUser } from './request-author.ts';
import type { NounAnswers } from './request-context.ts';
import type { WorkspaceSession } from './workspace-session.ts';

export const user: NounAnswers<'user'> = {
  'user.list': async (_input, { session }) => usersOf(session),

  'user.enter': async ({ name, code }, { session, now }) => {
    const { workspace } = session;
    if (workspace.isReadOnly) throw new AppError('workspace.read_only', { path: workspace.path });
    const found = activeUser(workspace, name);
    await assertCode(workspace, found, code, now());
    if (found.isOnce) throw new AppError('user.code_to_choose', { user: found.name });
    session.entered = found.name;
    return usersOf(session);
  },

  'user.changeCode': async (chosen, context) => {
    const { session } = context;
    const own = await chooseCode(context, session.workspace, chosen);
    session.entered = own.user;
    return usersOf(session);
  },

  'user.rescue': async (asked, context) => {
    const { session } = context;
    const rescued = await rescueUser(context, session.workspace, asked);
    session.entered = rescued.user;
    return usersOf(session);
  },

  'user.leave': async (_input, { session }) => {
    session.entered = null;
    return usersOf(session);
  },

  'user.add': async ({ name, role, code }, context) => {
    const { session } = context;
    if (hasUsers(session.workspace)) {
      const added = await addUser(context, session.workspace, { name, role });
      return { ...usersOf(session), code: added.code ?? null, rescue: null };
    }
    const first = await switchUsersOn(context, session.workspace, { name, role, code: code ?? '' });
    session.entered = first.user;
    return { ...usersOf(session), code: null, rescue: first.rescue };
  },

  'user.remove': async ({ name }, context) => {
    const { session } = context;
    const removed = removeUser(context, session.workspace, name);
    if (session.entered === removed.user) session.entered = null;
    return usersOf(session);
  },

  'user.reset': async ({ name }, context) => {
    const { session } = context;
    const given = await resetUser(context, session.workspace, name);
    if (session.entered === given.user) session.entered = null;
    return { ...usersOf(session), code: given.code ?? null, rescue: null };
  },
};

function usersOf(session: WorkspaceSession): Output<'user.list'> {
  const entered = enteredUser(session);
  return {
    users: readUsers(session.workspace).map(({ name, role, addedAt, removedAt, isOnce }) => ({
      name,
      role,
      addedAt,
      removedAt,
      isNew: isOnce,
    })),
    entered: entered === null ? null : { name: entered.name, role: entered.role },
  };
}
