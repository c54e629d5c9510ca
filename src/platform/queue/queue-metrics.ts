import { Counter, Gauge, register } from 'prom-client';

/** One metric per name and process, however many applications a test starts in it. */
function counter(name: string, help: string, labels: readonly string[] = []): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames: [...labels] });
}

function gauge(name: string, help: string, labels: readonly string[] = []): Gauge {
  const known = register.getSingleMetric(name);
  return known instanceof Gauge ? known : new Gauge({ name, help, labelNames: [...labels] });
}

/** What the queues and the outbox count about themselves. */
export const queueMetrics = {
  errors: counter('gongdao_queue_errors_total', 'Errors of queue and worker connections', ['queue']),
  runs: counter('gongdao_job_runs_total', 'Runs of jobs by outcome', ['job', 'outcome']),
  relayed: counter('gongdao_outbox_relayed_total', 'Outbox rows handed to the queue'),
  rebuilt: counter('gongdao_outbox_rebuilt_total', 'Jobs the queue had lost, built again from the outbox'),
  deadLetters: gauge('gongdao_outbox_dead_letters', 'Outbox rows whose job failed in every try'),
  sweepFailures: counter('gongdao_sweep_failures_total', 'Sweeps that ended in an error', ['sweep']),
} as const;
