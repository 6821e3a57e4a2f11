/** Answers dialogs: the chosen paths, or none when cancelled. */
export type DialogRequest = {
  readonly kind: 'open' | 'save';
  readonly title: string;
  readonly defaultPath: string;
  readonly isFolder: boolean;
  readonly extensions: readonly string[];
};

/** A question with buttons; `cancel` is the button of the escape key. */
export type QuestionRequest = {
  readonly message: string;
  readonly buttons: readonly string[];
  readonly cancel: string;
};
export type AnswerQuestion = (request: QuestionRequest) => Promise<string>;

export type AnswerDialog = (request: DialogRequest) => Promise<readonly string[]>;

/** Answers prepared by a test, in order. An unprepared dialog is a failure. */
export class QueuedDialogs {
  readonly #answers: (readonly string[])[] = [];
  readonly #choices: string[] = [];
  #isOver = false;

  /** The next dialog is answered by these paths; no path: it is cancelled. */
  answer(...paths: string[]): void {
    this.#answers.push(paths);
  }

  /** The next question is answered by the button with this label. */
  choose(button: string): void {
    this.#choices.push(button);
  }

  /** The end of the test: further questions get their first button, which leaves running work. */
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
