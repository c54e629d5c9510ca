import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QUEUES } from '../../src/jobs/index.js';
import { pause } from '../../src/platform/clock/index.js';
import { QueueHub } from '../../src/platform/queue/index.js';
import { eventually, QueueBench } from '../support/queue/queue-app.js';

describe('a process that works', () => {
  let bench: QueueBench;
  beforeEach(async () => {
    bench = await QueueBench.open();
  });
  afterEach(() => bench.close());

  it('finishes the job it is running when it is stopped', async () => {
    const api = await bench.start({ work: false });
    const worker = await bench.start({ work: true });
    const id = await bench.post(api, 'test.sleep', { key: 'long', ms: 3_000 });
    const hub = api.get(QueueHub);
    await eventually(async () => (await hub.stateOf('reports', id)) === 'active');
    await bench.stop(worker);
    expect(await hub.stateOf('reports', id)).toBe('completed');
    expect(await bench.marks('long')).toBe(1);
  });

  it('takes no job any more once it is being stopped; another process does', async () => {
    const api = await bench.start({ work: false });
    const worker = await bench.start({ work: true });
    const id = await bench.post(api, 'test.sleep', { key: 'last', ms: 500 });
    await eventually(async () => (await api.get(QueueHub).stateOf('reports', id)) === 'active');
    const stopping = bench.stop(worker);
    await pause(100);
    await bench.post(api, 'test.mark', { key: 'next' });
    await stopping;
    expect(await bench.marks('next')).toBe(0);
    await bench.settle(await bench.start({ work: true }));
    expect([await bench.marks('last'), await bench.marks('next')]).toEqual([1, 1]);
  });

  it('holds at most 20 connections to the database under load', async () => {
    const worker = await bench.start({ work: true, env: { WORKER_CONCURRENCY: '8' } });
    // As many workers as the house has queues: each holds one connection for good on PostgreSQL.
    const idle = QUEUES.filter((queue) => !['dispatch', 'reports'].includes(queue));
    for (const queue of idle) worker.get(QueueHub).work(queue, () => pause(5));
    let most = 0;
    for (let n = 0; n < 60; n++) await bench.post(worker, 'test.sleep', { key: 'load', ms: 20 });
    const all = 'pg_stat_activity a WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()';
    await eventually(async () => {
      most = Math.max(most, await bench.count(all));
      return (await bench.marks('load')) === 60;
    });
    expect(most).toBeGreaterThan(bench.carrier === 'pg' ? 8 : 2);
    expect(most).toBeLessThanOrEqual(20);
  });

  it('leaves a database that migrates again', async () => {
    const worker = await bench.start({ work: true });
    await bench.post(worker, 'test.mark', { key: 'used' });
    await bench.settle(worker);
    expect(await bench.migrateAgain()).toEqual([]);
  });

  it('survives errors of its connections to the database', async () => {
    const worker = await bench.start({ work: true });
    await bench.post(worker, 'test.mark', { key: 'calm' });
    await bench.settle(worker);
    await bench.cutConnections();
    await eventually(async () => {
      try {
        await bench.post(worker, 'test.mark', { key: 'storm' });
        return true;
      } catch {
        return false;
      }
    });
    await bench.settle(worker);
    expect(await bench.marks('storm')).toBe(1);
  });
});
