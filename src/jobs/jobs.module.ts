import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { QueueModule } from '../platform/queue/index.js';
import { JOB_CATALOGUE, JOBS } from './job-catalogue.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { OutboxRebuild } from './outbox-rebuild.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxStore } from './outbox.store.js';
import { Settlement } from './settlement.js';
import { Sweeper } from './sweeper.js';
import { TestClockController } from './test-clock.controller.js';
import { WorkerHost } from './worker-host.js';

/** The post room. Every process can post and relay; `work: true` makes it run jobs and sweep as well. */
@Module({})
export class JobsModule {
  static with({ work }: { work: boolean }): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule, QueueModule],
      controllers: [TestClockController],
      providers: [
        { provide: JOB_CATALOGUE, useValue: JOBS },
        JobRegistry,
        OutboxRelay,
        OutboxRebuild,
        OutboxStore,
        JobRunner,
        Sweeper,
        Settlement,
        ...(work ? [WorkerHost] : []),
      ],
      exports: [JOB_CATALOGUE, OutboxStore, OutboxRelay, OutboxRebuild, Sweeper, Settlement],
    };
  }
}
