import { Module } from '@nestjs/common';
import { REFUSAL_CODES } from '../platform/http/index.js';
import { EventLogStore } from './event-log.store.js';
import { FactReader } from './fact-reader.js';
import { MachineUpgrade } from './machine-upgrade.js';
import { Recorder } from './recorder.js';
import { DOMAIN_REFUSALS, LOG_REFUSALS } from './refusal-for.js';
import { TextStore } from './text.store.js';

@Module({
  providers: [
    EventLogStore,
    FactReader,
    MachineUpgrade,
    Recorder,
    TextStore,
    { provide: REFUSAL_CODES, useValue: { ...DOMAIN_REFUSALS, ...LOG_REFUSALS } },
  ],
  exports: [EventLogStore, FactReader, MachineUpgrade, Recorder, TextStore],
})
export class EventLogModule {}
