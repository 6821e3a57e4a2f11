/** How a dialog is answered: paths that were chosen, or none when it was cancelled. */
export type DialogRequest = {
  readonly kind: 'open' | 'save';
  readonly title: string;
  readonly defaultPath: string;
  readonly isFolder: boolean;
  readonly extensions: readonly string[];
};

export type AnswerDialog = (request: DialogRequest) => Promise<readonly string[]>;

/** Answers prepared by a test, in order. A dialog that nobody expected is a failure. */
export class QueuedDialogs {
  readonly #answers: (readonly string[])[] = [];
  /** Every dialog that was opened. */
  readonly asked: DialogRequest[] = [];

  /** The next dialog is answered by these paths; no path: it is cancelled. */
  answer(...paths: string[]): void {
    this.#answers.push(paths);
  }

  readonly take: AnswerDialog = (request) => {
    this.asked.push(request);
    const answer = this.#answers.shift();
    return answer === undefined ? Promise.reject(new Error(`Nobody expected the dialog « ${request.title} ».`)) : Promise.resolve(answer);
  };
}
