/** How a dialog is answered: paths that were chosen, or none when it was cancelled. */
export type DialogRequest = {
  readonly kind: 'open' | 'save';
  readonly title: string;
  readonly defaultPath: string;
  readonly isFolder: boolean;
  readonly extensions: readonly string[];
};

/** A question with words to choose from; `cancel` is what the escape key means. */
export type QuestionRequest = {
  readonly message: string;
  readonly buttons: readonly string[];
  readonly cancel: string;
};
export type AnswerQuestion = (request: QuestionRequest) => Promise<string>;

export type AnswerDialog = (request: DialogRequest) => Promise<readonly string[]>;

/** Answers prepared by a test, in order. A dialog that nobody expected is a failure. */
export class QueuedDialogs {
  readonly #answers: (readonly string[])[] = [];
  readonly #choices: string[] = [];
  #isOver = false;

  /** The next dialog is answered by these paths; no path: it is cancelled. */
  answer(...paths: string[]): void {
    this.#answers.push(paths);
  }

  /** The next question is answered by the button of this word. */
  choose(button: string): void {
    this.#choices.push(button);
  }

  /** The test is over: what still runs is left, as the first button of a question says. */
  end(): void {
    this.#isOver = true;
  }

  readonly takeChoice: AnswerQuestion = ({ message, buttons: [first] }) => {
    if (this.#isOver && first !== undefined) return Promise.resolve(first);
    const choice = this.#choices.shift();
    return choice === undefined
      ? Promise.reject(new Error(`Nobody expected the question « ${message} ».`))
      : Promise.resolve(choice);
  };

  readonly take: AnswerDialog = (request) => {
    const answer = this.#answers.shift();
    return answer === undefined
      ? Promise.reject(new Error(`Nobody expected the dialog « ${request.title} ».`))
      : Promise.resolve(answer);
  };
}
