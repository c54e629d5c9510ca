import { z } from 'zod';
import type { EndpointOptions } from '../platform/http/index.js';

const instant = z.iso.datetime({ offset: true });

export const READ_CLOCK = {
  summary: 'Business time now; 404 unless CLOCK=manual',
  access: 'authenticated',
  response: z.strictObject({ now: instant }).meta({ id: 'TestClock' }),
  tags: ['test'],
} satisfies EndpointOptions;

export const SET_CLOCK = {
  summary: 'Set business time and wait until nothing is due any more; 404 unless CLOCK=manual',
  access: 'authenticated',
  status: 200,
  idempotent: false,
  body: z.strictObject({ now: instant.describe('Any instant, also an earlier one, with its offset') }),
  response: z
    .strictObject({
      now: instant,
      settled: z.boolean().describe('False when something was still due after half a minute'),
    })
    .meta({ id: 'TestClockSet' }),
  tags: ['test'],
} satisfies EndpointOptions;
