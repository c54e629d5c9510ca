import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { ProbeModule } from './probe.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ modules: [ProbeModule] });
});
afterAll(() => test.close());

const ID = '01990000-0000-7000-8000-000000000002';
const fields = (query: string, body: object, language = 'en') =>
  test.request.post(`/api/v1/probes/${ID}/fields:try?${query}`).set('Accept-Language', language).send(body);
const lawful = {
  kind: 'wages',
  claim: { amount: '12.50' },
  heads: [],
  until: null,
  who: { type: 'person', name: '张三' },
};

describe('a refusal', () => {
  it('is a problem document with the facts the caller needs', async () => {
    const response = await test.request.get('/api/v1/probes/refused').set('Accept-Language', 'en');
    expect(response.status).toBe(422);
    expect(response.type).toBe('application/problem+json');
    expect(response.headers).toMatchObject({ 'content-language': 'en', 'retry-after': '2' });
    expect(JSON.parse(response.text)).toEqual({
      type: 'urn:gongdao:problem:probe-refused',
      title: 'Not now',
      status: 422,
      detail: '申请仲裁 is not possible now.',
      code: 'PROBE_REFUSED',
      instance: response.headers['x-request-id'],
      basis: ['劳动争议调解仲裁法 第27条'],
      allowedEvents: [{ type: 'case.closed' }],
      tracks: ['t1', 't2'],
    });
  });

  it('speaks Chinese unless English is preferred', async () => {
    const detail = async (language: string) => {
      const call = test.request.get('/api/v1/probes/refused');
      const response = await (language ? call.set('Accept-Language', language) : call);
      return (JSON.parse(response.text) as { detail: string }).detail;
    };
    expect(await detail('')).toBe('现在不能申请仲裁。');
    expect(await detail('fr, de;q=0.9')).toBe('现在不能申请仲裁。');
    expect(await detail('en;q=0.5, zh-CN')).toBe('现在不能申请仲裁。');
    expect(await detail('en-GB, zh;q=0.5')).toBe('申请仲裁 is not possible now.');
  });
});

describe('input', () => {
  it('reaches the handler parsed', async () => {
    const response = await fields('day=2026-11-21', lawful);
    expect([response.status, response.body]).toEqual([200, { day: '2026-11-21', count: 1 }]);
  });

  it('refuses a field nobody named even where the schema forgot to', async () => {
    const response = await test.request.post('/api/v1/probes').send({ name: 'x', phone: '1' });
    expect(JSON.parse(response.text)).toMatchObject({ errors: [{ path: 'name' }, { path: 'phone' }] });
  });

  it('does not mix up an id and the verb after it', async () => {
    const response = await test.request.post(`/api/v1/probes/${ID}:acknowledge`);
    expect([response.status, response.body]).toEqual([201, { id: ID }]);
  });

  it('is refused field by field, in the language of the caller', async () => {
    const wrong = {
      kind: 'war',
      claim: { amount: '12,5', extra: 1 },
      heads: ['a', 'b'],
      until: '2026-02-30',
      who: { type: 'person', nickname: 'x' },
      more: true,
    };
    const english = await fields('day=2026-11-21', wrong);
    expect(english.status).toBe(400);
    expect((JSON.parse(english.text) as { errors: unknown }).errors).toEqual([
      { path: 'kind', message: 'must be one of: wages, injury' },
      { path: 'claim.amount', message: 'needs two decimals, like 12.50' },
      { path: 'claim.extra', message: 'is not a known field' },
      { path: 'heads', message: 'may have at most 1 items' },
      { path: 'until', message: 'must be a date YYYY-MM-DD' },
      { path: 'who.name', message: 'is required' },
      { path: 'who.nickname', message: 'is not a known field' },
      { path: 'more', message: 'is not a known field' },
    ]);
    const chinese = JSON.parse((await fields('day=2026-11-21', wrong, 'zh-CN')).text) as {
      errors: unknown[];
    };
    expect(chinese.errors[0]).toEqual({ path: 'kind', message: '应为下列之一：wages、injury' });
    expect(chinese.errors[5]).toEqual({ path: 'who.name', message: '为必填项' });
  });

  it('is refused in query and path as in the body', async () => {
    const query = await fields('count=6&colour=red', lawful);
    expect(JSON.parse(query.text)).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [
        { path: 'day', message: 'is required' },
        { path: 'count', message: 'must be at most 5' },
        { path: 'colour', message: 'is not a known field' },
      ],
    });
    const path = await test.request.post('/api/v1/probes/7/fields:try?day=2026-11-21').send(lawful);
    expect(JSON.parse(path.text)).toMatchObject({ errors: [{ path: 'id', message: '应为编号（UUID）' }] });
    const undeclared = await test.request.get('/api/v1/probes/refused?x=1');
    expect(JSON.parse(undeclared.text)).toMatchObject({ errors: [{ path: 'x' }] });
  });
});

