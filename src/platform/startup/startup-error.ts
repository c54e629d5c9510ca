/**
 * A reason not to start that the person at the keyboard can remove.
 * `message` says in one line what is wrong, `hint` what to do, `exitCode` is what the process ends with (never 0).
 */
export class StartupError extends Error {
  readonly hint: string;
  readonly exitCode: number;

  constructor(message: string, options: { hint: string; exitCode?: number; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StartupError';
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? 1;
  }
}
