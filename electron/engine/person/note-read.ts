import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';

/** A person's data that left the screen: looked up, or read whole, on the command line. */
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
