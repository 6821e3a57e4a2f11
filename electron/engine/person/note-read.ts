import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';

/** What a reading on the command line is called in the register. */
export type PersonalRead = 'lookup.made' | 'person.read';

/**
 * Notes in the register that somebody read the data of people outside the window.
 *
 * @param people how many: nothing else of them is noted.
 */
export function noteRead(context: EngineContext, workspace: Workspace, action: PersonalRead, people: number): void {
  workspace.write((transaction) =>
    transaction.register({ at: context.now(), by: context.by, action, subject: { people } }),
  );
}
