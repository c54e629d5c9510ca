import type { TestingModule } from '@nestjs/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JOBS, OutboxRelay } from '../../src/jobs/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { QueueHub } from '../../src/platform/queue/index.js';
import { eventually, QueueBench } from '../support/queue/queue-app.js';
import { OnFails, OnMark, TEST_HANDLERS } from '../support/queue/test-jobs.js';

describe('a posted job', () => {
  let bench: QueueBench;
  let app: TestingModule;
  beforeEach(async () => {
    bench = await QueueBench.open();
    app = await bench.start({ work: true });
  });
  afterEach(() => bench.close());

  it('runs after the commit and not without it', async () => {
    await bench.post(app, 'test.mark', { key: 'kept' });
    const refused = app.get(UnitOfWork).run(async (tx) => {
      await tx.query(
        `INSERT INTO outbox (id, job, payload) VALUES (gen_random_uuid(), 'test.mark', '{"key":"undone"}')`,
      );
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await bench.settle(app);
    expect([await bench.marks('kept'), await bench.marks('undone')]).toEqual([1, 0]);
  });

  it('reaches the queue without any sweep', async () => {
    const api = await bench.start({ work: false });
    const id = await bench.post(api, 'test.sleep', { key: 'poked', ms: 0 });
    await eventually(
      async () => (await bench.count('outbox o WHERE o.id = $1 AND o.done_at IS NOT NULL', [id])) === 1,
    );
    expect(await bench.marks('poked')).toBe(1);
  });

  it('that fails midway leaves nothing behind and is tried again after a growing pause', async () => {
    await bench.post(app, 'test.fails', { key: 'twice', times: 2 });
    const begun = performance.now();
    await bench.settle(app);
    expect(performance.now() - begun).toBeGreaterThan(60 + 120);
    expect(app.get(OnFails).tries).toEqual(['twice', 'twice', 'twice']);
    expect(await bench.marks('twice')).toBe(1);
  });

  it('that fails in every try is kept as a dead letter and not tried again', async () => {
    const id = await bench.post(app, 'test.fails', { key: 'never', times: 99 });
    await bench.settle(app);
    const dead = `outbox o WHERE o.id = $1 AND o.failed_at IS NOT NULL AND o.done_at IS NULL
      AND o.last_error = 'Error the gateway is away'`;
    expect(await bench.count(dead, [id])).toBe(1);
    expect(await bench.marks('never')).toBe(0);
    expect(app.get(OnFails).tries).toHaveLength(4);
    // The queue marks its job just after the transaction that the settling waits for.
    await eventually(async () => (await app.get(QueueHub).stateOf('dispatch', id)) === 'failed');
  });

  it('that is run twice has its effect once', async () => {
    const id = await bench.post(app, 'test.mark', { key: 'once' });
    await bench.settle(app);
    const hub = app.get(QueueHub);
    await eventually(async () => (await hub.stateOf('dispatch', id)) === 'completed');
    await hub.remove('dispatch', id);
    expect(await hub.stateOf('dispatch', id)).toBe('unknown');
    await hub.add('dispatch', [{ id, name: 'test.mark' }]);
    await eventually(async () => (await hub.stateOf('dispatch', id)) === 'completed');
    expect(await bench.marks('once')).toBe(1);
  });

  it('that two workers run at the same moment has its effect once', async () => {
    const other = await bench.start({ work: true, env: { SWEEP_SECONDS: '600' } });
    const id = await bench.post(app, 'test.sleep', { key: 'race', ms: 300 });
    await eventually(async () => (await app.get(QueueHub).stateOf('reports', id)) === 'active');
    // A second job over the same row cannot carry its id, so the runner is asked directly, as a stalled job would.
    await other.get(QueueHub).add('dispatch', [{ id, name: 'test.sleep' }]);
    await bench.settle(app);
    await eventually(async () => (await other.get(QueueHub).stateOf('dispatch', id)) === 'completed');
    expect(await bench.marks('race')).toBe(1);
  });

  it('is refused at posting when its payload is not what the catalogue says', async () => {
    await expect(bench.post(app, 'test.mark', { key: 7 })).rejects.toThrow();
    expect(await bench.count('outbox o')).toBe(0);
  });

  it('whose stored payload has rotted goes to the dead letters at the first try', async () => {
    await bench.owner.query(
      `INSERT INTO outbox (id, job, payload) VALUES (gen_random_uuid(), 'test.mark', '{"key": 7}')`,
    );
    await app.get(OutboxRelay).relayOnce();
    await bench.settle(app);
    expect(await bench.count('outbox o WHERE o.failed_at IS NOT NULL')).toBe(1);
  });
});

describe('no process starts', () => {
  let bench: QueueBench;
  beforeEach(async () => {
    bench = await QueueBench.open();
  });
  afterEach(() => bench.close());

  it('with a job nobody handles', async () => {
    const start = bench.start({ work: false, catalogue: JOBS, providers: [] });
    await expect(start).rejects.toThrow(/ticket\.notice has no handler/);
  });

  it('with a job two classes handle', async () => {
    class OnMarkAgain extends OnMark {}
    Reflect.defineMetadata('gongdao:handles-job', 'test.mark', OnMarkAgain);
    const start = bench.start({ work: false, providers: [...TEST_HANDLERS, OnMarkAgain] });
    await expect(start).rejects.toThrow(/test\.mark has 2 handlers/);
  });

  it('with a handler of a job that is not in the catalogue', async () => {
    const start = bench.start({ work: false, catalogue: {} });
    await expect(start).rejects.toThrow(/test\.mark is handled but not in the job catalogue/);
  });
});
