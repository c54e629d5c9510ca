import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityModule } from '../../../src/identity/index.js';
import { SessionStore } from '../../../src/identity/session.store.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { overlap } from '../overlap.js';
import { hire, PASSWORD, plantTree, type TestTree } from './accounts.js';

let app: TestApp;
let tree: TestTree;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule] });
  await app.uow.run(async (tx) => {
    tree = await plantTree(tx);
    await hire(tx, 'wei', [
      ['specialist', tree.county],
      ['mediator', tree.county],
    ]);
    await hire(tx, 'lu', [['auditor', tree.city]]);
  });
});
afterAll(() => app.close());

interface Signed {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly csrfToken: string;
  readonly cookie: string;
}

async function signIn(username = 'wei'): Promise<Signed> {
  const answer = await app.request
    .post('/api/v1/auth/login')
    .send({ username, password: PASSWORD })
    .expect(200);
  const cookie = String(answer.headers['set-cookie']?.[0]).split(';', 1)[0] ?? '';
  return { ...(answer.body as Omit<Signed, 'cookie'>), cookie };
}

const me = (headers: Record<string, string>) => app.request.get('/api/v1/auth/me').set(headers);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const refresh = (refreshToken: string) => app.request.post('/api/v1/auth/refresh').send({ refreshToken });
const logout = (headers: Record<string, string>) => app.request.post('/api/v1/auth/logout').set(headers);
const write = (sql: string, params: unknown[] = []) => app.uow.run((tx) => tx.query(sql, params));

describe('who is signed in', () => {
  it('is told with roles and unions, over a bearer token', async () => {
    const { accessToken } = await signIn();
    const { body } = await me(bearer(accessToken)).expect(200);
    expect(body).toEqual({
      userId: expect.any(String),
      username: 'wei',
      displayName: '员工 wei',
      locale: 'zh-CN',
      roles: ['mediator', 'specialist'],
      unions: [
        {
          id: tree.county.id,
          name: '丙县总工会',
          path: 'cn.45.4512.451224',
          roles: ['mediator', 'specialist'],
        },
      ],
      csrfToken: null,
    });
  });

  it('is told over the cookie too, with the CSRF token of that session', async () => {
    const { cookie, csrfToken } = await signIn();
    expect((await me({ cookie }).expect(200)).body.csrfToken).toBe(csrfToken);
  });

  it.each([
    ['without credentials', {}],
    ['with a made-up token', bearer('x'.repeat(43))],
    ['with a token that is none', { authorization: 'Bearer ' }],
    ['with another scheme', { authorization: 'Basic d2VpOng=' }],
    ['with an empty cookie', { cookie: 'gongdao_session=' }],
  ])('is nobody %s', async (_, headers) => {
    expect((await me(headers as Record<string, string>).expect(401)).body.code).toBe('UNAUTHENTICATED');
  });

  it('takes each credential only for what it is', async () => {
    const { accessToken, refreshToken, cookie } = await signIn();
    await me(bearer(refreshToken)).expect(401);
    await me({ cookie: `gongdao_session=${accessToken}` }).expect(401);
    await me({ ...bearer('x'.repeat(43)), cookie }).expect(401);
  });
});

describe('a request carried by the cookie', () => {
  it('changes nothing without the CSRF token of its own session', async () => {
    const { cookie, csrfToken } = await signIn();
    const other = await signIn();
    const attempts: Record<string, string>[] = [
      {},
      { 'x-csrf-token': '' },
      { 'x-csrf-token': other.csrfToken },
    ];
    for (const headers of attempts) {
      expect((await logout({ cookie, ...headers }).expect(403)).body.code).toBe('CSRF_FAILED');
    }
    await me({ cookie }).expect(200);
    await logout({ cookie, 'x-csrf-token': csrfToken }).expect(204);
    await me({ cookie }).expect(401);
  });

  it('needs none over a bearer token', async () => {
    const { accessToken } = await signIn();
    await logout(bearer(accessToken)).expect(204);
  });
});

