import { Controller, Get, Inject, Post } from '@nestjs/common';
import { BusinessClock } from '../platform/clock/index.js';
import { CONFIG, type Config } from '../platform/config/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Endpoint, Input, Refusal, type InputOf } from '../platform/http/index.js';
import { Settlement } from './settlement.js';
import { READ_CLOCK, SET_CLOCK } from './test-clock.dto.js';

/**
 * Plays years in seconds: with `CLOCK=manual` (which production refuses) every process takes business time from one
 * row. Any account may set it. Without a manual clock there is no such route, though its description stays the same.
 */
@Controller('test/clock')
export class TestClockController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
    @Inject(Settlement) private readonly settlement: Settlement,
  ) {}

  @Get()
  @Endpoint(READ_CLOCK)
  async read() {
    this.demandManual();
    return this.work.read((reader) => Promise.resolve({ now: reader.now }));
  }

  @Post()
  @Endpoint(SET_CLOCK)
  async set(@Input() { body }: InputOf<typeof SET_CLOCK>) {
    this.demandManual();
    await this.work.run((tx) => this.clock.set(tx.query, body.now));
    const settled = await this.settlement.settle();
    return this.work.read((reader) => Promise.resolve({ now: reader.now, settled }));
  }

  private demandManual(): void {
    if (!this.config.manualClock) throw new Refusal('NOT_FOUND');
  }
}
