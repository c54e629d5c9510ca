import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/index.js';
import { QueueHub } from '../platform/queue/index.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { Sweeper } from './sweeper.js';

/** Present only in processes that run jobs: starts one worker a queue and the sweeper once everything else is up. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(QueueHub) private readonly hub: QueueHub,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(JobRunner) private readonly runner: JobRunner,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
  ) {}

  onApplicationBootstrap(): void {
    for (const queue of this.registry.queues) this.hub.work(queue, (job) => this.runner.run(job));
    this.sweeper.start(this.config.sweepSeconds);
  }
}
