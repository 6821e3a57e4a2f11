import type { GrowthOptions } from './bulk-options.ts';
import type { Shadow } from './shadow.ts';
import type { Workspace } from './workspace.ts';

/** Ends a rehearsal: the copy that was changed is dropped. */
class Rehearsed extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super('rehearsed');
    this.result = result;
  }
}

/**
 * Makes one large change and drops it: the same code as the change itself, and the workspace stays as it is.
 *
 * @returns the result of `work`.
 * @throws as `Workspace.bulk`
 */
export async function rehearse<T>(
  workspace: Workspace,
  work: (shadow: Shadow) => Promise<T>,
  options: GrowthOptions,
): Promise<T> {
  try {
    return await workspace.bulk(async (shadow) => {
      throw new Rehearsed(await work(shadow));
    }, options);
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T;
    throw error;
  }
}
