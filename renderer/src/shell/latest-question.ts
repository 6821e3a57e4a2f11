/**
 * Identifies the latest of several requests to the engine. Work takes long and users are fast: an earlier answer may be
 * about another file, filter or workspace than the one on the screen.
 */
export class LatestQuestion {
  #asked = 0;

  /** Begins a question. The returned function says whether it is still the latest. */
  ask(): () => boolean {
    this.#asked += 1;
    const own = this.#asked;
    return () => own === this.#asked;
  }

  /** Drops every pending answer. */
  drop(): void {
    this.#asked += 1;
  }
}
