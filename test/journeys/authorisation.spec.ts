import { ModulesContainer } from '@nestjs/core';
import type supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/platform/http/openapi/document.js';
import { routesOf } from '../../src/platform/http/openapi/routes.js';
import { DEMO_PASSWORD } from '../../src/demo/demo-accounts.js';
import { ROLES, type Role } from '../../src/identity/index.js';
import { startHouse, type House } from '../support/house.js';
import { sampleOf, type Sampling, type Schema } from '../support/sample.js';
import {
  demoRows,
  demoSecrets,
  foundThirdCounty,
  LATER,
  strangerOf,
  workInDemoCounties,
} from '../support/third-county.js';
import { classOf, kindOf, PUBLIC, type Operation } from './routes.js';

/** One operation with what it takes, out of the API's description. */
interface Described extends Operation {
  readonly query: readonly { name: string; required: boolean; schema: Schema }[];
  readonly body: Schema | undefined;
}

const NOBODYS = '018f0000-0000-7000-8000-0000000000ff';

let house: House;
let sampling: Sampling;
let described: Described[];
let rows: Readonly<Record<string, readonly string[]>>;
let secrets: readonly string[];
const tokens = new Map<string, string>();

beforeAll(async () => {
  house = await startHouse();
  await workInDemoCounties(house);
  await foundThirdCounty(house);
  rows = await demoRows(house);
  secrets = await demoSecrets(house);
  const document = openApiDocument(house.app) as unknown as Description;
  sampling = { components: document.components.schemas, fields: FIELDS, now: LATER };
  described = operationsOf(document);
  for (const username of ROLES.flatMap((role) => [role, strangerOf(role)])) {
    const answer = await house.request.post('/api/v1/auth/login').send({ username, password: DEMO_PASSWORD });
    tokens.set(username, (answer.body as { accessToken: string }).accessToken);
  }
});
afterAll(() => house?.close());

interface Description {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly {
              name?: string;
              in?: string;
              required?: boolean;
              schema?: Schema;
            }[];
            readonly requestBody?: { content: { 'application/json': { schema: Schema } } };
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

function operationsOf({ paths }: Description): Described[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.flatMap(({ name = '', in: place, required = false, schema = {} }) =>
        place === 'query' ? [{ name, required, schema }] : [],
      ),
      body: requestBody?.content['application/json'].schema,
    })),
  );
}

/** Where any text would not do: with these, requests get past the form and are answered by what the rows allow. */
const FIELDS: Readonly<Record<string, unknown>> = {
  type: 'note.added',
  payload: { text: '记录' },
  occurredOn: '2025-06-16',
  channel: '12351',
  category: 'complaint',
};
const PARAMETERS: Readonly<Record<string, string>> = { year: '2025', ruleId: 'warning.assess', rowId: 'M-3' };

interface Asking {
  readonly as?: string;
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

function ask(operation: Operation, { as, id = NOBODYS, query = {}, body }: Asking): supertest.Test {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'id' ? id : (PARAMETERS[name] ?? name),
  );
  const url = `${path}?${new URLSearchParams(query).toString()}`;
  const method = operation.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const call = house.request[method](Object.keys(query).length > 0 ? url : path);
  if (as) call.set('authorization', `Bearer ${tokens.get(as) ?? ''}`);
  return method === 'get' ? call : call.send(body ?? {});
}

const bodyFor = ({ body }: Described) => (body ? (sampleOf(body, sampling) as object) : undefined);
const queryFor = ({ query }: Described) =>
  Object.fromEntries(
    query
      .filter(({ required }) => required)
      .map(({ name, schema }) => [
        name,
        String(sampleOf({ ...schema, ...(name === 'from' ? { const: '2000-01-01' } : {}) }, sampling)),
      ]),
  );

/** What an answer says, without what differs from request to request. */
const said = ({ status, body }: supertest.Response) => ({
  status,
  body: { ...(body as object), instance: '' },
});

const named = ({ method, path }: Operation) => `${method} ${path}`;
const ofClass = (...classes: readonly ReturnType<typeof classOf>[]) =>
  described.filter((operation) => classes.includes(classOf(operation)));

/** Secrets of the demo counties in an answer. */
const leaked = (answer: supertest.Response) => secrets.filter((secret) => answer.text.includes(secret));

/** Everything countable in an answer is empty: lists have no items, figures are zero. */
function isEmpty(body: unknown): boolean {
  const { items, numerator, denominator } = body as Record<string, unknown>;
  if (Array.isArray(items)) return items.length === 0;
  return numerator === 0 && denominator === 0 && isEmptyList((body as { groups?: unknown }).groups);
}
const isEmptyList = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

describe('nobody', () => {
  it('enters only what is on the printed list', async () => {
    const routes = routesOf(house.app.get(ModulesContainer));
    expect(routes.length).toBeGreaterThanOrEqual(described.length);
    const open: string[] = [];
    for (const route of routes) {
      const answers = [
        await ask(route, { id: rows[kindOf(route)]?.[0] ?? NOBODYS }),
        await ask(route, { id: 'x' }),
      ];
      const statuses = new Set(answers.map((answer) => answer.status));
      if (statuses.size === 1 && statuses.has(401)) expect(answers.flatMap(leaked)).toEqual([]);
      else open.push(named(route));
    }
    console.info(`open to anybody: ${open.join(', ')}, /api/docs, /api/openapi.json`);
    expect(open.sort()).toEqual([...PUBLIC].sort());
    const declared = routes.filter(({ endpoint }) => endpoint?.access !== 'authenticated').map(named);
    expect(declared.sort()).toEqual([...PUBLIC].sort());
    await house.request.get('/api/openapi.json').expect(200);
    expect((await house.request.get('/api/docs')).status).toBeLessThan(400);
  });
});

