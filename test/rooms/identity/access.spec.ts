import { Controller, Get, Inject, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  currentActor,
  Directory,
  IdentityModule,
  scopeOf,
  withinScope,
  type HolderPlace,
  type Role,
} from '../../../src/identity/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { Ctx, Endpoint, type RequestContext } from '../../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { hire, PASSWORD, plantTree, type TestTree } from './accounts.js';

const names = z.strictObject({ names: z.array(z.string()) });

/** Three routes as another room would write them. */
@Controller('probe')
class ProbeController {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  @Get('open')
  @Endpoint({ summary: 'Open', access: 'public', response: names })
  open() {
    return { names: ['everybody'] };
  }

  @Get('unions')
  @Endpoint({ summary: 'Unions within reach of a specialist', access: 'authenticated', response: names })
  async reach(@Ctx() ctx: RequestContext) {
    const scope = scopeOf(currentActor(ctx), ['specialist']);
    const rows = await this.unitOfWork.read((reader) =>
      reader.query<{ name: string }>(
        `SELECT n.name FROM unions n WHERE ${withinScope('n.path', '$1')} ORDER BY n.path`,
        [scope],
      ),
    );
    return { names: rows.map(({ name }) => name) };
  }

  @Post('supervise')
  @Endpoint({
    summary: 'Supervisors only',
    access: 'authenticated',
    roles: ['supervisor'],
    idempotent: false,
    response: names,
  })
  supervise() {
    return { names: ['supervisor'] };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let app: TestApp;
let tree: TestTree;
let ids: Record<string, string>;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, ProbeModule] });
  ids = await app.uow.run(async (tx) => {
    tree = await plantTree(tx);
    return {
      county: await hire(tx, 'county', [['specialist', tree.county]]),
      neighbour: await hire(tx, 'neighbour', [['specialist', tree.neighbour]]),
      city: await hire(tx, 'city', [['specialist', tree.city]]),
      supervisor: await hire(tx, 'supervisor', [['supervisor', tree.county]]),
      chief: await hire(tx, 'chief', [['supervisor', tree.province]]),
      retired: await hire(tx, 'retired', [['supervisor', tree.city]]),
      admin: await hire(tx, 'admin', [
        ['admin', tree.county],
        ['auditor', tree.neighbour],
      ]),
      nobody: await hire(tx, 'nobody', []),
    };
  });
  await app.uow.run((tx) =>
    tx.query('UPDATE users SET disabled_at = $2 WHERE id = $1', [ids['retired'], tx.now]),
  );
});
afterAll(() => app.close());

const tokens = new Map<string, string>();

async function as(username: string): Promise<Record<string, string>> {
  let token = tokens.get(username);
  if (!token) {
    const { body } = await app.request
      .post('/api/v1/auth/login')
      .send({ username, password: PASSWORD })
      .expect(200);
    token = String(body.accessToken);
    tokens.set(username, token);
  }
  return { authorization: `Bearer ${token}` };
}

describe('the guard before every route', () => {
  it('lets a stranger only through a door declared public', async () => {
    await app.request.get('/api/v1/probe/open').expect(200);
    await app.request.get('/api/v1/probe/unions').expect(401);
    await app.request.post('/api/v1/probe/supervise').expect(401);
  });

  it('asks for one of the roles a route names', async () => {
    await app.request
      .post('/api/v1/probe/supervise')
      .set(await as('supervisor'))
      .expect(201);
    const { body } = await app.request
      .post('/api/v1/probe/supervise')
      .set(await as('county'))
      .expect(403);
    expect(body.code).toBe('FORBIDDEN_ROLE');
  });
});

describe('scope in SQL', () => {
  it.each([
    ['county', ['丙县总工会']],
    ['neighbour', ['丁县总工会']],
    ['city', ['乙市总工会', '丙县总工会', '丁县总工会']],
    ['supervisor', []],
    ['nobody', []],
  ])(
    'shows %s its own union and those below, and nothing to who lacks the role',
    async (username, expected) => {
      const { body } = await app.request
        .get('/api/v1/probe/unions')
        .set(await as(username))
        .expect(200);
      expect(body.names).toEqual(expected);
    },
  );
});

describe('whom to tell', () => {
  const holders = (role: Role, path: string, where: HolderPlace) =>
    app.uow.read((reader) => app.app.get(Directory).holders(reader, role, path, where));

  it('finds holders at the union itself, above it, or at the nearest that has any', async () => {
    const { county, neighbour } = tree;
    expect(await holders('supervisor', county.path, 'own')).toEqual([ids['supervisor']]);
    expect(await holders('supervisor', county.path, 'nearest')).toEqual([ids['supervisor']]);
    expect(await holders('supervisor', county.path, 'above')).toEqual([ids['chief']]);
    expect(await holders('supervisor', neighbour.path, 'own')).toEqual([]);
    expect(await holders('supervisor', neighbour.path, 'nearest')).toEqual([ids['chief']]);
    expect(await holders('mediator', county.path, 'nearest')).toEqual([]);
  });

  it('leaves out who is disabled, also when he is the nearest', async () => {
    expect(await holders('supervisor', tree.city.path, 'nearest')).toEqual([ids['chief']]);
  });
});

describe('accounts and roles, for administrators', () => {
  it('shows who holds a role within reach, and no role held elsewhere', async () => {
    const { body } = await app.request
      .get('/api/v1/users')
      .set(await as('admin'))
      .expect(200);
    expect(body).toEqual({
      items: ['admin', 'county', 'supervisor'].map((username) => ({
        id: ids[username],
        username,
        displayName: `员工 ${username}`,
        disabled: false,
        grants: [
          {
            role: username === 'county' ? 'specialist' : username,
            unionId: tree.county.id,
            unionName: '丙县总工会',
          },
        ],
      })),
      nextCursor: null,
    });
  });

  it('goes page by page and filters by role', async () => {
    const get = async (query: object) =>
      (
        await app.request
          .get('/api/v1/users')
          .query(query)
          .set(await as('admin'))
          .expect(200)
      ).body;
    const first = await get({ limit: 2 });
    expect(first.items.map((user: { username: string }) => user.username)).toEqual(['admin', 'county']);
    const second = await get({ limit: 2, cursor: first.nextCursor });
    expect(second.items.map((user: { username: string }) => user.username)).toEqual(['supervisor']);
    expect(second.nextCursor).toBeNull();
    const supervisors = await get({ role: 'supervisor' });
    expect(supervisors.items.map((user: { username: string }) => user.username)).toEqual(['supervisor']);
  });

  it('counts holders of each role within reach, in the language asked for', async () => {
    const { body } = await app.request
      .get('/api/v1/roles')
      .set(await as('admin'))
      .set('accept-language', 'en')
      .expect(200);
    expect(body.items).toHaveLength(7);
    expect(body.items).toContainEqual({ role: 'supervisor', label: 'Supervisor', holders: 1 });
    expect(body.items).toContainEqual({ role: 'auditor', label: 'Auditor', holders: 0 });
  });

  it('is closed to everybody else', async () => {
    await app.request
      .get('/api/v1/users')
      .set(await as('supervisor'))
      .expect(403);
    await app.request
      .get('/api/v1/roles')
      .set(await as('nobody'))
      .expect(403);
  });
});
