import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppModule } from '../../../src/app.module.js';
import { demoAccess, loadDemo } from '../../../src/demo/index.js';
import { OutboxStore } from '../../../src/jobs/index.js';
import { newId } from '../../../src/platform/ids.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const PATH = '/api/v1/test/clock';

async function house(clock: 'manual' | 'system') {
  const app = await startTestApp({
    config: { CLOCK: clock, SWEEP_SECONDS: '60' },
    modulesWith: (config) => [AppModule.with(config, { work: true, http: true })],
  });
  await loadDemo(app.app);
  const password = (await demoAccess(app.app))?.password;
  const { body } = await app.request.post('/api/v1/auth/login').send({ username: 'auditor', password });
  return { app, bearer: { authorization: `Bearer ${String(body.accessToken)}` } };
}

describe('the test clock with CLOCK=manual', () => {
  let app: TestApp;
  let bearer: Record<string, string>;
  beforeAll(async () => {
    ({ app, bearer } = await house('manual'));
  });
  afterAll(() => app.close());

  const set = (now: unknown) => app.request.post(PATH).set(bearer).send({ now });

  it('is set by any account, forwards and backwards, and read by everything from then on', async () => {
    for (const [given, now] of [
      ['2027-03-01T09:00:00+08:00', '2027-03-01T01:00:00.000Z'],
      ['2025-05-06T01:05:00Z', '2025-05-06T01:05:00.000Z'],
    ]) {
      const { body } = await set(given).expect(200);
      expect(body).toEqual({ now, settled: true });
      expect((await app.request.get(PATH).set(bearer).expect(200)).body).toEqual({ now });
      expect(await app.uow.read((reader) => Promise.resolve(reader.now))).toBe(now);
    }
  });

  it('answers when nothing is left to do', async () => {
    const outbox = app.app.get(OutboxStore);
    const id = await app.uow.run((tx) =>
      outbox.post(tx, 'notification.send', {
        userIds: [],
        kind: 'test',
        subjectType: 'case',
        subjectId: newId(),
        params: {},
      }),
    );
    await set('2025-05-07T01:00:00Z').expect(200);
    const rows = await app.uow.read((reader) =>
      reader.query('SELECT 1 FROM outbox o WHERE o.id = $1 AND o.done_at IS NOT NULL', [id]),
    );
    expect(rows).toHaveLength(1);
  });

  it.each([['2025-05-06'], ['2025-05-06T09:00:00'], ['2025-02-30T09:00:00Z'], ['soon'], [undefined]])(
    'does not take %s for an instant',
    async (now) => {
      const { body } = await set(now).expect(400);
      expect(body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: 'now' }] });
    },
  );

  it('is closed to nobody in particular', async () => {
    await app.request.get(PATH).expect(401);
    await app.request.post(PATH).send({ now: '2025-05-06T01:05:00Z' }).expect(401);
  });
});

describe('the test clock without CLOCK=manual', () => {
  let app: TestApp;
  let bearer: Record<string, string>;
  beforeAll(async () => {
    ({ app, bearer } = await house('system'));
  });
  afterAll(() => app.close());

  it('does not exist', async () => {
    await app.request.get(PATH).set(bearer).expect(404);
    const { body } = await app.request
      .post(PATH)
      .set(bearer)
      .send({ now: '2025-05-06T01:05:00Z' })
      .expect(404);
    expect(body.code).toBe('NOT_FOUND');
    expect(await app.uow.read((reader) => reader.query('SELECT 1 FROM test_clock'))).toEqual([]);
  });
});
