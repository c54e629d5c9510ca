export { QueueModule } from './queue.module.js';
export { JobImpossible, QueueHub, type JobRun, type JobToAdd } from './queue-hub.js';
export { DEFAULT_QUEUE_SETTINGS, QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';
export { QueueMetrics } from './queue-metrics.js';