describe('what never reaches a handler', () => {
  const post = (type: string, body: string) =>
    test.request.post('/api/v1/probes').set('Content-Type', type).send(body);

  it.each([
    ['a malformed address', () => test.request.get('/%zz'), 400, 'MALFORMED_REQUEST'],
    ['an unknown address', () => test.request.get('/api/v1/nothing'), 404, 'NOT_FOUND'],
    ['another method', () => test.request.delete('/api/v1/probes'), 404, 'NOT_FOUND'],
    ['broken JSON', () => post('application/json', '{"name":'), 400, 'MALFORMED_REQUEST'],
    [
      'a poisoned prototype',
      () => post('application/json', '{"__proto__":{"a":1}}'),
      400,
      'MALFORMED_REQUEST',
    ],
    ['no body', () => post('application/json', ''), 400, 'VALIDATION_FAILED'],
    ['a form', () => post('application/x-www-form-urlencoded', 'name=x'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['plain text', () => post('text/plain', '{"name":"x"}'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a huge body', () => post('application/json', `"${'x'.repeat(1_100_000)}"`), 413, 'PAYLOAD_TOO_LARGE'],
    ['nobody', () => test.request.get('/api/v1/probes/closed'), 401, 'UNAUTHENTICATED'],
  ])('%s is answered in the same shape', async (_name, call, status, code) => {
    const response = await call();
    expect(response.type).toBe('application/problem+json');
    expect(JSON.parse(response.text)).toMatchObject({
      status,
      code,
      instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(response.status).toBe(status);
  });
});

describe('a bug', () => {
  it('is 500 without a word of what happened, and one line in the log', async () => {
    const before = test.logged().length;
    const response = await test.request.get('/api/v1/probes/broken');
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('李四');
    const { instance } = JSON.parse(response.text) as { instance: string };
    const errors = test
      .logged()
      .slice(before)
      .filter((line) => line['level'] === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ requestId: instance, context: 'http', err: { type: 'Error' } });
    expect(JSON.stringify(errors)).toContain('ProbesController.broken');
  });

  it('of the database is logged without the values it quotes', async () => {
    const before = test.logged().length;
    const response = await test.request.post('/api/v1/probes').send({ name: 'nameless 13911112222' });
    expect(response.status).toBe(500);
    const [error] = test
      .logged()
      .slice(before)
      .filter((line) => line['level'] === 'error');
    expect(error).toMatchObject({
      err: { type: 'QueryFailedError', code: '23502', table: 'texts', column: 'content' },
    });
    expect(JSON.stringify(error)).not.toMatch(/13911112222|null value in column/);
  });

  it('is an answer that the route does not document', async () => {
    expect((await test.request.get('/api/v1/probes/lies')).status).toBe(500);
    const forgetful = test.request.post('/api/v1/probes/forgetful').set('Idempotency-Key', 'k');
    expect((await forgetful).status).toBe(500);
    expect((await test.request.post('/api/v1/probes/forgetful')).status).toBe(204);
  });
});
