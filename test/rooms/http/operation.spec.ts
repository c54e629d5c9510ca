import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEALTH_CHECKS, type HealthCheck } from '../../../src/platform/health/index.js';
import { Metrics } from '../../../src/platform/metrics/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { ProbeModule } from './probe.js';

let queueAnswers = true;
const queueCheck: HealthCheck = {
  name: 'queue',
  check: () => (queueAnswers ? Promise.resolve() : Promise.reject(new Error('away'))),
};
@Module({ providers: [{ provide: HEALTH_CHECKS, useValue: queueCheck }] })
class QueueModule {}

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ modules: [ProbeModule, QueueModule], config: { LOG_LEVEL: 'debug' } });
});
afterAll(() => test.close());

describe('health', () => {
  it('is live and ready', async () => {
    expect((await test.request.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await test.request.get('/health/ready')).body).toEqual({
      status: 'ok',
      checks: { database: 'ok', migrations: 'ok', queue: 'ok' },
    });
  });

  it('names what cannot be used', async () => {
    queueAnswers = false;
    const response = await test.request.get('/health/ready');
    queueAnswers = true;
    expect(response.status).toBe(503);
    expect(JSON.parse(response.text)).toMatchObject({ code: 'UNAVAILABLE', errors: [{ path: 'queue' }] });
  });

  it('is not ready while a migration is missing', async () => {
    const hide = (from: string, to: string) =>
      test.uow.run((tx) => tx.query('UPDATE typeorm_migrations SET name = $2 WHERE name = $1', [from, to]));
    await hide('Foundation1763700000100', 'hidden');
    const response = await test.request.get('/health/ready');
    await hide('hidden', 'Foundation1763700000100');
    expect(JSON.parse(response.text)).toMatchObject({ status: 503, errors: [{ path: 'migrations' }] });
  });
});

describe('the request log', () => {
  it('carries route pattern and ids, and nothing of what was said', async () => {
    const id = '01990000-0000-7000-8000-000000000003';
    await test.request.post(`/api/v1/probes/${id}/fields:try?day=13912345678`).send({ name: '王小明' });
    await test.request.get('/%zz13912345678');
    await test.request.get('/api/v1/王小明');
    const lines = test.logged().filter((line) => line['msg'] === 'request');
    const line = lines.find(({ route }) => route === '/api/v1/probes/:id/fields::try');
    expect(line).toMatchObject({ level: 'info', method: 'POST', status: 400 });
    expect(Object.keys(line ?? {}).sort()).toEqual(
      ['level', 'method', 'ms', 'msg', 'requestId', 'route', 'status', 'time'].sort(),
    );
    expect(lines.map(({ route }) => route)).toContain('unmatched');
    expect(JSON.stringify(test.logged())).not.toMatch(/13912345678|王小明|%E7%8E%8B|01990000/);
  });

  it('mentions probes of machines only at debug', async () => {
    await test.request.get('/health/live');
    const [line] = test.logged().filter(({ route }) => route === '/health/live');
    expect(line).toMatchObject({ level: 'debug' });
  });
});

describe('metrics', () => {
  it('count answers by route pattern, and what rooms count', async () => {
    test.app.get(Metrics).counter('gongdao_probe_total', 'Probes').inc(3);
    test.app.get(Metrics).counter('gongdao_probe_total', 'Probes').inc();
    await test.request.get('/api/v1/probes/refused');
    const response = await test.request.get('/metrics');
    expect(response.headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(response.text).toContain('gongdao_probe_total 4');
    expect(response.text).toMatch(
      /gongdao_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/probes\/refused",status="422"\} \d/,
    );
    expect(response.text).toContain('process_cpu_user_seconds_total');
  });
});

describe('headers', () => {
  it('let a page load its own origin only, and leave http alone without TLS', async () => {
    const { headers } = await test.request.get('/api/v1/probes/refused');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|upgrade-insecure-requests/);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  it('compress answers but not event streams', async () => {
    const large = await test.request.get('/api/v1/probes/large').set('Accept-Encoding', 'gzip');
    expect(large.headers['content-encoding']).toBe('gzip');
    expect((large.body as { text: string }).text).toHaveLength(10_000);
    const events = await test.request.get('/api/v1/probes/events').set('Accept-Encoding', 'gzip');
    expect(events.headers['content-type']).toContain('text/event-stream');
    expect(events.headers['content-encoding']).toBeUndefined();
    expect(events.text).toContain('data: {"hello":"工');
  });

  it('of a page sent by hand are its own', async () => {
    const page = await test.request.get('/api/v1/probes/page');
    expect([page.status, page.text]).toEqual([200, '<p>工道</p>']);
    expect(page.headers['content-type']).toContain('text/html');
  });
});

describe('behind TLS', () => {
  it('browsers are told to stay there', async () => {
    const secure = await startTestApp({ config: { COOKIE_SECURE: 'on' } });
    try {
      const { headers } = await secure.request.get('/health/live');
      expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
      expect(headers['strict-transport-security']).toContain('max-age=');
    } finally {
      await secure.close();
    }
  });
});
