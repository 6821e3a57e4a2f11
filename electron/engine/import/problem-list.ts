import type { Problem } from '../../../shared/domain/value/finding.ts';

/** The problems of the rows, limited in number: of a column that is wrong in a million rows, only the first ones. */
export class ProblemList {
  readonly problems: Problem[] = [];
  #leftOut = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.problems.length < this.#most) this.problems.push(problem);
      else this.#leftOut += 1;
    }
  }

  /** The omitted ones are reported as one further entry. */
  all(): readonly Problem[] {
    if (this.#leftOut === 0) return this.problems;
    return [...this.problems, { code: 'import.problems_left_out', severity: 'info', params: { count: this.#leftOut } }];
  }
}