describe('every route', () => {
  it('is classified, and a new one of which the path does not say what it is would be noticed', () => {
    for (const operation of described) expect(classOf(operation), named(operation)).toBeTruthy();
    for (const path of [
      '/api/v1/gossip',
      '/api/v1/cases/{caseNumber}',
      '/metrics/cases',
      '/api/v1/cases/{id}/notes/{noteId}',
    ])
      expect(() => classOf({ method: 'GET', path }), path).toThrow('not classified');
    expect(() => classOf({ method: 'DELETE', path: '/api/v1/cases' })).toThrow();
    expect(ofClass('subject').length).toBeGreaterThanOrEqual(15);
    expect(ofClass('list').length).toBeGreaterThanOrEqual(9);
  });

  it('finds work of the demo counties to hide', () => {
    for (const [kind, ids] of Object.entries(rows)) expect(ids.length, kind).toBeGreaterThan(0);
    expect(secrets.length).toBeGreaterThan(60);
  });
});

describe.each(ROLES)('a %s of a third county', (role: Role) => {
  const as = strangerOf(role);

  it('is told of no row of the demo counties: 404, as if there were none', async () => {
    for (const operation of ofClass('subject')) {
      const ids = rows[kindOf(operation)];
      if (!ids) throw new Error(`no demo rows for ${named(operation)}`);
      const asking = { as, query: queryFor(operation), body: bodyFor(operation) };
      const absent = await ask(operation, { ...asking, id: NOBODYS } as Asking);
      for (const id of ids.slice(0, 3)) {
        const answer = await ask(operation, { ...asking, id } as Asking);
        expect(answer.status, `${named(operation)} ${answer.text}`).toBe(404);
        expect(said(answer), named(operation)).toEqual(said(absent));
      }
    }
  });

  it('reads empty lists and zeros, whatever is asked for', async () => {
    for (const operation of ofClass('list')) {
      const asking = { as, query: queryFor(operation), body: bodyFor(operation) };
      const filters = operation.query
        .filter(({ schema }) => schema.format === 'uuid')
        .map(({ name }) => name);
      const queries = [
        {},
        ...filters.map((name) => ({ [name]: rows[name === 'union' ? 'unions' : 'users']?.[0] ?? '' })),
      ];
      for (const query of queries) {
        const answer = await ask(operation, { ...asking, query: { ...asking.query, ...query } } as Asking);
        expect(answer.status, `${named(operation)} ${answer.text}`).toBe(200);
        expect(isEmpty(answer.body), `${named(operation)} ${answer.text}`).toBe(true);
        expect(leaked(answer), named(operation)).toEqual([]);
      }
    }
  });

  it('finds no double of a call that was taken elsewhere', async () => {
    const signs = { phone: '13977880002', employer: '东兰某砖厂' };
    const answer = await ask({ method: 'POST', path: '/api/v1/tickets/duplicates' }, { as, body: signs });
    expect(answer.body).toEqual({ items: [] });
  });

  it('makes nothing in the demo counties', async () => {
    for (const operation of ofClass('creation')) {
      const count = async () => (await demoRows(house))[kindOf(operation)]?.length;
      const before = await count();
      for (const union of ['东兰县总工会', rows['unions']?.[0] ?? '']) {
        const answer = await ask(operation, { as, body: { ...bodyFor(operation), union } });
        expect([400, 403], `${named(operation)} ${answer.text}`).toContain(answer.status);
        const unknown = await ask(operation, {
          as,
          body: { ...bodyFor(operation), union: '没有这个总工会' },
        });
        expect(said(answer)).toEqual(said(unknown));
      }
      expect(await count()).toBe(before);
    }
  });

  it('reads nothing of the demo counties where everybody reads the same', async () => {
    for (const operation of ofClass('house')) {
      if (operation.path.endsWith('/logout')) continue;
      const asking = { as, query: queryFor(operation), body: bodyFor(operation) };
      const answer = await ask(operation, asking as Asking);
      expect(answer.status, `${named(operation)} ${answer.text}`).toBeLessThan(500);
      expect(leaked(answer), named(operation)).toEqual([]);
    }
  });
});

describe('the demo county itself', () => {
  const reads = async (operation: Described, id?: string) => {
    const statuses: number[] = [];
    for (const as of ROLES) {
      const asking = { as, query: queryFor(operation), body: bodyFor(operation), ...(id ? { id } : {}) };
      const answer = await ask(operation, asking as Asking);
      statuses.push(answer.status);
      if (answer.status === 200 && (!('items' in (answer.body as object)) || !isEmpty(answer.body)))
        return [200];
    }
    return statuses;
  };

  it('is answered from each of these routes, so the 404 of the others is about reach', async () => {
    for (const operation of ofClass('subject')) {
      const answers = new Set<number>();
      for (const id of rows[kindOf(operation)] ?? []) {
        for (const status of await reads(operation, id)) answers.add(status);
        if ([...answers].some((status) => status !== 404)) break;
      }
      expect(
        [...answers].filter((status) => status !== 404 && status < 500),
        named(operation),
      ).not.toEqual([]);
      if (operation.method === 'GET') expect([...answers], named(operation)).toContain(200);
    }
  });

  it('finds something in each of the lists', async () => {
    for (const operation of ofClass('list')) {
      if (operation.path.endsWith('/duplicates')) continue;
      expect(await reads(operation), named(operation)).toEqual([200]);
    }
  });
});