describe('the end of a session', () => {
  it('comes at logout for every credential of the sign-in, and for no other sign-in', async () => {
    const mine = await signIn();
    const elsewhere = await signIn();
    const answer = await logout(bearer(mine.accessToken)).expect(204);
    expect(String(answer.headers['set-cookie'])).toContain('gongdao_session=; Path=/');
    expect(String(answer.headers['set-cookie'])).toContain('Max-Age=0');
    await me(bearer(mine.accessToken)).expect(401);
    await me({ cookie: mine.cookie }).expect(401);
    await refresh(mine.refreshToken).expect(401);
    await me(bearer(elsewhere.accessToken)).expect(200);
  });

  it('comes with time, measured in real time and per kind', async () => {
    const { accessToken, cookie } = await signIn('lu');
    const lives = await app.uow.read((reader) =>
      reader.query<{ kind: string; seconds: number }>(
        `SELECT s.kind, round(extract(epoch FROM s.expires_at - s.created_at))::int AS seconds
           FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.username = 'lu' ORDER BY s.kind`,
      ),
    );
    expect(lives).toEqual([
      { kind: 'access', seconds: 900 },
      { kind: 'cookie', seconds: 43_200 },
      { kind: 'refresh', seconds: 2_592_000 },
    ]);
    await me(bearer(accessToken)).expect(200);
    await write(
      `UPDATE sessions SET expires_at = clock_timestamp() - interval '1 second'
        WHERE kind = 'access' AND user_id = (SELECT id FROM users WHERE username = 'lu')`,
    );
    await me(bearer(accessToken)).expect(401);
    await me({ cookie }).expect(200);
  });

  it('comes at once when the account is disabled, and roles count from the next request', async () => {
    const userId = await app.uow.run((tx) => hire(tx, 'newcomer', []));
    const { accessToken, refreshToken } = await signIn('newcomer');
    expect((await me(bearer(accessToken)).expect(200)).body.roles).toEqual([]);
    await write('INSERT INTO role_grants (user_id, role, union_id) VALUES ($1, $2, $3)', [
      userId,
      'mediator',
      tree.county.id,
    ]);
    expect((await me(bearer(accessToken)).expect(200)).body.roles).toEqual(['mediator']);
    await write('UPDATE users SET disabled_at = clock_timestamp() WHERE id = $1', [userId]);
    await me(bearer(accessToken)).expect(401);
    await refresh(refreshToken).expect(401);
  });
});

describe('a refresh token', () => {
  it('is traded for a new pair, which works', async () => {
    const first = await signIn();
    const { body } = await refresh(first.refreshToken).expect(200);
    expect(body.expiresIn).toBe(900);
    expect(body.refreshToken).not.toBe(first.refreshToken);
    await me(bearer(body.accessToken as string)).expect(200);
    await refresh(body.refreshToken as string).expect(200);
  });

  it('coming back a second time ends the whole family', async () => {
    const first = await signIn();
    const { body: second } = await refresh(first.refreshToken).expect(200);
    await refresh(first.refreshToken).expect(401);
    await me(bearer(second.accessToken as string)).expect(401);
    await me({ cookie: first.cookie }).expect(401);
    await refresh(second.refreshToken as string).expect(401);
  });

  it('sent twice at once is traded once; the second finds it used', async () => {
    const { refreshToken } = await signIn();
    const sessions = new SessionStore();
    const taken = await overlap(app.uow, (tx) => sessions.takeRefresh(tx, refreshToken));
    expect(taken.map(({ found }) => found)).toEqual(['valid', 'reused']);
  });

  it('is not an access token, a cookie or a made-up one', async () => {
    const { accessToken } = await signIn();
    await refresh(accessToken).expect(401);
    await refresh('made up').expect(401);
    await me(bearer(accessToken)).expect(200);
  });
});
