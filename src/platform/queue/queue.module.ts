import { Global, Module } from '@nestjs/common';
import { QueueHub } from './queue-hub.js';
import { DEFAULT_QUEUE_SETTINGS, QUEUE_SETTINGS } from './queue-settings.js';

@Global()
@Module({
  providers: [{ provide: QUEUE_SETTINGS, useValue: DEFAULT_QUEUE_SETTINGS }, QueueHub],
  exports: [QUEUE_SETTINGS, QueueHub],
})
export class QueueModule {}
