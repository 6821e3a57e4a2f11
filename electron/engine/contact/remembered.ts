import type { Workspace } from '../storage/workspace.ts';

interface Kept<Value> {
  readonly mark: string;
  readonly value: Promise<Value>;
  settled?: Value;
}

/**
 * A cache of values derived from a workspace, valid until the workspace changes. The register's last entry and the
 * number of rows touched detect this: every change of a contact changes one of them.
 */
export class Remembered<Value> {
  readonly #kept = new WeakMap<Workspace, Map<string, Kept<Value>>>();

  /** The value of a key, computed when it is missing or outdated. A failure is not cached. */
  of(workspace: Workspace, key: string, work: () => Promise<Value>): Promise<Value> {
    const mark = markOf(workspace);
    const kept = this.#kept.get(workspace) ?? new Map<string, Kept<Value>>();
    this.#kept.set(workspace, kept);
    const known = kept.get(key);
    if (known?.mark === mark) return known.value;
    const value = work();
    const made: Kept<Value> = { mark, value };
    kept.set(key, made);
    value.then(
      (settled) => (made.settled = settled),
      () => kept.delete(key),
    );
    return value;
  }

  /** The value of a key if it is cached and still valid. */
  known(workspace: Workspace, key: string): Value | null {
    const known = this.#kept.get(workspace)?.get(key);
    return known === undefined || known.mark !== markOf(workspace) ? null : (known.settled ?? null);
  }

  /** The same, or a promise of the pending value; null when it fails. */
  async awaited(workspace: Workspace, key: string): Promise<Value | null> {
    const known = this.#kept.get(workspace)?.get(key);
    if (known === undefined || known.mark !== markOf(workspace)) return null;
    // The computing caller gets the error or the cancellation.
    return known.value.catch(() => null);
  }
}

function markOf(workspace: Workspace): string {
  const { touched, registered } =
    workspace.get('SELECT total_changes() AS touched, (SELECT MAX(seq) FROM register) AS registered') ?? {};
  return `${String(touched)} ${String(registered)}`;
}
