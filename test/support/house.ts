import type supertest from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { AgencyStore } from '../../src/agencies/index.js';
import { DEMO_PASSWORD, loadDemoAccounts } from '../../src/demo/demo-accounts.js';
import { loadDemoUnions } from '../../src/demo/demo-unions.js';
import { UserStore } from '../../src/identity/index.js';
import { Settlement } from '../../src/jobs/index.js';
import { UnionStore, UnionTree } from '../../src/unions/index.js';
import { startTestApp, type TestApp } from './test-app.js';

/** The whole house on a database of its own, with the demo unions and accounts and a clock that is set by hand. */
export interface House extends TestApp {
  /** Sets business time and waits until everything due by then is done. */
  clock(instant: string): Promise<void>;
  /** A client that is logged in as this demo account (or any other with the demo password). */
  as(username: string): Promise<Client>;
}

export interface Client {
  get(path: string): supertest.Test;
  post(path: string, body?: object, headers?: Readonly<Record<string, string>>): supertest.Test;
  put(path: string, body: object): supertest.Test;
}

const API = '/api/v1';

export async function startHouse(): Promise<House> {
  const test = await startTestApp({
    config: { CLOCK: 'manual' },
    root: (config) => AppModule.with(config, { work: true, http: true }),
  });
  const { app, uow, request } = test;
  await uow.run(async (tx) => {
    await loadDemoUnions(tx, { unions: app.get(UnionStore), agencies: app.get(AgencyStore) });
    await loadDemoAccounts(tx, { users: app.get(UserStore), unions: app.get(UnionTree) });
  });
  const tokens = new Map<string, string>();
  return {
    ...test,
    async clock(instant) {
      await uow.run(async (tx) => {
        await tx.query(
          'INSERT INTO test_clock (singleton, now) VALUES (true, $1) ON CONFLICT (singleton) DO UPDATE SET now = excluded.now',
          [instant],
        );
      });
      if (!(await app.get(Settlement).settle())) throw new Error(`the house did not settle at ${instant}`);
    },
    async as(username) {
      const token = tokens.get(username) ?? (await login(request, username));
      tokens.set(username, token);
      const bearer = { authorization: `Bearer ${token}` };
      return {
        get: (path) => request.get(API + path).set(bearer),
        post: (path, body = {}, headers = {}) =>
          request
            .post(API + path)
            .set(bearer)
            .set(headers)
            .send(body),
        put: (path, body) =>
          request
            .put(API + path)
            .set(bearer)
            .send(body),
      };
    },
  };
}

async function login(request: TestApp['request'], username: string): Promise<string> {
  const answer = await request.post(`${API}/auth/login`).send({ username, password: DEMO_PASSWORD });
  const { accessToken } = answer.body as { accessToken?: string };
  if (!accessToken) throw new Error(`login of ${username}: ${answer.status} ${answer.text}`);
  return accessToken;
}
