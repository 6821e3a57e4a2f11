import { z } from 'zod';
import * as users from './user.ts';

/** Requests about the people who work in the workspace: a part of `requests`. */
export const userRequests = {
  'user.list': { by: 'engine', input: z.strictObject({}), output: users.WorkspaceUsers },
  /** Changes are signed by this name from now on. */
  'user.enter': { by: 'engine', input: users.UserEntering, output: users.WorkspaceUsers },
  /** Replaces one's own code, that for one entry too, and enters. */
  'user.changeCode': { by: 'engine', input: users.CodeChoosing, output: users.WorkspaceUsers },
  /** Chooses a code by the code on paper, and enters. */
  'user.rescue': { by: 'engine', input: users.UserRescuing, output: users.WorkspaceUsers },
  /** Nobody is entered any more. */
  'user.leave': { by: 'engine', input: z.strictObject({}), output: users.WorkspaceUsers },
  /** Adds somebody, or changes her role; the first one enters at once. */
  'user.add': { by: 'engine', input: users.UserAdding, output: users.UserGiven },
  'user.remove': { by: 'engine', input: users.UserNamed, output: users.WorkspaceUsers },
  /** A new code for one entry. */
  'user.reset': { by: 'engine', input: users.UserNamed, output: users.UserGiven },
} as const;
