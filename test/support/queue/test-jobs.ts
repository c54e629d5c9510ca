import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { HandlesJob, type JobHandler } from '../../../src/jobs/index.js';
import { pause } from '../../../src/platform/clock/index.js';
import type { Tx } from '../../../src/platform/database/index.js';

const key = z.strictObject({ key: z.string() });

/** Jobs that only tests know. Each leaves a row in `marks`, which has no unique key, so a doubled effect shows. */
export const TEST_JOBS = {
  'test.mark': { queue: 'dispatch', payload: key },
  'test.fails': { queue: 'dispatch', payload: z.strictObject({ key: z.string(), times: z.int() }) },
  'test.sleep': { queue: 'reports', payload: z.strictObject({ key: z.string(), ms: z.int() }) },
} as const;
type Jobs = typeof TEST_JOBS;

function mark(tx: Tx, name: string): Promise<unknown[]> {
  return tx.query('INSERT INTO marks (key) VALUES ($1)', [name]);
}

@Injectable()
@HandlesJob<'test.mark', Jobs>('test.mark')
export class OnMark implements JobHandler<'test.mark', Jobs> {
  async handle(tx: Tx, payload: { key: string }): Promise<void> {
    await mark(tx, payload.key);
  }
}

/** Writes, then throws in its first tries: a retry must find nothing written. */
@Injectable()
@HandlesJob<'test.fails', Jobs>('test.fails')
export class OnFails implements JobHandler<'test.fails', Jobs> {
  readonly tries: string[] = [];

  async handle(tx: Tx, payload: { key: string; times: number }): Promise<void> {
    await mark(tx, payload.key);
    this.tries.push(payload.key);
    if (this.tries.filter((tried) => tried === payload.key).length <= payload.times) {
      throw new Error('the gateway is away');
    }
  }
}

@Injectable()
@HandlesJob<'test.sleep', Jobs>('test.sleep')
export class OnSleep implements JobHandler<'test.sleep', Jobs> {
  async handle(tx: Tx, payload: { key: string; ms: number }): Promise<void> {
    await pause(payload.ms);
    await mark(tx, payload.key);
  }
}

export const TEST_HANDLERS = [OnMark, OnFails, OnSleep];
