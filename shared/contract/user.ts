import { z } from 'zod';
import { ROLES } from './user-role.ts';

const Name = z.string().trim().min(1).max(200);
const Code = z.string().max(64);

/** Somebody who works in the workspace, or worked there. Never a code. */
const ShownUser = z.strictObject({
  name: z.string(),
  role: z.enum(ROLES),
  addedAt: z.string(),
  /** Null: works here. */
  removedAt: z.string().nullable(),
  /** Has a code for one entry, and has not chosen one yet. */
  isNew: z.boolean(),
});

/** The people of the open workspace; without anybody, names and codes are not asked for. */
export const WorkspaceUsers = z.strictObject({
  users: z.array(ShownUser),
  /** Who entered since the workspace was opened or locked. */
  entered: z.strictObject({ name: z.string(), role: z.enum(ROLES) }).nullable(),
});
export type WorkspaceUsers = z.output<typeof WorkspaceUsers>;

/** @property code of the first one, who is in charge; null: others get a code for one entry. */
export const UserAdding = z.strictObject({ name: Name, role: z.enum(ROLES), code: Code.nullable() });

export const UserNamed = z.strictObject({ name: Name });

export const UserEntering = z.strictObject({ name: Name, code: Code });

export const CodeChoosing = UserEntering.extend({ chosen: Code });

/** @property code for one entry; `rescue` the code on paper of those in charge. Both are shown once; null: none was made. */
export const UserGiven = WorkspaceUsers.extend({ code: z.string().nullable(), rescue: z.string().nullable() });

/** Somebody in charge who forgot her code chooses another by the code on paper. */
export const UserRescuing = z.strictObject({ name: Name, rescue: z.string().max(100), chosen: Code });
