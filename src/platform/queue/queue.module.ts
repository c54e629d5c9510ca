import { Global, Module } from '@nestjs/common';
import { HEALTH_CHECKS, type HealthCheck } from '../health/index.js';
import { MetricsModule } from '../metrics/index.js';
import { QueueHub } from './queue-hub.js';
import { QueueMetrics } from './queue-metrics.js';
import { DEFAULT_QUEUE_SETTINGS, QUEUE_SETTINGS } from './queue-settings.js';

const healthCheck = (hub: QueueHub): HealthCheck => ({ name: 'queue', check: () => hub.ping() });

@Global()
@Module({
  imports: [MetricsModule],
  providers: [
    { provide: QUEUE_SETTINGS, useValue: DEFAULT_QUEUE_SETTINGS },
    { provide: HEALTH_CHECKS, useFactory: healthCheck, inject: [QueueHub] },
    QueueMetrics,
    QueueHub,
  ],
  exports: [QUEUE_SETTINGS, QueueHub, QueueMetrics],
})
export class QueueModule {}
