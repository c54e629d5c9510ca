import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityModule } from '../../../src/identity/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { hire, PASSWORD, plantTree } from './accounts.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule] });
  await app.uow.run(async (tx) => {
    const { county } = await plantTree(tx);
    for (const name of ['wei', 'lu', 'tan', 'meng', 'huang']) await hire(tx, name, [['specialist', county]]);
    await hire(tx, 'gone', [['specialist', county]]);
    await tx.query(`UPDATE users SET disabled_at = $1 WHERE username = 'gone'`, [tx.now]);
  });
});
afterAll(() => app.close());

const login = (username: string, password: string) =>
  app.request.post('/api/v1/auth/login').send({ username, password });

describe('signing in', () => {
  it('gives tokens to a program and a cookie to a browser', async () => {
    const answer = await login('wei', PASSWORD).expect(200);
    expect(answer.body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]{43}$/),
      expiresIn: 900,
      refreshToken: expect.stringMatching(/^[\w-]{43}$/),
      csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^gongdao_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  });

  it('stores no token, only hashes', async () => {
    const { body } = await login('wei', PASSWORD).expect(200);
    const rows = await app.uow.read((reader) =>
      reader.query('SELECT 1 FROM sessions s WHERE s.token_hash = ANY ($1)', [
        [body.accessToken, body.refreshToken],
      ]),
    );
    expect(rows).toHaveLength(0);
  });

  it('hashes passwords with Argon2id at the stated costs', async () => {
    const [row] = await app.uow.read((reader) =>
      reader.query<{ hash: string }>(`SELECT password_hash AS hash FROM users WHERE username = 'wei'`),
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each([
    ['a wrong password', 'wei', 'wrong'],
    ['an unknown account', 'nobody', PASSWORD],
    ['a disabled account', 'gone', PASSWORD],
  ])('answers alike for %s', async (_, username, password) => {
    const { body } = await login(username, password).expect(401);
    expect({ ...body, instance: '' }).toEqual({
      type: 'urn:gongdao:problem:login-failed',
      title: expect.any(String),
      status: 401,
      detail: '用户名或密码不正确。',
      code: 'LOGIN_FAILED',
      instance: '',
    });
  });

  it('spends the same work on an unknown account as on a wrong password', async () => {
    const spent = async (username: string) => {
      const times: number[] = [];
      for (let round = 0; round < 4; round += 1) {
        const before = performance.now();
        await login(username, `wrong ${round}`).expect(401);
        times.push(performance.now() - before);
      }
      return Math.min(...times);
    };
    const unknown = await spent('nobody-at-all');
    const known = await spent('huang');
    // Without the decoy the answer comes in a tenth of the time; the margin is for a busy machine.
    expect(unknown).toBeGreaterThan(known / 5);
  });
});

describe('guessing passwords', () => {
  it('lets five wrong ones pass, then makes the account wait, right password or not', async () => {
    for (let guess = 1; guess <= 5; guess += 1) await login('lu', `guess ${guess}`).expect(401);
    const { body, headers } = await login('lu', PASSWORD).expect(429);
    expect(body.code).toBe('TOO_MANY_REQUESTS');
    expect(['1', '2']).toContain(headers['retry-after']);
  });

  it('throttles an account that does not exist in the same way', async () => {
    for (let guess = 1; guess <= 5; guess += 1) await login('ghost', `guess ${guess}`).expect(401);
    await login('ghost', 'guess 6').expect(429);
  });

  it('doubles the wait with each further failure', async () => {
    const elapse = () =>
      app.uow.run((tx) =>
        tx.query(`UPDATE login_attempts SET next_at = clock_timestamp() - interval '1 ms'`),
      );
    for (let guess = 1; guess <= 5; guess += 1) await login('tan', `guess ${guess}`).expect(401);
    for (const seconds of [4, 8, 16]) {
      await elapse();
      await login('tan', 'again').expect(401);
      const { headers } = await login('tan', 'again').expect(429);
      const retryAfterSeconds = Number(headers['retry-after']);
      expect(retryAfterSeconds).toBeGreaterThan(seconds / 2);
      expect(retryAfterSeconds).toBeLessThanOrEqual(seconds);
    }
    await elapse();
    await login('tan', PASSWORD).expect(200);
    await login('tan', 'one').expect(401);
    await login('tan', PASSWORD).expect(200);
  });

  it('gives a burst sent at once no more tries than one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, guess) => login('meng', `guess ${guess}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('does not make other accounts wait, and keeps neither name nor address', async () => {
    for (let guess = 1; guess <= 5; guess += 1) await login('visitor', `guess ${guess}`).expect(401);
    await login('visitor', 'guess 6').expect(429);
    await login('wei', PASSWORD).expect(200);
    const rows = await app.uow.read((reader) =>
      reader.query<{ key: string }>('SELECT a.key FROM login_attempts a'),
    );
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });
});
