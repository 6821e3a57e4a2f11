import type { Workspace } from '../storage/workspace.ts';

interface Kept<Value> {
  readonly mark: string;
  readonly value: Promise<Value>;
  settled?: Value;
}

/**
 * What was worked out of a workspace, kept until the workspace changes. The register's last entry and the
 * rows touched since it was opened tell: whatever changes a contact makes one or the other move.
 */
export class Remembered<Value> {
  readonly #kept = new WeakMap<Workspace, Map<string, Kept<Value>>>();

  /** The value under a key, worked out when it is not known or no longer true. A failure is not kept. */
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

  /** The value under a key if it is known and still true. */
  known(workspace: Workspace, key: string): Value | null {
    const known = this.#kept.get(workspace)?.get(key);
    return known === undefined || known.mark !== markOf(workspace) ? null : (known.settled ?? null);
  }

  /** The same, or what it will be; null when it comes to nothing. */
  async awaited(workspace: Workspace, key: string): Promise<Value | null> {
    const known = this.#kept.get(workspace)?.get(key);
    if (known === undefined || known.mark !== markOf(workspace)) return null;
    // Anyone who works it out hears why it failed, or that it was given up.
    return known.value.catch(() => null);
  }
}

function markOf(workspace: Workspace): string {
  const { touched, registered } =
    workspace.get('SELECT total_changes() AS touched, (SELECT MAX(seq) FROM register) AS registered') ?? {};
  return `${String(touched)} ${String(registered)}`;
}
