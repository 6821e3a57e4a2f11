/** The people who worked in the workspace: their names are removed from texts that others read. */
export class Authors {
  readonly #names: ReadonlySet<string>;
  /** Their names, whole and in parts; null: nobody has a name. */
  readonly #pattern: RegExp | null;

  constructor(names: readonly string[]) {
    this.#names = new Set(names);
    const parts = names
      .flatMap((name) => [name, ...name.split(/\s+/)])
      .filter((part) => part.length > 2)
      .sort((one, other) => other.length - one.length)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    this.#pattern =
      parts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  withoutNames(text: string): string {
    return this.#pattern === null ? text : text.replace(this.#pattern, '[…]');
  }
}
