import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { realNow } from './real-time.js';

type Query = <Row>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;

/**
 * Business time: the instant a fact is recorded and sweeps look from. With `CLOCK=manual` it is the one row of
 * `test_clock`, which every process reads, so years can be played in seconds; real time until the row is set.
 */
@Injectable()
export class BusinessClock {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** RFC 3339, UTC, milliseconds. */
  async now(query: Query): Promise<string> {
    if (!this.config.manualClock) return new Date(realNow()).toISOString();
    const [row] = await query<{ now: Date }>('SELECT c.now FROM test_clock c');
    return (row?.now ?? new Date(realNow())).toISOString();
  }

  /**
   * Sets business time for every process on this database.
   * @throws Error unless `CLOCK=manual`: on a real clock the row would be read by nobody.
   */
  async set(query: Query, instant: string): Promise<void> {
    if (!this.config.manualClock) throw new Error('the clock is set with CLOCK=manual only');
    await query(
      'INSERT INTO test_clock (now) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET now = excluded.now',
      [instant],
    );
  }
}
