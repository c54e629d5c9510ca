import { Inject, Injectable } from '@nestjs/common';
import { Metrics } from '../metrics/index.js';

/** What queues, outbox and sweeps count about themselves in this process. */
@Injectable()
export class QueueMetrics {
  readonly errors;
  readonly runs;
  readonly relayed;
  readonly rebuilt;
  readonly deadLetters;
  readonly sweepFailures;

  constructor(@Inject(Metrics) metrics: Metrics) {
    this.errors = metrics.counter('gongdao_queue_errors_total', 'Errors of queue connections', ['queue']);
    this.runs = metrics.counter('gongdao_job_runs_total', 'Runs of jobs by outcome', ['job', 'outcome']);
    this.relayed = metrics.counter('gongdao_outbox_relayed_total', 'Outbox rows handed to the queue');
    this.rebuilt = metrics.counter('gongdao_outbox_rebuilt_total', 'Lost jobs built again from the outbox');
    this.deadLetters = metrics.gauge('gongdao_outbox_dead_letters', 'Jobs that failed in every try');
    this.sweepFailures = metrics.counter('gongdao_sweep_failures_total', 'Sweeps that failed', ['sweep']);
  }
}
