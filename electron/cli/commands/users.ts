import { ROLES } from '../../../shared/contract/user-role.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { hasUsers } from '../../engine/sql/users.ts';
import { addUser, chooseCode, removeUser, resetUser, switchUsersOn } from '../../engine/users/change-users.ts';
import { rescueUser } from '../../engine/users/rescue-code.ts';
import { listUsers } from '../../engine/users/list-users.ts';
import type { UserChanged } from '../../engine/users/change-users.ts';
import type { Workspace } from '../../engine/storage/workspace.ts';
import { defineCommand, type Session } from '../command.ts';
import { pinIn } from '../pin-input.ts';
import { changing, changingOwnCode, reading } from '../with-workspace.ts';

export const users = defineCommand({
  name: 'users',
  usage:
    'WORKSPACE [--add NAME --role ROLE | --remove NAME | --reset NAME | --code [--new-pin-file FILE] [--rescue-file FILE]]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    add: { kind: 'text', placeholder: 'NAME' },
    role: { kind: 'choice', choices: ROLES },
    remove: { kind: 'text', placeholder: 'NAME' },
    reset: { kind: 'text', placeholder: 'NAME' },
    code: { kind: 'flag' },
    'new-pin-file': { kind: 'text', placeholder: 'FILE' },
    'rescue-file': { kind: 'text', placeholder: 'FILE' },
  },
  async run(
    { workspace: path, add, role, remove, reset, code, 'new-pin-file': newPinFile, 'rescue-file': rescueFile },
    session,
  ) {
    const { context, json, output } = session;
    const { language } = context;
    const acts = [add, remove, reset, code ? 'code' : undefined].filter((act) => act !== undefined);
    if (
      acts.length > 1 ||
      (add === undefined) !== (role === undefined) ||
      ((newPinFile ?? rescueFile) !== undefined && !code)
    )
      throw new AppError('usage.one_of', {
        command: 'users',
        options:
          '--add NAME --role ROLE | --remove NAME | --reset NAME | --code --new-pin-file FILE --rescue-file FILE',
      });
    if (add !== undefined && role !== undefined) {
      if (!(await reading(path, session, (workspace) => hasUsers(workspace)))) {
        const own = await newCode(session, undefined);
        const first = await changingOwnCode(path, session, (workspace) =>
          switchUsersOn(context, workspace, { name: add, role, code: own }),
        );
        await told(session, first, 'user.report_first');
        if (!json) await output.line(say(language, 'user.report_rescue', { code: first.rescue }));
        return;
      }
      const added = await changing(path, session, (workspace) => addUser(context, workspace, { name: add, role }));
      return told(session, added, added.code === undefined ? 'user.report_role' : 'user.report_added');
    }
    if (remove !== undefined) {
      const removed = await changing(path, session, async (workspace) =>
        removeUser(context, workspace, remove, isSealed(workspace, session)),
      );
      if (json) return output.json(removed);
      await output.line(say(language, 'user.report_removed', { user: removed.user }));
      if (removed.changeKey) await output.line(say(language, 'user.report_change_key', { user: removed.user }));
      return;
    }
    if (reset !== undefined) {
      const given = await changing(path, session, (workspace) => resetUser(context, workspace, reset));
      return told(session, given, 'user.report_reset');
    }
    const isBySheet =
      code && session.opensByRecovery && (await reading(path, session, (workspace) => isSealed(workspace, session)));
    if (rescueFile !== undefined || isBySheet) {
      const rescue = rescueFile === undefined ? null : pinIn(rescueFile);
      const chosen = await newCode(session, newPinFile);
      const own = await changingOwnCode(path, session, (workspace) =>
        rescueUser(context, workspace, { name: context.by, rescue, chosen }),
      );
      return told(session, own, 'user.report_chosen');
    }
    if (code) {
      const present = await session.author.readCode();
      if (present === null) throw new AppError('user.code_missing', { user: context.by });
      const chosen = await newCode(session, newPinFile);
      const own = await changingOwnCode(path, session, (workspace) =>
        chooseCode(context, workspace, { name: context.by, code: present, chosen }),
      );
      return told(session, own, 'user.report_chosen');
    }
    const listed = await reading(path, session, (workspace) => listUsers(workspace));
    for (const user of listed) {
      if (json) {
        await output.json(user);
        continue;
      }
      const { name, addedAt, removedAt, isNew } = user;
      const line = [
        name,
        say(language, `user.role.${user.role}`),
        say(language, 'user.report_since', { on: dayOf(addedAt) }),
        ...(removedAt === undefined ? [] : [say(language, 'user.report_gone', { on: dayOf(removedAt) })]),
        ...(isNew ? [say(language, 'user.report_new')] : []),
      ];
      await output.line(line.join(' · '));
    }
    if (listed.length === 0 && !json) await output.line(say(language, 'user.report_none'));
  },
});

const isSealed = (workspace: Workspace, { disk }: Session): boolean => disk.vaultOf(workspace.path) !== null;

/** The code that somebody chooses for herself: of a file, or typed twice. */
async function newCode(session: Session, file: string | undefined): Promise<string> {
  if (file !== undefined) return pinIn(file);
  const chosen = (await session.askPin('user.ask_new')) ?? (await session.author.readCode());
  if (chosen === null) throw new AppError('user.new_code_missing');
  const again = await session.askPin('user.ask_again');
  if (again !== null && again !== chosen) throw new AppError('user.code_differs');
  return chosen;
}

async function told({ context, json, output }: Session, changed: UserChanged, code: string): Promise<void> {
  if (json) return output.json(changed);
  const { user, role } = changed;
  const { language } = context;
  await output.line(say(language, code, { user, role: say(language, `user.role.${role}`), code: changed.code ?? '' }));
  if (code === 'user.report_first') await output.line(say(language, 'user.what_codes_do'));
}

const dayOf = (instant: string): string => instant.slice(0, 'YYYY-MM-DD'.length);
