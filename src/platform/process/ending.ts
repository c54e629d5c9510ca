const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type StopSignal = (typeof SIGNALS)[number];

/**
 * Ctrl-C under `npm start` arrives twice: from the terminal, which tells the whole process group, and from npm, which
 * passes on what it was told. Two signals closer than this (ms) are one wish.
 */
const SAME_WISH_MS = 1_000;
const EXIT_CODE = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Ends a start that is no longer wanted. */
export class StopWanted extends Error {
  override readonly name = 'StopWanted';
}

/**
 * The way out of a process: what was opened is closed in the opposite order, on a signal as after a failure. A second
 * signal ends the process on the spot.
 */
export class Ending {
  private readonly undo: (() => Promise<void>)[] = [];
  private wantedSince: number | undefined;
  private up = false;
  private closing: Promise<void> | undefined;

  constructor(private readonly say: (line: string) => void) {
    for (const signal of SIGNALS) process.on(signal, () => this.hear(signal));
  }

  /**
   * Takes one step of the start and remembers how to take it back.
   * @throws StopWanted when a signal came meanwhile; the step is remembered all the same.
   */
  async step<T>(work: Promise<T>, undo?: (made: T) => Promise<void>): Promise<T> {
    const made = await work;
    if (undo) this.undo.push(() => undo(made));
    if (this.wantedSince !== undefined) throw new StopWanted();
    return made;
  }

  /** From here on a signal ends the process, with exit code 0 when everything closed. */
  started(): void {
    this.up = true;
  }

  /** Closes everything, the last opened first; a step that fails does not keep the others from closing. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private hear(signal: StopSignal): void {
    if (this.wantedSince === undefined) {
      this.wantedSince = performance.now();
      this.say('正在停止，完成手头任务 / stopping: finishing what is running (once more to end at once)');
      if (this.up) void this.end();
    } else if (performance.now() - this.wantedSince > SAME_WISH_MS) {
      this.say('立即结束 / ended at once; the next start recovers what was left');
      process.exit(EXIT_CODE[signal]);
    }
  }

  private async end(): Promise<void> {
    try {
      await this.close();
    } catch (error) {
      this.say(
        `停止时出错 / error while stopping: ${error instanceof Error ? error.message : String(error)}`,
      );
      process.exit(1);
    }
    this.say('已停止 / stopped');
    process.exit(0);
  }

  private async closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const undo of this.undo.splice(0).reverse()) {
      try {
        await undo();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
