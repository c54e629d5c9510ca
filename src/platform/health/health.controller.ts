import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { Refusal } from '../http/refusal.js';
import { Readiness } from './readiness.js';

const alive = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Alive' });
const ready = z
  .strictObject({ status: z.literal('ok'), checks: z.record(z.string(), z.literal('ok')) })
  .meta({ id: 'Ready' });

@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @Endpoint({ summary: 'The process runs', access: 'public', response: alive, tags: ['operation'] })
  live(): z.output<typeof alive> {
    return { status: 'ok' };
  }

  @Get('ready')
  @Endpoint({
    summary: 'Database, migrations and queue can be used; 503 names those that cannot',
    access: 'public',
    response: ready,
    tags: ['operation'],
  })
  async ready(): Promise<z.output<typeof ready>> {
    const checks = Object.entries(await this.readiness.look());
    const failed = checks.filter(([, passed]) => !passed);
    if (failed.length > 0) {
      throw new Refusal('UNAVAILABLE', {
        errors: failed.map(([path]) => ({ path, message: 'health.failed' })),
      });
    }
    return { status: 'ok', checks: Object.fromEntries(checks.map(([name]) => [name, 'ok' as const])) };
  }
}
