import { Inject, Injectable } from '@nestjs/common';
import { pause, realNow } from '../platform/clock/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Sweeper } from './sweeper.js';

const LOOK_AGAIN_MS = 25;

/** Waits until the house is quiet: nothing due and no posted job undone. For the test clock and for tests. */
@Injectable()
export class Settlement {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
  ) {}

  /**
   * Sweeps and relays until nothing is left to do; jobs run in whichever process has workers. Dead letters do not count.
   * @returns false when that did not come about within `timeoutMs` of real time.
   */
  async settle(timeoutMs = 30_000): Promise<boolean> {
    const end = realNow() + timeoutMs;
    do {
      await this.sweeper.round();
      if (await this.quiet()) return true;
      await pause(LOOK_AGAIN_MS);
    } while (realNow() < end);
    return false;
  }

  /** One snapshot: work that another process has taken but not committed is still due in it. */
  private async quiet(): Promise<boolean> {
    return this.work.snapshot(async (reader) => {
      const [row] = await reader.query<{ waiting: boolean }>(
        `SELECT EXISTS (SELECT FROM outbox o WHERE o.enqueued_at IS NULL)
             OR EXISTS (SELECT FROM outbox o
                         WHERE o.enqueued_at IS NOT NULL AND o.done_at IS NULL AND o.failed_at IS NULL) AS waiting`,
      );
      return row?.waiting === false && (await this.sweeper.due(reader)) === 0;
    });
  }
}
