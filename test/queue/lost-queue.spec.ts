import type { TestingModule } from '@nestjs/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutboxRebuild, OutboxRelay, Settlement } from '../../src/jobs/index.js';
import { pause } from '../../src/platform/clock/index.js';
import { QueueHub, QueueMetrics } from '../../src/platform/queue/index.js';
import { newId } from '../../src/platform/ids.js';
import { eventually, QueueBench } from '../support/queue/queue-app.js';
import { OnFails } from '../support/queue/test-jobs.js';

/** A figure as a process reports it at /metrics. */
async function reported(app: TestingModule, metric: 'rebuilt' | 'deadLetters'): Promise<number | undefined> {
  return (await app.get(QueueMetrics)[metric].get()).values[0]?.value;
}

describe('the outbox relay', () => {
  let bench: QueueBench;
  beforeEach(async () => {
    bench = await QueueBench.open();
  });
  afterEach(() => bench.close());

  it('that died between adding and marking doubles nothing', async () => {
    const api = await bench.start({ work: false });
    const id = newId();
    const row = `INSERT INTO outbox (id, job, payload) VALUES ($1, 'test.mark', '{"key": "halfway"}')`;
    await bench.owner.query(row, [id]);
    await api.get(QueueHub).add('dispatch', [{ id, name: 'test.mark' }]);
    expect(await bench.count('outbox o WHERE o.enqueued_at IS NULL')).toBe(1);
    expect(await api.get(OutboxRelay).relayOnce()).toBe(1);
    const worker = await bench.start({ work: true });
    await bench.settle(worker);
    expect(await bench.marks('halfway')).toBe(1);
    const queue = api.get(QueueHub).queue('dispatch');
    await eventually(async () => (await queue.getJobCounts('completed'))['completed'] === 1);
    expect(await queue.getJobCountByTypes('waiting', 'active', 'delayed', 'failed')).toBe(0);
  });

  it('leaves a worker that was quicker than its mark in peace', async () => {
    const worker = await bench.start({ work: true, env: { SWEEP_SECONDS: '600' } });
    const id = newId();
    await pause(100);
    await bench.owner.query(
      `INSERT INTO outbox (id, job, payload) VALUES ($1, 'test.mark', '{"key": "quick"}')`,
      [id],
    );
    await worker.get(QueueHub).add('dispatch', [{ id, name: 'test.mark' }]);
    await bench.settle(worker);
    expect(await bench.count('outbox o WHERE o.done_at IS NOT NULL AND o.enqueued_at IS NOT NULL')).toBe(1);
    expect(await bench.marks('quick')).toBe(1);
  });

  it('hands each row over once when two run at the same time', async () => {
    const [one, two] = [await bench.start({ work: false }), await bench.start({ work: false })];
    await bench.owner.query(
      `INSERT INTO outbox (id, job, payload)
       SELECT gen_random_uuid(), 'test.mark', jsonb_build_object('key', 'many') FROM generate_series(1, 900)`,
    );
    const sent = await Promise.all([one, two].map((app) => app.get(OutboxRelay).relayOnce()));
    expect(sent.reduce((a, b) => a + b)).toBe(900);
    const worker = await bench.start({ work: true });
    await bench.settle(worker);
    expect(await bench.marks('many')).toBe(900);
  });
});

describe('a queue that has lost everything between commit and job', () => {
  let bench: QueueBench;
  let api: TestingModule;
  beforeEach(async () => {
    bench = await QueueBench.open();
    api = await bench.start({ work: false });
  });
  afterEach(() => bench.close());

  it('is built again from the outbox by running workers, and nothing is missing or doubled', async () => {
    for (let n = 0; n < 25; n++) await bench.post(api, 'test.mark', { key: 'lost' });
    await api.get(OutboxRelay).relayOnce();
    await bench.forget();
    const worker = await bench.start({ work: true });
    await bench.settle(worker);
    expect(await bench.marks('lost')).toBe(25);
    expect(await reported(worker, 'rebuilt')).toBe(25);
    expect(await bench.count('outbox o WHERE o.rebuilt = 1')).toBe(25);
  });

  it('keeps working after it was emptied under a running worker', async () => {
    const worker = await bench.start({ work: true });
    await bench.post(api, 'test.mark', { key: 'before' });
    await bench.settle(worker);
    await bench.forget();
    await bench.post(api, 'test.mark', { key: 'after' });
    await bench.settle(worker);
    expect([await bench.marks('before'), await bench.marks('after')]).toEqual([1, 1]);
  });

  it('builds a job again that it believes finished although its effect is missing', async () => {
    const worker = await bench.start({ work: true });
    const id = await bench.post(api, 'test.mark', { key: 'restored' });
    await bench.settle(worker);
    // As after a restore of the database alone: the queue is ahead of it.
    await bench.owner.query('DELETE FROM marks');
    await bench.owner.query('UPDATE outbox SET done_at = NULL WHERE id = $1', [id]);
    await bench.settle(worker);
    expect(await bench.marks('restored')).toBe(1);
  });

  it('does not build dead letters again', async () => {
    const worker = await bench.start({ work: true });
    await bench.post(api, 'test.fails', { key: 'dead', times: 99 });
    await bench.settle(worker);
    await pause(1_200);
    expect(await worker.get(OutboxRebuild).run()).toBe(0);
    expect(await reported(worker, 'deadLetters')).toBe(1);
    await bench.forget();
    await pause(1_200);
    expect(await worker.get(OutboxRebuild).run()).toBe(0);
    expect(worker.get(OnFails).tries).toHaveLength(4);
  });

  it('tells a dead letter from a lost job although the process died before it could note it', async () => {
    const worker = await bench.start({ work: true });
    const id = await bench.post(api, 'test.fails', { key: 'unnoted', times: 99 });
    await bench.settle(worker);
    await bench.owner.query('UPDATE outbox SET failed_at = NULL WHERE id = $1', [id]);
    await bench.settle(worker);
    expect(await bench.count('outbox o WHERE o.failed_at IS NOT NULL AND o.rebuilt = 0')).toBe(1);
    expect(worker.get(OnFails).tries).toHaveLength(4);
  });

  it('is not quiet while a posted job is undone', async () => {
    await bench.post(api, 'test.mark', { key: 'waiting' });
    expect(await api.get(Settlement).settle(400)).toBe(false);
  });
});
