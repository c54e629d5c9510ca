import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realNow } from '../../../src/platform/clock/index.js';
import { forgetIdempotencyKeys, KEY_LIFETIME_MS } from '../../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { PROBE_USER, ProbeModule } from './probe.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ modules: [ProbeModule] });
});
afterAll(() => test.close());

const save = (key: string | undefined, body: object) => {
  const call = test.request.post('/api/v1/probes').set('Accept-Language', 'en');
  return (key === undefined ? call : call.set('Idempotency-Key', key)).send(body);
};
const written = async (content: string) => {
  const rows = await test.uow.read((reader) =>
    reader.query('SELECT t.id FROM texts t WHERE t.content = $1', [content]),
  );
  return rows.length;
};
const age = (key: string, ms: number) =>
  test.uow.run((tx) =>
    tx.query('UPDATE idempotency_keys SET created_at = $2 WHERE key = $1', [key, new Date(realNow() - ms)]),
  );

describe('a command with an idempotency key', () => {
  it('is done once, and the second call gets the first answer', async () => {
    const first = await save('k-once', { name: '一次' });
    const second = await save('k-once', { name: '一次' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers['etag']).toBe(first.headers['etag']);
    expect([first.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(await written('一次')).toBe(1);
  });

  it('repeats a status that the handler chose', async () => {
    expect((await save('k-status', { name: 'linked' })).status).toBe(200);
    expect((await save('k-status', { name: 'linked' })).status).toBe(200);
  });

  it('takes the order of fields and white space for the same body', async () => {
    await save('k-order', { name: 'order', expectedVersion: 3 });
    const call = test.request.post('/api/v1/probes').set('Idempotency-Key', 'k-order');
    const again = await call.type('json').send('{ "expectedVersion": 3,  "name": "order" }');
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
  });

  it('refuses the key with another body', async () => {
    await save('k-other', { name: 'this' });
    const other = await save('k-other', { name: 'that' });
    expect([other.status, (JSON.parse(other.text) as { code: string }).code]).toEqual([
      422,
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    expect(await written('that')).toBe(0);
  });

  it('refuses the key on another address', async () => {
    await save('k-route', { name: 'here' });
    await test.uow.run((tx) =>
      tx.query("UPDATE idempotency_keys SET route = 'POST /api/v1/elsewhere' WHERE key = $1", ['k-route']),
    );
    expect((await save('k-route', { name: 'here' })).status).toBe(422);
  });

  it('is done once by ten calls at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => save('k-race', { name: 'race' })));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(await written('race')).toBe(1);
  });

  it('keeps nothing of a refusal, neither work nor key', async () => {
    expect((await save('k-refused', { name: 'refused' })).status).toBe(422);
    expect(await written('refused')).toBe(0);
    expect((await save('k-refused', { name: 'allowed' })).status).toBe(201);
  });

  it('belongs to one account', async () => {
    await save('k-mine', { name: 'mine' });
    await test.uow.run((tx) =>
      tx.query('UPDATE idempotency_keys SET user_id = gen_random_uuid() WHERE key = $1', ['k-mine']),
    );
    expect((await save('k-mine', { name: 'not yours' })).status).toBe(201);
  });

  it('is remembered for 24 hours', async () => {
    await save('k-day', { name: 'day' });
    await age('k-day', KEY_LIFETIME_MS - 60_000);
    expect((await save('k-day', { name: 'day' })).headers['idempotent-replayed']).toBe('true');
    await age('k-day', KEY_LIFETIME_MS + 60_000);
    expect((await save('k-day', { name: 'next day' })).status).toBe(201);
    expect((await save('k-day', { name: 'next day' })).headers['idempotent-replayed']).toBe('true');
  });

  it('is forgotten by the nightly cleaning', async () => {
    await save('k-old', { name: 'old' });
    await save('k-young', { name: 'young' });
    await age('k-old', KEY_LIFETIME_MS + 60_000);
    await test.uow.run((tx) => forgetIdempotencyKeys(tx));
    const keys = await test.uow.read((reader) =>
      reader.query<{ key: string }>(
        "SELECT k.key FROM idempotency_keys k WHERE k.user_id = $1 AND k.key IN ('k-old', 'k-young')",
        [PROBE_USER],
      ),
    );
    expect(keys).toEqual([{ key: 'k-young' }]);
  });

  it.each(['', ' ', 'a b', 'x'.repeat(201)])('refuses %j as a key', async (key) => {
    const response = await save(key, { name: 'bad key' });
    expect(JSON.parse(response.text)).toMatchObject({ status: 400, errors: [{ path: 'Idempotency-Key' }] });
  });
});

describe('a command without a key', () => {
  it('is done every time', async () => {
    await save(undefined, { name: 'every time' });
    await save(undefined, { name: 'every time' });
    expect(await written('every time')).toBe(2);
  });
});
