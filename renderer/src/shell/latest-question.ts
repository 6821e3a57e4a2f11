/**
 * Tells which of several questions to the engine was asked last. Its work is long and people are fast: the answer to
 * an earlier question is about another file, filter or workspace than the one on the screen.
 */
export class LatestQuestion {
  #asked = 0;

  /** Asks anew. The function that it returns tells whether nothing else was asked since. */
  ask(): () => boolean {
    this.#asked += 1;
    const own = this.#asked;
    return () => own === this.#asked;
  }

  /** No answer is waited for any more. */
  drop(): void {
    this.#asked += 1;
  }
}
