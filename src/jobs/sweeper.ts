import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Reader } from '../platform/database/index.js';
import { describeError } from '../platform/logging/index.js';
import { QueueMetrics } from '../platform/queue/index.js';
import { OutboxRebuild } from './outbox-rebuild.js';
import { OutboxRelay } from './outbox-relay.js';
import { SWEEPS, type Sweep } from './sweep.js';

/**
 * Looks for work every few seconds with a plain timer of the process, so it needs nothing from the queues and finds
 * everything after they have been emptied. Rounds of one process never overlap.
 */
@Injectable()
export class Sweeper implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private sweeps: readonly Sweep[] = [];
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<number> | undefined;
  private closed = false;

  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(OutboxRebuild) private readonly rebuild: OutboxRebuild,
    @Inject(QueueMetrics) private readonly metrics: QueueMetrics,
  ) {}

  onModuleInit(): void {
    this.sweeps = this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && Reflect.getMetadata(SWEEPS, metatype) === true)
      .map(({ instance }) => instance as Sweep);
  }

  /** Sweeps now and then `seconds` after the end of each round, until the process stops. */
  start(seconds: number): void {
    void this.round().finally(() => {
      if (this.closed) return;
      this.timer = setTimeout(() => this.start(seconds), seconds * 1000);
      this.timer.unref();
    });
  }

  /** One round; a call during a round gets that round. @returns how many rows were acted on. */
  round(): Promise<number> {
    this.current ??= this.sweepAll().finally(() => {
      this.current = undefined;
    });
    return this.current;
  }

  /** How many rows all sweeps together find due. */
  async due(reader: Reader): Promise<number> {
    let total = 0;
    for (const sweep of this.sweeps) total += await sweep.due(reader);
    return total;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.current;
  }

  private async sweepAll(): Promise<number> {
    let total = 0;
    for (const { name, run } of this.steps()) {
      if (this.closed) break;
      try {
        total += await run();
      } catch (error) {
        // One sweep that fails must not keep the others from their work; the next round tries it again.
        this.metrics.sweepFailures.inc({ sweep: name });
        this.log.warn({ sweep: name, err: describeError(error) }, 'sweep failed');
      }
    }
    return total;
  }

  private steps(): { name: string; run: () => Promise<number> }[] {
    return [
      { name: 'outbox.rebuild', run: () => this.rebuild.run() },
      ...this.sweeps.map((sweep) => ({ name: sweep.name, run: () => sweep.run() })),
      { name: 'outbox.relay', run: () => this.relay.relayOnce() },
    ];
  }
}
