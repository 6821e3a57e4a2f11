/**
 * The result of a request. Expected refusals and rejected rows are results; only an error that stops a whole command is
 * an `AppError`: a stable code (`noun.problem_in_words`) and the values of its sentence. The sentence is in
 * `shared/text`; params contain no personal data except what the user typed in the command.
 */
export type ErrorParams = Readonly<Record<string, string | number | boolean>>;

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: { code: string; params: ErrorParams } };
